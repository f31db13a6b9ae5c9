import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, wordDifference } from '../../src/page/word-difference.ts'

function shown(pieces: readonly Piece[]): string {
  return pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('')
}

test.each([
  ['within 7 working days', 'within 5 working days', 'within [7 ]working days', 'within [5 ]working days', 0.75],
  ['Refunds take 3 days.', 'refunds take 3 days', 'Refunds take 3 days.', 'refunds take 3 days', 1],
  ['a b c', 'x a c', 'a [b ]c', '[x ]a c', 2 / 3],
  ['', '', '', '', 1],
  ['one', '', '[one]', '', 0]
])('%j beside %j', (a, b, shownA, shownB, alike) => {
  const difference = wordDifference(a, b)

  expect([shown(difference.a), shown(difference.b)]).toEqual([shownA, shownB])
  expect(difference.alike).toBeCloseTo(alike)
})

test('the pieces are the text, and what both have in common is the same on both sides', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'D,', '5', ' \n'), { maxLength: 30 }).map((list) => list.join(' '))
  const common = (pieces: readonly Piece[]) =>
    pieces.filter(({ differs }) => !differs).flatMap(({ text }) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [])

  fc.assert(
    fc.property(words, words, (a, b) => {
      const difference = wordDifference(a, b)

      expect(difference.a.map(({ text }) => text).join('')).toBe(a)
      expect(difference.b.map(({ text }) => text).join('')).toBe(b)
      expect(common(difference.a)).toEqual(common(difference.b))
    }),
    { seed: 11 }
  )
})
