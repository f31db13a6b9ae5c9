import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const LAUNCHER = join(import.meta.dirname, '../../bin/partnerlint.js')

export interface Outcome {
  readonly status: number | null
  readonly signal: string | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the command line as a user would, without the colours and the CI of the machine that tests it. */
export function partnerlint(args: readonly string[], { cwd, input, env = {} }: RunOptions): Outcome {
  const { CI, GITHUB_ACTIONS, GITHUB_STEP_SUMMARY, GITLAB_CI, FORCE_COLOR, NO_COLOR, ...rest } = process.env
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [LAUNCHER, ...args], {
    cwd,
    env: { ...rest, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 200_000,
    ...(input !== undefined && { input })
  })
  return { status, signal, stdout, stderr }
}

/** A folder with these files, removed when the test ends. It is a repository of its own. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'partnerlint-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(join(root, '.git'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

/** A house rule that reports one word, so that tests of the tool do not depend on the wording of our own rules. */
export function houseRule(word: string, id = 'house-word'): string {
  return `id: ${id}
summary: A word that the team avoids.
severity: warn
audiences: [macro, docs, internal]
messages:
  found: “{actual}” is not how we say it; say it plainly.
phrases:
  - message: found
    match:
      - ${word}
    suggest: [plain]
why: It is only here to be found.
examples:
  invalid: []
  valid: []
`
}

/** A workspace with the house rule for the word “frobnicate”. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>, config: object = {}): string {
  return folder({
    '.partnerlintrc.json': JSON.stringify({ rulePaths: ['./house-rules'], ...config }),
    'house-rules/house-word.yml': houseRule('frobnicate'),
    ...files
  })
}
