import type { Directive, Notice } from '../core/diagnostic.ts'
import type { Document, Field, Segment, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import { type Range, toSource } from '../core/mapped-text.ts'
import { readHtml } from './html/html.ts'
import { readPlainHtml } from './html/html-blocks.ts'
import { type ParsedMarkdown, type PlainPart, parseMarkdown } from './markdown/markdown.ts'
import { type Comment, commentSegment } from './text/comment.ts'
import { readDirective } from './text/directives.ts'
import { parsePlain } from './text/plain.ts'
import { ProseBuilder } from './text/prose.ts'
import { SegmentCollector } from './text/segment-collector.ts'

/** A field with its markup undone, the suppression comments that stand in it and what should be known of how it was read. */
export interface ParsedField {
  readonly document: Document
  readonly directives: readonly Directive[]
  readonly notices: readonly Notice[]
}

/** How a field is parsed. */
export interface ParseOptions {
  /** Whether markdown and HTML are parsed in one piece, which says the same as parsing their blocks one by one, and takes longer. */
  readonly inOnePiece?: boolean
}

/** Undoes a field's markup: its segments map to the file. Pure; never throws, whatever the text. */
export function parseField(field: Field, file: SourceFile, options: ParseOptions = {}): ParsedField {
  const collector = new SegmentCollector(field)
  return parsedField(field, file, collector, parseMarkup(field, collector, options))
}

/** Puts together what was read of a field: the segments that were collected, and what its markup holds beside them. */
export function parsedField(
  field: Field,
  file: SourceFile,
  { segments, code }: SegmentCollector,
  { comments, plainParts }: ParsedMarkdown
): ParsedField {
  const inFile = (range: Range) => toSource(field, range)
  const directives: Directive[] = []
  const asides: Segment[] = []
  for (const comment of comments) {
    const range = inFile(comment.range)
    const directive = readDirective(comment.inner, range)
    if (directive) directives.push(directive)
    else if (comment.inner.trim() !== '') asides.push(commentSegment(comment, range))
  }
  const document: Document = {
    path: file.path,
    title: field.title,
    audience: field.audience,
    segments,
    ...(asides.length > 0 && { comments: asides }),
    ...(code.length > 0 && { code }),
    ...(field.entry && { entry: field.entry }),
    ...(field.mirrors && { mirrors: field.mirrors })
  }
  return {
    document,
    directives,
    notices: noticesFor(
      plainParts.map((part) => ({ ...part, ...inFile(part) })),
      file
    )
  }
}

function parseMarkup(field: Field, collector: SegmentCollector, options: ParseOptions): ParsedMarkdown {
  switch (field.markup) {
    case 'markdown':
    case 'mdx':
      return parseMarkdown(field.text, collector, { ...options, mdx: field.markup === 'mdx' })
    case 'html':
      return { comments: parseHtml(field, collector, options), plainParts: [] }
    default:
      return { comments: field.kind ? parseLine(field, collector) : parsePlain(field.text, collector), plainParts: [] }
  }
}

function parseHtml(field: Field, collector: SegmentCollector, { inOnePiece }: ParseOptions): readonly Comment[] {
  if (!inOnePiece && readPlainHtml(field.text, collector)) return []
  const comments: Comment[] = []
  readHtml(field.text, {
    comments,
    add: (prose, traits) => collector.add(prose, traits),
    addHeading: (prose, depth, traits) => collector.addHeading(prose, depth, traits)
  })
  return comments
}

/** A one-line field is one segment. */
function parseLine(field: Field, collector: SegmentCollector): readonly Comment[] {
  const prose = new ProseBuilder()
  prose.appendLines(field.text, 0)
  collector.add(prose.build(), { kind: field.kind ?? 'paragraph' })
  return []
}

/** One notice for each reason, at the first place that it holds for. */
function noticesFor(parts: readonly PlainPart[], { path, text }: SourceFile): readonly Notice[] {
  if (parts.length === 0) return []
  const lines = new LineIndex(text)
  const reasons = new Map<string, PlainPart[]>()
  for (const part of parts) {
    const same = reasons.get(part.why)
    if (same) same.push(part)
    else reasons.set(part.why, [part])
  }
  return [...reasons].map(([why, [first, ...more]]) => {
    const { start, end } = first ?? { start: 0, end: 0 }
    const line = lines.position(start).line
    const endLine = lines.position(Math.max(start, end - 1)).line
    const where = line === endLine ? `Line ${line} is` : `Lines ${line} to ${endLine} are`
    const others = more.length === 0 ? '' : ` (and ${more.length} more ${more.length === 1 ? 'place' : 'places'} like it)`
    return { path, line, message: `${where} read as plain text${others}, because ${why}.` }
  })
}
