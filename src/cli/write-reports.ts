import { readFileSync } from 'node:fs'
import type { LintResult, ReporterOptions } from '../core/lint-result.ts'
import { contentHash } from '../lint/files/open-file.ts'
import { writeFileAtomically } from '../lint/files/write-file.ts'
import type { LintRun } from '../lint/lint.ts'
import { summarize } from '../report/summary.ts'
import { addJobSummary, summaryFile } from './job-summary.ts'
import type { ReportTarget } from './report-targets.ts'
import { type Terminal, terminalOf } from './terminal.ts'

declare const PARTNERLINT_VERSION: string

/** How the reports of a run are written. */
export interface ReportSettings {
  readonly cwd: string
  /** `--color` or `--no-color`. */
  readonly color?: boolean
  readonly failsOnWarnings: boolean
}

/** What of a run reporters may know beside its result. */
type ReadFiles = Pick<LintRun, 'prepared' | 'hashes' | 'result'>

/** Writes every report of a run: to standard output, or to a file that is then either the old one or the whole new one. */
export async function writeReports(
  result: LintResult,
  run: ReadFiles,
  targets: readonly ReportTarget[],
  settings: ReportSettings
): Promise<void> {
  const shared = reporterOptions(run, settings)
  for (const { reporter, file } of targets) {
    const text = reporter(result, { ...shared, ...terminalFor(file, settings) })
    if (file === undefined) process.stdout.write(text)
    else writeFileAtomically(file, text)
  }
  const page = targets.some(({ format }) => format === 'github') ? summaryFile(process.env) : undefined
  const problem = page === undefined ? undefined : await addJobSummary(page, result, { ...shared, ...PLAIN })
  if (problem !== undefined) process.stderr.write(`${problem}\n`)
  if (targets.some(({ format, file }) => format === 'stylish' && file === undefined)) return
  process.stderr.write(summarize(result, { ...shared, ...terminalOf(settings.color, process.stderr, process.env) }))
}

const PLAIN: Terminal = { color: false, hyperlinks: false }

function terminalFor(file: string | undefined, { color }: ReportSettings): Terminal {
  if (file !== undefined) return { ...PLAIN, color: color ?? false }
  return terminalOf(color, process.stdout, process.env)
}

/** What every reporter may know of a run, whatever it writes to. */
export function reporterOptions({ prepared, hashes, result: { files } }: ReadFiles, { cwd, failsOnWarnings }: ReportSettings) {
  const fixed = new Map(files.map(({ path, output }) => [path, output]))
  return {
    cwd,
    root: prepared.repository ?? cwd,
    version: PARTNERLINT_VERSION,
    failsOnWarnings,
    source: (path: string) => fixed.get(path) ?? unchangedText(path, hashes.get(path))
  } satisfies Partial<ReporterOptions>
}

/** A file's text as reporters need it, if it is still what was linted. */
export function unchangedText(path: string, hash: string | undefined): string | undefined {
  try {
    const bytes = readFileSync(path)
    return hash === undefined || contentHash(bytes) !== hash ? undefined : bytes.toString('utf8')
  } catch {
    return undefined
  }
}
