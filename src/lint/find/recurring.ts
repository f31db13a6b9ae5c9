/** UTF-16 units of texts that are remembered at most. */
const MOST = 4_000_000

/**
 * Remembers what is made of texts that come again: help desks send the same words over and over. What comes but once is not kept, so
 * that texts which are all different cost next to nothing. All is forgotten when it grows too much.
 */
export class Recurring<Value> {
  readonly #seen = new Set<string>()
  readonly #kept = new Map<string, Value>()
  #room = MOST

  /** What is made of a text, once for all the times that it comes; undefined for the first time. */
  recall(text: string, make: () => Value): Value | undefined {
    const kept = this.#kept.get(text)
    if (kept !== undefined) return kept
    this.#room -= text.length
    if (this.#room < 0) this.#forget()
    if (!this.#seen.has(text)) {
      this.#seen.add(text)
      return undefined
    }
    const value = make()
    this.#kept.set(text, value)
    return value
  }

  #forget(): void {
    this.#seen.clear()
    this.#kept.clear()
    this.#room = MOST
  }
}
