import { expect, test } from 'vitest'
import { factsOf } from './facts.ts'

test('carries the context of each sentence', () => {
  const facts = factsOf('/work/docs/a.md', 'docs', '# Exports\n\n## Links\n\n**How long?** A day. Then ask again.\n')

  expect(facts.map(({ text, headings, lead, before }) => ({ text, headings, lead, before }))).toEqual([
    { text: 'Exports', headings: [], lead: undefined, before: undefined },
    { text: 'Links', headings: ['Exports'], lead: undefined, before: undefined },
    { text: 'How long?', headings: ['Exports', 'Links'], lead: undefined, before: undefined },
    { text: 'A day.', headings: ['Exports', 'Links'], lead: 'How long?', before: 'How long?' },
    { text: 'Then ask again.', headings: ['Exports', 'Links'], lead: 'How long?', before: 'A day.' }
  ])
})

test('gives table cells their heads, their unit and one record a row', () => {
  const facts = factsOf(
    '/work/docs/a.md',
    'docs',
    '| Plan | Storage (GB) | Price per month |\n|---|---|---|\n| A | 5 | 9 |\n| B | 50 | 29 |\n'
  )
  const cells = facts.filter(({ row }) => row !== undefined)

  expect(cells.map(({ row, column, values }) => [row, column, values[0]?.dimension, values[0]?.low])).toEqual([
    ['A', 'Storage (GB)', 'size', 5e9],
    ['A', 'Price per month', 'money', 9],
    ['B', 'Storage (GB)', 'size', 50e9],
    ['B', 'Price per month', 'money', 29]
  ])
  expect(new Set(cells.map(({ record }) => record)).size).toBe(2)
})

test('locates each value in the file', () => {
  const text = 'Links work for **24 hours**, or `48 hours` on request.'

  const [fact] = factsOf('/work/docs/a.md', 'docs', text)

  expect(fact?.values.map(({ at }) => text.slice(at.range.start, at.range.end))).toEqual(['24 hours', '`48 hours`'])
})

test('is plain JSON', () => {
  const facts = factsOf('/work/docs/a.md', 'docs', '- **Links:** at most 5 a day, $2 each\n')

  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
})
