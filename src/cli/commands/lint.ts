import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'
import { UserError } from '../../core/user-error.ts'
import { runLint } from '../../lint/lint.ts'
import type { CacheOptions } from '../../lint/open-cache.ts'
import { type BaselineFlags, checkBaselineFlags, type OpenBaseline, openBaseline, settleBaseline } from '../baseline.ts'
import { type ChangeFlags, changeSet, checkChangeFlags } from '../changes.ts'
import { FAILED, setExitCode } from '../exit.ts'
import { exitCode, failsOnWarnings, type GateFlags } from '../exit-code.ts'
import { type ReportFlags, reportTargets } from '../report-targets.ts'
import { withFixRemark, writeFixes } from '../write-fixes.ts'
import { writeReports } from '../write-reports.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'
import { printConfigCommand } from './print-config.ts'
import { readStdin } from './read-stdin.ts'

declare const PARTNERLINT_VERSION: string
/** Names what the program was built from. */
declare const PARTNERLINT_BUILD: string

export interface LintFlags extends ConfigFlags, ReportFlags, GateFlags, BaselineFlags, ChangeFlags {
  readonly quiet?: boolean
  readonly color?: boolean
  readonly fixDryRun?: boolean
  readonly ignorePattern: readonly string[]
  readonly warnIgnored: boolean
  readonly workspace?: boolean
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly includeInactive?: boolean
  readonly fix?: boolean
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly reportUnusedDisableDirectives?: boolean
  readonly fastPath: boolean
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
  checkChangeFlags(flags, fromStdin)
  checkBaselineFlags(flags, partOf(flags, fromStdin))
  const targets = await reportTargets(flags, cwd, process.env.GITHUB_ACTIONS === 'true')
  const changes = await changeSet(flags, cwd)
  let baseline: OpenBaseline | undefined
  const run = await runLint({
    ...lintOptions(flags, cwd),
    ...(targets.some(({ format }) => format === 'html') && { measures: true }),
    paths: fromStdin ? [] : paths,
    ...(fromStdin && { stdin: await readStdin(flags.stdinFilename, cwd) }),
    ...(changes && { changes }),
    baseline: async ({ config, repository }) => {
      baseline = openBaseline(flags, config.root, repository ?? config.root)
      return { folder: dirname(baseline.path), known: baseline.known }
    }
  })
  if (flags.fix) writeFixes(run)
  const { result, remark, isStale } = baseline ? settleBaseline(run, flags, baseline) : { result: run.result, isStale: false }
  const shown = flags.quiet ? onlyErrors(result) : result
  await writeReports(withFixRemark(shown, flags.fixDryRun ?? false), run, targets, {
    cwd,
    ...(flags.color !== undefined && { color: flags.color }),
    failsOnWarnings: failsOnWarnings(result, flags)
  })
  if (remark !== undefined) process.stderr.write(`${remark}\n`)
  // A change may well touch nothing that is linted.
  const errorOnUnmatchedPattern = flags.errorOnUnmatchedPattern && !changes
  setExitCode(exitCode(result, { ...flags, errorOnUnmatchedPattern }))
  if (isStale) setExitCode(FAILED)
}

function partOf({ since, staged }: LintFlags, fromStdin: boolean): string | undefined {
  if (fromStdin) return '--stdin'
  if (staged) return '--staged'
  return since === undefined ? undefined : '--since'
}

function lintOptions(flags: LintFlags, cwd: string): Parameters<typeof runLint>[0] {
  const { lookup, ...config } = configOptions(flags, cwd)
  return {
    ...config,
    configLookup: lookup,
    ignorePatterns: flags.ignorePattern,
    workspace: flags.workspace ?? false,
    includeInactive: flags.includeInactive ?? false,
    fastPath: flags.fastPath,
    reportUnusedDirectives: flags.reportUnusedDisableDirectives ?? false,
    errorOnUnmatchedPattern: flags.errorOnUnmatchedPattern,
    warnIgnored: flags.warnIgnored,
    // Set by pre-commit: what it does not pass, it has not stashed either.
    trackedOnly: process.env.PRE_COMMIT === '1',
    ...(flags.cache && { cache: cacheOptions(flags, cwd) }),
    ...((flags.fix || flags.fixDryRun) && { fix: flags.quiet ? ({ severity }: Diagnostic) => severity === 'error' : true })
  }
}

function cacheOptions({ cacheLocation }: LintFlags, cwd: string): CacheOptions {
  const version = `${PARTNERLINT_VERSION} ${PARTNERLINT_BUILD}`
  return { version, ...(cacheLocation !== undefined && { folder: resolve(cwd, cacheLocation) }) }
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
