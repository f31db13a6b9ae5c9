import type { Sign } from '../words/clause-signs.ts'
import { stemsOf } from '../words/content-words.ts'
import type { Statement } from './statement.ts'

/** A cell of a table that says yes or no of what its row and its column name. */
export interface TableAnswer {
  readonly sign: Sign
  readonly row: ReadonlySet<string>
  /** Empty where the column only asks. */
  readonly column: ReadonlySet<string>
}

const YES = /^(?:yes|[✓✔]|included|available|allowed|supported|always)(?![\p{L}\p{N}])/iu
const NO =
  /^(?:no(?! (?:limit|extra|charge|fee|need))|[✗✘×–—-]$|never|(?:not|un)[ -]?(?:included|available|allowed|supported|offered))(?![\p{L}\p{N}])/iu
/** Heads of columns that ask whether, and name nothing that a text on one row would name. */
const ASKS = /\?$|^(?:included|available|allowed|supported|accepted|possible|yes or no|offered)$/i

/** What a cell answers; nothing for a cell that says something else. */
export function answerOf({ kind, text, row, column }: Statement): TableAnswer | undefined {
  if (kind !== 'table-cell' || row === undefined || column === undefined) return undefined
  const sign = YES.test(text) ? 'yes' : NO.test(text) ? 'no' : undefined
  return sign && { sign, row: stemsOf(row), column: ASKS.test(column.trim()) ? new Set() : stemsOf(column) }
}
