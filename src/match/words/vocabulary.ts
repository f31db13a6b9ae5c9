import { Numbering } from '../../core/numbering.ts'

/** Numbers the words that phrases are made of, so that sentences are compared with phrases by numbers. */
export class Vocabulary extends Numbering {
  readonly #sets = new Map<string, NumberSet>()

  /** The words as a set of their numbers; the same set for the same words. */
  set(forms: Iterable<string>): NumberSet {
    const numbers = Array.from(forms, (form) => this.of(form))
    const key = numbers.join()
    const known = this.#sets.get(key)
    if (known) return known
    const set = new NumberSet(numbers)
    this.#sets.set(key, set)
    return set
  }
}

/** A set of up to so many numbers is looked through; bits for it would be mostly zeros. */
const FEW = 4

/** A set of numbers of words. */
export class NumberSet {
  readonly #few: readonly number[]
  readonly #bits: Int32Array
  /** How many times 32 numbers come before those that have bits: the words of a set are often numbered one after another. */
  readonly #skipped: number
  /** The list that was last asked about, and what was said of it. */
  #asked: readonly number[] | undefined
  #isMet = false

  constructor(numbers: readonly number[]) {
    const isFew = numbers.length <= FEW
    this.#few = isFew ? numbers : []
    this.#skipped = isFew ? 0 : Math.min(...numbers) >> 5
    const bits = new Int32Array(isFew ? 0 : (Math.max(...numbers) >> 5) + 1 - this.#skipped)
    for (const number of isFew ? [] : numbers) {
      const at = (number >> 5) - this.#skipped
      bits[at] = (bits[at] as number) | (1 << (number & 31))
    }
    this.#bits = bits
  }

  /** Whether some of these numbers are in the set. Worked out once for a list, however many phrases share the set. */
  meets(numbers: readonly number[]): boolean {
    if (this.#asked !== numbers) {
      this.#asked = numbers
      this.#isMet = this.#hasOneOf(numbers)
    }
    return this.#isMet
  }

  #hasOneOf(numbers: readonly number[]): boolean {
    for (const number of numbers) if (this.has(number)) return true
    return false
  }

  has(number: number): boolean {
    for (const each of this.#few) if (each === number) return true
    const at = (number >> 5) - this.#skipped
    return at >= 0 && at < this.#bits.length && ((this.#bits[at] as number) & (1 << (number & 31))) !== 0
  }
}
