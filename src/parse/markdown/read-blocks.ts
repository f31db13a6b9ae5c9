import { regularBlocks } from '../regular/regular-blocks.ts'
import { fenceOf } from '../syntax/code-spans.ts'
import type { SegmentCollector } from '../text/segment-collector.ts'
import { type CutBlock, cutBlocks } from './block-cuts.ts'
import { definitionLeads, definitionsOf } from './definition-leads.ts'
import { MarkdownReader } from './markdown-blocks.ts'
import { type Dialect, markdownTree } from './markdown-tree.ts'
import { behind, part, type TextOfBlocks } from './text-of-blocks.ts'

/** Behind other white space than this, the code goes on, or the white space belongs to its fence. */
const LINE_END = /^(?:\r?\n|$)/

/**
 * Reads the blocks of a markdown text into segments: one by one where that gives what parsing the whole gives, so that plain ones need
 * no parser and those that come again are parsed once.
 */
export function readBlocks(text: TextOfBlocks, collector: SegmentCollector, dialect: Dialect): void {
  const reader = new MarkdownReader(collector)
  const { origin } = collector
  for (const { start, block, isCode, lead } of topBlocks(text, dialect)) {
    collector.origin = origin + start
    if (isCode && isRead(block, reader)) continue
    const shift = start - (lead?.source.length ?? 0)
    collector.origin = origin + shift
    const parsed = lead ? behind(lead, block) : block
    readParsed(parsed, reader, dialect, start - shift)
    for (const { range, inner } of parsed.comments === text.comments ? [] : parsed.comments)
      text.comments.push({ range: { start: range.start + shift, end: range.end + shift }, inner })
  }
  collector.origin = origin
}

/** A block that can be parsed by itself, with what stands in front of it. */
interface TopBlock extends Pick<CutBlock, 'start' | 'isCode'> {
  readonly block: TextOfBlocks
  readonly lead?: TextOfBlocks | undefined
}

/** The blocks of a text that can be parsed by themselves; where that is in doubt, the whole text is one. */
function topBlocks(text: TextOfBlocks, dialect: Dialect): readonly TopBlock[] {
  const { masked } = text
  const whole = [{ start: 0, isCode: false, block: text }]
  const cut = dialect.inOnePiece ? undefined : cutBlocks(masked, { mdx: dialect.mdx })
  if (!cut) return whole
  const tops: CutBlock[] = []
  for (const block of cut) {
    // Rows and items stay with their tables and lists, or with the code that a list follows.
    if (block.head || block.isItem) tops.push({ start: tops.pop()?.start ?? 0, isCode: false })
    else tops.push(block)
  }
  const blocks = tops.map(({ start }, index) => part(text, start, tops[index + 1]?.start ?? masked.length))
  const parse = (block: TextOfBlocks) => markdownTree(block.masked, dialect)
  // What a bracket is depends on the definitions of the whole text.
  const leads = masked.includes(']:') ? definitionLeads(blocks, parse) : []
  if (!leads) return whole
  return blocks.map((block, index) => ({
    start: tops[index]?.start ?? 0,
    isCode: tops[index]?.isCode ?? false,
    block,
    lead: leads[index]
  }))
}

/** Reads a block that is fenced code and nothing else; false where that is in doubt. */
function isRead({ source, masked }: TextOfBlocks, reader: MarkdownReader): boolean {
  const end = endOfCode(masked)
  if (end > 0) reader.readCode(source.slice(0, end))
  return end > 0
}

/** Offset behind the fence that ends a block of code and is as long as the one that begins it; 0 where none stands there. */
function endOfCode(block: string): number {
  const code = block.trimEnd()
  const fence = fenceOf(code.slice(0, code.indexOf('\n') + 1).trimEnd())
  const isWhole = fence !== '' && block.startsWith(fence) && code.endsWith(`\n${fence}`)
  return isWhole && LINE_END.test(block.slice(code.length)) ? code.length : 0
}

/** Reads what a parser makes of a text from an offset on. */
function readParsed(text: TextOfBlocks, reader: MarkdownReader, dialect: Dialect, from: number): void {
  const regular = dialect.inOnePiece ? undefined : regularBlocks(text.masked, dialect)
  if (regular) {
    reader.read(regular, { ...text, definitions: new Map() })
    return
  }
  const tree = markdownTree(text.masked, dialect)
  const blocks = from === 0 ? tree.children : tree.children.filter(({ position }) => (position?.start.offset ?? 0) >= from)
  reader.read(blocks, { ...text, definitions: definitionsOf(tree) })
}
