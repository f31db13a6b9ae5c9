import { expect, test } from 'vitest'
import { didYouMean, nearestName } from '../../src/core/nearest-name.ts'

const names = ['robotic-politeness', 'blame-language', 'ticket-talk']

test.each([
  ['robotic-polite', 'robotic-politeness'],
  ['blame-langauge', 'blame-language'],
  ['Ticket-Talk', 'ticket-talk'],
  ['xyz', undefined],
  ['x'.repeat(5000), undefined]
])('%s means %s', (name, expected) => {
  expect(nearestName(name, names)).toBe(expected)
})

test('says nothing when nothing is near', () => {
  expect(didYouMean('zzzzzz', names)).toBe('')
  expect(didYouMean('blame-languag', names)).toBe('; did you mean “blame-language”?')
})
