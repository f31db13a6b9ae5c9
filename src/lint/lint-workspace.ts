import { resolve } from 'node:path'
import type { Diagnostic, FileResult, Notice } from '../core/diagnostic.ts'
import type { LintResult, ReportedFile } from '../core/lint-result.ts'
import type { Statement } from '../drift/statements/statement.ts'
import type { ComparisonMemory } from './cache/comparison-memory.ts'
import type { Differences } from './cache/result-store.ts'
import { compareDocuments, comparisonRemark, isComparingOn, isOn } from './compare/compare-documents.ts'
import { statementsOf } from './compare/statements-of.ts'
import { DATA_ONLY, type Discovered, type DiscoverOptions, discover } from './files/discover.ts'
import type { LintedFile } from './lint-path.ts'
import { lintReported } from './lint-reported.ts'
import { byPlace } from './places/by-place.ts'
import { comparingLinter, measuresOf, measuringLinter } from './prepare/prepare-linter.ts'
import { totalSkipped } from './skipped-entries.ts'
import { suppress, unusedDiagnostic } from './suppress/suppress.ts'
import { Workers } from './workers/share-work.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** What a run found, and what the files held when they were read: path to content hash. */
export interface WorkspaceRun {
  readonly result: LintResult
  readonly hashes: ReadonlyMap<string, string>
  /** What the documents of the workspace state, where rules compared them and somebody asked. */
  readonly statements: readonly Statement[]
}

/** Lints everything that the paths stand for: the whole run but for reporting. */
export async function lintWorkspace(given: WorkspaceOptions): Promise<WorkspaceRun> {
  given.watch?.phase('looking for files')
  const discovered = await discoverReported(given)
  const mayCompare = given.isPart !== true && isComparingOn(given, discovered.paths)
  const comparing = mayCompare && (given.workspace || !discovered.onlyFiles)
  const declares = mayCompare && given.drift.facts !== undefined
  const isNamed = (path: string) => discovered.named.has(path)
  const needs = { comparing: comparing || declares, measures: given.measures ?? false }
  // What earlier runs have found is known to this thread alone.
  const workers = given.sharing && !given.results ? { workers: new Workers(given.sharing, needs) } : {}
  const linter = await measuringLinter(given.linter, needs.measures)
  const options: WorkspaceOptions = { ...given, ...workers, isNamed, declaredOnly: !comparing, linter }
  const { isReported = () => true, includeInactive: includesInactive } = options
  const reported = discovered.paths.filter(isReported)
  const context = comparing ? await contextFiles(options, discovered, reported) : []
  const hashes = new Map<string, string>()
  const task = { reports: true, includesInactive, ...(options.measures && { measures: true }) }
  const files = { reported, context, task, comparing, declares }
  const { linted, compared } = await lintReported(files, options, hashes).finally(() => options.workers?.close())
  const differences = await comparedDifferences(compared, options)
  const found = new Set(discovered.paths)
  const looked = new Set(reported)
  const others = compared.filter(({ path }) => !looked.has(path) && found.has(path) && differences.has(path))
  const all = [...linted, ...others]
    .filter(({ isPassedOver }) => !isPassedOver)
    .map((file) => reportedFile(file, differences.get(file.path) ?? [], options))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const measures = options.measures ? { measures: measuresOf(linted) } : {}
  const statements = options.keepsStatements ? statementsOf(compared) : []
  return { result: { ...toResult(all, linted, discovered, options), ...measures }, hashes, statements }
}

async function comparedDifferences(compared: readonly LintedFile[], options: WorkspaceOptions): Promise<Differences> {
  if (compared.length === 0) return new Map()
  options.watch?.phase('comparing')
  const linter = await comparingLinter(options.linter)
  const compare = (memory?: ComparisonMemory) => compareDocuments(compared, { ...options, linter }, memory)
  return options.results && !options.declaredOnly ? options.results.compared(compared, compare) : compare()
}

async function discoverReported(options: WorkspaceOptions): Promise<Discovered> {
  if (!options.stdin) return discover(options.paths, discoverOptions(options))
  const remarks: string[] = []
  const { path } = options.stdin
  const ignored = options.configOf(path).ignored
  if (ignored && options.warnIgnored) remarks.push(`“${path}” is not linted: the config ignores it.`)
  return { paths: ignored ? [] : [path], named: new Set([path]), skipped: new Map(), remarks, onlyFiles: true }
}

/** How the files of a run are found. */
export function discoverOptions(options: WorkspaceOptions): DiscoverOptions {
  return {
    cwd: options.cwd,
    repository: options.repository,
    isIgnored: (path) => options.configOf(path).ignored,
    ...(options.files && { files: options.files }),
    ...(options.trackedFiles && { trackedFiles: options.trackedFiles }),
    warnIgnored: options.warnIgnored,
    errorOnUnmatched: options.errorOnUnmatched
  }
}

/** Files of the workspace that are compared with the reported ones, but not looked at for their own sake. */
async function contextFiles(
  options: WorkspaceOptions,
  { paths }: Discovered,
  reported: readonly string[]
): Promise<readonly string[]> {
  const looked = new Set(reported)
  return [...new Set([...paths, ...(await workspacePaths(options, paths))])].filter((path) => !looked.has(path))
}

/** The files below the root of the workspace; `found` are those of a run, which may have walked it already. */
async function workspacePaths(options: WorkspaceOptions, found: readonly string[]): Promise<readonly string[]> {
  const { cwd, root } = options
  const names = options.paths.length > 0 ? options.paths : ['.']
  if (!options.stdin && names.some((name) => resolve(cwd, name) === root)) return found
  return (await discover([root], { ...discoverOptions(options), warnIgnored: false, errorOnUnmatched: false })).paths
}

/** A file as it is reported: what was found in it alone and by comparing, without what its comments suppress. */
export function reportedFile(result: LintedFile, differences: readonly Diagnostic[], options: WorkspaceOptions): ReportedFile {
  const { path, entries, output, fixed } = result
  const { diagnostics, suppressed, unused } = suppress([...result.diagnostics, ...differences], result.directives)
  const known = options.linter.ruleset.rules.map(({ meta }) => meta.id)
  const comments = options.reportUnusedDirectives ? unused.map((each) => unusedDiagnostic(each, path, known)) : []
  return {
    path,
    entries,
    diagnostics: [...diagnostics, ...comments].sort(byPlace),
    suppressed,
    ...(output !== undefined && { output }),
    ...(fixed !== undefined && { fixed })
  }
}

/** Puts together what a run found. */
export function toResult(
  files: readonly ReportedFile[],
  linted: readonly FileResult[],
  { skipped, remarks, onlyFiles }: Discovered,
  options: WorkspaceOptions
): LintResult {
  const notices: readonly Notice[] = linted.flatMap((file) => file.notices)
  return {
    files,
    rules: activeRules(files, options),
    notices,
    skipped: Array.from(withPassedOver(skipped, linted), ([reason, count]) => ({ reason, count })),
    skippedEntries: totalSkipped(linted),
    remarks: [...remarks, ...(onlyFiles && !options.workspace ? comparisonRemark(options) : [])]
  }
}

function withPassedOver(skipped: ReadonlyMap<string, number>, linted: readonly FileResult[]): ReadonlyMap<string, number> {
  const count = linted.filter(({ isPassedOver }) => isPassedOver).length
  return count === 0 ? skipped : new Map([...skipped, [DATA_ONLY, (skipped.get(DATA_ONLY) ?? 0) + count]])
}

/** The rules that were on for some file. */
function activeRules(files: readonly ReportedFile[], { linter, configOf }: WorkspaceOptions): LintResult['rules'] {
  const states = new Set(files.map(({ path }) => configOf(path).rules))
  return linter.ruleset.rules
    .map(({ meta }) => meta)
    .filter(({ id }) => [...states].some((rules) => isOn(rules.get(id)?.setting)))
}
