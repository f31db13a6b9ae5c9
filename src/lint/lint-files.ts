import { StatementLimit } from './compare/statement-limit.ts'
import { type LintedFile, lintPath } from './lint-path.ts'
import type { FileTask } from './prepare/file-task.ts'
import type { WorkerResult } from './workers/worker-job.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** Milliseconds of work after which other events, such as Ctrl-C, get a turn. */
const TURN = 50

/** Lints files, in as many threads as pay, and notes what they held. Results are in the order of the paths. */
export async function lintFiles(
  paths: readonly string[],
  task: FileTask,
  options: WorkspaceOptions,
  hashes: Map<string, string>
): Promise<readonly LintedFile[]> {
  const { isNamed = () => false, workers } = options
  const limit = new StatementLimit()
  const lintOne = oneByOne(paths, task, options, limit)
  const pool = await workers?.poolFor(paths, task)
  const results = pool ? await pool.lint({ paths, named: paths.filter(isNamed), task }, lintOne) : await inTurn(paths, lintOne)
  if (pool && task.collects) await checkSize(results)
  for (const { index, hash } of results) if (hash !== undefined) hashes.set(paths[index] as string, hash)
  return results.flatMap(({ file }) => file ?? [])
}

/** What other threads have gathered is counted when all is there. */
async function checkSize(results: readonly WorkerResult[]): Promise<void> {
  const limit = new StatementLimit()
  for (const { file } of results) if (file) await limit.add(file)
}

async function inTurn(
  paths: readonly string[],
  lintOne: (index: number) => Promise<WorkerResult>
): Promise<readonly WorkerResult[]> {
  const results: WorkerResult[] = []
  for (const index of paths.keys()) results.push(await lintOne(index))
  return results
}

/** Lints one file of some, by its position, and lets others have their turn now and then. */
function oneByOne(
  paths: readonly string[],
  task: FileTask,
  options: WorkspaceOptions,
  limit: StatementLimit
): (index: number) => Promise<WorkerResult> {
  let turn = Date.now()
  return async (index) => {
    const path = paths[index] as string
    const hashes = new Map<string, string>()
    const file = await lintPath(path, task, options, hashes)
    if (file && task.collects) await limit.add(file)
    if (Date.now() - turn >= TURN) {
      options.watch?.progress(index + 1, paths.length)
      await new Promise((resolve) => setImmediate(resolve))
      turn = Date.now()
    }
    const hash = hashes.get(path)
    return { index, ...(file && { file }), ...(hash !== undefined && { hash }) }
  }
}
