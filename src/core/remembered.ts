/**
 * Remembers what was made of texts, for as long as they take no more than some room; then all is forgotten, which costs less than
 * choosing.
 */
export class Remembered<Value> {
  readonly #kept = new Map<string, Value>()
  readonly #most: number
  #room: number

  /** @param most UTF-16 units of texts that are remembered at most. */
  constructor(most: number) {
    this.#most = most
    this.#room = most
  }

  /** What was made of a text; undefined where it came never before, or too long ago. */
  get(text: string): Value | undefined {
    return this.#kept.get(text)
  }

  /** Remembers what was made of a text that is not known yet. */
  keep(text: string, value: Value): void {
    this.#room -= text.length
    if (this.#room < 0) {
      this.#kept.clear()
      this.#room = this.#most - text.length
    }
    this.#kept.set(text, value)
  }
}
