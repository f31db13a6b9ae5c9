import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partnerlint, workspace } from './run.ts'

const TEXT = '# Page\r\n\r\nPlease be advised that it rains.\r\n'

test('--diff shows a patch that git applies, and writes nothing', () => {
  const cwd = workspace({ 'docs/a b.md': TEXT, 'docs/clean.md': 'Fine.\n' })

  const { status, stdout, stderr } = partnerlint(['--diff'], { cwd })

  expect(status).toBe(1)
  expect(stderr).toContain('1 file would change')
  expect(readFileSync(join(cwd, 'docs/a b.md'), 'utf8')).toBe(TEXT)
  spawnSync('git', ['init', '-q'], { cwd })
  const applied = spawnSync('git', ['apply', '-'], { cwd, input: stdout, encoding: 'utf8' })
  expect(applied.stderr).toBe('')
  expect(readFileSync(join(cwd, 'docs/a b.md'), 'utf8')).toBe('# Page\r\n\r\nIt rains.\r\n')
  expect(partnerlint(['--diff'], { cwd })).toMatchObject({ status: 0, stdout: '' })
})

test('--statistics and --debug say what they are asked for', () => {
  const cwd = workspace(
    { 'docs/a.md': 'Now frobnicate it.' },
    { overrides: [{ files: ['x/**'], rules: { 'house-word': 'off' } }] }
  )

  const { stdout, stderr } = partnerlint(['--statistics', '--debug', '--rule', 'house-word: info'], { cwd })

  expect(stdout).toMatch(/\n1 {2}house-word\n$/)
  expect(stderr).toContain('house-word: info, from --rule and overrides[0] in ')
  expect(stderr).toMatch(/^ {2}.*\.partnerlintrc\.json: overrides, rulePaths$/m)
  expect(stderr).toMatch(/\d+ ms {2}linting/)
})
