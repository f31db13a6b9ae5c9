import type { Diagnostic, FileResult, Notice, Severity } from '../core/diagnostic.ts'
import type { LintResult, ReportedFile } from '../core/lint-result.ts'
import type { DriftSettings } from '../core/rule.ts'
import { withComparisons } from '../ruleset/builtin.ts'
import { DATA_ONLY, type Discovered, type DiscoverOptions, discover } from './discover.ts'
import type { FileTask, Linter } from './lint-file.ts'
import { type LintedFile, lintPath, type PathOptions, type PathRun } from './lint-path.ts'
import { wordWorkspaceFinding } from './locate.ts'
import { totalSkipped } from './skipped-entries.ts'
import { suppress, unusedDiagnostic } from './suppress.ts'

export interface WorkspaceOptions extends PathOptions {
  /** Paths as named by the user; none for the current folder. */
  readonly paths: readonly string[]
  readonly cwd: string
  readonly repository: string | undefined
  /** Folder below which the workspace lies: the config's, or the repository's, or the current one. */
  readonly root: string
  readonly drift: DriftSettings
  readonly includeInactive: boolean
  /** Whether workspace rules run although only files are named. */
  readonly workspace: boolean
  readonly reportUnusedDirectives: boolean
  readonly errorOnUnmatched: boolean
  readonly warnIgnored: boolean
}

/** What a run found, and what the files held when they were read: path to content hash. */
export interface WorkspaceRun {
  readonly result: LintResult
  readonly hashes: ReadonlyMap<string, string>
}

/** Milliseconds of work after which other events, such as Ctrl-C, get a turn. */
const TURN = 50

/** Lints everything that the paths stand for: the whole run but for reporting. */
export async function lintWorkspace(given: WorkspaceOptions): Promise<WorkspaceRun> {
  const discovered = await discoverReported(given)
  const comparing = comparesDocuments(given, discovered)
  const options = comparing ? { ...given, linter: await comparingLinter(given.linter) } : given
  const context = comparing ? await contextFiles(options, discovered) : []
  const hashes = new Map<string, string>()
  const { includeInactive: includesInactive } = options
  const collects = comparing && discovered.paths.length + context.length > 1
  const { named } = discovered
  const linted = await lintAll(discovered.paths, { reports: true, collects, includesInactive }, { ...options, hashes, named })
  const compared = await lintAll(context, { reports: false, collects, includesInactive }, { ...options, hashes, named })
  const differences = collects ? compare([...linted, ...compared], options) : []
  const byPath = groupByPath(differences)
  const files = linted
    .filter(({ isPassedOver }) => !isPassedOver)
    .map((file) => reportedFile(file, byPath.get(file.path) ?? [], options))
  return { result: toResult(files, linted, discovered, options), hashes }
}

async function discoverReported(options: WorkspaceOptions): Promise<Discovered> {
  if (!options.stdin) return discover(options.paths, discoverOptions(options))
  const remarks: string[] = []
  const { path } = options.stdin
  const ignored = options.configOf(path).ignored
  if (ignored && options.warnIgnored) remarks.push(`“${path}” is not linted: the config ignores it.`)
  return { paths: ignored ? [] : [path], named: new Set([path]), skipped: new Map(), remarks, onlyFiles: true }
}

function discoverOptions(options: WorkspaceOptions): DiscoverOptions {
  return {
    cwd: options.cwd,
    repository: options.repository,
    isIgnored: (path) => options.configOf(path).ignored,
    warnIgnored: options.warnIgnored,
    errorOnUnmatched: options.errorOnUnmatched
  }
}

function isOn(setting: string | undefined): setting is Severity {
  return setting !== undefined && setting !== 'off'
}

/** Whether rules that compare documents run at all. */
function comparesDocuments({ linter, workspace }: WorkspaceOptions, { onlyFiles }: Discovered): boolean {
  return (workspace || !onlyFiles) && linter.ruleset.rules.some(({ meta }) => meta.workspace)
}

async function comparingLinter(linter: Linter): Promise<Linter> {
  return { ...linter, ruleset: await withComparisons(linter.ruleset) }
}

/** Files of the workspace that are compared with the reported ones, but not reported. */
async function contextFiles(options: WorkspaceOptions, { paths }: Discovered): Promise<readonly string[]> {
  const named = new Set(paths)
  const everything = await discover([options.root], { ...discoverOptions(options), warnIgnored: false, errorOnUnmatched: false })
  return everything.paths.filter((path) => !named.has(path))
}

async function lintAll(paths: readonly string[], task: FileTask, options: PathOptions & PathRun): Promise<readonly LintedFile[]> {
  const linted: LintedFile[] = []
  let turn = Date.now()
  for (const path of paths) {
    const file = await lintPath(path, task, options)
    if (file) linted.push(file)
    if (Date.now() - turn < TURN) continue
    await new Promise((resolve) => setImmediate(resolve))
    turn = Date.now()
  }
  return linted
}

/** Runs the workspace rules over the facts of all files. */
function compare(files: readonly FileResult[], options: WorkspaceOptions): readonly Diagnostic[] {
  const byExtractor = new Map<string, readonly unknown[]>()
  return options.linter.ruleset.rules.flatMap(({ meta, code }) => {
    if (code?.form !== 'workspace') return []
    const { name } = code.extractor
    // One list for all rules that share an extractor, so that what they derive from it is derived once.
    const facts = byExtractor.get(name) ?? files.flatMap((file) => file.facts[name] ?? [])
    byExtractor.set(name, facts)
    const state = options.configOf(options.root).rules.get(meta.id)
    const found = code.compare(facts, { options: state?.options ?? {}, drift: options.drift })
    return Array.from(found).flatMap((finding) => {
      const setting = options.configOf(finding.at.path, finding.entry).rules.get(meta.id)?.setting
      return isOn(setting) ? [wordWorkspaceFinding(finding, meta, setting)] : []
    })
  })
}

function reportedFile(result: LintedFile, differences: readonly Diagnostic[], options: WorkspaceOptions): ReportedFile {
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

function groupByPath(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.path)
    if (group) group.push(diagnostic)
    else groups.set(diagnostic.path, [diagnostic])
  }
  return groups
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

function toResult(
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
    remarks: [...remarks, ...comparisonRemark(onlyFiles, options)]
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

function comparisonRemark(onlyFiles: boolean, { workspace, linter, configOf, root }: WorkspaceOptions): readonly string[] {
  if (!onlyFiles || workspace) return []
  const rules = configOf(root).rules
  const idle = linter.ruleset.rules.filter(({ meta }) => meta.workspace && isOn(rules.get(meta.id)?.setting))
  if (idle.length === 0) return []
  return [
    `Only files were named, so documents were not compared with each other (${idle.map(({ meta }) => meta.id).join(', ')}); --workspace compares them.`
  ]
}
