import type { LintedFile } from '../lint-path.ts'
import type { FileTask } from '../prepare/file-task.ts'
import type { PrepareOptions } from '../prepare/prepare.ts'
import type { LinterNeeds } from '../prepare/prepare-linter.ts'

/** The options that decide what is found in a file: what a thread prepares itself from. Plain JSON. */
export interface PlainOptions {
  readonly prepare: PrepareOptions
  readonly ignorePatterns: readonly string[]
  readonly fastPath: boolean
}

/** What a worker is told when it starts. */
export interface WorkerSetup {
  readonly options: PlainOptions
  readonly needs: LinterNeeds
}

/** Files that several threads lint together. */
export interface WorkerJob {
  readonly paths: readonly string[]
  /** Those that the user named, rather than a folder above them. */
  readonly named: readonly string[]
  readonly task: FileTask
  /** The position of the next file that nobody has taken; then for each worker that of the file it is at, plus one. */
  readonly taken: Int32Array
}

/** One file as a worker hands it on. */
export interface WorkerResult {
  readonly index: number
  /** Absent for a file that is not reported on. */
  readonly file?: LintedFile
  readonly hash?: string
}

/** What a worker says while it is at a job, and once nothing is left of it. */
export interface WorkerReport {
  readonly results: readonly WorkerResult[]
  readonly isDone: boolean
}

/** Takes the next file of a job: its position, which no other thread gets; beyond the last where none is left. */
export function takeNext({ taken }: Pick<WorkerJob, 'taken'>): number {
  return Atomics.add(taken, 0, 1)
}
