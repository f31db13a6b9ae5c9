import { describe, expect, test } from 'vitest'
import { align } from '../../src/drift/claims/align.ts'
import { conflictsOf, factsOf } from './facts.ts'

const PAGE = `# Exports

Export files are kept for 30 days. You can keep up to 5 exports at a time.

| Plan | Rows in one export | Price per month |
|---|---|---|
| Basic | 10,000 | €9 |
| Plus | 50,000 | €29 |

## Download links

A download link works for 24 hours. If it has expired, ask for a new one.
`

function said(internal: string, docs = PAGE): readonly string[] {
  return conflictsOf(internal, docs).map(({ internal: here, docs: there }) => `${here.value.raw} <> ${there.value.raw}`)
}

test('finds nothing between identical documents', () => {
  const conflicts = said(PAGE)

  expect(conflicts).toEqual([])
})

describe('finds nothing in', () => {
  test.each([
    ['other units', 'Download links work for one day. Export files are kept for 30 d, max five exports at a time.'],
    ['another order', 'You can keep up to 5 exports at a time. Export files are kept for 30 days.'],
    ['more detail', 'Export files are kept for 30 days, in the bucket of the region, 3 copies each.'],
    ['history', 'Until 2024 download links worked for 48 hours.'],
    ['what colleagues alone know', 'Export files stay on the backup disk for 45 days; never tell customers.'],
    ['a turned table', '| | Basic | Plus |\n|---|---|---|\n| rows in one export | 10k | 50k |\n| price per month | 9 | 29 |'],
    ['code', 'Set it with:\n\n    keep_export_files = "45 days"\n'],
    ['a quote', '> Export files are kept for 45 days.\n\nThat is what a customer wrote.']
  ])('%s', (_, internal) => {
    const conflicts = said(internal)

    expect(conflicts).toEqual([])
  })
})

describe('finds', () => {
  test.each([
    ['a sentence with another value', 'Export files are kept for 45 days.', ['45 days <> 30 days']],
    [
      'shorthand',
      '# Exports\n\n- Files kept 30 d, max five exports at a time\n- Download link dies after 48h',
      ['48h <> 24 hours']
    ],
    [
      'one cell of a table',
      '# Exports\n\n| Plan | Rows in one export | Price per month |\n|---|---|---|\n| Basic | 10k | 9 |\n| Plus | 50k | 25 |',
      ['25 <> €29']
    ]
  ])('%s', (_, internal, expected) => {
    const conflicts = said(internal)

    expect(conflicts).toEqual(expected)
  })
})

test('compares an internal document with its configured counterpart alone', () => {
  const facts = [
    ...factsOf('/work/internal/a.md', 'internal', 'Export files are kept for 45 days.'),
    ...factsOf('/work/docs/a.md', 'docs', 'Export files are kept for 45 days.'),
    ...factsOf('/work/docs/b.md', 'docs', 'Export files are kept for 30 days.')
  ]
  const matches = (glob: string, path: string): boolean => glob === path
  const paired = (docs: string) =>
    align(facts, { root: '/work', source: 'docs', matches, pairs: [{ internal: ['internal/a.md'], docs: [docs] }] })

  expect(paired('docs/a.md')).toEqual([])
  expect(paired('docs/b.md')).toHaveLength(1)
})

test('runs once for one list of facts', () => {
  const facts = factsOf('/work/docs/a.md', 'docs', PAGE)
  const drift = { root: '/work', pairs: [], source: 'docs' as const }

  expect(align(facts, drift)).toBe(align(facts, drift))
})
