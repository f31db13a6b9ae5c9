import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNKNOWN } from '../../src/core/numbering.ts'
import { NumberSet, Vocabulary } from '../../src/match/words/vocabulary.ts'

test('numbers a word once, and knows which words it has not seen', () => {
  const vocabulary = new Vocabulary()

  const numbers = ['refund', 'sorry', 'refund'].map((word) => vocabulary.of(word))

  expect(numbers).toEqual([0, 1, 0])
  expect(vocabulary.find('sorry')).toBe(1)
  expect(vocabulary.find('constructor')).toBe(UNKNOWN)
})

test('gives phrases that share words one set', () => {
  const vocabulary = new Vocabulary()

  expect(vocabulary.set(['we', 'i'])).toBe(vocabulary.set(['we', 'i']))
  expect(vocabulary.set(['we', 'i'])).not.toBe(vocabulary.set(['we', 'you']))
})

test('a set of numbers holds what was put in, however many that is', () => {
  const numbers = fc.array(fc.nat(3000), { maxLength: 40 })
  fc.assert(
    fc.property(numbers, numbers, (inside, asked) => {
      const set = new NumberSet(inside)

      for (const number of [...inside, ...asked, UNKNOWN]) expect(set.has(number)).toBe(inside.includes(number))
      expect(set.meets(asked)).toBe(asked.some((number) => inside.includes(number)))
    }),
    { seed: 7 }
  )
})

test('is not misled by the list that was asked about before', () => {
  const set = new NumberSet([3])

  expect([[1], [3], [2]].map((numbers) => set.meets(numbers))).toEqual([false, true, false])
})
