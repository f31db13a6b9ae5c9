import { LineIndex, type LineRange, type Position } from '../../core/line-index.ts'
import type { Range } from '../../core/mapped-text.ts'

const BOM = '\uFEFF'

/** A place in bytes of UTF-8, as tools in other languages count columns: from 1, the end exclusive. */
interface ByteRange {
  readonly start: Position
  readonly end: Position
}

/** Turns UTF-16 columns of a file's text into columns of bytes. The text is the file's as it stands on disk. */
export class ByteColumns {
  readonly #text: string
  readonly #lines: LineIndex
  /** Bytes on the first line that offsets do not count. */
  readonly #lead: number
  #last = { line: 0, offset: 0, bytes: 0 }

  constructor(raw: string) {
    this.#text = raw.startsWith(BOM) ? raw.slice(1) : raw
    this.#lead = raw.startsWith(BOM) ? Buffer.byteLength(BOM) : 0
    this.#lines = new LineIndex(this.#text)
  }

  /** A range of offsets, as lines and columns of bytes. */
  offsets(range: Range): ByteRange {
    return this.lines(this.#lines.locate(range))
  }

  /** Lines with UTF-16 columns, as lines and columns of bytes. */
  lines({ line, column, endLine, endColumn }: LineRange): ByteRange {
    return { start: this.#position(line, column), end: this.#position(endLine, endColumn) }
  }

  /** Counts from the place that was asked for last, so that many places on one long line cost no more than its length. */
  #position(line: number, column: number): Position {
    const start = this.#lines.lineStart(line)
    const offset = start + column - 1
    const last = this.#last.line === line ? this.#last : { offset: start, bytes: line === 1 ? this.#lead : 0 }
    const between = Buffer.byteLength(this.#text.slice(Math.min(last.offset, offset), Math.max(last.offset, offset)))
    const bytes = last.bytes + (offset < last.offset ? -between : between)
    this.#last = { line, offset, bytes }
    return { line, column: bytes + 1 }
  }
}
