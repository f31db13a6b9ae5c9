import { expect, test } from 'vitest'
import { Numbering, UNKNOWN } from '../../src/core/numbering.ts'

test('numbers names from 0, each once, and keeps their order', () => {
  const numbering = new Numbering()

  const numbers = ['b', 'a', 'b', '__proto__'].map((name) => numbering.of(name))

  expect(numbers).toEqual([0, 1, 0, 2])
  expect([...numbering.names()]).toEqual(['b', 'a', '__proto__'])
  expect(numbering.size).toBe(3)
})

test('gives no number to a name that is only asked for', () => {
  const numbering = new Numbering()

  expect(numbering.find('constructor')).toBe(UNKNOWN)
  expect(numbering.size).toBe(0)
})
