import type { WordVector } from '../words/vocabulary.ts'
import { collectPostings, PostingsWithin, type Stretch } from './postings.ts'

export interface Ranked {
  /** Index of the passage. */
  readonly id: number
  readonly score: number
}

/** Finds the passages nearest to a query. The one place to replace to rank in another way. */
export interface Ranker {
  /** The best passages, best first; only those of some stretches, in ascending order, where they are given. */
  rank(query: WordVector, limit: number, within?: readonly Stretch[]): readonly Ranked[]
  /** How rare a word is, by its number; 0 for one that stands nowhere. */
  rarity(word: number): number
}

const K1 = 1.4
const B = 0.5
function sumOf(weights: readonly number[]): number {
  let sum = 0
  for (const weight of weights) sum += weight
  return sum
}

/** The best of many scores without sorting them all: a short list is kept in order. Equal scores rank by index. */
function best(ids: readonly number[], scores: Float64Array, limit: number): readonly Ranked[] {
  const kept: Ranked[] = []
  for (const id of ids) {
    const score = scores[id] ?? 0
    const last = kept[limit - 1]
    if (last && (score < last.score || (score === last.score && id > last.id))) continue
    let at = Math.min(kept.length, limit - 1)
    for (; at > 0; at--) {
      const before = kept[at - 1]
      if (!before || before.score > score || (before.score === score && before.id < id)) break
      kept[at] = before
    }
    kept[at] = { id, score }
  }
  return kept
}

/** BM25 over an inverted index: asking costs as much as the passages that share a rare word, not as all passages. */
export function createRanker(passages: readonly WordVector[]): Ranker {
  const lengths = passages.map(({ weights }) => sumOf(weights))
  const mean = sumOf(lengths) / Math.max(1, passages.length) || 1
  const postings = collectPostings(passages, (weight, id) => {
    const length = 1 - B + (B * (lengths[id] ?? mean)) / mean
    return (weight * (K1 + 1)) / (weight + K1 * length)
  })
  const { ids, gains, rarities } = postings
  const stretches = new PostingsWithin(postings)
  const scores = new Float64Array(passages.length)
  return {
    rarity: (word) => rarities[word] ?? 0,
    rank({ numbers, weights }, limit, within) {
      const touched: number[] = []
      for (let index = 0; index < numbers.length; index++) {
        const word = numbers[index] as number
        const weight = (rarities[word] ?? 0) * (weights[index] as number)
        const found = stretches.find(word, within)
        for (let next = 0; next < found.length; next += 2) {
          const end = found[next + 1] as number
          for (let at = found[next] as number; at < end; at++) {
            const id = ids[at] as number
            const score = scores[id] as number
            if (score === 0) touched.push(id)
            scores[id] = score + weight * (gains[at] as number)
          }
        }
      }
      const ranked = best(touched, scores, limit)
      for (const id of touched) scores[id] = 0
      return ranked
    }
  }
}
