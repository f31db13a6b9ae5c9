import type { Diagnostic, FileResult, Notice, Severity } from '../core/diagnostic.ts'
import type { Entry, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { LintResult, ReportedFile } from '../core/lint-result.ts'
import type { DriftSettings } from '../core/rule.ts'
import { MEASURES, type TextMeasure } from '../core/text-measure.ts'
import { BUILTIN_SETS, withComparisons } from '../ruleset/builtin.ts'
import { type Discovered, type DiscoverOptions, discover } from './discover.ts'
import { type FixFilter, fixText } from './fix-text.ts'
import { type FileTask, type Linter, lintFile, unreadable } from './lint-file.ts'
import { wordWorkspaceFinding } from './locate.ts'
import { openFile, type ReadFile } from './open-file.ts'
import type { FileSettings } from './settings.ts'
import { totalSkipped } from './skipped-entries.ts'
import { suppress, unusedDiagnostic } from './suppress.ts'

/** What one path's config says, as far as linting needs it. */
export interface PathConfig extends FileSettings {
  readonly ignored: boolean
}

export interface WorkspaceOptions {
  /** Paths as named by the user; none for the current folder. */
  readonly paths: readonly string[]
  readonly cwd: string
  readonly repository: string | undefined
  /** Folder below which the workspace lies: the config's, or the repository's, or the current one. */
  readonly root: string
  /** A text that is not read from disk; it stands in for the file of its path. */
  readonly stdin?: SourceFile
  readonly linter: Linter
  readonly drift: DriftSettings
  /** What holds for a file, or for one entry of it. */
  configOf(path: string, entry?: Entry): PathConfig
  readonly includeInactive: boolean
  /** Whether workspace rules run although only files are named. */
  readonly workspace: boolean
  readonly reportUnusedDirectives: boolean
  readonly errorOnUnmatched: boolean
  readonly warnIgnored: boolean
  /** Which diagnostics are fixed in the text that is reported on; absent for none. Nothing is written. */
  readonly fix?: FixFilter
  /** Whether the texts are measured for a score. */
  readonly measures?: boolean
}

/** A file's result, and its text where something was fixed in it. */
type LintedFile = FileResult & Pick<ReportedFile, 'output' | 'fixed'>

/** What a run found, and what the files held when they were read: path to content hash. */
export interface WorkspaceRun {
  readonly result: LintResult
  readonly hashes: ReadonlyMap<string, string>
  /** What was measured of the texts of reported files; empty where nobody asked. */
  readonly measures: readonly TextMeasure[]
}

/** Milliseconds of work after which other events, such as Ctrl-C, get a turn. */
const TURN = 50

/** Lints everything that the paths stand for: the whole run but for reporting. */
export async function lintWorkspace(given: WorkspaceOptions): Promise<WorkspaceRun> {
  const discovered = await discoverReported(given)
  const comparing = comparesDocuments(given, discovered)
  const options = { ...given, linter: await preparedLinter(given, comparing) }
  const context = comparing ? await contextFiles(options, discovered) : []
  const hashes = new Map<string, string>()
  const { includeInactive: includesInactive } = options
  const collects = comparing && discovered.paths.length + context.length > 1
  const linted = await lintAll(discovered.paths, { reports: true, collects, includesInactive }, options, hashes)
  const compared = await lintAll(context, { reports: false, collects, includesInactive }, options, hashes)
  const differences = collects ? compare([...linted, ...compared], options) : []
  const byPath = groupByPath(differences)
  const files = linted
    .filter(({ isPassedOver }) => !isPassedOver)
    .map((file) => reportedFile(file, byPath.get(file.path) ?? [], options))
  return { result: toResult(files, linted, discovered, options), hashes, measures: options.measures ? measuresOf(linted) : [] }
}

async function discoverReported(options: WorkspaceOptions): Promise<Discovered> {
  if (!options.stdin) return discover(options.paths, discoverOptions(options))
  const remarks: string[] = []
  const { path } = options.stdin
  const ignored = options.configOf(path).ignored
  if (ignored && options.warnIgnored) remarks.push(`“${path}” is not linted: the config ignores it.`)
  return { paths: ignored ? [] : [path], skipped: new Map(), remarks, onlyFiles: true }
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

/** The linter with what this run needs beside the phrase rules. */
async function preparedLinter({ linter, measures }: WorkspaceOptions, comparing: boolean): Promise<Linter> {
  const ruleset = comparing ? await withComparisons(linter.ruleset) : linter.ruleset
  if (!measures) return { ...linter, ruleset }
  const { textMeasure } = await import('../ruleset/text-measure.ts')
  return { ...linter, ruleset, measure: textMeasure(BUILTIN_SETS) }
}

function measuresOf(files: readonly FileResult[]): readonly TextMeasure[] {
  return files.flatMap(({ facts }) => (facts[MEASURES] ?? []) as readonly TextMeasure[])
}

/** Files of the workspace that are compared with the reported ones, but not reported. */
async function contextFiles(options: WorkspaceOptions, { paths }: Discovered): Promise<readonly string[]> {
  const named = new Set(paths)
  const everything = await discover([options.root], { ...discoverOptions(options), warnIgnored: false, errorOnUnmatched: false })
  return everything.paths.filter((path) => !named.has(path))
}

async function lintAll(
  paths: readonly string[],
  task: FileTask,
  options: WorkspaceOptions,
  hashes: Map<string, string>
): Promise<readonly LintedFile[]> {
  const linted: LintedFile[] = []
  let turn = Date.now()
  for (const path of paths) {
    const file = lintPath(path, task, options, hashes)
    if (file) linted.push(file)
    if (Date.now() - turn < TURN) continue
    await new Promise((resolve) => setImmediate(resolve))
    turn = Date.now()
  }
  return linted
}

function lintPath(path: string, task: FileTask, options: WorkspaceOptions, hashes: Map<string, string>): LintedFile | undefined {
  const read = readPath(path, options)
  if (read.hash !== undefined) hashes.set(path, read.hash)
  if ('problem' in read) return task.reports ? unreadFile(path, read.problem.message) : undefined
  const settings = options.configOf(path)
  const settingsOf = (entry: Entry) => options.configOf(path, entry)
  const { linter } = options
  const lintText = (text: string) => lintFile({ path, text }, new LineIndex(text), { settings, settingsOf, linter, task })
  if (!options.fix || !task.reports || !read.encoding.isUtf8) return lintText(read.text)
  const { result, fixed } = fixText(read.text, lintText, options.fix)
  return fixed ? { ...result, output: (read.encoding.bom ? '\uFEFF' : '') + fixed.text, fixed: fixed.count } : result
}

function readPath(path: string, { stdin }: WorkspaceOptions): ReadFile {
  if (stdin?.path !== path) return openFile(path)
  return { text: stdin.text, hash: '', encoding: { bom: false, isUtf8: true } }
}

function unreadFile(path: string, message: string): FileResult {
  const lines = new LineIndex('')
  const diagnostic = unreadable({ path, text: '', lines }, { start: 0, end: 0 }, message)
  return { path, entries: 0, diagnostics: [diagnostic], directives: [], notices: [], facts: {} }
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

/** Data files without texts for a reader are many in most repositories, so they are counted and not listed. */
function withPassedOver(skipped: ReadonlyMap<string, number>, linted: readonly FileResult[]): ReadonlyMap<string, number> {
  const count = linted.filter(({ isPassedOver }) => isPassedOver).length
  return count === 0 ? skipped : new Map([...skipped, ['that hold data and no texts for a reader', count]])
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
