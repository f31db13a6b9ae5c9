import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { folder, partnerlint, workspace } from './run.ts'

const WHO = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'init.defaultBranch=main']
const FILES = {
  'docs/refunds.md': '# Refunds\n\nA refund reaches your card within 5 working days.\n',
  'internal/refunds – ü.md': '# Refunds\n\nRefunds reach the card within 10 working days.\n'
}

function git(cwd: string, date: string, ...args: readonly string[]): void {
  const at = `${date}T12:00:00+0000`
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at
  }
  const { status, stderr } = spawnSync('git', [...WHO, ...args], { cwd, encoding: 'utf8', env })
  expect(status, `git ${args.join(' ')}: ${stderr}`).toBe(0)
}

function repository(): string {
  const cwd = workspace(FILES)
  rmSync(join(cwd, '.git'), { recursive: true })
  git(cwd, '2026-03-03', 'init', '-q')
  git(cwd, '2026-03-03', 'add', '-A')
  git(cwd, '2026-03-03', 'commit', '-qm', 'one')
  return cwd
}

function drift(cwd: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = partnerlint(['-f', 'compact', ...args], { cwd })
  expect(status, stderr).toBeLessThan(2)
  return stdout.split('\n').find((line) => line.includes('drift-value')) ?? ''
}

test('says when each side was last changed', { timeout: 60_000 }, () => {
  const cwd = repository()

  expect(drift(cwd)).toContain('(both changed 3 March 2026).')
  writeFileSync(join(cwd, 'docs/refunds.md'), `${FILES['docs/refunds.md']}\nThat is all.\n`)
  git(cwd, '2026-05-09', 'commit', '-qam', 'two')
  expect(drift(cwd)).toContain('(changed 3 March 2026; the public page 9 May 2026).')
  expect(drift(cwd, 'internal/refunds – ü.md', '--workspace', '--cache')).toContain('the public page 9 May 2026')

  const { stdout } = partnerlint(['drift', '--format', 'json'], { cwd })
  expect(stdout).toContain('the public page 9 May 2026')
  const [conflict] = JSON.parse(stdout).pairs[0].conflicts
  expect([conflict.internal.changed, conflict.docs.changed]).toEqual(['2026-03-03', '2026-05-09'])
  const text = partnerlint(['drift'], { cwd }).stdout
  expect(text).toContain('internal/refunds – ü.md:3:1, changed 3 March 2026\n')
  expect(text).toContain('docs/refunds.md:3:1, changed 9 May 2026\n')
})

test('a known finding stays known when a side changes', { timeout: 60_000 }, () => {
  const cwd = repository()

  partnerlint(['--suppress-all'], { cwd })
  writeFileSync(join(cwd, 'docs/refunds.md'), `${FILES['docs/refunds.md']}\nThat is all.\n`)
  git(cwd, '2026-05-09', 'commit', '-qam', 'two')

  expect(drift(cwd)).toBe('')
})

test('says nothing of what git cannot know', { timeout: 60_000 }, () => {
  const cwd = repository()
  const shallow = folder({})
  rmSync(join(shallow, '.git'), { recursive: true })
  git(shallow, '2026-05-09', 'clone', '-q', '--depth', '1', pathToFileURL(cwd).href, shallow)

  expect(drift(shallow)).toContain('which to trust.')
  expect(drift(workspace(FILES))).toContain('which to trust.')
  const { stdout } = partnerlint(['-f', 'compact'], { cwd, env: { PATH: '/nowhere' } })
  expect(stdout).toContain('which to trust.')
})
