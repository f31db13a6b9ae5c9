import type { Location } from '../../core/diagnostic.ts'
import { type CodeBlock, type Document, OPAQUE, type Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import type { Extractor } from '../../core/rule.ts'
import { sentences } from '../../match/words/sentences.ts'
import { readQuantities } from '../values/quantities.ts'
import { type Reading, readSegment } from '../values/reading.ts'
import { withHeadUnit } from '../values/table-units.ts'
import { locatorsWithin, readLocators } from './read-locators.ts'
import { STATEMENTS, type StatedValue, type Statement } from './statement.ts'

type Locate = (segment: Segment, range: Range) => Location

const SPACE = /\s+/g
const LONGEST_LEAD = 120

function plain(text: string): string {
  return text.replaceAll(OPAQUE, ' ').replace(SPACE, ' ').trim()
}

/** Bold words or a question at the start of a segment, which what follows answers. */
function leadOf(segment: Segment): { readonly text: string; readonly end: number } | undefined {
  const bold = segment.marks.find(
    ({ kind, range }) => kind === 'strong' && range.start <= 1 && range.end - range.start <= LONGEST_LEAD
  )
  if (bold) return { text: plain(segment.text.slice(bold.range.start, bold.range.end)), end: bold.range.end }
  const first = sentences(segment.text)[Symbol.iterator]().next().value
  if (!first || first.end > LONGEST_LEAD) return undefined
  const text = segment.text.slice(first.start, first.end).trim()
  return text.endsWith('?') ? { text, end: first.end } : undefined
}

function trimmed(text: string, range: Range): Range {
  let { start, end } = range
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

/** Numbers table rows: cells of one row share a record, everything else has its own. */
class Records {
  #number = 0
  #row: string | undefined
  #seen = new Set<string>()

  /** Begins a record that is no table row. */
  start(): number {
    this.#row = undefined
    return ++this.#number
  }

  next(segment: Segment): number {
    const isCell = segment.kind === 'table-cell'
    const column = segment.column ?? ''
    const sameRow = isCell && segment.row !== undefined && segment.row === this.#row && !this.#seen.has(column)
    if (!sameRow) {
      this.#number++
      this.#seen = new Set()
    }
    this.#row = isCell ? (segment.row ?? segment.text) : undefined
    this.#seen.add(column)
    return this.#number
  }
}

/** What asks for the greatest makes an answer without a limit one: “Longest pause? Eight weeks.” */
const ASKS_FOR_MOST = /\b(?:longest|largest|biggest|maximum|max|most|how (?:long|many|much|big|large|far) can|limit)\b/i

function values(text: string, from: number, segment: Segment, read: Reading, locate: Locate, lead = ''): readonly StatedValue[] {
  const found = readQuantities(text)
  const quantities = segment.kind === 'table-cell' ? withHeadUnit(found, segment.column, segment.row) : found
  const bound = ASKS_FOR_MOST.test(lead) && quantities.length === 1 ? { bound: 'max' as const } : {}
  return quantities.map((each) => {
    const quantity = { ...bound, ...each }
    const { start, end } = quantity.range
    const range = read.toSegment({ start: from + start, end: from + end })
    return { raw: text.slice(start, end).replace(SPACE, ' '), at: locate(segment, range), ...quantity }
  })
}

function* segmentStatements(
  document: Document,
  segment: Segment,
  place: { block: number; record: number },
  locate: Locate
): Iterable<Statement> {
  const read = readSegment(segment)
  const lead = leadOf(segment)
  const locators = readLocators(segment, read)
  let before: string | undefined
  for (const sentence of sentences(read.text)) {
    const range = trimmed(read.text, sentence)
    if (range.start === range.end) continue
    const text = read.text.slice(range.start, range.end)
    const source = read.toSegment(range)
    yield {
      path: document.path,
      audience: document.audience,
      title: document.title,
      ...(document.entry ? { entry: document.entry } : {}),
      ...(document.mirrors ? { mirrors: document.mirrors } : {}),
      location: locate(segment, source),
      text,
      kind: segment.kind,
      headings: segment.headings,
      ...(segment.intro ? { intro: plain(segment.intro) } : {}),
      ...(segment.column ? { column: plain(segment.column) } : {}),
      ...(segment.row ? { row: plain(segment.row) } : {}),
      ...(lead && source.start >= lead.end ? { lead: lead.text } : {}),
      ...(before ? { before } : {}),
      ...place,
      ...(segment.ordinal === undefined ? {} : { ordinal: segment.ordinal }),
      values: values(text, range.start, segment, read, locate, lead?.text),
      locators: locatorsWithin(locators, range, (part) => locate(segment, read.toSegment(part)))
    }
    before = text
  }
}

const FENCE = /^\s*(?:```|~~~)/
const LONGEST_LINE = 400

/** The lines of a block of code, without its fences. */
function* codeStatements(
  document: Document,
  block: CodeBlock,
  place: { block: number; record: number },
  locate: Locate
): Iterable<Statement> {
  let start = 0
  for (const line of block.text.split('\n')) {
    const value = line.trim()
    const from = start + line.length - line.trimStart().length
    start += line.length + 1
    if (value === '' || value.length > LONGEST_LINE || FENCE.test(line)) continue
    const at = locate(block, { start: from, end: from + value.length })
    yield {
      path: document.path,
      audience: document.audience,
      title: document.title,
      ...(document.entry ? { entry: document.entry } : {}),
      location: at,
      text: OPAQUE,
      kind: 'code',
      headings: block.headings,
      ...place,
      values: [],
      locators: [{ kind: 'code', value, range: { start: 0, end: 1 }, at }]
    }
  }
}

/** Block quotes are also how markdown writes a box of the author's own. */
const NOTE =
  /^\W*(?:please )?(?:note|notice|tip|hint|info|important|warning|caution|attention|danger|nb|remember|good to know)\b/i

/** Turns a document into its statements. What it quotes from others and its code state nothing. */
export const statements: Extractor<Statement> = {
  name: STATEMENTS,
  *collect(document, locate) {
    const records = new Records()
    let isNote = false
    const pending = [...(document.code ?? [])]
    for (const [block, segment] of document.segments.entries()) {
      while (pending[0] && pending[0].after <= block) {
        const code = pending.shift()
        if (code) yield* codeStatements(document, code, { block: block - 0.5, record: records.start() }, locate)
      }
      if (segment.quoted || segment.kind === 'quote') {
        isNote = (isNote && document.segments[block - 1]?.quoted === true) || NOTE.test(segment.text)
        if (!isNote) continue
      } else isNote = false
      yield* segmentStatements(document, segment, { block, record: records.next(segment) }, locate)
    }
    const last = document.segments.length
    for (const code of pending) yield* codeStatements(document, code, { block: last - 0.5, record: records.start() }, locate)
  }
}
