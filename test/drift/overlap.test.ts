import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OverlapIndex } from '../../src/drift/ranking/overlap.ts'
import { Vocabulary } from '../../src/drift/words/vocabulary.ts'

const WORDS = ['refund', 'card', 'days', 'export', 'link', 'plan', 'seat', 'invoice']

function indexed(passages: readonly (readonly string[])[]): { index: OverlapIndex; vocabulary: Vocabulary } {
  const vocabulary = new Vocabulary()
  const vector = (words: readonly string[]) => vocabulary.vector(words.map((word): [string, number] => [word, 1]))
  return { index: new OverlapIndex(passages.map(vector)), vocabulary }
}

test('finds the passages that have most in common, the nearest first', () => {
  const { index, vocabulary } = indexed([
    ['refund', 'card', 'days'],
    ['export', 'link'],
    ['refund', 'card', 'plan', 'seat']
  ])
  const query = vocabulary.vector([
    ['refund', 1],
    ['card', 1],
    ['days', 1]
  ])

  const found = index.find(query, 0.4, 10)

  expect(found.map(({ id }) => id)).toEqual([0, 2])
  expect(found[0]?.share).toBeCloseTo(1)
  expect(index.find(query, 0.4, 1).map(({ id }) => id)).toEqual([0])
  expect(index.find(query, 0.4, 10, [{ from: 1, to: 3 }]).map(({ id }) => id)).toEqual([2])
})

test('whatever the least share, it finds what it finds among all', () => {
  const words = fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })

  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 15 }),
      words,
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      (passages, query, least) => {
        const { index, vocabulary } = indexed(passages)
        const asked = vocabulary.vector(query.map((word): [string, number] => [word, 1]))
        const all = index.find(asked, 0.01, 100)
        const near = index.find(asked, least, 100)
        expect(near.map(({ id }) => id)).toEqual(all.filter(({ share }) => share >= least).map(({ id }) => id))
      }
    ),
    { seed: 5, numRuns: 300 }
  )
})
