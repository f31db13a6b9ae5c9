import type { CompareOptions } from './compare/compare-documents.ts'
import type { PathOptions } from './lint-path.ts'
import type { Sharing, Workers } from './workers/share-work.ts'

export interface WorkspaceOptions extends PathOptions, Omit<CompareOptions, 'configOf'> {
  /** Paths as named by the user; none for the current folder. */
  readonly paths: readonly string[]
  readonly cwd: string
  readonly repository: string | undefined
  readonly includeInactive: boolean
  /** Whether workspace rules run although only files are named. */
  readonly workspace: boolean
  /** The files that the workspace has, where that is not what lies on disk. Absolute paths. */
  readonly files?: ReadonlySet<string>
  /** The files that git tracks, where others are no part of the workspace. */
  trackedFiles?(): Promise<ReadonlySet<string> | undefined>
  /** Whether a file is looked at for its own sake, and not only compared with others; absent for all. */
  isReported?(path: string): boolean
  /** Whether the reported files are a part of a run that is split, so that nothing is compared. */
  readonly isPart?: boolean
  readonly reportUnusedDirectives: boolean
  readonly errorOnUnmatched: boolean
  readonly warnIgnored: boolean
  /** Whether the texts are measured for a score. */
  readonly measures?: boolean
  /** Whether the statements that were compared are handed on. */
  readonly keepsStatements?: boolean
  /** How the work may be shared among threads; absent where it is not. */
  readonly sharing?: Sharing
  readonly workers?: Workers
}
