import { expect, test } from 'vitest'
import vague from '../../rules/vague-progress.ts'
import { keeps } from './keeps.ts'

test.each([
  ['«It will be sent soon».', true],
  ['«We’ll reply as soon as possible».', true],
  ['«We’ll reply as soon» as the index is built.', false]
])('%s', (text, expected) => {
  expect(keeps(vague, 'promise', text)).toBe(expected)
})
