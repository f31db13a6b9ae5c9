import { statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { FileTask } from '../prepare/file-task.ts'
import type { PlainOptions, WorkerSetup } from './worker-job.ts'
import type { WorkerPool } from './worker-pool.ts'

/** How many threads may share the work: a number, as many as pay, or one. */
export type Concurrency = number | 'auto' | 'off'

/** A worker takes about as long to start as linting this many bytes; gathering what documents state takes much longer a byte. */
const WORTH = 3_000_000
const WORTH_GATHERING = 250_000
/** The engine compiles and collects garbage beside each thread: on two cores, a second one makes 37 MB of documents no faster. */
const CORES_EACH = 2
/** More threads wait for the disk and for each other. */
const MOST = 8

/** How a run may be shared among threads. */
export interface Sharing {
  readonly concurrency: Concurrency
  /** What each of them prepares itself from. */
  readonly options: PlainOptions
}

/** The workers of one run, which are started when files first pay for them. */
export class Workers {
  readonly #concurrency: Concurrency
  readonly #setup: WorkerSetup
  #pool: WorkerPool | undefined

  constructor({ concurrency, options }: Sharing, needs: WorkerSetup['needs']) {
    this.#concurrency = concurrency
    this.#setup = { options, needs }
  }

  /** What lints some files in several threads; undefined where one is quicker. */
  async poolFor(paths: readonly string[], { collects }: FileTask): Promise<WorkerPool | undefined> {
    const count = workersFor(paths, this.#concurrency, collects)
    if (count === 0) return undefined
    const { WorkerPool } = await import('./worker-pool.ts')
    this.#pool ??= WorkerPool.start(count, this.#setup)
    return this.#pool
  }

  /** Ends all workers. */
  async close(): Promise<void> {
    await this.#pool?.close()
  }
}

/** How many workers beside this thread pay for files of some paths. Chosen by bytes: a hundred short macros are read at once. */
function workersFor(paths: readonly string[], concurrency: Concurrency, gathers: boolean): number {
  if (concurrency === 'off' || concurrency === 1 || paths.length < 2) return 0
  if (typeof concurrency === 'number') return Math.min(concurrency, paths.length) - 1
  const most = Math.min(MOST, Math.floor(availableParallelism() / CORES_EACH), paths.length) - 1
  const each = gathers ? WORTH_GATHERING : WORTH
  let bytes = 0
  for (const path of paths) {
    if (bytes >= most * each) break
    bytes += sizeOf(path)
  }
  return Math.min(most, Math.floor(bytes / each))
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
