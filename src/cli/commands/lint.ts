import type { Diagnostic } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'
import { UserError } from '../../core/user-error.ts'
import { runLint } from '../../lint/lint.ts'
import { CLEAN, FAILED, FOUND, setExitCode } from '../exit.ts'
import { type ReportFlags, reportTargets } from '../report-targets.ts'
import { withFixRemark, writeFixes } from '../write-fixes.ts'
import { writeReports } from '../write-reports.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'
import { printConfigCommand } from './print-config.ts'
import { readStdin } from './read-stdin.ts'

export interface LintFlags extends ConfigFlags, ReportFlags {
  readonly quiet?: boolean
  readonly color?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly errorOnUnmatchedPattern: boolean
  readonly ignorePattern: readonly string[]
  readonly warnIgnored: boolean
  readonly workspace?: boolean
  readonly includeInactive?: boolean
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly reportUnusedDisableDirectives?: boolean
  readonly printConfig?: string
}

/** `partnerlint lint`: lints, reports, and sets the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags): Promise<void> {
  const cwd = process.cwd()
  if (flags.printConfig !== undefined) {
    return printConfigCommand(flags.printConfig, flags)
  }
  const fromStdin = flags.stdin === true || paths.includes('-')
  if (fromStdin && paths.some((path) => path !== '-')) {
    throw new UserError('Standard input and paths cannot be linted in one run', { hint: 'Leave out --stdin, or the paths.' })
  }
  checkFixFlags(flags, fromStdin)
  const targets = await reportTargets(flags, cwd, process.env.GITHUB_ACTIONS === 'true')
  const run = await runLint({
    ...lintOptions(flags, cwd),
    paths: fromStdin ? [] : paths,
    ...(fromStdin && { stdin: await readStdin(flags.stdinFilename, cwd) })
  })
  if (flags.fix) writeFixes(run)
  const shown = flags.quiet ? onlyErrors(run.result) : run.result
  await writeReports(withFixRemark(shown, flags.fixDryRun ?? false), run, targets, {
    cwd,
    ...(flags.color !== undefined && { color: flags.color }),
    failsOnWarnings: failsOnWarnings(run.result, flags)
  })
  setExitCode(exitCode(run.result, flags))
}

function lintOptions(flags: LintFlags, cwd: string): Parameters<typeof runLint>[0] {
  const { lookup, ...config } = configOptions(flags, cwd)
  return {
    ...config,
    configLookup: lookup,
    ignorePatterns: flags.ignorePattern,
    workspace: flags.workspace ?? false,
    includeInactive: flags.includeInactive ?? false,
    reportUnusedDirectives: flags.reportUnusedDisableDirectives ?? false,
    errorOnUnmatchedPattern: flags.errorOnUnmatchedPattern,
    warnIgnored: flags.warnIgnored,
    ...((flags.fix || flags.fixDryRun) && { fix: flags.quiet ? ({ severity }: Diagnostic) => severity === 'error' : true })
  }
}

function checkFixFlags({ fix, fixDryRun }: LintFlags, fromStdin: boolean): void {
  if (fix && fixDryRun) throw new UserError('--fix and --fix-dry-run do not go together', { hint: 'Leave one of them out.' })
  if (!fix || !fromStdin) return
  throw new UserError('Standard input cannot be fixed in place', { hint: 'Use --fix-dry-run with --format json instead.' })
}

function onlyErrors(result: LintResult): LintResult {
  const files = result.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error')
  }))
  return { ...result, files }
}

function exitCode(found: Found, flags: LintFlags): number {
  if (found.files.length === 0 && flags.errorOnUnmatchedPattern) {
    process.stderr.write('Nothing was found to lint; name a folder that holds text, or pass --no-error-on-unmatched-pattern.\n')
    return FAILED
  }
  if (flags.exitZero) return CLEAN
  if (failsOnWarnings(found, flags)) {
    const allowed = flags.maxWarnings ?? 0
    process.stderr.write(`There are ${warningCount(found)} warnings, more than the ${allowed} that --max-warnings allows.\n`)
    return FOUND
  }
  return found.files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')) ? FOUND : CLEAN
}

type Found = Pick<LintResult, 'files'>

function failsOnWarnings(found: Found, { maxWarnings }: LintFlags): boolean {
  return maxWarnings !== undefined && warningCount(found) > maxWarnings
}

function warningCount({ files }: Found): number {
  return files.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ severity }) => severity === 'warn').length, 0)
}
