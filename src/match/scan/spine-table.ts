import type { ScanTable } from './scan-table.ts'

/** Where the joints begin in a row of a scan table, and in one of these. */
const JOINTS = 3

/** The spines of some phrases as a scanner walks them: rows of numbers. */
export class SpineTable {
  /** One row a spine: its phrase, how many joints it has, where the joint to look for first stands; then for each joint set and gap. */
  readonly spines: Int32Array
  /** For each word where in `lists` the spines are that it may be the first joint of. */
  readonly anchors: Int32Array
  /**
   * Lists, each with its length before it; the first is empty. A list holds groups of rows: a set of which they all have a joint, how
   * many they are, and the rows.
   */
  readonly lists: Int32Array
  readonly isFiller: Uint8Array
  /** For each set four numbers with the bits of its words, of which each has one of 128: what shares none with a block is not in it. */
  readonly masks: Int32Array
  /** A bit for each set and word. */
  readonly #members: Int32Array
  readonly #row: number

  constructor({ wordCount, sets, spines, fillers }: ScanTable) {
    this.#row = (wordCount >> 5) + 1
    this.#members = new Int32Array(sets.length * this.#row)
    this.masks = new Int32Array(sets.length * 4)
    for (let set = 0; set < sets.length; set++) {
      for (const word of sets[set] as readonly number[]) {
        const at = set * this.#row + (word >> 5)
        this.#members[at] = (this.#members[at] as number) | (1 << (word & 31))
        const mask = 4 * set + ((word >> 5) & 3)
        this.masks[mask] = (this.masks[mask] as number) | (1 << (word & 31))
      }
    }
    this.isFiller = new Uint8Array(wordCount)
    for (const word of fillers) this.isFiller[word] = 1
    this.spines = new Int32Array(spines.reduce((sum, spine) => sum + spine.length, 0))
    const anchored: number[][] = Array.from({ length: wordCount }, () => [])
    /** For each word where in its list the last group begins. */
    const groups = new Int32Array(wordCount)
    let row = 0
    for (const spine of spines) {
      const [phrase = 0, first = 0, second = 0] = spine
      this.spines[row] = phrase
      this.spines[row + 1] = (spine.length - JOINTS) / 2
      this.spines[row + 2] = row + JOINTS + 2 * first
      for (let at = JOINTS; at < spine.length; at++) this.spines[row + at] = spine[at] as number
      const set = spine[JOINTS + 2 * second] as number
      for (const word of sets[spine[JOINTS + 2 * first] as number] ?? []) {
        const list = anchored[word] as number[]
        if (list[groups[word] as number] !== set) groups[word] = list.push(set, 0) - 2
        const count = (groups[word] as number) + 1
        list[count] = (list[count] as number) + 1
        list.push(row)
      }
      row += spine.length
    }
    this.anchors = new Int32Array(wordCount)
    this.lists = new Int32Array(1 + anchored.reduce((sum, list) => sum + list.length + 1, 0))
    let at = 1
    for (const [word, list] of anchored.entries()) {
      if (list.length === 0) continue
      this.anchors[word] = at
      this.lists[at] = list.length
      this.lists.set(list, at + 1)
      at += list.length + 1
    }
  }

  /** Whether a word belongs to a set. */
  has(set: number, word: number): boolean {
    return ((this.#members[set * this.#row + (word >> 5)] as number) & (1 << (word & 31))) !== 0
  }
}
