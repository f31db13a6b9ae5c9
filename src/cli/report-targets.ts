import { resolve } from 'node:path'
import type { Reporter } from '../core/lint-result.ts'
import { UserError } from '../core/user-error.ts'
import { formatNames } from '../report/reporters.ts'
import { reporterOf } from './load-reporter.ts'

/** One report of a run: how it looks, and where it goes. */
export interface ReportTarget {
  readonly format: string
  readonly reporter: Reporter
  /** Absolute path; absent for standard output. */
  readonly file?: string
}

/** The options that say what is reported where. */
export interface ReportFlags {
  readonly format?: string
  readonly outputFile?: string
  readonly output: readonly string[]
  readonly sort?: 'place' | 'usage'
}

const DRIVE = /^[a-z]:[\\/]/i

/**
 * The reports that a run is to write; loading them first means that a mistake in a name is told before the work and not after.
 * @throws UserError for a format that does not exist, and for two reports in one file.
 */
export async function reportTargets(flags: ReportFlags, cwd: string, isGitHub: boolean): Promise<readonly ReportTarget[]> {
  const named = [
    { format: flags.format ?? 'stylish', ...(flags.outputFile !== undefined && { file: resolve(cwd, flags.outputFile) }) },
    // In a workflow, people look at the changed lines first, and the log is for those who want more.
    ...(isGitHub && flags.format === undefined ? [{ format: 'github' }] : []),
    ...flags.output.map((text) => outputOption(text, cwd))
  ]
  const files = named.flatMap(({ file }) => (file === undefined ? [] : [file]))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice !== undefined)
    throw new UserError('Two reports cannot go to one file', { path: twice, hint: 'Name a file for each.' })
  return Promise.all(named.map(async (each) => ({ ...each, reporter: await sortedReporter(each.format, flags, cwd) })))
}

/** `sarif:out/report.sarif`. The format may be a path itself, and either may begin with a drive's letter. */
function outputOption(text: string, cwd: string): { readonly format: string; readonly file: string } {
  const colon = text.indexOf(':', DRIVE.test(text) ? 2 : 0)
  if (colon <= 0 || colon === text.length - 1) {
    throw new UserError(`Unexpected --output “${text}”, expected a format and a file`, {
      hint: `Write it as in “--output sarif:report.sarif”; formats are ${formatNames.join(', ')}.`
    })
  }
  return { format: text.slice(0, colon), file: resolve(cwd, text.slice(colon + 1)) }
}

async function sortedReporter(format: string, { sort }: ReportFlags, cwd: string): Promise<Reporter> {
  if (sort === 'usage' && format === 'stylish') return (await import('../report/stylish-by-usage.ts')).stylishByUsage
  const reporter = await reporterOf(format, cwd)
  // The page lists texts in this order by itself.
  if (sort !== 'usage' || format === 'html') return reporter
  const { resultByUsage } = await import('../report/by-usage.ts')
  return (result, options) => reporter(resultByUsage(result), options)
}
