import { LineIndex } from '../core/line-index.ts'
import { UserError } from '../core/user-error.ts'

/** A config may nest its lists and objects this deep; parsers recurse, and hostile input could overflow their stack. */
const MAX_NESTING = 200

const OPENER: Readonly<Record<string, string>> = { '}': '{', ']': '[' }

/**
 * Counts how deep brackets and, in YAML, indented blocks lie in each other, token by token, before a parser recurses into them.
 * A bracket that closes nothing is not counted, so the count never falls below what a parser sees.
 */
export class NestingCount {
  readonly #open: string[] = []
  readonly #columns: number[] = []

  get isTooDeep(): boolean {
    return this.#open.length + this.#columns.length > MAX_NESTING
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

/** The error for a config that nests deeper than a config ever needs. */
export function nestingError(offset: number, text: string, path: string): UserError {
  const position = new LineIndex(text).position(offset)
  return new UserError(`Unexpected nesting, expected at most ${MAX_NESTING} lists and objects within each other`, {
    path,
    ...position
  })
}
