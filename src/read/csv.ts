import type { Container, ContainerKind, DataList, DataObject } from './container.ts'
import { CsvReader, type CsvRows } from './csv-reader.ts'
import type { CsvDialect } from './csv-text.ts'

/** How much of a table is looked at to see how it is written. */
const SAMPLE_ROWS = 20
const SAMPLE_LENGTH = 1 << 18

/** A first line with which a program tells a spreadsheet what stands between its cells. */
const SEPARATOR_LINE = /^"?sep=(?<delimiter>[,;\t|])"?(?:\r\n|\r|\n|$)/i

/** Reads a table whose cells commas, semicolons, tabs or bars stand between. */
export function parseCsv(text: string): Container {
  return parseTable(text, 'csv', [',', ';', '\t', '|'])
}

/** Reads a table whose cells tabs stand between, or else one of the signs of CSV. */
export function parseTsv(text: string): Container {
  return parseTable(text, 'tsv', ['\t', ',', ';', '|'])
}

function parseTable(text: string, kind: ContainerKind, delimiters: readonly string[]): Container {
  const stated = SEPARATOR_LINE.exec(text)
  const start = stated?.[0].length ?? 0
  const delimiter = stated?.groups?.delimiter ?? likeliestDelimiter(text.slice(start, start + SAMPLE_LENGTH), delimiters)
  const { rows, mistakes } = readRows(text, start, delimiter)
  return {
    kind,
    roots: [{ pointer: '', value: { kind: 'list', range: { start, end: text.length }, items: rows } }],
    mistakes,
    comments: []
  }
}

/** Two quotes stand for one, or else a backslash stands before it, if less is wrong with the table then. */
function readRows(text: string, start: number, delimiter: string): CsvRows {
  const read = (escapedBy: CsvDialect['escapedBy']) => new CsvReader(text, start, { delimiter, escapedBy }).read()
  const rows = read('"')
  if (rows.mistakes.length === 0 || !text.includes('\\"')) return rows
  const other = read('\\')
  return other.mistakes.length < rows.mistakes.length ? other : rows
}

/** The sign that parts most of the first rows into the same number of cells. */
function likeliestDelimiter(sample: string, delimiters: readonly string[]): string {
  let best = { delimiter: delimiters[0] ?? ',', share: 0 }
  for (const delimiter of delimiters) {
    const { rows } = new CsvReader(sample, 0, { delimiter, escapedBy: '"' }).read(SAMPLE_ROWS)
    // A row that the sample cuts off says nothing.
    const isCutOff = sample.length === SAMPLE_LENGTH && rows.length > 1 && rows.length < SAMPLE_ROWS
    const counts = (isCutOff ? rows.slice(0, -1) : rows).map(({ entries }) => entries.length)
    const usual = commonest(counts)
    const share = usual > 1 ? counts.filter((count) => count === usual).length / counts.length : 0
    if (share > best.share) best = { delimiter, share }
  }
  return best.delimiter
}

function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** The rows of a table with the texts of the first one as the names of their cells; cells without one keep their number. */
export function withHeader(rows: DataList): DataList {
  const [head, ...items] = rows.items
  if (head?.kind !== 'object') return rows
  return { ...rows, items: items.map((row) => (row.kind === 'object' ? named(row, head) : row)) }
}

function named(row: DataObject, head: DataObject): DataObject {
  const entries = row.entries.map((entry, index) => {
    const name = head.entries[index]?.value
    return name?.kind === 'text' && name.value.trim() !== ''
      ? { key: name.value.trim(), keyRange: name.range, value: entry.value }
      : entry
  })
  return { ...row, entries }
}
