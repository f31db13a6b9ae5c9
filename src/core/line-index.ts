import type { Range } from './mapped-text.ts'

/** A place in a text: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a range begins and ends; the end is exclusive, as in the JSON report. */
export interface LineRange extends Position {
  readonly endLine: number
  readonly endColumn: number
}

const LINE_END = /\r\n|\r|\n/g

/** Turns offsets of one text into lines and columns. Lines end at LF, CRLF or CR, as in editors and code scanning. */
export class LineIndex {
  readonly #text: string
  #found: readonly number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Looked for when they are first needed: most texts hold nothing to be located. */
  get #starts(): readonly number[] {
    if (this.#found) return this.#found
    const starts = [0]
    for (const match of this.#text.matchAll(LINE_END)) starts.push(match.index + match[0].length)
    this.#found = starts
    return starts
  }

  get lineCount(): number {
    return this.#starts.length
  }

  /** Offset at which a 1-based line begins; the last line's for any line after it. */
  lineStart(line: number): number {
    const starts = this.#starts
    return starts[Math.min(Math.max(line, 1), starts.length) - 1] as number
  }

  position(offset: number): Position {
    const starts = this.#starts
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }

  locate(range: Range): LineRange {
    const start = this.position(range.start)
    const end = this.position(range.end)
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}
