import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { UserError } from '../core/user-error.ts'

/** What git answered: its output, or what it said when it failed. */
export type GitAnswer = { readonly output: Buffer } | { readonly failure: string }

const MOST_BYTES = 1 << 30

/** Settings of a repository that could run a program or change the form of what git prints. */
const SETTINGS = ['core.fsmonitor=false', 'core.quotePath=false', 'core.pager=cat', 'submodule.recurse=false']

function runGit(folder: string, args: readonly string[], limits: Pick<SpawnSyncOptions, 'input' | 'timeout' | 'maxBuffer'>) {
  return spawnSync('git', [...SETTINGS.flatMap((each) => ['-c', each]), ...args], {
    cwd: folder,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' },
    encoding: 'buffer',
    ...limits
  })
}

/**
 * Asks git about the repository in a folder. It changes nothing there, runs no program that the repository names, and takes no lock.
 * @throws UserError when there is no git to ask.
 */
export function askGit(folder: string, args: readonly string[], input?: string): GitAnswer {
  const limits = { maxBuffer: MOST_BYTES, ...(input !== undefined && { input: Buffer.from(input) }) }
  const { status, stdout, stderr, error } = runGit(folder, args, limits)
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new UserError('git was not found, and only git knows what has changed', {
      hint: 'Install git, or leave out the option.'
    })
  }
  if (error || status !== 0) return { failure: (stderr?.toString('utf8') || String(error ?? status)).trim() }
  return { output: stdout }
}

/** What git prints within so many milliseconds and bytes: nothing without git, and what it has found by then where that is not all. */
export function gitGlance(folder: string, args: readonly string[], timeout: number, maxBuffer: number): Buffer {
  return runGit(folder, args, { timeout, maxBuffer }).stdout ?? Buffer.alloc(0)
}

/**
 * What git prints.
 * @throws UserError with what git said when it fails.
 */
export function gitOutput(folder: string, args: readonly string[], input?: string): Buffer {
  const answer = askGit(folder, args, input)
  if ('output' in answer) return answer.output
  throw new UserError(`git could not answer: ${answer.failure.split('\n')[0]}`, {
    path: folder,
    hint: 'See that this is a git repository that you may read.'
  })
}
