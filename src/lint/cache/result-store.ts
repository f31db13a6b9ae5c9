import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'
import type { FileTask } from '../prepare/file-task.ts'
import type { ComparisonMemory } from './comparison-memory.ts'

/** All that the result of a file depends on, beside its path, its content and what is the same for all files of a run. */
export interface KeptTask extends FileTask {
  readonly isNamed: boolean
}

/** What the comparison of documents found, by the path that it is reported on. */
export type Differences = ReadonlyMap<string, readonly Diagnostic[]>

/** Where the result of a file is kept. */
export interface ResultPlace {
  /** What an earlier run found; undefined where none has linted the file with this content. */
  find(): FileResult | undefined
  keep(result: FileResult): void
}

/** A file's content, as far as a result depends on it. */
export interface Content {
  readonly bytes: Uint8Array
  /** Names the content (`contentHash`). */
  readonly hash: string
  /** Stays the same until the file is written to; absent for what is not on disk, or was written a moment ago. */
  readonly stamp?: string
}

/** What is known of a file without reading it. */
export interface Unread {
  readonly result: FileResult
  readonly hash: string
}

/** Keeps what runs have found, so that the next run need not look again. */
export interface ResultStore {
  /** What was found in the file of a path, if it bears the stamp that it had when it was last read. */
  findUnread(path: string, stamp: string, task: KeptTask): Unread | undefined
  /** The place of a file with this content, in a run like this one. */
  placeOf(path: string, content: Content, task: KeptTask): ResultPlace
  /** What comparing these files finds, which is worked out only where it is not known. */
  compared(files: readonly FileResult[], compare: (memory?: ComparisonMemory) => Differences): Differences
}
