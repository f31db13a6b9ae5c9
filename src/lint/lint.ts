import { basename, relative } from 'node:path'
import type { RuleEntry } from '../config/data/config-data.ts'
import type { SourceFile } from '../core/document.ts'
import type { LintResult } from '../core/lint-result.ts'
import type { RunWatch } from '../core/run-watch.ts'
import type { ChangeSet } from '../git/change-set.ts'
import { beginsWithOurs } from '../ruleset/builtin.ts'
import type { Ruleset } from '../ruleset/rule.ts'
import { type BaselineMatch, type KnownFinding, matchBaseline } from './baseline/baseline.ts'
import { baselineFiles } from './baseline/baseline-files.ts'
import type { CacheOptions } from './cache/open-cache.ts'
import { changedFindings } from './changed-findings.ts'
import { globMatcher, ignorePatterns } from './files/ignore-patterns.ts'
import { readBytes } from './files/open-file.ts'
import { isInShard, type Shard } from './files/shard.ts'
import { createLinter } from './find/linter.ts'
import type { FixFilter } from './fix/fix-text.ts'
import { lintWorkspace, type WorkspaceRun } from './lint-workspace.ts'
import { doubtedSides } from './prepare/doubted-sides.ts'
import { type Prepared, type PrepareOptions, prepare } from './prepare/prepare.ts'
import type { Concurrency } from './workers/share-work.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/**
 * Making the tables of the fast path takes as long as parsing this many UTF-16 units, at least; those of our own phrases are made ahead
 * of time, and pay from the first text on.
 */
const WORTH_TABLES = 30_000

/** Options of a run; all but the paths have the defaults of the command line. */
export interface LintOptions {
  /** Files, folders or globs; none for the current folder. */
  readonly paths?: readonly string[]
  readonly cwd?: string
  readonly configPath?: string
  readonly configLookup?: boolean
  readonly allowCode?: boolean
  readonly rules?: Readonly<Record<string, RuleEntry>>
  /** Globs of files to leave out beside the config's `ignore`. */
  readonly ignorePatterns?: readonly string[]
  /** A text that is linted in place of the file of its path. */
  readonly stdin?: SourceFile
  readonly workspace?: boolean
  /** Whether entries are linted that are switched off, drafts or archived. */
  readonly includeInactive?: boolean
  readonly reportUnusedDirectives?: boolean
  readonly errorOnUnmatchedPattern?: boolean
  readonly warnIgnored?: boolean
  /** The part of the files that is linted. Documents are then not compared, unless `workspace` says so. */
  readonly shard?: Shard
  /** What has changed, where only that is reported. Documents are then compared although only files are named. */
  readonly changes?: ChangeSet
  /** Whether files that git does not track are no part of the workspace. */
  readonly trackedOnly?: boolean
  /** Reads the findings that are known and not reported, once it is clear which config holds. */
  readonly baseline?: (prepared: Prepared) => Promise<Baseline>
  /** Whether, or which, problems with a fix are fixed in each file's `output`. No file is written. */
  readonly fix?: boolean | FixFilter
  readonly watch?: RunWatch
  /** Where results are kept from run to run; absent for nowhere. */
  readonly cache?: CacheOptions
  /** Whether the texts are measured for a score. */
  readonly measures?: boolean
  /** Whether what can hold no finding is passed over unparsed. It finds the same without; false is for checking that it does. */
  readonly fastPath?: boolean
  /** Whether the statements that were compared are handed on. */
  readonly keepsStatements?: boolean
  /** In how many threads files are linted; `auto`, for as many as pay, is the default. It finds the same. */
  readonly concurrency?: Concurrency
}

/** Findings that are known, and the folder that their paths begin at. */
export interface Baseline {
  readonly folder: string
  readonly known: readonly KnownFinding[]
}

/** A run with what was prepared for it. */
export interface LintRun extends WorkspaceRun {
  readonly prepared: Prepared
  /** How the findings and the baseline fit together, whatever part of them is reported. */
  readonly known: BaselineMatch
}

/**
 * Lints files as the command line does, and returns what was found.
 * @throws UserError or UserErrors for what the caller can put right: the config, a rule, a path.
 */
export async function lint(options: LintOptions = {}): Promise<LintResult> {
  return (await runLint(options)).result
}

/** Lints, and returns beside the result what the command line needs to report it. */
export async function runLint(options: LintOptions): Promise<LintRun> {
  const cwd = options.cwd ?? process.cwd()
  const prepared = await prepare(prepareOptions(options, cwd))
  const { config } = prepared
  const workspace = workspaceOptions(options, prepared, cwd)
  const baseline = (await options.baseline?.(prepared)) ?? { folder: config.root, known: [] }
  const { run, remarks } = options.cache ? await cachedRun(options, workspace, prepared) : await plainRun(workspace)
  const known = matchBaseline(run.result, baseline.known, baselineFiles(baseline.folder))
  const result = options.changes ? await changedFindings(known.result, options.changes, workspace) : known.result
  return {
    ...run,
    known,
    result: { ...result, remarks: [...result.remarks, ...remarks, ...shardRemarks(options), ...passedOverRemarks(config, cwd)] },
    prepared
  }
}

function prepareOptions({ configPath, configLookup, allowCode, rules }: LintOptions, cwd: string): PrepareOptions {
  const named = configPath === undefined ? {} : { configPath }
  return { cwd, ...named, lookup: configLookup ?? true, allowCode: allowCode ?? false, ...(rules && { rules }) }
}

interface RemarkedRun {
  readonly run: WorkspaceRun
  readonly remarks: readonly string[]
}

async function plainRun(workspace: WorkspaceOptions, ...remarks: readonly string[]): Promise<RemarkedRun> {
  return { run: await lintWorkspace(workspace), remarks }
}

/** A run that takes what it can from earlier ones, and keeps what it finds for later ones. */
async function cachedRun(
  options: LintOptions,
  workspace: WorkspaceOptions,
  prepared: Prepared,
  isAgain = false
): Promise<RemarkedRun> {
  const { openCache } = await import('./cache/open-cache.ts')
  const choice = openCache(options.cache ?? { version: '' }, options, prepared)
  if ('reason' in choice) return plainRun(workspace, `The cache was not used: ${choice.reason}.`)
  const { cache } = choice
  try {
    const run = await lintWorkspace({ ...workspace, results: cache })
    const problem = cache.save()
    return { run, remarks: problem === undefined ? [] : [problem] }
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'BrokenCache') throw error
    cache.clear()
    return isAgain ? plainRun(workspace) : cachedRun(options, workspace, prepared, true)
  }
}

/** What a run over files does, as its options and its config say. */
export function workspaceOptions(
  options: LintOptions,
  { config, configOf, ruleset, repository }: Prepared,
  cwd: string
): WorkspaceOptions {
  const isLeftOut = ignorePatterns(options.ignorePatterns ?? [], cwd)
  const { changes, shard } = options
  return {
    paths: options.paths ?? [],
    cwd,
    repository,
    root: config.root,
    ...(options.stdin && { stdin: options.stdin }),
    linter: createLinter(ruleset, { fastPathFrom: fastPathFrom(ruleset, options) }),
    drift: { ...config.drift, matches: globMatcher(), doubts: doubtedSides(configOf) },
    configOf: (path, entry) => (isLeftOut(path) ? { ...configOf(path, entry), ignored: true } : configOf(path, entry)),
    includeInactive: options.includeInactive ?? false,
    workspace: (options.workspace ?? false) || changes !== undefined,
    ...(options.trackedOnly && { trackedFiles: trackedBy(repository) }),
    ...(changes?.files && { files: changes.files }),
    ...(changes?.contents && { contents: changes.contents }),
    ...((changes || shard) && { isReported: reportedBy(options) }),
    ...(shard && !options.workspace && { isPart: true }),
    reportUnusedDirectives: options.reportUnusedDirectives ?? false,
    errorOnUnmatched: options.errorOnUnmatchedPattern ?? true,
    warnIgnored: options.warnIgnored ?? true,
    ...(options.watch && { watch: options.watch }),
    ...sharingOf(options, cwd),
    ...(options.measures && { measures: true }),
    ...(options.keepsStatements && { keepsStatements: true }),
    ...(options.fix && { fix: options.fix === true ? () => true : options.fix })
  }
}

function fastPathFrom(ruleset: Ruleset, { fastPath = true }: LintOptions): number {
  if (!fastPath) return Number.POSITIVE_INFINITY
  return beginsWithOurs(ruleset) ? 0 : WORTH_TABLES
}

/** Says of a file whether it has changed and belongs to the shard, as far as that is asked. */
function reportedBy({ changes, shard }: LintOptions): (path: string) => boolean {
  return (path) => {
    if (changes && !changes.lines.has(path)) return false
    if (!shard) return true
    const content = changes?.contents?.get(path)
    const read = content ? { bytes: content } : readBytes(path)
    // What cannot be read has a name at least.
    return isInShard(shard, 'bytes' in read ? read.bytes : basename(path))
  }
}

/** Texts that are not on disk, and those that are mended, are linted in one thread. */
function sharingOf(options: LintOptions, cwd: string): Pick<WorkspaceOptions, 'sharing'> {
  const { concurrency = 'auto', ignorePatterns = [], fastPath = true } = options
  if (concurrency === 'off' || options.stdin || options.fix || options.changes?.contents) return {}
  return { sharing: { concurrency, options: { prepare: prepareOptions(options, cwd), ignorePatterns, fastPath } } }
}

/** Asks git when the first folder is walked, and once: a hook that names its files never does. */
function trackedBy(repository: string | undefined): () => Promise<ReadonlySet<string> | undefined> {
  let files: Promise<ReadonlySet<string> | undefined> | undefined
  return () => {
    files ??= import('../git/tracked-files.ts').then(({ trackedFilesIfKnown }) => trackedFilesIfKnown(repository))
    return files
  }
}

function shardRemarks({ shard, workspace }: LintOptions): readonly string[] {
  if (!shard) return []
  const part = `Only shard ${shard.index} of ${shard.count} was linted`
  return [workspace ? `${part}.` : `${part}; “partnerlint collect” and “partnerlint compare” compare the documents of all.`]
}

/** Configs that are code: found, and not run. */
function passedOverRemarks({ passedOver }: Prepared['config'], cwd: string): readonly string[] {
  return passedOver.map((path) => `“${relative(cwd, path)}” was found and not loaded; name it with --config if you trust it.`)
}
