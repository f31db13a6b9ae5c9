import type { ScanTable } from './scan-table.ts'

/** The spines of some phrases as a scanner walks them, and the sets of words that they speak of as bits. */
export class SpineTable {
  readonly spines: Int32Array
  readonly anchors: Int32Array
  readonly lists: Int32Array
  readonly isFiller: Uint8Array
  readonly masks: Int32Array
  readonly #sets: Int32Array
  readonly #starts: Int32Array
  /** A bit for each set and word, made for a set when it is first asked for: most never are. */
  readonly #members: Int32Array
  readonly #isMade: Uint8Array
  readonly #row: number

  constructor({ wordCount, sets, starts, masks, spines, anchors, lists, fillers }: ScanTable) {
    this.spines = spines
    this.anchors = anchors
    this.lists = lists
    this.masks = masks
    this.isFiller = new Uint8Array(wordCount)
    for (const word of fillers) this.isFiller[word] = 1
    this.#sets = sets
    this.#starts = starts
    this.#row = (wordCount >> 5) + 1
    this.#isMade = new Uint8Array(starts.length - 1)
    this.#members = new Int32Array(this.#isMade.length * this.#row)
  }

  /** Whether a word belongs to a set. */
  has(set: number, word: number): boolean {
    if (this.#isMade[set] === 0) this.#make(set)
    return ((this.#members[set * this.#row + (word >> 5)] as number) & (1 << (word & 31))) !== 0
  }

  #make(set: number): void {
    this.#isMade[set] = 1
    for (let index = this.#starts[set] as number, end = this.#starts[set + 1] as number; index < end; index++) {
      const word = this.#sets[index] as number
      const at = set * this.#row + (word >> 5)
      this.#members[at] = (this.#members[at] as number) | (1 << (word & 31))
    }
  }
}
