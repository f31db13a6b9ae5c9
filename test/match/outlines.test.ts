import { expect, test } from 'vitest'
import { buildOutlines, Outlines } from '../../src/match/scan/outlines.ts'
import { BUILTIN_RULES, BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { groupsOf } from '../../src/ruleset/compose.ts'

const SETS = new Map([['thing', ['parcel', 'spare key']]])

test.each([
  { phrase: 'your @thing (was | got)? lost', outline: [['your'], ['parcel', 'spare'], ['lost']] },
  { phrase: 'cancelled ~2 apologise', outline: [['canceled'], ['apologize']] },
  { phrase: '(soon | by noon)? we write', outline: [['we'], ['write']] }
])('every match of “$phrase” has a word of each set', ({ phrase, outline }) => {
  const { words, sets, outlines } = buildOutlines([{ text: phrase }], SETS)

  const names = words.split(' ')
  expect(outlines[0]?.map((set) => sets[set]?.map((word) => names[word]).sort())).toEqual(outline)
})

test('phrases have the same outlines whether these were found ahead of time or not', () => {
  const { phrases } = groupsOf(BUILTIN_RULES)
  const sample = phrases.filter((_, index) => index % 40 === 0)
  const table = buildOutlines(sample, BUILTIN_SETS)
  const words = table.words.split(' ')
  const contentsOf = (outlines: Outlines, phrase: number) =>
    outlines.of(phrase).map((set) => words.filter((word) => set.has(outlines.vocabulary.find(word))))
  const known = new Outlines(sample, BUILTIN_SETS, () => table)
  const found = new Outlines(sample, BUILTIN_SETS)

  for (const index of sample.keys()) expect(contentsOf(known, index)).toEqual(contentsOf(found, index))
})
