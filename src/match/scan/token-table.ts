import type { ScanTable } from './scan-table.ts'

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

  constructor({ hashes, words }: Pick<ScanTable, 'hashes' | 'words'>) {
    let slots = 1024
    while (slots < hashes.length * 2) slots *= 2
    this.#hashes = new Int32Array(slots)
    this.#lists = new Int32Array(slots)
    this.#mask = slots - 1
    this.words = words
    for (let at = 0; at < hashes.length; at += 2) {
      const hash = hashes[at] as number
      let slot = this.#slot(hash)
      while (this.#lists[slot] !== NO_WORDS) slot = (slot + 1) & this.#mask
      this.#hashes[slot] = hash
      this.#lists[slot] = hashes[at + 1] as number
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
