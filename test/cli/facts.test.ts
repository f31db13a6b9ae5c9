import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { partnerlint, workspace } from './run.ts'

const FACTS = '- term: refund window\n  value: 14 days\n'
const FILES = {
  '.partnerlintrc.json': '{ "drift": { "facts": "facts.yml" } }',
  'facts.yml': FACTS,
  'docs/refunds.md': '# Refunds\n\nThe refund window is 10 days.\n',
  'docs/shop.html': '<h1>Shop</h1><p>Our refund window is two weeks.</p><p>Their refund window is <b>3</b> weeks.</p>',
  'macros/late.json': '{ "macros": [{ "title": "Late", "body": "Your refund window of 12 days is over." }] }'
}

function drift(cwd: string, ...args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = partnerlint([...args, '-f', 'compact', '--rule', 'drift-section: off'], { cwd })
  expect(status, stderr).toBeLessThan(2)
  return stdout.split('\n').filter((line) => line.includes('facts.yml'))
}

test('texts of all formats are held against the facts, public pages alone and named files too', () => {
  const cwd = workspace(FILES)

  expect(drift(cwd)).toHaveLength(3)
  expect(drift(cwd, 'docs')).toHaveLength(2)
  expect(drift(cwd, 'docs/refunds.md')).toEqual([expect.stringContaining('facts.yml (line 2) declares “14 days”')])
  expect(drift(cwd, 'macros/late.json')).toHaveLength(1)
})

test('a change of the facts is seen with a cache', { timeout: 60_000 }, () => {
  const cwd = workspace(FILES)

  expect(drift(cwd, '--cache')).toHaveLength(3)
  expect(drift(cwd, '--cache', 'docs/refunds.md')).toHaveLength(1)
  writeFileSync(join(cwd, 'facts.yml'), FACTS.replace('14', '10'))

  expect(drift(cwd, '--cache')).toHaveLength(3)
  expect(drift(cwd, '--cache', 'docs/refunds.md')).toEqual([])
})

test('the drift report lists them, and fails for them', () => {
  const cwd = workspace(FILES)

  const { stdout, status } = partnerlint(['drift', 'docs'], { cwd })

  expect(status).toBe(1)
  expect(stdout).toContain('Otherwise than declared')
  expect(stdout).toContain('Declared there: “refund window: 14 days”')
})

test('a fact that says too little ends the run, with its place', () => {
  const cwd = workspace({ ...FILES, 'facts.yml': '- term: refund window\n  value: soon\n' })

  const { stderr, status } = partnerlint(['docs'], { cwd })

  expect(status).toBe(2)
  expect(stderr).toContain('facts.yml:2:10: Unexpected “soon”, expected one number')
})
