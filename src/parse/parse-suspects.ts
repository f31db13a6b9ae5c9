import type { Field, Segment, SourceFile } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import { type CutBlock, cutBlocks } from './block-cuts.ts'
import type { Comment } from './comment.ts'
import { parseMarkdownPart } from './markdown.ts'
import { maskMarkdown } from './markdown-mask.ts'
import { type ParsedField, parsedField } from './parse-field.ts'
import { SegmentCollector } from './segment-collector.ts'

/** How many segments behind one are looked at to understand it, if no heading stands before them. */
const LOOKED_AT = 2
/** How much of a segment is looked at from another, in UTF-16 units. */
const SEEN = 400

/** A range in which something is suspected. */
export interface Suspect extends Range {
  /** Whether what stands behind it is looked at as well. */
  readonly looksBehind: boolean
}

/**
 * Parses of a markdown field, which must be light, only the blocks in which something is suspected, and what is looked at behind
 * them. Every rule finds in the document what it would find there in the whole, as long as it looks at the headings and what
 * introduces a list no more than phrases do. Nothing where parts of the text depend on each other, or where that is in doubt.
 */
export function parseSuspects(field: Field, file: SourceFile, suspects: readonly Suspect[]): ParsedField | undefined {
  const { masked } = maskMarkdown(field.text, { mdx: false })
  const blocks = cutBlocks(masked)
  if (!blocks) return undefined
  const collector = new SegmentCollector(field)
  const parser = new PartParser(field.text, masked, blocks, collector)
  for (const suspect of suspects) if (!parser.parse(suspect)) return undefined
  return parsedField(field, file, collector, { comments: parser.comments, plainParts: [] })
}

/** Parses the parts of one text, in order and each at most once. */
class PartParser {
  readonly comments: Comment[] = []
  readonly #text: string
  readonly #blocks: readonly CutBlock[]
  readonly #collector: SegmentCollector
  readonly #masked: string
  readonly #hasDefinitions: boolean
  /** The part that is parsed next, if it is needed. */
  #next = 0

  constructor(text: string, masked: string, blocks: readonly CutBlock[], collector: SegmentCollector) {
    this.#text = text
    this.#masked = masked
    this.#blocks = blocks
    this.#collector = collector
    this.#hasDefinitions = masked.includes(']:')
  }

  /** Parses the parts that a range touches, and behind them what is looked at from there. False where that cannot be done. */
  parse({ start, end, looksBehind }: Suspect): boolean {
    const { segments } = this.#collector
    while (this.#endOf(this.#next) <= start) this.#next++
    while ((this.#blocks[this.#next]?.start ?? end) < end) if (!this.#parseNext()) return false
    if (!looksBehind) return true
    const needed = segments.length
    while (this.#next < this.#blocks.length && !isEnough(segments.slice(needed))) if (!this.#parseNext()) return false
    return true
  }

  #endOf(part: number): number {
    return this.#blocks[part + 1]?.start ?? (part < this.#blocks.length ? this.#text.length : Number.POSITIVE_INFINITY)
  }

  #parseNext(): boolean {
    const { start = 0, isCode = false } = this.#blocks[this.#next] ?? {}
    const end = this.#endOf(this.#next)
    this.#next++
    if (isCode) return true
    // What a bracket is depends on the definitions of the whole text.
    if (this.#hasDefinitions && this.#masked.slice(start, end).includes('[')) return false
    const { comments, plainParts } = parseMarkdownPart(this.#text.slice(start, end), start, this.#collector)
    this.comments.push(...comments)
    return plainParts.length === 0
  }
}

function isEnough(behind: readonly Segment[]): boolean {
  let seen = 0
  for (const { kind, text } of behind) {
    if (kind === 'heading') return true
    if (text.slice(0, SEEN).trim() !== '' && ++seen === LOOKED_AT) return true
  }
  return false
}
