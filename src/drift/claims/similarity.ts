import type { Ranker } from '../ranking/rank.ts'
import type { Vocabulary, WordVector } from '../words/vocabulary.ts'

/** What a claim or a statement is about: all words that tell, by how near they stand. */
export interface Subject {
  readonly words: WordVector
}

/** A subject of which the words of its own sentence or row are known. */
export interface LocalSubject extends Subject {
  readonly local: ReadonlySet<string>
}

/** How alike what two claims speak of is. */
export interface Similarity {
  /** Cosine of all their words, from 0 to 1; rare words count most. */
  between(one: Subject, other: Subject): number
  /** Words that both have in their own sentence or row, by rarity. */
  sharedNear(one: LocalSubject, other: LocalSubject): number
  /** Words of the one's sentence that only the surroundings of the other have (its headings, title, intro), by rarity. */
  sharedFar(one: LocalSubject, other: LocalSubject): number
}

/** What two vectors have in common, each word by its rarity. */
function product(one: WordVector, other: WordVector, rarity: (word: number) => number): number {
  const [left, right] = [one.numbers, other.numbers]
  let [at, against, sum] = [0, 0, 0]
  while (at < left.length && against < right.length) {
    const [mine, theirs] = [left[at] as number, right[against] as number]
    if (mine === theirs) sum += (one.weights[at] as number) * (other.weights[against] as number) * rarity(mine) ** 2
    if (mine <= theirs) at++
    if (theirs <= mine) against++
  }
  return sum
}

/** Measures likeness by the rarity that words have in the public documents. */
export function createSimilarity(ranker: Ranker, passages: number, vocabulary: Vocabulary): Similarity {
  const rarest = Math.log(1 + passages) || 1
  const rarity = (word: number): number => ranker.rarity(word) / rarest
  const norms = new WeakMap<WordVector, number>()
  const norm = (words: WordVector): number => {
    const known = norms.get(words)
    if (known !== undefined) return known
    const result = Math.sqrt(product(words, words, rarity)) || 1
    norms.set(words, result)
    return result
  }
  return {
    between: ({ words }, other) => product(words, other.words, rarity) / (norm(words) * norm(other.words)),
    sharedNear(one, other) {
      let sum = 0
      for (const word of one.local) if (other.local.has(word)) sum += rarity(vocabulary.find(word))
      return sum
    },
    sharedFar(one, other) {
      let sum = 0
      for (const word of one.local) {
        if (!other.local.has(word) && other.words.numbers.includes(vocabulary.find(word))) sum += rarity(vocabulary.find(word))
      }
      return sum
    }
  }
}
