import { collectPostings, eachStretch, type Postings, type Stretch } from './postings.ts'
import type { WordVector } from './vocabulary.ts'

/** A passage and the share of words, by rarity, that it has in common with another. */
export interface Overlap {
  readonly id: number
  /** Dice of both passages' words: 0 for nothing in common, 1 for the same words. */
  readonly share: number
}

/** What two passages share of a word weighs a little even where the word is everywhere. */
const LEAST_RARITY = 1

/** Finds the passages that have at least some share of their words in common with another. */
export class OverlapIndex {
  readonly #vectors: readonly WordVector[]
  readonly #postings: Postings
  readonly #masses: readonly number[]
  /** What the words looked up so far have in common with each passage. */
  readonly #shared: Float64Array
  readonly #unknown: number

  constructor(vectors: readonly WordVector[]) {
    this.#vectors = vectors
    this.#postings = collectPostings(vectors, (weight) => weight)
    this.#unknown = Math.log(1 + 2 * vectors.length) / 2
    this.#shared = new Float64Array(vectors.length)
    this.#masses = vectors.map((words) => this.#massOf(words))
  }

  /** The passages within some stretches with which a query shares at least so much: no more than `most`, those that share most first. */
  find(query: WordVector, least: number, most: number, within?: readonly Stretch[]): readonly Overlap[] {
    const mass = this.#massOf(query)
    const { touched, left } = this.#gather(query, mass, least, within)
    const found: Overlap[] = []
    for (const id of touched) {
      const both = mass + (this.#masses[id] as number)
      const atMost = (this.#shared[id] as number) + left
      this.#shared[id] = 0
      if (2 * atMost < least * both) continue
      const share = (2 * this.#sharedBy(query, this.#vectors[id] as WordVector)) / both
      if (share >= least) found.push({ id, share })
    }
    return found.sort((one, other) => other.share - one.share || one.id - other.id).slice(0, most)
  }

  /**
   * Adds up what passages share of a query's rarest words. What is left of its words is too little to reach the least share:
   * where nothing else is shared, they need not be looked up, and they are the ones that stand everywhere.
   */
  #gather(query: WordVector, mass: number, least: number, within: readonly Stretch[] | undefined): Gathered {
    const { ids, gains } = this.#postings
    const words = query.numbers.map((word, index) => {
      const rarity = this.#rarity(word)
      return { word, rarity, weight: query.weights[index] as number }
    })
    words.sort((one, other) => other.rarity - one.rarity)
    const enough = (least / (2 - least)) * mass
    const touched: number[] = []
    let left = mass
    for (const { word, rarity, weight } of words) {
      if (left < enough) break
      left -= weight * rarity
      eachStretch(this.#postings, word, within, (from, to) => {
        for (let at = from; at < to; at++) {
          const id = ids[at] as number
          if (this.#shared[id] === 0) touched.push(id)
          this.#shared[id] = (this.#shared[id] as number) + Math.min(weight, gains[at] as number) * rarity
        }
      })
    }
    return { touched, left }
  }

  #rarity(word: number): number {
    return LEAST_RARITY + (this.#postings.rarities[word] || this.#unknown)
  }

  #massOf({ numbers, weights }: WordVector): number {
    let sum = 0
    for (let at = 0; at < numbers.length; at++) sum += (weights[at] as number) * this.#rarity(numbers[at] as number)
    return sum
  }

  #sharedBy(one: WordVector, other: WordVector): number {
    let [at, against, sum] = [0, 0, 0]
    while (at < one.numbers.length && against < other.numbers.length) {
      const [mine, theirs] = [one.numbers[at] as number, other.numbers[against] as number]
      if (mine === theirs) sum += Math.min(one.weights[at] as number, other.weights[against] as number) * this.#rarity(mine)
      if (mine <= theirs) at++
      if (theirs <= mine) against++
    }
    return sum
  }
}

interface Gathered {
  readonly touched: readonly number[]
  /** What the words that were not looked up can add at most. */
  readonly left: number
}
