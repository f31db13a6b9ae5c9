import { MOST_MISTAKES, MOST_VALUES, tooMuch } from '../container/bounds.ts'
import type { DataEntry, DataObject, Mistake } from '../container/container.ts'
import { type CsvCell, type CsvDialect, CsvText } from './csv-text.ts'

/** Rows of a table and what is wrong with its quotes. */
export interface CsvRows {
  readonly rows: readonly DataObject[]
  readonly mistakes: readonly Mistake[]
}

/** Reads the rows of a table from an offset on; its cells are named by the number of their column. */
export class CsvReader {
  readonly #text: string
  readonly #dialect: CsvDialect
  readonly #mistakes: Mistake[] = []
  readonly #unquoted: RegExp
  #at: number

  constructor(text: string, start: number, dialect: CsvDialect) {
    this.#text = text
    this.#at = start
    this.#dialect = dialect
    this.#unquoted = new RegExp(`[^\\r\\n${dialect.delimiter}]*`, 'y')
  }

  read(mostRows = Number.POSITIVE_INFINITY): CsvRows {
    const rows: DataObject[] = []
    let cells = 0
    for (let number = 1; this.#at < this.#text.length && rows.length < mostRows; number++) {
      const row = this.#row(number)
      if (row) rows.push(row)
      cells += row?.entries.length ?? 0
      if (cells <= MOST_VALUES) continue
      this.#mistakes.push(tooMuch(Math.min(this.#at, this.#text.length)))
      break
    }
    return { rows, mistakes: this.#mistakes }
  }

  /** The row that begins here; nothing for an empty line. */
  #row(number: number): DataObject | undefined {
    const start = this.#at
    const entries: DataEntry[] = []
    for (let hasMore = true; hasMore; ) {
      const cell = this.#cell()
      const value = new CsvText(this.#text, cell, this.#dialect)
      entries.push({ key: columnName(entries.length), keyRange: value.range, value })
      hasMore = this.#text[this.#at] === this.#dialect.delimiter
      if (hasMore) this.#at++
    }
    const end = this.#at
    this.#at += this.#text.startsWith('\r\n', end) ? 2 : 1
    return end === start ? undefined : { kind: 'object', range: { start, end }, entries: entries.slice(), row: number }
  }

  #cell(): CsvCell {
    const start = this.#at
    if (this.#text[start] !== '"') return { start, end: this.#rest(start) }
    const quoteEnd = this.#closingQuote(start + 1)
    if (quoteEnd === -1) {
      this.#mistake(start, start + 1, 'This quotation mark opens a cell that nothing closes: one is missing at its end.')
      this.#at = this.#text.length
      return { start, end: this.#at, quoteEnd: this.#at }
    }
    const end = this.#rest(quoteEnd + 1)
    if (end > quoteEnd + 1) {
      const message =
        'Text stands behind the quotation mark that closes this cell; a quotation mark within a cell is written twice.'
      this.#mistake(quoteEnd + 1, end, message)
    }
    return { start, end, quoteEnd }
  }

  /** Where the cell ends if nothing from here on is quoted. */
  #rest(from: number): number {
    this.#unquoted.lastIndex = from
    this.#unquoted.test(this.#text)
    this.#at = this.#unquoted.lastIndex
    return this.#at
  }

  #closingQuote(from: number): number {
    const isDoubled = this.#dialect.escapedBy === '"'
    const pattern = isDoubled ? /""|"/g : /\\["\\]|"/g
    pattern.lastIndex = from
    for (let found = pattern.exec(this.#text); found; found = pattern.exec(this.#text)) {
      if (found[0] === '"') return found.index
    }
    return -1
  }

  #mistake(start: number, end: number, message: string): void {
    if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push({ range: { start, end }, message })
  }
}

const COLUMN_NAMES = Array.from({ length: 100 }, (_, index) => String(index + 1))

function columnName(index: number): string {
  return COLUMN_NAMES[index] ?? String(index + 1)
}
