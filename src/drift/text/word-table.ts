import { fold, foldWhole } from './fold.ts'

const APOSTROPHE = 0x27
const CURLY = 0x2019
/** The first letters of Unicode: Latin, Greek, Cyrillic. Those that are 0 have no small letter of their own, or one by what is beside them. */
const SMALL_LETTERS = Uint16Array.from({ length: 0x530 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase()
  return small.length > 1 || code === 0x3a3 ? 0 : small.charCodeAt(0)
})

/** The letter in its small form; 0 where only the engine knows it. */
function smallLetter(code: number): number {
  if (code < SMALL_LETTERS.length) return SMALL_LETTERS[code] as number
  return code === CURLY ? APOSTROPHE : 0
}

/** A word that finds no place after so many steps is kept in a map, so that words chosen to collide cost no more than others. */
const MOST_STEPS = 24
const FIRST_SLOTS = 1 << 10

/** A list of numbers that grows by doubling; twice as fast to read as one that the engine grows. */
function grown<List extends Int32Array | Uint16Array>(list: List, make: (length: number) => List, least: number): List {
  const longer = make(Math.max(2 * list.length, least))
  longer.set(list)
  return longer
}

/**
 * What is known of each word in small letters, looked up where the word stands in a text. No word is cut out of its text but the first
 * time that it is met: cutting and hashing strings takes most of the time of reading words.
 */
export class WordTable<Known> {
  readonly #make: (word: string) => Known
  /** For each slot the number of a word and one; 0 where it is free. */
  #slots = new Int32Array(FIRST_SLOTS)
  /** Of each word: its hash, and where its letters end. */
  #hashes = new Int32Array(FIRST_SLOTS)
  #ends = new Int32Array(FIRST_SLOTS)
  /** The letters of all words, one after the other. */
  #letters = new Uint16Array(8 * FIRST_SLOTS)
  readonly #known: Known[] = []
  /** Words with letters that need the engine's rules for small letters, and those that found no place. */
  readonly #others = new Map<string, Known>()
  #text = ''
  #folded: string | undefined = ''

  /** `make` says what is known of a word; it is asked once for most words, and the same again for others. */
  constructor(make: (word: string) => Known) {
    this.#make = make
  }

  /** What is known of the word between two offsets of a text. */
  at(text: string, start: number, end: number): Known {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) {
      const code = smallLetter(text.charCodeAt(at))
      if (code === 0) return this.#other(this.#wordIn(text, start, end))
      hash = Math.imul(hash ^ code, 0x01000193)
    }
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    for (let step = 0; step < MOST_STEPS; step++) {
      const slot = (hash + step) & mask
      const number = (this.#slots[slot] as number) - 1
      if (number < 0) return this.#add(text, start, end, { slot, hash })
      if (this.#hashes[number] === hash && this.#has(number, text, start, end)) return this.#known[number] as Known
    }
    return this.#other(this.#wordIn(text, start, end))
  }

  #has(number: number, text: string, start: number, end: number): boolean {
    let from = number === 0 ? 0 : (this.#ends[number - 1] as number)
    if ((this.#ends[number] as number) - from !== end - start) return false
    for (let at = start; at < end; at++, from++) {
      if (smallLetter(text.charCodeAt(at)) !== this.#letters[from]) return false
    }
    return true
  }

  #add(text: string, start: number, end: number, { slot, hash }: { readonly slot: number; readonly hash: number }): Known {
    const word = this.#wordIn(text, start, end)
    const number = this.#known.length
    const from = number === 0 ? 0 : (this.#ends[number - 1] as number)
    if (from + word.length > this.#letters.length)
      this.#letters = grown(this.#letters, (length) => new Uint16Array(length), from + word.length)
    for (let at = 0; at < word.length; at++) this.#letters[from + at] = word.charCodeAt(at)
    if (number === this.#ends.length) {
      this.#ends = grown(this.#ends, (length) => new Int32Array(length), 0)
      this.#hashes = grown(this.#hashes, (length) => new Int32Array(length), 0)
    }
    this.#ends[number] = from + word.length
    this.#hashes[number] = hash
    this.#slots[slot] = number + 1
    const known = this.#make(word)
    this.#known.push(known)
    if (2 * this.#known.length > this.#slots.length) this.#spread()
    return known
  }

  /** Makes room for more words. One that finds no place is met as a new one again. */
  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length)
    for (let number = 0; number < this.#known.length; number++) {
      for (let step = 0; step < MOST_STEPS; step++) {
        const slot = ((this.#hashes[number] as number) + step) & (slots.length - 1)
        if (slots[slot] !== 0) continue
        slots[slot] = number + 1
        break
      }
    }
    this.#slots = slots
  }

  #other(word: string): Known {
    const known = this.#others.get(word)
    if (known !== undefined) return known
    const made = this.#make(word)
    this.#others.set(word, made)
    return made
  }

  /** A word in small letters, as it is where the whole text is in small letters. */
  #wordIn(text: string, start: number, end: number): string {
    if (text !== this.#text) {
      this.#text = text
      this.#folded = foldWhole(text)
    }
    return this.#folded?.slice(start, end) ?? fold(text.slice(start, end))
  }
}
