import { NEXT_WORD, type ScanTable } from './scan-table.ts'
import { SpineTable } from './spine-table.ts'
import type { Suspect } from './suspect.ts'

/** A block with more words that phrases need is not looked at, nor one in which that takes more steps a word: time stays linear. */
const MOST_ENTRIES = 8000
const STEPS_FOR_WORD = 300

/** The words of one block that phrases need, as a scanner notes them, and the search for spines among them. */
export class ScannedBlock {
  /** Whether markup joins letters into words, or the block is too long to look at. */
  isJoined = false
  /** Whether markup joined letters into words that are known: what only a parser can confirm. */
  hasJoins = false
  /** How many signs stood before the place that was reached that may begin or end what is no text. */
  signs = 0
  readonly #table: SpineTable
  readonly #words = new Int32Array(MOST_ENTRIES)
  /** For each word: how many words that count stand before it. */
  readonly #places = new Int32Array(MOST_ENTRIES)
  /** For each word: its number among the words of the block. A word may have several entries. */
  readonly #serials = new Int32Array(MOST_ENTRIES)
  readonly #signs = new Int32Array(MOST_ENTRIES)
  /** The bits of all words. */
  readonly #mask = new Int32Array(4)
  #count = 0
  #serial = 0
  /** Place of the last word that counts, and of the last one. */
  #place = 0
  #last = 0
  #isAttached = false
  #steps = 0

  constructor(table: ScanTable) {
    this.#table = new SpineTable(table)
  }

  clear(): void {
    this.isJoined = false
    this.hasJoins = false
    this.signs = 0
    this.#mask.fill(0)
    this.#count = 0
    this.#serial = 0
    this.#place = 0
    this.#last = 0
  }

  /** Goes on to the next word. */
  startWord(isAttached: boolean): void {
    this.#serial++
    this.#isAttached = isAttached
    if (!isAttached) this.#last = ++this.#place
  }

  /** Notes what the current word may be: the numbers of a list in `words`. */
  add(words: Int32Array, list: number): void {
    const { isFiller } = this.#table
    for (let index = list + 1, end = list + (words[list] as number); index <= end; index++) {
      const word = words[index] as number
      if (word === NEXT_WORD) {
        this.startWord(true)
        continue
      }
      const at = this.#count
      if (at === MOST_ENTRIES) {
        this.isJoined = true
        return
      }
      this.#words[at] = word
      this.#mask[(word >> 5) & 3] = (this.#mask[(word >> 5) & 3] as number) | (1 << (word & 31))
      this.#places[at] = this.#last
      this.#serials[at] = this.#serial
      this.#signs[at] = this.signs
      this.#count = at + 1
      // What may stand anywhere in a phrase takes no place.
      if (isFiller[word] === 1 && !this.#isAttached && this.#place === this.#last) this.#place--
    }
  }

  /** Ends the block; it is added to those found where it could hold a match. */
  end(start: number, end: number, isActive: (phrase: number) => boolean, found: Suspect[]): void {
    const phrases = this.isJoined || this.#count === 0 ? [] : this.#phrases(isActive)
    if (this.isJoined || (this.hasJoins && phrases.length > 0)) found.push({ start, end, phrases: undefined })
    else if (phrases.length > 0) found.push({ start, end, phrases: phrases.sort((a, b) => a - b) })
    this.clear()
  }

  #phrases(isActive: (phrase: number) => boolean): number[] {
    const { anchors, lists, spines } = this.#table
    const found: number[] = []
    const mostSteps = 2000 + STEPS_FOR_WORD * this.#count
    this.#steps = 0
    for (let entry = 0; entry < this.#count; entry++) {
      if (this.#steps > mostSteps) {
        this.isJoined = true
        return found
      }
      let at = anchors[this.#words[entry] as number] as number
      const end = at + (lists[at] as number)
      for (at++; at < end; at += 2 + (lists[at + 1] as number)) {
        if (!this.#mayHold(lists[at] as number)) continue
        for (let row = at + 2, rows = row + (lists[at + 1] as number); row < rows; row++) {
          const spine = lists[row] as number
          if (!this.#mayHoldAll(spine) || !this.#goesOn(spine, entry)) continue
          const phrase = spines[spine] as number
          if (isActive(phrase) && !found.includes(phrase)) found.push(phrase)
        }
      }
    }
    return found
  }

  /** Whether the block may have a word of a set. Rules out most spines before they are looked at. */
  #mayHold(set: number): boolean {
    const { masks } = this.#table
    const mask = this.#mask
    const at = 4 * set
    const shared =
      ((mask[0] as number) & (masks[at] as number)) |
      ((mask[1] as number) & (masks[at + 1] as number)) |
      ((mask[2] as number) & (masks[at + 2] as number)) |
      ((mask[3] as number) & (masks[at + 3] as number))
    return shared !== 0
  }

  /** Whether the block may have a word of each joint. */
  #mayHoldAll(spine: number): boolean {
    const { spines } = this.#table
    const end = spine + 3 + 2 * (spines[spine + 1] as number)
    for (let joint = spine + 3; joint < end; joint += 2) if (!this.#mayHold(spines[joint] as number)) return false
    return true
  }

  /** Whether the other joints of a spine stand around the entry that is one of its first. */
  #goesOn(spine: number, entry: number): boolean {
    const { spines } = this.#table
    const first = spines[spine + 2] as number
    const end = spine + 3 + 2 * (spines[spine + 1] as number)
    return this.#goes(first, end, entry, 1) && this.#goes(first, spine + 1, entry, -1)
  }

  /** Whether the joints from one up to the last before `end` stand behind an entry, or with a step of -1 before it. */
  #goes(first: number, end: number, entry: number, step: 1 | -1): boolean {
    const { spines } = this.#table
    let index = entry
    let place = this.#places[entry] as number
    for (let joint = first + 2 * step; joint !== end; joint += 2 * step) {
      const set = spines[joint] as number
      // A joint has the gap that stands before it.
      const gap = spines[step === 1 ? joint + 1 : joint + 3] as number
      const furthest = place + step * (gap + 1)
      const signs = this.#signs[index] as number
      const serial = this.#serials[index] as number
      let next = -1
      let at = index + step
      for (; at >= 0 && at < this.#count; at += step) {
        if (step * ((this.#places[at] as number) - furthest) > 0 && this.#signs[at] === signs) break
        if (this.#serials[at] === serial || !this.#table.has(set, this.#words[at] as number)) continue
        if (next === -1) next = at
        place = this.#places[at] as number
      }
      this.#steps += Math.abs(at - index)
      if (next === -1) return false
      index = next
    }
    return true
  }
}
