import type { Field, Segment, SourceFile } from '../core/document.ts'
import { type Range, toSource } from '../core/mapped-text.ts'
import { type CutBlock, cutBlocks } from './markdown/block-cuts.ts'
import { parseMarkdownPart } from './markdown/markdown.ts'
import { maskMarkdown } from './markdown/markdown-mask.ts'
import { type ParsedField, parsedField, parseField } from './parse-field.ts'
import type { Comment } from './text/comment.ts'
import { SegmentCollector } from './text/segment-collector.ts'

/**
 * Parses of a markdown field, which must be light, only the blocks in which something is suspected; what stands behind them is
 * parsed when it is asked for. Every rule finds in the document what it would find there in the whole, as long as it looks at the
 * headings and what introduces a list no more than phrases do. Nothing where parts of the text depend on each other, or where that
 * is in doubt.
 */
export function parseSuspects(field: Field, file: SourceFile, suspects: readonly Range[]): ParsedField | undefined {
  const { masked } = maskMarkdown(field.text, { mdx: false })
  const blocks = cutBlocks(masked, { mdx: false })
  if (!blocks) return undefined
  const parser = new PartParser(field, file, { masked, blocks })
  for (const suspect of suspects) if (!parser.parse(suspect)) return undefined
  const parsed = parsedField(field, file, parser.collector, { comments: parser.comments, plainParts: [] })
  return { ...parsed, document: { ...parsed.document, behind: (segment) => parser.behind(segment) } }
}

/** A text that is cut into parts. */
interface CutText {
  readonly masked: string
  readonly blocks: readonly CutBlock[]
}

/** Parses the parts of one text, in order and each at most once. */
class PartParser {
  readonly comments: Comment[] = []
  readonly collector: SegmentCollector
  readonly #field: Field
  readonly #file: SourceFile
  readonly #masked: string
  readonly #blocks: readonly CutBlock[]
  readonly #hasDefinitions: boolean
  /** The part that is parsed next, if it is needed. */
  #next = 0
  /** The segments of the parts that have been parsed, and which part a segment stands in. */
  readonly #segments = new Map<number, readonly Segment[]>()
  readonly #parts = new Map<Segment, number>()
  #whole: readonly Segment[] | undefined

  constructor(field: Field, file: SourceFile, { masked, blocks }: CutText) {
    this.collector = new SegmentCollector(field)
    this.#field = field
    this.#file = file
    this.#masked = masked
    this.#blocks = blocks
    this.#hasDefinitions = masked.includes(']:')
  }

  /** Parses the parts that a range touches. False where that cannot be done. */
  parse({ start, end }: Range): boolean {
    while (this.#endOf(this.#next) <= start) this.#next++
    while ((this.#blocks[this.#next]?.start ?? end) < end) {
      const comments = this.#parsePart(this.#next, this.collector)
      if (!comments) return false
      this.comments.push(...comments)
      this.#next++
    }
    return true
  }

  /** The segment behind one of these; undefined behind the last of the text. */
  behind(segment: Segment): Segment | undefined {
    const own = this.#parts.get(segment)
    if (own === undefined) return this.#inWhole(segment)
    const siblings = this.#segments.get(own) ?? []
    const sibling = siblings[siblings.indexOf(segment) + 1]
    if (sibling) return sibling
    for (let part = own + 1; part < this.#blocks.length; part++) {
      const found = this.#segmentsOf(part)
      if (!found) return this.#inWhole(segment)
      if (found[0]) return found[0]
    }
    return undefined
  }

  #segmentsOf(part: number): readonly Segment[] | undefined {
    if (!this.#segments.has(part)) this.#parsePart(part, new SegmentCollector(this.#field))
    return this.#segments.get(part)
  }

  /** Where parts depend on each other, what stands behind a segment is looked up in the whole. */
  #inWhole(segment: Segment): Segment | undefined {
    this.#whole ??= parseField(this.#field, this.#file).document.segments
    const end = segment.runs.at(-1)?.source.end ?? 0
    return this.#whole.find(({ runs }) => (runs[0]?.source.start ?? 0) >= end)
  }

  #endOf(part: number): number {
    return this.#blocks[part + 1]?.start ?? (part < this.#blocks.length ? this.#field.text.length : Number.POSITIVE_INFINITY)
  }

  /** Adds the segments of a part, and returns its comments; nothing where the part cannot be parsed by itself. */
  #parsePart(part: number, collector: SegmentCollector): readonly Comment[] | undefined {
    const { start = 0, isCode = false, head } = this.#blocks[part] ?? {}
    const end = this.#endOf(part)
    if (head) return this.#parseRow(part, { start, end, head }, collector)
    const before = collector.segments.length
    // What a bracket is depends on the definitions of the whole text.
    if (!isCode && this.#hasDefinitions && this.#masked.slice(start, end).includes('[')) return undefined
    const { comments, plainParts } = isCode ? NOTHING : parseMarkdownPart(this.#field.text.slice(start, end), start, collector)
    if (plainParts.length > 0) return undefined
    this.#note(part, collector.segments.slice(before))
    return comments
  }

  /** Parses a row as the only one of its table. */
  #parseRow(
    part: number,
    { start, end, head }: Range & { readonly head: Range },
    collector: SegmentCollector
  ): readonly Comment[] | undefined {
    const { text } = this.#field
    const table = text.slice(head.start, head.end) + text.slice(start, end)
    if (this.#hasDefinitions && table.includes('[')) return undefined
    const own = new SegmentCollector(this.#field)
    const shift = start - (head.end - head.start)
    const { comments, plainParts } = parseMarkdownPart(table, shift, own)
    if (plainParts.length > 0) return undefined
    // What the head holds was given the places of what stands before the row.
    const { start: from } = toSource(this.#field, { start, end })
    const segments = own.segments.filter(({ runs }) => (runs[0]?.source.start ?? 0) >= from)
    collector.segments.push(...segments)
    this.#note(part, segments)
    return comments
  }

  #note(part: number, segments: readonly Segment[]): void {
    this.#segments.set(part, segments)
    for (const segment of segments) this.#parts.set(segment, part)
  }
}

const NOTHING = { comments: [], plainParts: [] }
