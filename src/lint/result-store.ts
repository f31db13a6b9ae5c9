import type { Diagnostic, FileResult } from '../core/diagnostic.ts'
import type { ComparisonMemory } from './comparison-memory.ts'
import type { FileTask } from './lint-file.ts'

/** All that the result of a file depends on, beside its path, its content and what is the same for all files of a run. */
export interface KeptTask extends FileTask {
  readonly isNamed: boolean
}

/** What the comparison of documents found, by the path that it is reported on. */
export type Differences = ReadonlyMap<string, readonly Diagnostic[]>

/** Keeps what runs have found, so that the next run need not look again. */
export interface ResultStore {
  /** The result of a file that was linted before with this content, by a run like this one. */
  find(path: string, bytes: Uint8Array, task: KeptTask): FileResult | undefined
  keep(path: string, bytes: Uint8Array, task: KeptTask, result: FileResult): void
  /** What comparing these files finds, which is worked out only where it is not known. */
  compared(files: readonly FileResult[], compare: (memory?: ComparisonMemory) => Differences): Differences
}
