import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type LintedFile, unreadFile } from '../lint-path.ts'
import type { FileTask } from '../prepare/file-task.ts'
import { takeNext, type WorkerJob, type WorkerReport, type WorkerResult, type WorkerSetup } from './worker-job.ts'

const SCRIPT = new URL('./lint-worker.js', import.meta.url)

const STOPPED =
  'The program stopped at this file, most likely for want of memory. Split the file, or leave it out with “ignore”; all others were read.'

/** Files that are to be linted by this thread and the workers together. */
export interface SharedFiles {
  readonly paths: readonly string[]
  readonly named: readonly string[]
  readonly task: FileTask
}

/** How this thread lints a file itself. */
export type LintOne = (index: number) => Promise<WorkerResult>

/** Threads that lint files beside this one. */
export class WorkerPool {
  readonly #workers: readonly Worker[]
  /** Workers that ended before their time. */
  readonly #lost = new Set<Worker>()

  private constructor(count: number, setup: WorkerSetup) {
    this.#workers = Array.from(
      { length: count },
      (_, index) => new Worker(SCRIPT, { workerData: { ...setup, number: index + 1 }, execArgv: [] })
    )
    // Somebody always listens: an error nobody listens to would end the program.
    for (const worker of this.#workers) worker.on('error', () => this.#lost.add(worker))
  }

  /** Starts workers; undefined where the program was not built, so that there is no script for them. */
  static start(count: number, setup: WorkerSetup): WorkerPool | undefined {
    return existsSync(fileURLToPath(SCRIPT)) ? new WorkerPool(count, setup) : undefined
  }

  /**
   * Lints files, each in whichever thread is free. Results are in the order of the paths. A file at which a worker ended is reported
   * as unreadable; what the worker had taken before is linted here.
   */
  async lint(files: SharedFiles, lintOne: LintOne): Promise<readonly WorkerResult[]> {
    const { paths } = files
    const taken = new Int32Array(new SharedArrayBuffer(4 * (this.#workers.length + 1)))
    const job: WorkerJob = { ...files, taken }
    const results: WorkerResult[] = []
    const add = (found: readonly WorkerResult[]): void => {
      for (const result of found) results[result.index] = result
    }
    const ends = this.#workers.map((worker) => this.#ask(worker, job, add))
    for (let index = takeNext(job); index < paths.length; index = takeNext(job)) add([await lintOne(index)])
    const stoppedAt = await Promise.all(ends)
    for (const index of stoppedAt) {
      const path = index === undefined ? undefined : paths[index]
      if (index !== undefined && path !== undefined && !results[index])
        add([{ index, ...(files.task.reports && { file: stopped(path) }) }])
    }
    for (const index of paths.keys()) if (!results[index]) add([await lintOne(index)])
    return results
  }

  /** Has a worker take part in a job; resolves when it has done so: to the position of a file, if it ended at that. */
  #ask(worker: Worker, job: WorkerJob, add: (found: readonly WorkerResult[]) => void): Promise<number | undefined> {
    if (this.#lost.has(worker)) return Promise.resolve(undefined)
    const number = this.#workers.indexOf(worker) + 1
    return new Promise((resolve) => {
      const finish = (index: number | undefined): void => {
        worker.off('message', listen)
        worker.off('exit', end)
        resolve(index)
      }
      const listen = ({ results, isDone }: WorkerReport): void => {
        add(results)
        if (isDone) finish(undefined)
      }
      const end = (): void => {
        this.#lost.add(worker)
        const place = Atomics.load(job.taken, number)
        finish(place === 0 ? undefined : place - 1)
      }
      worker.on('message', listen)
      worker.on('exit', end)
      worker.postMessage(job)
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }
}

function stopped(path: string): LintedFile {
  return unreadFile(path, STOPPED)
}
