import type { Range } from '../../core/mapped-text.ts'
import { fenceEnd } from '../syntax/code-spans.ts'
import type { Comment } from '../text/comment.ts'
import { MASK } from '../text/hidden.ts'
import { parsePlain } from '../text/plain.ts'
import type { SegmentCollector } from '../text/segment-collector.ts'
import { maskMarkdown } from './markdown-mask.ts'
import { markdownParts } from './markdown-parts.ts'
import { type Dialect, markdownTree } from './markdown-tree.ts'
import { heavyLeaves, mayBeHeavy, withoutDelimiters } from './markdown-weight.ts'
import { readBlocks } from './read-blocks.ts'

/** A part of a text that is read as plain text, and what kept its markup from being read. */
export interface PlainPart extends Range {
  readonly why: string
}

/** What a markdown text holds beside its segments; ranges are those of that text. */
export interface ParsedMarkdown {
  readonly comments: readonly Comment[]
  readonly plainParts: readonly PlainPart[]
}

/** Reads markdown or MDX into segments. What a parser would hang on is read as plain text. */
export function parseMarkdown(source: string, collector: SegmentCollector, dialect: Dialect): ParsedMarkdown {
  const comments: Comment[] = []
  const plainParts: PlainPart[] = []
  const origin = collector.origin
  for (const { start, end, why } of markdownParts(source, dialect)) {
    collector.origin = origin + start
    const text = source.slice(start, end)
    const part = why === undefined ? parsePart(text, collector, dialect) : parseAsPlain(text, collector, why)
    for (const each of part.comments) comments.push({ ...each, range: moved(each.range, start) })
    for (const each of part.plainParts) plainParts.push({ ...each, ...moved(each, start) })
  }
  collector.origin = origin
  return { comments, plainParts }
}

/** Reads one part of a markdown text, given where it begins; the part must not depend on what stands around it. */
export function parseMarkdownPart(part: string, start: number, collector: SegmentCollector): ParsedMarkdown {
  const { origin } = collector
  collector.origin = origin + start
  const { comments, plainParts } = parsePart(part, collector, { mdx: false })
  collector.origin = origin
  return { comments: comments.map((each) => ({ ...each, range: moved(each.range, start) })), plainParts }
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

function parsePart(source: string, collector: SegmentCollector, dialect: Dialect): ParsedMarkdown {
  const { hidden, comments, ...rest } = maskMarkdown(source, dialect)
  const found = [...comments]
  const before = collector.segments.length
  const codeBefore = collector.code.length
  try {
    const { masked, plainParts } = lightened(rest.masked, dialect)
    readBlocks({ source, masked, hidden, comments: found }, collector, dialect)
    return { comments: found, plainParts }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    collector.segments.splice(before)
    collector.code.splice(codeBefore)
    return parseAsPlain(source, collector, 'the markup is nested too deep')
  }
}

/** The text without the delimiters of paragraphs that have so many of them that a parser would take very long. */
function lightened(masked: string, dialect: Dialect): { masked: string; plainParts: readonly PlainPart[] } {
  if (!mayBeHeavy(masked)) return { masked, plainParts: [] }
  const heavy = heavyLeaves(markdownTree(masked, { ...dialect, blocksOnly: true }), masked)
  const why = 'a paragraph has too many markup characters such as “*” or “[”'
  return { masked: withoutDelimiters(masked, heavy, MASK), plainParts: heavy.map((range) => ({ ...range, why })) }
}

/** Reads markdown as plain text, but for its fenced code. */
function parseAsPlain(source: string, collector: SegmentCollector, why: string): ParsedMarkdown {
  const { origin } = collector
  const comments: Comment[] = []
  const read = (start: number, end: number) => {
    if (end <= start) return
    collector.origin = origin + start
    const found = parsePlain(source.slice(start, end), collector)
    for (const each of found) comments.push({ ...each, range: moved(each.range, start) })
  }
  let from = 0
  for (let line = 0; line !== -1 && line < source.length; ) {
    const code = fenceEnd(source, line)
    if (code !== undefined) {
      read(from, line)
      from = code
    }
    const next = source.indexOf('\n', code ?? line)
    line = next === -1 ? -1 : next + 1
  }
  read(from, source.length)
  collector.origin = origin
  return { comments, plainParts: [{ start: 0, end: source.length, why }] }
}
