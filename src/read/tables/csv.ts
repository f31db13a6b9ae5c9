import type { Container, ContainerKind, DataList, DataObject } from '../container/container.ts'
import { CsvReader } from './csv-reader.ts'
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
  const delimiter = stated?.groups?.delimiter
  const dialect = likeliestDialect(text.slice(start, start + SAMPLE_LENGTH), delimiter === undefined ? delimiters : [delimiter])
  const { rows, mistakes } = new CsvReader(text, start, dialect).read()
  return {
    kind,
    roots: [{ pointer: '', value: { kind: 'list', range: { start, end: text.length }, items: rows } }],
    mistakes,
    comments: []
  }
}

/** The dialect that parts most of the first rows into the same number of cells, with the fewest quotes at odds with it. */
function likeliestDialect(sample: string, delimiters: readonly string[]): CsvDialect {
  const [first = ','] = delimiters
  const escapes: readonly CsvDialect['escapedBy'][] = sample.includes('\\"') ? ['"', '\\'] : ['"']
  let best: CsvDialect = { delimiter: first, escapedBy: '"' }
  let most = Number.NEGATIVE_INFINITY
  for (const escapedBy of escapes) {
    for (const delimiter of delimiters) {
      const { rows, mistakes } = new CsvReader(sample, 0, { delimiter, escapedBy }).read(SAMPLE_ROWS)
      const counts = rows.map(({ entries }) => entries.length)
      const usual = commonest(counts)
      // A sign that parts no row is the last to be thought of.
      const alike = usual > 1 ? counts.filter((count) => count === usual).length : Number.NEGATIVE_INFINITY
      const score = (alike - mistakes.length) / counts.length
      if (score <= most) continue
      best = { delimiter, escapedBy }
      most = score
    }
  }
  return best
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
