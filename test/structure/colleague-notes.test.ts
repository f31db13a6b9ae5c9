import { expect, test } from 'vitest'
import { isColleagueNote, notesInProse } from '../../src/structure/colleague-notes.ts'

test.each([
  ['KB: finance wants to see this first', true],
  ['TODO: ask legal about the second sentence', true],
  ['not announced yet', true],
  ['Dana, Ben: sales should not read this', true],
  ['prettier-ignore', false],
  ['This table comes from the price list.', false],
  ['TODO: add a picture', false],
  ['TODO: add a picture, save it at /images/customer-portal/secret.png', false],
  [`## Old part\n\nDo not share your password. ${'It is yours alone. '.repeat(30)}`, false]
])('a comment among colleagues: %s', (comment, expected) => {
  expect(isColleagueNote(comment)).toBe(expected)
})

test.each([
  ['Sizes run small. TODO Ines: ask the mill.', ['TODO Ines']],
  ['Sizes run small. FIXME(ines) ask the mill.', ['FIXME(ines)']],
  ['Open your TODO list: it is short.', []]
])('a note in prose: %s', (text, expected) => {
  expect(Array.from(notesInProse(text), ({ start, end }) => text.slice(start, end))).toEqual(expected)
})
