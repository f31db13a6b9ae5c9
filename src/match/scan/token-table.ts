import { NEXT_WORD, type ScanTable } from './scan-table.ts'

const NO_WORDS = 0

/**
 * Finds the words that a run of letters may stand for by the hash of the letters, so that a scanner needs no strings. Runs that
 * share a hash share their words: too many are found, but none too few.
 */
export class TokenTable {
  /** For each slot its hash, and where in `words` the list begins; 0 where the slot is free. */
  readonly #hashes: Int32Array
  readonly #lists: Int32Array
  readonly #mask: number
  /** Lists of word numbers, each with its length before it. */
  readonly words: Int32Array

  constructor({ tokens }: Pick<ScanTable, 'tokens'>) {
    const byHash = new Map<number, number[]>()
    let size = 1
    for (const [letters, ...numbers] of tokens) {
      const hash = hashOf(letters)
      const same = byHash.get(hash)
      // Which of the two stands there is not known, nor so which of their words come first.
      byHash.set(hash, same ? [...same, NEXT_WORD, ...numbers, NEXT_WORD, ...same] : numbers)
    }
    for (const numbers of byHash.values()) size += numbers.length + 1
    let slots = 1024
    while (slots < byHash.size * 4) slots *= 2
    this.#hashes = new Int32Array(slots)
    this.#lists = new Int32Array(slots)
    this.#mask = slots - 1
    this.words = new Int32Array(size)
    let next = 1
    for (const [hash, numbers] of byHash) {
      let slot = this.#slot(hash)
      while (this.#lists[slot] !== NO_WORDS) slot = (slot + 1) & this.#mask
      this.#hashes[slot] = hash
      this.#lists[slot] = next
      this.words[next] = numbers.length
      this.words.set(numbers, next + 1)
      next += numbers.length + 1
    }
  }

  /** Where in `words` the list of a token with this hash begins; 0 where there is none. */
  find(hash: number): number {
    for (let slot = this.#slot(hash); ; slot = (slot + 1) & this.#mask) {
      const list = this.#lists[slot] as number
      if (list === NO_WORDS || this.#hashes[slot] === hash) return list
    }
  }

  #slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & this.#mask
  }
}

function hashOf(letters: string): number {
  let hash = 0
  for (let at = 0; at < letters.length; at++) hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0
  return hash
}
