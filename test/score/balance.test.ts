import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { density, FEWEST_WORDS, scoreOf, totalBalance } from '../../src/score/balance.ts'

test.each([
  { points: 0, words: 100, score: 50 },
  { points: 5, words: 100, score: 66.7 },
  { points: 10, words: 100, score: 80 },
  { points: -5, words: 100, score: 33.3 },
  { points: 10, words: 200, score: 66.7 },
  { points: 5, words: 0, score: 80 },
  { points: 1e9, words: 10, score: 100 },
  { points: -1e9, words: 10, score: 0 }
])('$points points among $words words score $score', ({ score, ...balance }) => {
  expect(scoreOf(balance)).toBe(score)
})

describe('for any text', () => {
  const balance = fc.record({ points: fc.integer({ min: -500, max: 500 }), words: fc.nat(5000) })

  test('the score lies between 0 and 100, and a point more never lowers it', () => {
    fc.assert(
      fc.property(balance, ({ points, words }) => {
        const score = scoreOf({ points, words })

        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(scoreOf({ points: points + 1, words })).toBeGreaterThanOrEqual(score)
      }),
      { seed: 7 }
    )
  })

  test('a group lies between its lowest and its highest text', () => {
    fc.assert(
      fc.property(fc.array(balance, { minLength: 1, maxLength: 8 }), (texts) => {
        const all = texts.map(density)
        const total = density(totalBalance(texts))

        expect(total).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9)
        expect(total).toBeLessThanOrEqual(Math.max(...all) + 1e-9)
      }),
      { seed: 7 }
    )
  })
})

test('a short text weighs as one of some length in its group', () => {
  expect(totalBalance([{ points: 3, words: 4 }]).words).toBe(FEWEST_WORDS)
})
