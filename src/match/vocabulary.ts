import { Numbering, UNKNOWN } from '../core/numbering.ts'
import { foldSpelling } from './spelling.ts'

/** Numbers the words that phrases are made of, so that sentences are compared with phrases by numbers. */
export class Vocabulary extends Numbering {
  readonly #sets = new Map<string, NumberSet>()
  readonly #joints = new WeakMap<readonly string[], NumberSet>()

  /** The words of a joint as a set of their numbers, in the one spelling that texts are folded to. */
  joint(forms: readonly string[]): NumberSet {
    const known = this.#joints.get(forms)
    if (known) return known
    const set = this.set(forms.map(foldSpelling))
    this.#joints.set(forms, set)
    return set
  }

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
  /** The list that was last asked about, and what was said of it. */
  #asked: readonly number[] | undefined
  #isMet = false

  constructor(numbers: readonly number[]) {
    const isFew = numbers.length <= FEW
    this.#few = isFew ? numbers : []
    const bits = new Int32Array(isFew ? 0 : (Math.max(...numbers) >> 5) + 1)
    if (!isFew) for (const number of numbers) bits[number >> 5] = (bits[number >> 5] as number) | (1 << (number & 31))
    this.#bits = bits
  }

  /** Whether some of these numbers are in the set. Worked out once for a list, however many phrases share the set. */
  meets(numbers: readonly number[]): boolean {
    if (this.#asked !== numbers) {
      this.#asked = numbers
      this.#isMet = numbers.some((number) => this.has(number))
    }
    return this.#isMet
  }

  has(number: number): boolean {
    if (number === UNKNOWN) return false
    for (const each of this.#few) if (each === number) return true
    return number >> 5 < this.#bits.length && ((this.#bits[number >> 5] as number) & (1 << (number & 31))) !== 0
  }
}
