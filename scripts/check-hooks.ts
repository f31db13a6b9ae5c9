import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const END_TO_END = join(root, '../shared/score/precommit-e2e.sh')
const DRIFT = 'A refund reaches your card within'

/** The hooks are installed without a network, by a git that nobody has set up. */
const ALONE = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_fetch_retries: '0',
  SKIP: ''
}

interface Outcome {
  readonly status: number | null
  readonly output: string
}

function run(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Outcome {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28
  })
  return { status, output: `${stdout ?? ''}${stderr ?? ''}${error ? String(error) : ''}` }
}

function must(command: string, args: readonly string[], cwd: string): void {
  const { status, output } = run(command, args, cwd, ALONE)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output}`)
}

function git(cwd: string, ...args: readonly string[]): void {
  must('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], cwd)
}

/** The real pre-commit, installed once; the reason where it can't be. */
function installed(): { readonly preCommit: string } | { readonly reason: string } {
  const venv = join(root, 'node_modules/.cache/pre-commit')
  const preCommit = join(venv, 'bin/pre-commit')
  if (run(preCommit, ['--version'], root).status === 0) return { preCommit }
  const made = run('python3', ['-m', 'venv', '--clear', venv], root)
  if (made.status !== 0) return { reason: `python3 -m venv failed: ${lastLine(made.output)}` }
  const filled = run(join(venv, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', 'pre-commit>=3'], root)
  return filled.status === 0 ? { preCommit } : { reason: `pip install failed: ${lastLine(filled.output)}` }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? ''
}

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), text)
}

/** A release as its tag holds it, in a repository of its own. */
function releaseRepository(folder: string): void {
  must(join(root, 'node_modules/.bin/tsx'), [join(root, 'scripts/release-tree.ts'), folder], root)
  git(folder, 'init', '-q')
  git(folder, 'add', '-Af')
  git(folder, 'commit', '-qm', 'release')
  git(folder, 'tag', 'v1')
}

/** What the two hooks are to do with a repository whose files are these, the last argument being what their output holds. */
const CASES: readonly (readonly [hook: string, files: Readonly<Record<string, string>>, status: number, says: string])[] = [
  ['partnerlint', { 'macros/a b.md': 'Which export was it?\n', 'x.py': 'I will be happy to transfer you now.\n' }, 0, 'Passed'],
  ['partnerlint', { 'macros/a b.md': 'I will be happy to transfer you now.\n' }, 1, 'macros/a b.md:1:1: warning:'],
  ['partnerlint', { 'macros/a.md': `${DRIFT} 10 working days.\n`, 'docs/r.md': `${DRIFT} 5 working days.\n` }, 0, 'Passed'],
  [
    'partnerlint-workspace',
    { 'macros/a.md': `${DRIFT} 10 working days.\n`, 'docs/r.md': `${DRIFT} 5 working days.\n` },
    1,
    '[drift-value]'
  ]
]

/** Runs the hooks on made-up repositories, and says what did not go as it should. */
function faults(preCommit: string, work: string): readonly string[] {
  const release = join(work, 'release')
  releaseRepository(release)
  const env = { ...ALONE, PRE_COMMIT_HOME: join(work, 'home'), npm_config_cache: join(work, 'npm') }
  return CASES.flatMap(([hook, files, status, says], index) => {
    const user = join(work, `user-${index}`)
    const config = `repos:\n  - repo: ${release}\n    rev: v1\n    hooks:\n      - id: ${hook}\n`
    for (const [name, text] of Object.entries({ ...files, '.pre-commit-config.yaml': config })) write(user, name, text)
    git(user, 'init', '-q')
    git(user, 'add', '-A')
    const outcome = run(preCommit, ['run', '--all-files'], user, env)
    if (outcome.status === status && outcome.output.includes(says)) return []
    return [
      `${hook} on ${Object.keys(files).join(', ')} ended with ${outcome.status} and not ${status}, or without “${says}”:\n${outcome.output}`
    ]
  })
}

/** The same by a script that is kept apart from the project, where it is there. */
function endToEndFaults(preCommit: string, work: string): readonly string[] {
  if (!existsSync(END_TO_END)) {
    console.log('precommit-e2e.sh is not there; its cases were skipped.')
    return []
  }
  const release = join(work, 'release')
  must('npm', ['pack', '--silent', '--ignore-scripts', release], work)
  const tarball = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? ''
  const { status, output } = run(END_TO_END, [tarball, 'partnerlint', preCommit], work, {
    HOOKS: join(root, '.pre-commit-hooks.yaml')
  })
  console.log(output.trim())
  return status === 0 ? [] : [`precommit-e2e.sh ended with ${status}`]
}

const found = installed()
if ('reason' in found) console.log(`Skipped: pre-commit cannot be installed here (${found.reason}).`)
else {
  const work = mkdtempSync(join(tmpdir(), 'partnerlint-hooks-'))
  try {
    const all = [...faults(found.preCommit, work), ...endToEndFaults(found.preCommit, work)]
    console.log(all.length === 0 ? `${CASES.length} cases of the hooks passed.` : all.join('\n'))
    process.exitCode = all.length === 0 ? 0 : 1
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
