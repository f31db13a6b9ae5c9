import { expect, test } from 'vitest'
import { chatChannels, staffNames, ticketNumbers } from '../../src/structure/inner-references.ts'

const shown = (text: string, ranges: Iterable<{ start: number; end: number }>): readonly string[] =>
  Array.from(ranges, ({ start, end }) => text.slice(start, end))

test.each([
  ['It was rounded wrongly (ZD-48213).', ['ZD-48213']],
  ['See incident PAY-204 for that day.', ['incident PAY-204']],
  ['Open INC0045123 first.', ['INC0045123']],
  ['Give it a key such as SUP-123.', []],
  ['It is UTF-8, as ISO-8601 has it.', []],
  ['Ask for TIDE-77.', ['TIDE-77']]
])('numbers of tickets: %s', (text, expected) => {
  expect(shown(text, ticketNumbers(text, ['TIDE']))).toEqual(expected)
})

test.each([
  ['Post in #billing-desk, then wait.', ['#billing-desk']],
  ['Ask Ines via the #night_shift channel.', ['#night_shift']],
  ['Join #help-desk in our community.', []],
  ['See issue #1234 or the part #set-up.md of it.', []],
  ['Set it to #ffcc00.', []]
])('channels of a chat: %s', (text, expected) => {
  expect(shown(text, chatChannels(text))).toEqual(expected)
})

test.each([
  ['Ask Ines Kolb, or Ines.', ['Ines Kolb']],
  ['Ines Kolbert is not on the list.', []]
])('names of colleagues: %s', (text, expected) => {
  expect(shown(text, staffNames(text, ['Ines Kolb', '']))).toEqual(expected)
})
