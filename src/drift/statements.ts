import type { Location } from '../core/diagnostic.ts'
import { type Document, OPAQUE, type Segment } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import type { Extractor } from '../core/rule.ts'
import { sentences } from '../match/sentences.ts'
import { readQuantities } from './quantities.ts'
import type { StatedValue, Statement } from './statement.ts'
import { withHeadUnit } from './table-units.ts'

type Locate = (segment: Segment, range: Range) => Location

const SPACE = /\s+/g
/** Code that states a value and nothing else: a version, a number with its unit. */
const VALUE_CODE = /^["']?v?\d[\w.,%: -]{0,20}["']?$/
const LONGEST_LEAD = 120

function plain(text: string): string {
  return text.replaceAll(OPAQUE, ' ').replace(SPACE, ' ').trim()
}

/** The segment's text with every code that is a value in place of its mark, and where each of its characters stands in the segment. */
interface Reading {
  readonly text: string
  toSegment(range: Range): Range
}

/** Shows a short code that states a value (“`512 MB`”) as text. All other marks stay one character. */
function reading(segment: Segment): Reading {
  const codes = segment.marks.filter(({ kind, value }) => kind === 'code' && value !== undefined && VALUE_CODE.test(value))
  if (codes.length === 0) return { text: segment.text, toSegment: (range) => range }
  const ordered = codes.toSorted((one, other) => one.range.start - other.range.start)
  const pieces: string[] = []
  const edges: { readonly at: number; readonly length: number; readonly source: Range }[] = []
  let last = 0
  let length = 0
  const add = (text: string, source: Range): void => {
    edges.push({ at: length, length: text.length, source })
    pieces.push(text)
    length += text.length
  }
  for (const { range, value = '' } of ordered) {
    if (range.start < last) continue
    add(segment.text.slice(last, range.start), { start: last, end: range.start })
    add(value.replace(/["']/g, ' '), range)
    last = range.end
  }
  add(segment.text.slice(last), { start: last, end: segment.text.length })
  const place = (offset: number, isEnd: boolean): number => {
    const edge = edges.find(({ at, length: size }) => (isEnd ? offset <= at + size : offset < at + size)) ?? edges.at(-1)
    if (!edge) return offset
    if (edge.length === edge.source.end - edge.source.start) return edge.source.start + offset - edge.at
    return isEnd ? edge.source.end : edge.source.start
  }
  return {
    text: pieces.join(''),
    toSegment: ({ start, end }) => ({ start: place(start, false), end: Math.max(place(end, true), place(start, false)) })
  }
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
    return { ...quantity, raw: text.slice(start, end).replace(SPACE, ' '), at: locate(segment, range) }
  })
}

function* segmentStatements(
  document: Document,
  segment: Segment,
  place: { block: number; record: number },
  locate: Locate
): Iterable<Statement> {
  const read = reading(segment)
  const lead = leadOf(segment)
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
      values: values(text, range.start, segment, read, locate, lead?.text)
    }
    before = text
  }
}

/** Block quotes are also how markdown writes a box of the author's own. */
const NOTE = /^\W*(?:note|tip|hint|info|important|warning|caution|attention|danger|nb|remember|good to know)\b/i

/** Turns a document into its statements. What it quotes from others and its code state nothing. */
export const statements: Extractor<Statement> = {
  name: 'statements',
  *collect(document, locate) {
    const records = new Records()
    let isNote = false
    for (const [block, segment] of document.segments.entries()) {
      if (segment.quoted || segment.kind === 'quote') {
        isNote = (isNote && document.segments[block - 1]?.quoted === true) || NOTE.test(segment.text)
        if (!isNote) continue
      } else isNote = false
      yield* segmentStatements(document, segment, { block, record: records.next(segment) }, locate)
    }
  }
}
