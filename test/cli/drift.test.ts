import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, partnerlint } from './run.ts'

const FILES = {
  'docs/refunds.md':
    '# Refunds\n\nA parcel that is lost on its way is refunded to your card within 5 days.\n\nSend damaged goods back in their own box.\n\nGift cards are never paid out in cash.\n',
  'internal/refunds.md':
    '# Refunds\n\nA parcel that is lost on its way is refunded to your card within 10 days.\n\nDamaged goods come back in their own box.\n\nKim signs whatever exceeds the ceiling.\n',
  'internal/rota.md': '# Rota\n\nMondays belong to the early shift.\n'
}

test('lays the two sides of each conflict beside each other', () => {
  const { status, stdout, stderr } = partnerlint(['drift'], { cwd: folder(FILES) })

  expect(stderr).toBe('')
  expect(status).toBe(1)
  expect(stdout).toBe(`internal/refunds.md and docs/refunds.md  33% alike
  1 of 3 statements of the first in the second, 1 of 3 statements the other way round
  conflict  drift-value
    internal/refunds.md:3:1
      A parcel that is lost on its way is refunded to your card within 10 days.
    docs/refunds.md:3:1
      A parcel that is lost on its way is refunded to your card within 5 days.
  Only inside (1 statement):
    line 7: Kim signs whatever exceeds the ceiling.
  Only in public (1 statement):
    line 7: Gift cards are never paid out in cash.

Internal and public documents are 33% alike; 1 conflict.
`)
})

test('tells what was paired, why and how sure', () => {
  const { stdout } = partnerlint(['drift', '--pairs'], { cwd: folder(FILES) })

  expect(stdout).toMatch(
    /^internal\/refunds\.md\n +9\d% sure {2}docs\/refunds\.md {2}\(same title; same name; 1 of 3 statements in public/
  )
  expect(stdout).toContain('No public document was found for:\n  internal/rota.md\n')
})

test('a wrong pair is overruled in the config', () => {
  const config = JSON.stringify({ drift: { apart: [{ internal: 'internal/refunds.md', docs: 'docs/**' }] } })
  const { status, stdout } = partnerlint(['drift'], { cwd: folder({ ...FILES, '.partnerlintrc.json': config }) })

  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'No internal document or macro was found that speaks of what a public one does.\n'
  })
})

test('gives scripts everything', () => {
  const cwd = folder(FILES)
  const report = JSON.parse(partnerlint(['drift', '--format', 'json'], { cwd }).stdout)

  expect(report).toMatchObject({
    conflicts: 1,
    pairs: [
      {
        internal: { path: join(cwd, 'internal/refunds.md'), title: 'Refunds', audience: 'internal' },
        docs: { path: join(cwd, 'docs/refunds.md') },
        internalShare: { held: 1, of: 3 },
        conflicts: [{ ruleId: 'drift-value', severity: 'error', internal: { line: 3 }, docs: { line: 3 } }]
      }
    ],
    unpaired: [{ path: join(cwd, 'internal/rota.md') }]
  })
})

test('shows text as text in markdown', () => {
  const hostile = { ...FILES, 'internal/refunds.md': FILES['internal/refunds.md'].replace('days.', 'days | @all <b>now</b>.') }
  const { stdout } = partnerlint(['drift', '--format', 'markdown'], { cwd: folder(hostile) })

  expect(stdout).toContain('### Internal and public documents are 33% alike; 1 conflict.')
  expect(stdout).toContain('within 10 days \\| @&#8203;all')
  expect(stdout).not.toContain('<b>')
})

describe('what fails', () => {
  const same = { 'docs/a.md': FILES['docs/refunds.md'], 'internal/a.md': FILES['docs/refunds.md'] }

  test.each([
    [same, [], 0],
    [same, ['--min-similarity', '0.8'], 0],
    [
      { ...same, 'internal/a.md': `${FILES['docs/refunds.md']}\nKim signs whatever exceeds the ceiling.\n` },
      ['--min-similarity', '95%'],
      1
    ],
    [FILES, ['--exit-zero', '--min-similarity', '1'], 0],
    [FILES, ['--min-similarity', '1.5'], 2],
    [{ 'logo.svg': '' }, [], 2]
  ])('%j %j', (files, args, status) => {
    expect(partnerlint(['drift', ...args], { cwd: folder(files) }).status).toBe(status)
  })
})

test('a macro of an export is a macro, although its title is for colleagues: the config’s pairs don’t bind it', () => {
  const macro = {
    id: 1,
    title: 'Parcel',
    actions: [{ field: 'comment_value', value: 'Lost on its way? Your card gets it in 9 days.' }]
  }
  const pairs = [{ internal: '**', docs: 'docs/nothing.md' }]
  const cwd = folder({
    'docs/refunds.md': '# Refunds\n\nA parcel that is lost on its way is refunded to your card within 5 days.\n',
    'docs/nothing.md': '# Gifts\n\nGift cards are never paid out in cash.\n',
    'macros/export.json': JSON.stringify({ macros: [macro, { ...macro, id: 2, title: 'Gift cards' }] }),
    '.partnerlintrc.json': JSON.stringify({ drift: { pairs } })
  })

  const report = JSON.parse(partnerlint(['drift', '--format', 'json', '--exit-zero'], { cwd }).stdout)

  const audiences = [
    ...report.pairs.map(({ internal }: { internal: { audience: string } }) => internal.audience),
    ...report.unpaired.map(({ audience }: { audience: string }) => audience)
  ]
  expect(new Set(audiences)).toEqual(new Set(['macro']))
  expect(report.similarity).toBeNull()
})
