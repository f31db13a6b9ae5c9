/** Words of one passage and how much each weighs. */
export type WeightedWords = ReadonlyMap<string, number>

export interface Ranked {
  /** Index of the passage. */
  readonly id: number
  readonly score: number
}

/** Finds the passages nearest to a query. The one place to replace to rank in another way. */
export interface Ranker {
  /** The best passages, best first. */
  rank(query: WeightedWords, limit: number): readonly Ranked[]
  /** How rare a word is; 0 for one that stands nowhere. */
  rarity(word: string): number
}

const K1 = 1.4
const B = 0.5
/** Words that stand in more passages than this find nothing by themselves: they only cost time. */
const COMMONEST = 1500

/** The passages that have a word, and what the word adds to their score. */
interface Postings {
  readonly ids: number[]
  readonly gains: number[]
  /** How rare the word is; known once all passages are read. */
  rarity: number
}

function collectPostings(passages: readonly WeightedWords[]): ReadonlyMap<string, Postings> {
  const lengths = passages.map((words) => [...words.values()].reduce((sum, weight) => sum + weight, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length) || 1
  const postings = new Map<string, Postings>()
  for (const [id, words] of passages.entries()) {
    const length = 1 - B + (B * (lengths[id] ?? mean)) / mean
    for (const [word, weight] of words) {
      const known = postings.get(word)
      const list = known ?? { ids: [], gains: [], rarity: 0 }
      if (!known) postings.set(word, list)
      list.ids.push(id)
      list.gains.push((weight * (K1 + 1)) / (weight + K1 * length))
    }
  }
  for (const list of postings.values()) {
    const count = list.ids.length
    list.rarity = Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  }
  return postings
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
export function createRanker(passages: readonly WeightedWords[]): Ranker {
  const postings = collectPostings(passages)
  const scores = new Float64Array(passages.length)
  const rarity = (word: string): number => postings.get(word)?.rarity ?? 0
  return {
    rarity,
    rank(query, limit) {
      const touched: number[] = []
      for (const [word, queryWeight] of query) {
        const list = postings.get(word)
        if (!list || list.ids.length > COMMONEST) continue
        const weight = list.rarity * queryWeight
        for (let index = 0; index < list.ids.length; index++) {
          const id = list.ids[index] as number
          if (scores[id] === 0) touched.push(id)
          scores[id] = (scores[id] as number) + weight * (list.gains[index] as number)
        }
      }
      const ranked = best(touched, scores, limit)
      for (const id of touched) scores[id] = 0
      return ranked
    }
  }
}
