import { type MappedText, MappedTextBuilder } from '../../core/mapped-text.ts'
import type { MarkdownLine } from './markdown-sections.ts'

/** Lines of a section that belong together: a reply, as a quotation or in a fence, or what stands around replies. */
export interface SectionBlock {
  readonly kind: 'quote' | 'fence' | 'prose'
  readonly text: MappedText
  readonly isMarkdown: boolean
}

/** Words behind a fence that are no programming language. */
const PROSE_LANGUAGES = /^(?:|text|txt|plain|plaintext|email|mail|html|md|markdown|none|liquid|message|reply)$/i
const QUOTE_MARK = /^ {0,3}> ?/

/** The blocks of a section in order. Fenced code of a programming language is part of the prose around it. */
export function blocksOf(text: string, lines: readonly MarkdownLine[]): readonly SectionBlock[] {
  const blocks: SectionBlock[] = []
  let pending: MarkdownLine[] = []
  const flush = () => {
    if (pending.some(({ start, end }) => text.slice(start, end).trim() !== '')) blocks.push(prose(text, pending))
    pending = []
  }
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]
    if (!line) break
    const end = endOf(lines, index)
    if (line.kind === 'quote') {
      flush()
      blocks.push(quote(text, lines.slice(index, end)))
    } else if (line.kind === 'fence' && PROSE_LANGUAGES.test(line.language ?? '')) {
      flush()
      blocks.push(fenced(text, lines.slice(index, end), line.language ?? ''))
    } else for (const own of lines.slice(index, end)) pending.push(own)
    index = end
  }
  flush()
  return blocks
}

/** Index behind the block that begins with a line: a run of quoted lines, a fence up to its end, or one line. */
function endOf(lines: readonly MarkdownLine[], index: number): number {
  const first = lines[index]?.kind
  let end = index + 1
  if (first === 'quote') while (lines[end]?.kind === 'quote') end++
  if (first === 'fence') {
    while (lines[end]?.kind === 'code') end++
    if (lines[end]?.kind === 'fence') end++
  }
  return end
}

function prose(text: string, lines: readonly MarkdownLine[]): SectionBlock {
  return { kind: 'prose', text: joined(text, lines), isMarkdown: true }
}

function quote(text: string, lines: readonly MarkdownLine[]): SectionBlock {
  const inner = lines.map((line) => {
    const mark = QUOTE_MARK.exec(text.slice(line.start, line.end))?.[0].length ?? 0
    return { ...line, start: line.start + mark }
  })
  return { kind: 'quote', text: joined(text, inner), isMarkdown: true }
}

function fenced(text: string, lines: readonly MarkdownLine[], language: string): SectionBlock {
  const inner = lines.filter(({ kind }) => kind === 'code')
  return { kind: 'fence', text: joined(text, inner), isMarkdown: /^(?:md|markdown)$/i.test(language) }
}

function joined(text: string, lines: readonly MarkdownLine[]): MappedText {
  const builder = new MappedTextBuilder()
  for (const { start, next } of lines) builder.append(text.slice(start, next), start)
  return builder.build()
}
