import type { Ranker } from './rank.ts'

/** What a claim or a statement is about. */
export interface Subject {
  /** All words that tell, by how near they stand. */
  readonly words: ReadonlyMap<string, number>
  /** Words of its own sentence or row. */
  readonly local: ReadonlySet<string>
}

/** How alike what two claims speak of is. */
export interface Similarity {
  /** Cosine of all their words, from 0 to 1; rare words count most. */
  between(one: Subject, other: Subject): number
  /** Words that both have in their own sentence or row, by rarity. */
  sharedNear(one: Subject, other: Subject): number
  /** Words of the one's sentence that only the surroundings of the other have (its headings, title, intro), by rarity. */
  sharedFar(one: Subject, other: Subject): number
}

/** Measures likeness by the rarity that words have in the public documents. */
export function createSimilarity(ranker: Ranker, passages: number): Similarity {
  const rarest = Math.log(1 + passages) || 1
  const rarity = (word: string): number => ranker.rarity(word) / rarest
  const norms = new WeakMap<Subject, number>()
  const norm = (subject: Subject): number => {
    const known = norms.get(subject)
    if (known !== undefined) return known
    let sum = 0
    for (const [word, weight] of subject.words) sum += (weight * rarity(word)) ** 2
    const result = Math.sqrt(sum) || 1
    norms.set(subject, result)
    return result
  }
  return {
    between(one, other) {
      const [small, large] = one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words]
      let sum = 0
      for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0) * rarity(word) ** 2
      return sum / (norm(one) * norm(other))
    },
    sharedNear(one, other) {
      let sum = 0
      for (const word of one.local) if (other.local.has(word)) sum += rarity(word)
      return sum
    },
    sharedFar(one, other) {
      let sum = 0
      for (const word of one.local) if (!other.local.has(word) && other.words.has(word)) sum += rarity(word)
      return sum
    }
  }
}
