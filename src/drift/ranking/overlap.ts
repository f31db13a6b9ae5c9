import type { WordVector } from '../words/vocabulary.ts'
import { COMMONEST, collectPostings, type Postings, PostingsWithin, type Stretch } from './postings.ts'

/** A passage and the share of words, by rarity, that it has in common with another. */
export interface Overlap {
  readonly id: number
  /** Dice of both passages' words: 0 for nothing in common, 1 for the same words. */
  readonly share: number
}

/** What two passages share of a word weighs a little even where the word is everywhere. */
const LEAST_RARITY = 1
/** Words that stand in more passages than this bring no new ones in, where what is left would not make them alike. */
const COMMON = 50

/** Sums are no more exact than this part of them. */
const SLACK = 1e-9
/** Looking up a word in a passage takes so many steps of a walk through all that have the word. */
const STEPS = 6

/** Finds the passages that have at least some share of their words in common with another. */
export class OverlapIndex {
  readonly #vectors: readonly WordVector[]
  readonly #postings: Postings
  readonly #stretches: PostingsWithin
  readonly #masses: Float64Array
  /** What the words looked up so far have in common with each passage. */
  readonly #shared: Float64Array
  readonly #unknown: number

  constructor(vectors: readonly WordVector[]) {
    this.#vectors = vectors
    this.#postings = collectPostings(vectors, (weight) => weight)
    this.#stretches = new PostingsWithin(this.#postings)
    this.#unknown = Math.log(1 + 2 * vectors.length) / 2
    this.#shared = new Float64Array(vectors.length)
    this.#masses = Float64Array.from(vectors, (words) => this.#massOf(words))
  }

  /** The passages within some stretches with which a query shares at least so much: no more than `most`, those that share most first. */
  find(query: WordVector, least: number, most: number, within?: readonly Stretch[]): readonly Overlap[] {
    const known = this.#massOf(query)
    const mass = known + this.#strangeMass(query)
    const enough = (least / (2 - least)) * mass
    const { touched, skipped, left } = this.#gather(query, { known, mass, least, enough }, within)
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
    if (found.length < 2) return found
    return found.sort((one, other) => other.share - one.share || one.id - other.id).slice(0, most)
  }

  /**
   * Adds up what passages share of a query's words, the rarest first. What is left at the end may be too little to reach the least
   * share: it only counts where something else is shared. What stands everywhere is not even looked up.
   */
  #gather(query: WordVector, { known, mass, least, enough }: Masses, within: readonly Stretch[] | undefined): Gathered {
    const { starts } = this.#postings
    const words = this.#rarestFirst(query)
    const touched: number[] = []
    const skipped: QueryWord[] = []
    let [rest, left] = [known, 0]
    for (const word of words) {
      const { number, rarity, weight } = word
      const count = within ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0)
      if (count > COMMONEST) {
        skipped.push(word)
        left += weight * rarity
      } else if (count > COMMON && rest < enough) this.#addMore(word, touched)
      else {
        // What is met first here shares no more than what is left, and so must not have too much of its own.
        this.#add(word, within, touched, { from: enough - SLACK * mass, to: (2 * rest) / least - mass + SLACK * mass })
        rest -= weight * rarity
      }
    }
    return { touched, skipped, left }
  }

  /** Adds what passages share of one word to what they share of others, and notes those of some mass that shared nothing before. */
  #add(
    { number, rarity, weight }: QueryWord,
    within: readonly Stretch[] | undefined,
    touched: number[],
    { from, to }: Bounds
  ): void {
    const { ids, gains } = this.#postings
    const [masses, sums] = [this.#masses, this.#shared]
    const stretches = this.#stretches.find(number, within)
    for (let next = 0; next < stretches.length; next += 2) {
      const end = stretches[next + 1] as number
      for (let at = stretches[next] as number; at < end; at++) {
        const id = ids[at] as number
        const shared = sums[id] as number
        if (shared === 0) {
          const mass = masses[id] as number
          if (mass < from || mass > to) continue
          touched.push(id)
        }
        sums[id] = shared + Math.min(weight, gains[at] as number) * rarity
      }
    }
  }

  /** Adds what passages share of one word where they share others. */
  #addMore({ number, rarity, weight }: QueryWord, touched: readonly number[]): void {
    const { ids, gains, starts } = this.#postings
    const end = starts[number + 1] ?? 0
    const start = starts[number] ?? 0
    if (touched.length * STEPS < end - start) {
      for (const id of touched) {
        const own = weightIn(this.#vectors[id] as WordVector, number)
        if (own > 0) this.#shared[id] = (this.#shared[id] as number) + Math.min(weight, own) * rarity
      }
      return
    }
    for (let at = start; at < end; at++) {
      const id = ids[at] as number
      const shared = this.#shared[id] as number
      if (shared !== 0) this.#shared[id] = shared + Math.min(weight, gains[at] as number) * rarity
    }
  }

  /** The words of a query that stand in some passage, by rarity; what is equally rare in the order of its numbers. */
  #rarestFirst({ numbers, weights }: WordVector): readonly QueryWord[] {
    const words: QueryWord[] = []
    for (let next = 0; next < numbers.length; next++) {
      const number = numbers[next] as number
      if (this.#isKnown(number)) words.push({ number, rarity: this.#rarity(number), weight: weights[next] as number })
    }
    words.sort((one, other) => other.rarity - one.rarity)
    return words
  }

  #isKnown(word: number): boolean {
    return word < this.#postings.rarities.length
  }

  #rarity(word: number): number {
    return LEAST_RARITY + (this.#postings.rarities[word] || this.#unknown)
  }

  #massOf({ numbers, weights }: WordVector): number {
    let sum = 0
    for (let at = 0; at < numbers.length && this.#isKnown(numbers[at] as number); at++) {
      sum += (weights[at] as number) * this.#rarity(numbers[at] as number)
    }
    return sum
  }

  /** The mass of words that stand in no passage. It is the same whatever their numbers, which other queries decide. */
  #strangeMass({ numbers, weights }: WordVector): number {
    let [whole, part] = [0, 0]
    for (let at = numbers.length - 1; at >= 0 && !this.#isKnown(numbers[at] as number); at--) {
      if (weights[at] === 1) whole++
      else part += weights[at] as number
    }
    return (whole + part) * (LEAST_RARITY + this.#unknown)
  }
}

/** What the words of a query weigh that stand in some passage, and what a passage has to share at least. */
interface Masses {
  readonly known: number
  readonly enough: number
  /** What all of its words weigh, and the least share. */
  readonly mass: number
  readonly least: number
}

/** Masses between which passages are looked at. */
interface Bounds {
  readonly from: number
  readonly to: number
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
