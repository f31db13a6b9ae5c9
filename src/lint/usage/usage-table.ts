import { LineIndex } from '../../core/line-index.ts'
import { shorten } from '../../core/shorten.ts'
import { UserError, UserErrors } from '../../core/user-error.ts'
import type { DataObject, DataText, DataValue } from '../../read/container/container.ts'
import { parseCsv } from '../../read/tables/csv.ts'

/** How often each text is read: by the id or title of a macro, or by the path of a file. */
export type UsageTable = ReadonlyMap<string, number>

/** Mistakes that are told at most. */
const MOST_TOLD = 10

const COUNT = /^\d{1,15}(?:\.0+)?$/
/** Thousands set apart, as spreadsheets write them. */
const GROUPED = /^\d{1,3}(?:[,.' \u00a0\u202f’]\d{3}){1,4}$/
const COUNT_NAME = /\b(?:usages?|uses|used|counts?|reads?|views?|sent|times)\b/i
/** What names a text, the surest first. */
const NAME_NAMES: readonly RegExp[] = [/(?:^| )(?:id|key)$/i, /(?:^| )(?:path|file)$/i, /(?:^| )(?:name|title|macro|article)$/i]

interface Cell {
  readonly text: string
  readonly value: DataText
}

/** Which columns hold what, and whether the first row names them. */
interface Columns {
  readonly name: number
  readonly count: number
  readonly hasHead: boolean
}

/**
 * Reads a table of ids and counts, with or without a row of names above; counts of one id are added up.
 * @throws UserErrors for cells that hold no count, each with its place.
 */
export function parseUsage(text: string, path: string): UsageTable {
  const lines = new LineIndex(text)
  const container = parseCsv(text)
  const mistake = (offset: number, message: string, hint: string) =>
    new UserError(message, { path, ...placeAt(lines, offset), hint })
  const errors = container.mistakes.map(({ range, message }) =>
    mistake(range.start, message.replace(/\.$/, ''), 'Mend the table.')
  )
  const rows = rowsOf(container.roots[0]?.value)
  const columns = columnsOf(rows)
  const counts = new Map<string, number>()
  for (const row of rows.slice(columns.hasHead ? 1 : 0)) {
    const name = row[columns.name]?.text ?? ''
    const cell = row[columns.count]
    if (name === '' || cell === undefined || cell.text === '') continue
    const count = countIn(cell.text)
    if (count !== undefined) counts.set(name, (counts.get(name) ?? 0) + count)
    else errors.push(mistake(cell.value.range.start, `Unexpected “${shorten(cell.text)}”, expected a count such as 812`, HINT))
  }
  if (errors.length > 0) throw new UserErrors(errors.slice(0, MOST_TOLD))
  if (counts.size === 0) throw new UserError('This table holds no counts', { path, hint: HINT })
  return counts
}

const HINT = 'Write an id, title or path in the first column and a whole number in the second.'

function placeAt(lines: LineIndex, offset: number) {
  const { line, column } = lines.locate({ start: offset, end: offset })
  return { line, column }
}

function rowsOf(value: DataValue | undefined): readonly (readonly Cell[])[] {
  if (value?.kind !== 'list') return []
  return value.items.flatMap((item) => (item.kind === 'object' ? [cellsOf(item)] : []))
}

function cellsOf({ entries }: DataObject): readonly Cell[] {
  return entries.flatMap(({ value }) => (value.kind === 'text' ? [{ text: value.value.trim(), value }] : []))
}

function columnsOf([head = []]: readonly (readonly Cell[])[]): Columns {
  const names = head.map(({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
  if (head.some(({ text }) => countIn(text) !== undefined)) return { name: 0, count: 1, hasHead: false }
  const counts = names.flatMap((each, index) => (COUNT_NAME.test(each) ? [index] : []))
  const count = counts[0] ?? 1
  const found = NAME_NAMES.map((pattern) => names.findIndex((each, index) => index !== count && pattern.test(each)))
  return { name: found.find((index) => index >= 0) ?? (count === 0 ? 1 : 0), count, hasHead: true }
}

function countIn(text: string): number | undefined {
  if (COUNT.test(text)) return Number(text)
  return GROUPED.test(text) ? Number(text.replace(/\D/g, '')) : undefined
}
