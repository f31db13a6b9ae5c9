import type { WordVector } from '../words/vocabulary.ts'

/** Passages from an index on, up to another that is not among them. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The passages of all words, one word after another: those of a word stand from its start to the start of the next one. */
export interface Postings {
  readonly starts: Int32Array
  /** Indices of passages, ascending within a word. */
  readonly ids: Int32Array
  /** What the word counts in each of them. */
  readonly gains: Float64Array
  /** How rare each word is. */
  readonly rarities: Float64Array
}

/** Where the passages of each word begin in a list of all. */
function startsOf(passages: readonly WordVector[]): Int32Array {
  let words = 0
  for (const { numbers } of passages) words = Math.max(words, (numbers.at(-1) ?? -1) + 1)
  const starts = new Int32Array(words + 1)
  for (const { numbers } of passages) for (const word of numbers) starts[word + 1] = (starts[word + 1] ?? 0) + 1
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0)
  return starts
}

/** Lists for each word the passages that have it; `gainOf` says what a word of some weight counts in a passage. */
export function collectPostings(passages: readonly WordVector[], gainOf: (weight: number, passage: number) => number): Postings {
  const starts = startsOf(passages)
  const words = starts.length - 1
  const ids = new Int32Array(starts[words] ?? 0)
  const gains = new Float64Array(ids.length)
  const free = starts.slice()
  for (let id = 0; id < passages.length; id++) {
    const { numbers, weights } = passages[id] as WordVector
    for (let index = 0; index < numbers.length; index++) {
      const at = free[numbers[index] as number] as number
      free[numbers[index] as number] = at + 1
      ids[at] = id
      gains[at] = gainOf(weights[index] as number, id)
    }
  }
  const rarities = new Float64Array(words)
  for (let word = 0; word < words; word++) {
    const count = (starts[word + 1] ?? 0) - (starts[word] ?? 0)
    if (count > 0) rarities[word] = Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  }
  return { starts, ids, gains, rarities }
}

/** Index of the first of some ascending numbers, between two indices, that is not below another. */
function lowerBound(numbers: Int32Array, least: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that stand in more passages than this find nothing by themselves: they only cost time. */
export const COMMONEST = 1500

/** Finds those postings of words that stand within some passages. The statements of one document ask for the same words. */
export class PostingsWithin {
  readonly #postings: Postings
  #within: readonly Stretch[] | undefined
  #known = new Map<number, readonly number[]>()

  constructor(postings: Postings) {
    this.#postings = postings
  }

  /** Where stretches of a word's postings begin and end, in turn. Where any passage will do: of all, unless they are too many. */
  find(word: number, within: readonly Stretch[] | undefined): readonly number[] {
    if (within !== this.#within) {
      this.#within = within
      this.#known = new Map()
    }
    const known = this.#known.get(word)
    if (known) return known
    const found = this.#look(word)
    this.#known.set(word, found)
    return found
  }

  #look(word: number): readonly number[] {
    const { starts, ids } = this.#postings
    const [start, end] = [starts[word] ?? 0, starts[word + 1] ?? 0]
    if (!this.#within) return end - start <= COMMONEST ? [start, end] : []
    const found: number[] = []
    let from = start
    for (const stretch of this.#within) {
      if (from >= end) break
      from = lowerBound(ids, stretch.from, from, end)
      const to = lowerBound(ids, stretch.to, from, end)
      if (to > from) found.push(from, to)
      from = to
    }
    return found
  }
}
