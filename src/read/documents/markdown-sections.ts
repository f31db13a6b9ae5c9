import type { Range } from '../../core/mapped-text.ts'

/** What one line of Markdown is, as far as telling replies apart takes. Its range ends before the line end. */
export interface MarkdownLine extends Range {
  readonly kind: 'heading' | 'fence' | 'code' | 'quote' | 'text'
  /** Of a heading: how deep it is, and its words. */
  readonly depth?: number
  readonly words?: Range
  /** Of a line that opens a fence: the word behind it. */
  readonly language?: string
  /** Where the next line begins. */
  readonly next: number
}

const LINE_END = /\r\n|\r|\n/g
const HEADING = /^ {0,3}(?<marks>#{1,6})(?:[ \t]+|$)/
const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})[ \t]*(?<language>[\w-]*)/
const QUOTE = /^ {0,3}>/

/** The lines of a text from an offset on, told apart as far as headings, fenced blocks and quotations go. */
export function markdownLines(text: string, start: number): readonly MarkdownLine[] {
  const lines: MarkdownLine[] = []
  let fence: string | undefined
  for (let at = start; at < text.length; ) {
    LINE_END.lastIndex = at
    const lineEnd = LINE_END.exec(text)
    const end = lineEnd?.index ?? text.length
    const content = text.slice(at, end)
    const range = { start: at, end, next: lineEnd ? LINE_END.lastIndex : end }
    const opening = /[`~]/.test(content) ? FENCE.exec(content)?.groups : undefined
    if (fence !== undefined) {
      const closes = opening?.fence?.startsWith(fence) === true && content.trim() === opening.fence
      lines.push({ kind: closes ? 'fence' : 'code', ...range })
      if (closes) fence = undefined
    } else if (opening?.fence) {
      fence = opening.fence
      lines.push({ kind: 'fence', language: opening.language ?? '', ...range })
    } else lines.push({ ...range, ...lineOutside(content, at) })
    at = range.next
  }
  return lines
}

function lineOutside(content: string, start: number): Pick<MarkdownLine, 'kind' | 'depth' | 'words'> {
  const heading = content.includes('#') ? HEADING.exec(content) : undefined
  if (!heading) return { kind: QUOTE.test(content) ? 'quote' : 'text' }
  const words = content.slice(heading[0].length).replace(/[ \t]+#*[ \t]*$/, '')
  const from = start + heading[0].length
  return { kind: 'heading', depth: heading.groups?.marks?.length ?? 1, words: { start: from, end: from + words.length } }
}

/** A heading and the lines up to the next one that is not below it; `heading` is absent for what stands before any. */
export interface MarkdownSection {
  readonly heading?: MarkdownLine
  readonly lines: readonly MarkdownLine[]
}

/** Cuts lines at every heading of a depth or above it. */
export function sectionsAt(lines: readonly MarkdownLine[], depth: number): readonly MarkdownSection[] {
  const sections: { heading?: MarkdownLine; lines: MarkdownLine[] }[] = [{ lines: [] }]
  for (const line of lines) {
    if (line.kind === 'heading' && (line.depth ?? 1) <= depth) sections.push({ heading: line, lines: [] })
    else sections.at(-1)?.lines.push(line)
  }
  return sections
}

/** The depths at which more than one heading stands, the deepest first. */
export function repeatedDepths(lines: readonly MarkdownLine[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const { kind, depth = 1 } of lines) if (kind === 'heading') counts.set(depth, (counts.get(depth) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([depth]) => depth)
    .sort((a, b) => b - a)
}
