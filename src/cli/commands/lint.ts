import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'
import { UserError } from '../../core/user-error.ts'
import { RecordLinter } from '../../lint/archive/record-linter.ts'
import type { CacheOptions } from '../../lint/cache/open-cache.ts'
import { parseShard } from '../../lint/files/shard.ts'
import { type LintRun, runLint } from '../../lint/lint.ts'
import { prepare } from '../../lint/prepare/prepare.ts'
import type { Concurrency } from '../../lint/workers/share-work.ts'
import { type BaselineFlags, checkBaselineFlags, type OpenBaseline, openBaseline, settleBaseline } from '../baseline.ts'
import { type ChangeFlags, changeSet, checkChangeFlags } from '../changes.ts'
import { dateFindings } from '../date-findings.ts'
import { driftOf } from '../drift-of.ts'
import { CLEAN, FAILED, FOUND, setExitCode } from '../exit.ts'
import { failsOnWarnings, type GateFlags, outcomeOf } from '../exit-code.ts'
import { type ReportFlags, type ReportTarget, reportTargets } from '../report-targets.ts'
import { runWatch, writeDebug, writeStatistics } from '../run-remarks.ts'
import { terminalOf } from '../terminal.ts'
import { openUsage, type UsageFlags } from '../usage.ts'
import { withFixRemark, writeFixes } from '../write-fixes.ts'
import { writeReports } from '../write-reports.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'
import { printConfigCommand } from './print-config.ts'
import { readStdin } from './read-stdin.ts'

declare const PARTNERLINT_VERSION: string
/** Names what the program was built from. */
declare const PARTNERLINT_BUILD: string

export interface LintFlags extends ConfigFlags, ReportFlags, GateFlags, BaselineFlags, ChangeFlags, UsageFlags {
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
  readonly stdinFormat?: 'jsonl'
  readonly shard?: string
  readonly reportUnusedDisableDirectives?: boolean
  readonly fastPath: boolean
  readonly concurrency: Concurrency
  readonly printConfig?: string
  readonly statistics?: boolean
  readonly debug?: boolean
}

/** `partnerlint lint`: lints, reports, and sets the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags): Promise<void> {
  const cwd = process.cwd()
  if (flags.printConfig !== undefined) {
    return printConfigCommand(flags.printConfig, flags)
  }
  const fromStdin = flags.stdin === true || flags.stdinFormat !== undefined || paths.includes('-')
  if (fromStdin && paths.some((path) => path !== '-')) {
    throw new UserError('Standard input and paths cannot be linted in one run', { hint: 'Leave out --stdin, or the paths.' })
  }
  if (flags.stdinFormat !== undefined) return lintStream(flags, cwd)
  checkFixFlags(flags, fromStdin)
  checkChangeFlags(flags, fromStdin)
  checkBaselineFlags(flags, partOf(flags, fromStdin))
  checkShard(flags, fromStdin)
  const targets = await reportTargets(flags, cwd, process.env.GITHUB_ACTIONS === 'true')
  const changes = await changeSet(flags, cwd)
  const addUsage = await openUsage(flags, cwd)
  const watch = runWatch(flags)
  let baseline: OpenBaseline | undefined
  const run = await runLint({
    ...lintOptions(flags, cwd),
    paths: fromStdin ? [] : paths,
    ...(fromStdin && { stdin: await readStdin(flags.stdinFilename, cwd) }),
    ...(changes && { changes }),
    ...(watch && { watch }),
    ...(needsMeasures(flags, targets) && { measures: true }),
    ...(hasPage(targets) && { keepsStatements: true }),
    baseline: async ({ config, repository }) => {
      baseline = openBaseline(flags, config.root, repository ?? config.root)
      return { folder: dirname(baseline.path), known: baseline.known }
    }
  }).finally(() => watch?.end())
  if (flags.diff) return showDiff(run, flags, cwd)
  if (flags.fix) writeFixes(run)
  const settled = baseline ? settleBaseline(run, flags, baseline) : { result: run.result, isStale: false }
  const { remark, isStale } = settled
  const result = await dateFindings(settled.result, run.prepared)
  // A change may well touch nothing that is linted.
  const errorOnUnmatchedPattern = flags.errorOnUnmatchedPattern && !changes && flags.shard === undefined
  const { code, reason } = outcomeOf(result, { ...flags, errorOnUnmatchedPattern })
  // Known before anything is written: who reads the report may stop in the middle.
  setExitCode(isStale ? FAILED : code)
  const used = addUsage?.(result, run) ?? { result }
  const drift = hasPage(targets) ? await driftOf({ ...run, result }) : undefined
  const shown = { ...(flags.quiet ? onlyErrors(used.result) : used.result), ...(drift && { drift }) }
  watch?.phase('reporting')
  await writeReports(withFixRemark(shown, flags.fixDryRun ?? false), run, targets, {
    cwd,
    ...(flags.color !== undefined && { color: flags.color }),
    failsOnWarnings: failsOnWarnings(result, flags)
  })
  if (flags.statistics) await writeStatistics(shown, targets)
  for (const each of [remark, used.remark]) if (each !== undefined) process.stderr.write(`${each}\n`)
  if (flags.debug) await writeDebug(run, watch, flags)
  if (reason !== undefined) process.stderr.write(`${reason}\n`)
}

/** Whether some report tells of all texts, and not only of those with problems. */
function needsMeasures({ sort }: LintFlags, targets: readonly ReportTarget[]): boolean {
  return sort === 'usage' || hasPage(targets)
}

function hasPage(targets: readonly ReportTarget[]): boolean {
  return targets.some(({ format }) => format === 'html')
}

/** Lints texts that come one a line, for as long as they come. */
async function lintStream(flags: LintFlags, cwd: string): Promise<void> {
  const { checkLineFlags, lintLines, recordSettings } = await import('./lint-lines.ts')
  checkLineFlags({ ...flags })
  const prepared = await prepare(configOptions(flags, cwd))
  const linter = new RecordLinter(prepared.ruleset, recordSettings(prepared, flags, cwd))
  await lintLines(process.stdin, linter, flags)
}

/** Shows what fixes would change, which is what fails such a run. */
async function showDiff(run: LintRun, flags: LintFlags, cwd: string): Promise<void> {
  const { writeDiff } = await import('../write-diff.ts')
  const { color } = terminalOf(flags.color, process.stdout, process.env)
  const isShown = process.stdout.isTTY === true || Boolean(process.env.CI)
  const files = await writeDiff(run, { cwd, color, isShown })
  setExitCode(files > 0 && !flags.exitZero ? FOUND : CLEAN)
}

/** @throws UserError for what cannot be said of a part alone. */
function checkShard({ shard, reportUnusedDisableDirectives }: LintFlags, fromStdin: boolean): void {
  if (shard === undefined) return
  if (fromStdin) throw new UserError('One text cannot be split into shards', { hint: 'Leave out --shard, or name a folder.' })
  if (!reportUnusedDisableDirectives) return
  throw new UserError('Whether a comment is unused shows only where documents are compared', { hint: 'Leave out --shard.' })
}

function partOf({ since, staged, shard }: LintFlags, fromStdin: boolean): string | undefined {
  if (fromStdin) return '--stdin'
  if (staged) return '--staged'
  if (shard !== undefined) return '--shard'
  return since === undefined ? undefined : '--since'
}

function lintOptions(flags: LintFlags, cwd: string): Parameters<typeof runLint>[0] {
  const { lookup, ...config } = configOptions(flags, cwd)
  return {
    ...config,
    configLookup: lookup,
    ignorePatterns: flags.ignorePattern,
    workspace: flags.workspace ?? false,
    ...(flags.shard !== undefined && { shard: parseShard(flags.shard) }),
    includeInactive: flags.includeInactive ?? false,
    fastPath: flags.fastPath,
    concurrency: flags.concurrency,
    reportUnusedDirectives: flags.reportUnusedDisableDirectives ?? false,
    errorOnUnmatchedPattern: flags.errorOnUnmatchedPattern,
    warnIgnored: flags.warnIgnored,
    // Set by pre-commit: what it does not pass, it has not stashed either.
    trackedOnly: process.env.PRE_COMMIT === '1',
    ...(flags.cache && { cache: cacheOptions(flags, cwd) }),
    ...((flags.fix || flags.fixDryRun || flags.diff) && {
      fix: flags.quiet ? ({ severity }: Diagnostic) => severity === 'error' : true
    })
  }
}

function cacheOptions({ cacheLocation }: LintFlags, cwd: string): CacheOptions {
  const version = `${PARTNERLINT_VERSION} ${PARTNERLINT_BUILD}`
  return { version, ...(cacheLocation !== undefined && { folder: resolve(cwd, cacheLocation) }) }
}

function checkFixFlags({ fix, fixDryRun, diff }: LintFlags, fromStdin: boolean): void {
  if ([fix, fixDryRun, diff].filter(Boolean).length > 1) {
    throw new UserError('Of --fix, --fix-dry-run and --diff only one goes at a time', { hint: 'Leave the others out.' })
  }
  if (diff && fromStdin) throw new UserError('--diff compares files on disk', { hint: 'Leave out --stdin.' })
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
