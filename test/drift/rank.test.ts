import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordRanker } from '../../src/drift/ranking/rank-words.ts'

function bag(text: string): ReadonlyMap<string, number> {
  return new Map(text.split(' ').map((word) => [word, 1]))
}

test('ranks the passage that shares the rare words first', () => {
  const ranker = createWordRanker(['refund card days', 'refund parcel days', 'export link days'].map(bag))

  const ranked = ranker.rank(bag('parcel days refund'), 3)

  expect(ranked.map(({ id }) => id)).toEqual([1, 0, 2])
})

test('knows no rarity of a word that stands nowhere', () => {
  const ranker = createWordRanker([bag('refund card')])

  expect(ranker.rarity('parcel')).toBe(0)
  expect(ranker.rank(bag('parcel'), 5)).toEqual([])
})

test('gives the same best passages whatever the limit, and forgets one query before the next', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 5 })

  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), words, (passages, query) => {
      const ranker = createWordRanker(passages.map((each) => bag(each.join(' '))))
      const all = ranker.rank(bag(query.join(' ')), 100)
      expect(ranker.rank(bag(query.join(' ')), 3)).toEqual(all.slice(0, 3))
      expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((one, other) => other - one))
    }),
    { seed: 3, numRuns: 200 }
  )
})
