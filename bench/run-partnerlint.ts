import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The command line as it is built here. */
export const LAUNCHER = join(import.meta.dirname, '../bin/partnerlint.js')

/** The environment of a user's own machine, whatever runs this. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { CI, GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI, ...env } = process.env
  return env
}

/** What a run printed, and how long it took by the clock, in milliseconds. */
export interface TimedRun {
  readonly status: number | null
  readonly stdout: string
  readonly milliseconds: number
}

/**
 * Runs the command line in a folder.
 * @throws Error when it could not run.
 */
export function runPartnerlint(args: readonly string[], cwd: string): TimedRun {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: plainEnvironment(),
    encoding: 'utf8',
    maxBuffer: 1 << 30
  })
  if (status !== 0 && status !== 1) throw new Error(`partnerlint ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { status, stdout, milliseconds: performance.now() - start }
}
