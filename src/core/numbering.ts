/** Stands for a name that has no number. */
export const UNKNOWN = -1

/** Numbers things by their names, from 0: numbers are compared faster than words, and are places in a list. */
export class Numbering {
  readonly #numbers = new Map<string, number>()

  /** How many names have a number. */
  get size(): number {
    return this.#numbers.size
  }

  /** The number of a name; a new one where it has none yet. */
  of(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const next = this.#numbers.size
    this.#numbers.set(name, next)
    return next
  }

  /** The number of a name that has one; `UNKNOWN` for any other. */
  find(name: string): number {
    return this.#numbers.get(name) ?? UNKNOWN
  }

  /** The names, in the order of their numbers. */
  names(): Iterable<string> {
    return this.#numbers.keys()
  }
}
