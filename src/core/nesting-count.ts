const OPENER: Readonly<Record<string, string>> = { '}': '{', ']': '[' }

/**
 * Counts how deep brackets and, in YAML, indented blocks lie in each other, token by token, before a parser recurses into them.
 * A bracket that closes nothing is not counted, so the count never falls below what a parser sees.
 */
export class NestingCount {
  readonly #open: string[] = []
  readonly #columns: number[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  get isTooDeep(): boolean {
    return this.#open.length + this.#columns.length > this.#limit
  }

  get isInBrackets(): boolean {
    return this.#open.length > 0
  }

  bracket(character: string): void {
    if (character === '{' || character === '[') this.#open.push(character)
    else if (this.#open.at(-1) === OPENER[character]) this.#open.pop()
  }

  /** A block that begins at a column, and ends those that began at or after it on earlier lines. */
  block(column: number, isFirstOfLine: boolean): void {
    if (isFirstOfLine) while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop()
    this.#columns.push(column)
  }
}
