import type { Linter } from './find/linter.ts'
import { lintFiles } from './lint-files.ts'
import type { LintedFile } from './lint-path.ts'
import type { FileTask } from './prepare/file-task.ts'
import { comparingLinter } from './prepare/prepare-linter.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** The files of a run. */
export interface WorkspaceFiles {
  /** Paths that are looked at for their own sake. */
  readonly reported: readonly string[]
  /** Paths that are only compared with them. */
  readonly context: readonly string[]
  readonly task: Omit<FileTask, 'collects'>
  readonly comparing: boolean
  /** Whether each file is held against declared facts. */
  readonly declares?: boolean
}

/** The results of a run's files. */
export interface LintedFiles {
  readonly linted: readonly LintedFile[]
  /** Results with the facts of all files; none where there is nothing to compare. */
  readonly compared: readonly LintedFile[]
}

/**
 * Lints the files of a run, and gathers their facts where documents are compared. Gathering means parsing all of a text, which is
 * spared where every path is that of a public document, and nothing else is found.
 */
export async function lintReported(
  { reported, context, task, comparing, declares = false }: WorkspaceFiles,
  given: WorkspaceOptions,
  hashes: Map<string, string>
): Promise<LintedFiles> {
  const paths = [...reported, ...context]
  const isCompared = comparing && paths.length > 1
  const collects = declares || (isCompared && (given.keepsStatements === true || mayHoldInside(paths, given)))
  const options = collects ? await withComparing(given) : given
  options.watch?.phase('linting')
  const linted = await lintFiles(reported, { ...task, collects }, options, hashes)
  if (context.length > 0) options.watch?.phase('reading what they are compared with')
  const others = await lintFiles(context, { ...task, reports: false, collects }, options, hashes)
  const all = [...linted, ...others]
  if (collects) return { linted, compared: all }
  // What only its own words show to be for colleagues is rare: then all is read once more.
  if (!isCompared || !all.some(({ holdsInside }) => holdsInside)) return { linted, compared: [] }
  const again = { ...task, reports: false, collects: true }
  return { linted, compared: await lintFiles(paths, again, await withComparing(options), hashes) }
}

async function withComparing(options: WorkspaceOptions): Promise<WorkspaceOptions> {
  return { ...options, linter: await comparingLinter(options.linter) }
}

/**
 * Whether some path says that its texts are not for the public, or some rule compares public documents with each other, as none of
 * ours does.
 */
export function mayHoldInside(paths: readonly string[], { linter, configOf }: WorkspaceOptions): boolean {
  return !needsInside(linter) || paths.some((path) => configOf(path).audience !== 'docs')
}

function needsInside({ ruleset }: Linter): boolean {
  return ruleset.rules.every(({ code }) => code?.form !== 'workspace' || code.needsInside === true)
}
