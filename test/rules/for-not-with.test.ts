import { expect, test } from 'vitest'
import forNotWith from '../../rules/for-not-with.ts'
import { keeps } from './keeps.ts'

test.each([
  ['«Let us take care of it».', true],
  ['«Let’s take care of it» together.', false]
])('%s', (text, expected) => {
  expect(keeps(forNotWith, 'leave-it', text)).toBe(expected)
})
