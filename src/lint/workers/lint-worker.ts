import { parentPort, workerData } from 'node:worker_threads'
import { workspaceOptions } from '../lint.ts'
import { lintPath, type PathOptions } from '../lint-path.ts'
import { prepare } from '../prepare/prepare.ts'
import { preparedLinter } from '../prepare/prepare-linter.ts'
import { takeNext, type WorkerJob, type WorkerReport, type WorkerResult, type WorkerSetup } from './worker-job.ts'

/** Milliseconds after which what was found is handed on. */
const TURN = 100

const { options, needs, number } = workerData as WorkerSetup & { readonly number: number }
let prepared: Promise<PathOptions> | undefined

parentPort?.on('message', (job: WorkerJob) => {
  prepared ??= pathOptions()
  void prepared.then((own) => work(job, own)).catch(giveUp)
})

/** The same as in the thread that started this one, made once more: rules and globs are no plain data. */
async function pathOptions(): Promise<PathOptions> {
  const workspace = workspaceOptions(options, await prepare(options.prepare), options.prepare.cwd)
  return { linter: await preparedLinter(workspace.linter, needs), configOf: workspace.configOf }
}

async function work(job: WorkerJob, own: PathOptions): Promise<void> {
  const { paths, task, taken } = job
  const named = new Set(job.named)
  const given = { ...own, isNamed: (path: string) => named.has(path) }
  const hashes = new Map<string, string>()
  let results: WorkerResult[] = []
  let turn = Date.now()
  for (let index = takeNext(job); index < paths.length; index = takeNext(job)) {
    Atomics.store(taken, number, index + 1)
    const path = paths[index] as string
    const file = await lintPath(path, task, given, hashes)
    const hash = hashes.get(path)
    results.push({ index, ...(file && { file }), ...(hash !== undefined && { hash }) })
    if (Date.now() - turn < TURN) continue
    report({ results, isDone: false })
    results = []
    turn = Date.now()
  }
  Atomics.store(taken, number, 0)
  report({ results, isDone: true })
}

/** What fails here fails in the other thread as well, which takes over what is missing and says why. */
function giveUp(): void {
  report({ results: [], isDone: true })
}

function report(message: WorkerReport): void {
  parentPort?.postMessage(message)
}
