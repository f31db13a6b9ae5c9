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
const COMMONEST = 4000

interface Posting {
  readonly id: number
  readonly weight: number
}

/** BM25 over an inverted index: asking costs as much as the passages that share a rare word, not as all passages. */
export function createRanker(passages: readonly WeightedWords[]): Ranker {
  const postings = new Map<string, Posting[]>()
  const lengths = passages.map((words) => [...words.values()].reduce((sum, weight) => sum + weight, 0))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages.length) || 1
  for (const [id, words] of passages.entries()) {
    for (const [word, weight] of words) {
      const list = postings.get(word)
      if (list) list.push({ id, weight })
      else postings.set(word, [{ id, weight }])
    }
  }
  const rarity = (word: string): number => {
    const count = postings.get(word)?.length ?? 0
    return count === 0 ? 0 : Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  }
  return {
    rarity,
    rank(query, limit) {
      const scores = new Map<number, number>()
      for (const [word, queryWeight] of query) {
        const list = postings.get(word)
        if (!list || list.length > COMMONEST) continue
        const weightOfWord = rarity(word) * queryWeight
        for (const { id, weight } of list) {
          const length = 1 - B + (B * (lengths[id] ?? mean)) / mean
          scores.set(id, (scores.get(id) ?? 0) + (weightOfWord * weight * (K1 + 1)) / (weight + K1 * length))
        }
      }
      return [...scores]
        .map(([id, score]) => ({ id, score }))
        .sort((one, other) => other.score - one.score || one.id - other.id)
        .slice(0, limit)
    }
  }
}
