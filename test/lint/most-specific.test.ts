import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Claim, mostSpecific } from '../../src/lint/find/most-specific.ts'

const FIRST = { id: 'first' }
const SECOND = { id: 'second' }

function claim(rule: object, start: number, end: number): Claim {
  return { rule, range: { start, end }, length: end - start }
}

test('keeps the longest claim of a rule', () => {
  const long = claim(FIRST, 0, 6)

  expect(mostSpecific([claim(FIRST, 2, 4), long, claim(FIRST, 5, 9)])).toEqual([long])
})

test('prefers the rule that several claims speak for to one long claim', () => {
  const supported = claim(SECOND, 0, 5)

  expect(mostSpecific([claim(FIRST, 0, 7), supported, claim(SECOND, 2, 5), claim(SECOND, 4, 6)])).toEqual([supported])
})

test('counts no claims that stand elsewhere', () => {
  const long = claim(FIRST, 0, 7)
  const apart = [claim(SECOND, 20, 25), claim(SECOND, 7, 12)]

  expect(mostSpecific([claim(SECOND, 1, 5), ...apart, long])).toEqual([long, claim(SECOND, 7, 12), claim(SECOND, 20, 25)])
})

test('keeps claims that do not overlap, in order, and covers every claim with one that is kept', () => {
  const anyClaim = fc
    .record({ rule: fc.constantFrom(FIRST, SECOND), start: fc.nat(40), words: fc.integer({ min: 1, max: 9 }) })
    .map(({ rule, start, words }) => claim(rule, start, start + words))

  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 20 }), (claims) => {
      const kept = mostSpecific(claims)

      for (const [index, { range }] of kept.entries()) {
        expect(range.start).toBeGreaterThanOrEqual(kept[index - 1]?.range.end ?? 0)
      }
      for (const { range } of claims) {
        expect(kept.some((each) => each.range.start < range.end && each.range.end > range.start)).toBe(true)
      }
    }),
    { seed: 7 }
  )
})
