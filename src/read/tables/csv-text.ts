import type { Fix } from '../../core/fix.ts'
import { exactSource, type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'
import type { DataText } from '../container/container.ts'

/** How a table is written. Some programs write `\"` for a quote within quotes instead of two quotes. */
export interface CsvDialect {
  readonly delimiter: string
  readonly escapedBy: '"' | '\\'
}

/** Where a cell stands, with its quotes if it has some. */
export interface CsvCell extends Range {
  /** The closing quote, or the end of what lacks one; undefined for a cell without quotes. */
  readonly quoteEnd?: number
}

const ESCAPES: Readonly<Record<CsvDialect['escapedBy'], RegExp>> = { '"': /""/g, '\\': /\\["\\]/g }
/** What spreadsheets take for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t]/

/** A cell of a table. */
export class CsvText implements DataText {
  readonly range: Range
  readonly #source: string
  /** The closing quote, or the end of what lacks one; undefined for a cell without quotes. */
  readonly #quoteEnd: number | undefined
  readonly #dialect: CsvDialect
  #forRewrites: MappedText | undefined

  constructor(source: string, cell: CsvCell, dialect: CsvDialect) {
    this.range = { start: cell.start, end: cell.end }
    this.#source = source
    this.#quoteEnd = cell.quoteEnd
    this.#dialect = dialect
  }

  get kind(): 'text' {
    return 'text'
  }

  get value(): string {
    const { start, end } = this.range
    if (this.#quoteEnd === undefined) return this.#source.slice(start, end)
    const inner = this.#source.slice(start + 1, this.#quoteEnd)
    return this.#quoteEnd === end - 1 && !inner.includes(this.#dialect.escapedBy) ? inner : this.mapped().text
  }

  mapped(): MappedText {
    const { start, end } = this.range
    const quoteEnd = this.#quoteEnd
    const builder = new MappedTextBuilder()
    if (quoteEnd === undefined) return builder.append(this.#source.slice(start, end), start).build()
    const inner = this.#source.slice(start + 1, quoteEnd)
    let at = 0
    for (const { 0: pair, index } of inner.matchAll(ESCAPES[this.#dialect.escapedBy])) {
      builder.append(inner.slice(at, index), start + 1 + at)
      at = index + pair.length
      builder.atomic(pair.charAt(1), { start: start + 1 + index, end: start + 1 + at })
    }
    builder.append(inner.slice(at), start + 1 + at)
    // What stands behind the closing quote is a mistake, and belongs to the cell for every program that reads it.
    return builder.append(this.#source.slice(quoteEnd + 1, end), quoteEnd + 1).build()
  }

  rewrite(range: Range, words: string): Fix | undefined {
    this.#forRewrites ??= this.mapped()
    const place = exactSource(this.#forRewrites, range)
    const text = place && this.#written(words, place)
    if (text === undefined || place === undefined) return undefined
    const becomes = words + this.value.slice(range.end, range.end + 1)
    const isNewFormula = range.start === 0 && FORMULA.test(becomes) && !FORMULA.test(this.value)
    return isNewFormula ? undefined : { range: place, text }
  }

  /** Words as they are written at a place of the file. */
  #written(words: string, place: Range): string | undefined {
    const { delimiter, escapedBy } = this.#dialect
    const { start, end } = this.range
    const quoteEnd = this.#quoteEnd
    if (quoteEnd === undefined) {
      // Quotes around the cell would be a change to more than its words; an empty cell might be an empty line.
      const isPlain = !words.includes(delimiter) && !/["\r\n]/.test(words)
      const isRest = place.start > start || place.end < end
      return isPlain && (isRest || words.trim() !== '') ? words : undefined
    }
    if (place.end > quoteEnd) return undefined
    if (escapedBy === '"') return words.replaceAll('"', '""')
    // A backslash that stands for itself would join with what comes to stand behind it.
    return this.#source[place.start - 1] === '\\' ? undefined : words.replace(/["\\]/g, '\\$&')
  }
}
