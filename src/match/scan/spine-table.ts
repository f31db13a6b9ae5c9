import type { ScanTable } from './scan-table.ts'

/** The spines of some phrases as a scanner walks them, and the sets of words that they speak of as bits. */
export class SpineTable {
  readonly spines: Int32Array
  readonly anchors: Int32Array
  readonly lists: Int32Array
  readonly isFiller: Uint8Array
  /** For each set four numbers with the bits of its words, of which each has one of 128: what shares none with a block is not in it. */
  readonly masks: Int32Array
  /** A bit for each set and word. */
  readonly #members: Int32Array
  readonly #row: number

  constructor({ wordCount, sets, spines, anchors, lists, fillers }: ScanTable) {
    this.spines = spines
    this.anchors = anchors
    this.lists = lists
    this.isFiller = new Uint8Array(wordCount)
    for (const word of fillers) this.isFiller[word] = 1
    let count = 0
    for (let at = 0; at < sets.length; at += (sets[at] as number) + 1) count++
    this.#row = (wordCount >> 5) + 1
    this.#members = new Int32Array(count * this.#row)
    this.masks = new Int32Array(count * 4)
    let at = 0
    for (let set = 0; set < count; set++) {
      const end = at + (sets[at] as number)
      while (++at <= end) this.#add(set, sets[at] as number)
    }
  }

  #add(set: number, word: number): void {
    const bit = 1 << (word & 31)
    const at = set * this.#row + (word >> 5)
    this.#members[at] = (this.#members[at] as number) | bit
    const mask = 4 * set + ((word >> 5) & 3)
    this.masks[mask] = (this.masks[mask] as number) | bit
  }

  /** Whether a word belongs to a set. */
  has(set: number, word: number): boolean {
    return ((this.#members[set * this.#row + (word >> 5)] as number) & (1 << (word & 31))) !== 0
  }
}
