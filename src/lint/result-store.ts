import type { Diagnostic, FileResult } from '../core/diagnostic.ts'
import type { ComparisonMemory } from './comparison-memory.ts'
import type { FileTask } from './lint-file.ts'

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

/** Keeps what runs have found, so that the next run need not look again. */
export interface ResultStore {
  /** The place of a file with this content, in a run like this one. */
  placeOf(path: string, bytes: Uint8Array, task: KeptTask): ResultPlace
  /** What comparing these files finds, which is worked out only where it is not known. */
  compared(files: readonly FileResult[], compare: (memory?: ComparisonMemory) => Differences): Differences
}
