import { COMMONEST, collectPostings, eachStretch, type Postings, type Stretch } from './postings.ts'
import type { WordVector } from './vocabulary.ts'

/** A passage and the share of words, by rarity, that it has in common with another. */
export interface Overlap {
  readonly id: number
  /** Dice of both passages' words: 0 for nothing in common, 1 for the same words. */
  readonly share: number
}

/** What two passages share of a word weighs a little even where the word is everywhere. */
const LEAST_RARITY = 1
/** Words that stand in more passages than this are looked up only where they can make the difference. */
const COMMON = 50

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
    const { touched, skipped, left } = this.#gather(query, mass, least, within)
    const found: Overlap[] = []
    for (const id of touched) {
      const both = mass + (this.#masses[id] as number)
      let shared = this.#shared[id] as number
      this.#shared[id] = 0
      if (2 * (shared + left) < least * both) continue
      for (const { number, weight, rarity } of skipped) {
        shared += Math.min(weight, weightIn(this.#vectors[id] as WordVector, number)) * rarity
      }
      const share = (2 * shared) / both
      if (share >= least) found.push({ id, share })
    }
    return found.sort((one, other) => other.share - one.share || one.id - other.id).slice(0, most)
  }

  /**
   * Adds up what passages share of a query's words, the rarest first. What is left at the end may be too little to reach the least
   * share: where nothing else is shared, words that stand everywhere need not be looked up.
   */
  #gather(query: WordVector, mass: number, least: number, within: readonly Stretch[] | undefined): Gathered {
    const { ids, gains, starts } = this.#postings
    const words = query.numbers.map((number, index): QueryWord => {
      return { number, rarity: this.#rarity(number), weight: query.weights[index] as number }
    })
    words.sort((one, other) => other.rarity - one.rarity)
    const enough = (least / (2 - least)) * mass
    const touched: number[] = []
    const skipped: QueryWord[] = []
    let [rest, left] = [mass, 0]
    for (const word of words) {
      const { number, rarity, weight } = word
      const count = within ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
      if (count > COMMONEST || (count > COMMON && rest < enough)) {
        skipped.push(word)
        left += weight * rarity
        continue
      }
      rest -= weight * rarity
      eachStretch(this.#postings, number, within, (from, to) => {
        for (let at = from; at < to; at++) {
          const id = ids[at] as number
          if (this.#shared[id] === 0) touched.push(id)
          this.#shared[id] = (this.#shared[id] as number) + Math.min(weight, gains[at] as number) * rarity
        }
      })
    }
    return { touched, skipped, left }
  }

  #rarity(word: number): number {
    return LEAST_RARITY + (this.#postings.rarities[word] || this.#unknown)
  }

  #massOf({ numbers, weights }: WordVector): number {
    let sum = 0
    for (let at = 0; at < numbers.length; at++) sum += (weights[at] as number) * this.#rarity(numbers[at] as number)
    return sum
  }
}

interface QueryWord {
  readonly number: number
  readonly weight: number
  readonly rarity: number
}

interface Gathered {
  readonly touched: readonly number[]
  /** Words that were not looked up, and what they can add at most. */
  readonly skipped: readonly QueryWord[]
  readonly left: number
}

/** What a word weighs in a passage; 0 where it is not there. */
function weightIn({ numbers, weights }: WordVector, number: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return numbers[low] === number ? (weights[low] as number) : 0
}
