import { expect, test } from 'vitest'
import { Remembered } from '../../src/core/remembered.ts'

test('what was made of a text is remembered until there is no room', () => {
  const remembered = new Remembered<number>(10)
  remembered.keep('four', 4)
  remembered.keep('five5', 5)
  expect([remembered.get('four'), remembered.get('five5'), remembered.get('six')]).toEqual([4, 5, undefined])

  remembered.keep('sixsix', 6)

  expect([remembered.get('four'), remembered.get('five5'), remembered.get('sixsix')]).toEqual([undefined, undefined, 6])
})

test('a text that is longer than the room leaves room for others', () => {
  const remembered = new Remembered<string>(4)
  for (const text of ['longer than the room', 'abc']) remembered.keep(text, text)

  expect(remembered.get('abc')).toBe('abc')
})
