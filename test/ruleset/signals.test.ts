import { describe, expect, test } from 'vitest'
import type { Document } from '../../src/core/document.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { identity, toSource } from '../../src/core/mapped-text.ts'
import { locateRange } from '../../src/lint/places/locate.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { SIGNAL_KINDS, signalFinder } from '../../src/ruleset/signals.ts'
import { textMeasure } from '../../src/ruleset/text-measure.ts'
import { mark, unmark } from '../../src/testing/rule-tester.ts'

const signalsOf = signalFinder(BUILTIN_SETS)

function documentOf(text: string): Document {
  const file = { path: '/macros/a.md', text }
  return parseField({ ...identity(text), title: 'A', audience: 'macro', markup: 'markdown' }, file).document
}

describe.each(SIGNAL_KINDS.map((kind) => ({ id: kind.id, kind })))('$id', ({ id, kind }) => {
  test.each([...kind.examples.found, ...kind.examples.other])('%s', (example) => {
    const { text } = unmark(example)

    const found = [...signalsOf(documentOf(text))].filter((signal) => signal.kind === id)

    expect(
      mark(
        text,
        found.map(({ segment, range }) => toSource(segment, range))
      )
    ).toBe(example)
  })

  test('marks what is found, in at least four texts, and tells it from four others', () => {
    const { found, other } = kind.examples

    expect(found.filter((example) => !example.includes('«'))).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(4)
    expect(other.length).toBeGreaterThanOrEqual(4)
  })
})

test('all that a partner does has its kind', () => {
  expect(SIGNAL_KINDS.map(({ id }) => id)).toEqual([
    'admitting',
    'inviting',
    'naming-a-person',
    'owning',
    'recommending',
    'sharing-the-view',
    'time-and-next-step'
  ])
})

test('a signal counts once for each kind that it shows, with its place in the file', () => {
  const text = '# Hi\n\nWe broke this *on Monday*. Let’s look\nat this together.'
  const file = { path: '/macros/a.md', text, lines: new LineIndex(text) }

  const [measure] = textMeasure(BUILTIN_SETS).collect(documentOf(text), (segment, range) => locateRange(file, segment, range))

  expect(measure).toMatchObject({ path: '/macros/a.md', words: 11 })
  expect(measure?.signals).toMatchObject([
    { kind: 'owning', words: 'We broke this', at: { path: '/macros/a.md', line: 3, column: 1 } },
    { kind: 'inviting', words: 'Let’s look at this together', at: { line: 3, column: 28, endLine: 4, endColumn: 17 } }
  ])
})

test.each([
  ['> We broke this.'],
  ['She wrote: “We broke this.”'],
  ['Say `We broke this` aloud.'],
  ['Avoid the words “we broke this”.']
])('what is quoted does not count: %s', (text) => {
  expect([...signalsOf(documentOf(text))]).toEqual([])
})
