import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, partnerlint, workspace } from './run.ts'

const WHO = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'init.defaultBranch=main']

function git(cwd: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' }
  const { status, stderr } = spawnSync('git', [...WHO, ...args], { cwd, encoding: 'utf8', env })
  expect(status, `git ${args.join(' ')}: ${stderr}`).toBe(0)
}

const OLD = '# A\n\nOnce frobnicate it.\n\nAnother line.\n'

/** A repository on a branch that has left main. */
function branch(files: Readonly<Record<string, string>> = {}): string {
  const cwd = workspace({ 'docs/a.md': OLD, ...files })
  rmSync(join(cwd, '.git'), { recursive: true })
  git(cwd, 'init', '-q')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-qm', 'one')
  git(cwd, 'checkout', '-qb', 'topic')
  return cwd
}

function places(cwd: string, ...args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = partnerlint(['-f', 'compact', ...args], { cwd })
  expect(status, stderr).not.toBe(2)
  return stdout.split('\n').flatMap((line) => /^(.*?:\d+):\d+: /.exec(line)?.[1] ?? [])
}

describe('--since', () => {
  test('reports what stands on changed lines, committed or not, tracked or not', () => {
    const cwd = branch()
    appendFileSync(join(cwd, 'docs/a.md'), 'Now frobnicate that.\n')
    git(cwd, 'commit', '-qam', 'two')
    appendFileSync(join(cwd, 'docs/a.md'), 'Always frobnicate this.\n')
    writeFileSync(join(cwd, 'docs/new.md'), 'Never frobnicate these.\n')

    expect(places(cwd, '--since', 'main')).toEqual(['docs/a.md:6', 'docs/a.md:7', 'docs/new.md:1'])
    expect(places(cwd)).toHaveLength(4)
  })

  test('looks at what the branch did, and not at what main did since', () => {
    const cwd = branch()
    git(cwd, 'checkout', '-q', 'main')
    writeFileSync(join(cwd, 'docs/a.md'), OLD.replace('Once', 'Twice'))
    git(cwd, 'commit', '-qam', 'main goes on')
    git(cwd, 'checkout', '-q', 'topic')
    writeFileSync(join(cwd, 'docs/b.md'), 'Now frobnicate that.\n')

    expect(places(cwd, '--since', 'main')).toEqual(['docs/b.md:1'])
  })

  test('a file with another name is as it was', () => {
    const cwd = branch()
    renameSync(join(cwd, 'docs/a.md'), join(cwd, 'docs/z "1" ü.md'))
    git(cwd, 'add', '-A')

    expect(places(cwd, '--since', 'main')).toEqual([])
  })

  test('a change that makes a problem elsewhere is told there', () => {
    const figure = (days: number) => `# Refunds\n\nA refund reaches your card within ${days} working days.\n`
    const cwd = branch({
      'docs/refunds.md': figure(5),
      'macros/refund.md': 'A refund reaches your card within 5 working days.\n'
    })
    writeFileSync(join(cwd, 'docs/refunds.md'), figure(7))

    expect(places(cwd, '--since', 'main')).toEqual(['macros/refund.md:1'])
  })

  test('what the loss of a line brings about is told, although its own line is as it was', () => {
    const cwd = branch({ 'docs/quote.md': 'We say “always\nfrobnicate” here.\n\nThey wrote “use” there.\n' })
    const text = '<!-- partnerlint-disable house-word -- known -->\nOnce frobnicate it.\n'
    writeFileSync(join(cwd, 'docs/off.md'), text)
    git(cwd, 'add', '-A')
    git(cwd, 'commit', '-qm', 'two')
    writeFileSync(join(cwd, 'docs/off.md'), text.split('\n').slice(1).join('\n'))

    expect(places(cwd, '--since', 'HEAD')).toEqual(['docs/off.md:1'])
  })

  test('says what it left out', () => {
    const cwd = branch()
    appendFileSync(join(cwd, 'docs/a.md'), 'Fine.\n')

    const { status, stdout } = partnerlint(['--since', 'main', '--max-warnings', '0'], { cwd })

    expect(status).toBe(0)
    expect(stdout).toContain('Only what changed since “main” is reported (1 file). One other problem is left out.')
  })

  test.each([
    [['--since', 'mian'], 'did you mean “main”?'],
    [['--since', '--output=x'], 'git knows no branch'],
    [['--since=-x'], '“-x” here. Fetch it first, as in “git fetch origin main”.'],
    [['--since', 'origin/next'], 'Fetch it first, as in “git fetch origin next”.'],
    [['--since', ''], 'git knows no branch'],
    [['--since', 'main', '--staged'], 'do not go together'],
    [['--since', 'main', '--fix'], 'whole files'],
    [['--since', 'main', '--stdin'], 'no history']
  ])('%j is an error with a way out', (args, message) => {
    const { status, stdout, stderr } = partnerlint(args, { cwd: branch(), input: '' })

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('in a shallow clone says how to get more', () => {
    const origin = branch()
    appendFileSync(join(origin, 'docs/a.md'), 'Fine.\n')
    git(origin, 'commit', '-qam', 'two')
    const parent = folder({})
    git(parent, 'clone', '-q', '--depth=1', '--no-single-branch', `file://${origin}`, 'clone')
    const cwd = join(parent, 'clone')

    expect(partnerlint(['--since', 'origin/main'], { cwd }).stderr).toMatch(/shallow.*fetch-depth: 0/)
    expect(partnerlint(['--since', 'nowhere'], { cwd }).stderr).toMatch(/no branch.*shallow.*fetch-depth: 0/)
  })

  test('outside of a repository says so', () => {
    const cwd = workspace({ 'a.md': 'Fine.' })
    rmSync(join(cwd, '.git'), { recursive: true })

    expect(partnerlint(['--since', 'main'], { cwd }).stderr).toMatch(/needs a git repository|git could not answer/)
  })
})

describe('--staged', () => {
  test('judges what would be committed, and not what lies on disk', () => {
    const cwd = branch()
    writeFileSync(join(cwd, 'docs/a.md'), `${OLD}Now frobnicate that.\n`)
    writeFileSync(join(cwd, 'docs/b.md'), 'Never frobnicate these.\n')
    git(cwd, 'add', '-A')
    writeFileSync(join(cwd, 'docs/a.md'), `New first line.\n${OLD}Now use that.\nAlways frobnicate this.\n`)
    writeFileSync(join(cwd, 'docs/c.md'), 'Do frobnicate those.\n')
    unlinkSync(join(cwd, 'docs/b.md'))

    expect(places(cwd, '--staged')).toEqual(['docs/a.md:6', 'docs/b.md:1'])
  })

  test('with nothing staged reports nothing', () => {
    const cwd = branch()
    appendFileSync(join(cwd, 'docs/a.md'), 'Now frobnicate that.\n')

    expect(partnerlint(['--staged', '--no-error-on-unmatched-pattern'], { cwd }).status).toBe(0)
    expect(places(cwd, '--staged')).toEqual([])
  })

  test('works before the first commit', () => {
    const cwd = workspace({ 'docs/a.md': OLD })
    rmSync(join(cwd, '.git'), { recursive: true })
    git(cwd, 'init', '-q')
    git(cwd, 'add', '-A')

    expect(places(cwd, '--staged')).toEqual(['docs/a.md:3'])
  })

  test('works from a folder below, and with named paths', () => {
    const cwd = branch({ 'macros/b.md': 'Fine.\n' })
    appendFileSync(join(cwd, 'docs/a.md'), 'Now frobnicate that.\n')
    appendFileSync(join(cwd, 'macros/b.md'), '\nNow frobnicate that.\n')
    git(cwd, 'add', '-A')

    expect(places(join(cwd, 'docs'), '--staged')).toEqual(['a.md:6'])
    expect(places(cwd, '--staged', 'macros')).toEqual(['macros/b.md:3'])
    expect(places(cwd, '--staged', 'macros/b.md')).toEqual(['macros/b.md:3'])
  })
})

test('under pre-commit, files that git does not track are no part of the workspace', () => {
  const cwd = branch()
  mkdirSync(join(cwd, 'drafts'))
  writeFileSync(join(cwd, 'drafts/new.md'), 'Never frobnicate these.\n')

  const { stdout } = partnerlint(['-f', 'compact', '--workspace'], { cwd, env: { PRE_COMMIT: '1' } })

  expect(stdout).toContain('docs/a.md:3')
  expect(stdout).not.toContain('drafts/new.md')
})
