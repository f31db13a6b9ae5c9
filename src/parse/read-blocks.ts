import type { Definition, Root } from 'mdast'
import { type CutBlock, cutBlocks } from './block-cuts.ts'
import { fenceOf } from './code-spans.ts'
import type { Comment } from './comment.ts'
import { firstHiddenAfter, type Hidden } from './hidden.ts'
import { MarkdownReader } from './markdown-blocks.ts'
import { type Dialect, markdownTree } from './markdown-tree.ts'
import { plainBlocks } from './plain-blocks.ts'
import type { SegmentCollector } from './segment-collector.ts'

/** Behind other white space than this, the code goes on, or the white space belongs to its fence. */
const LINE_END = /^(?:\r?\n|$)/

/** A markdown text, what of it its parser must not look into, and where to note the comments in it. */
export interface TextOfBlocks {
  readonly source: string
  /** As long as the source, with its hidden parts masked. */
  readonly masked: string
  readonly hidden: readonly Hidden[]
  readonly comments: Comment[]
}

/**
 * Reads the blocks of a markdown text into segments: one by one where that gives what parsing the whole gives, so that plain ones need
 * no parser and those that come again are parsed once.
 */
export function readBlocks(text: TextOfBlocks, collector: SegmentCollector, dialect: Dialect): void {
  const { masked } = text
  const reader = new MarkdownReader(collector)
  const { origin } = collector
  const blocks = topBlocks(masked, dialect)
  blocks.forEach(({ start, isCode }, index) => {
    const block = part(text, start, blocks[index + 1]?.start ?? masked.length)
    collector.origin = origin + start
    if (dialect.inOnePiece || !isSimple(block, isCode, reader)) readParsed(block, reader, dialect)
    for (const { range, inner } of start === 0 ? [] : block.comments)
      text.comments.push({ range: { start: range.start + start, end: range.end + start }, inner })
  })
  collector.origin = origin
}

/** Where blocks begin that can be parsed by themselves; what a bracket is depends on the definitions of the whole text. */
function topBlocks(masked: string, { mdx, inOnePiece }: Dialect): readonly CutBlock[] {
  const blocks = inOnePiece || masked.includes(']:') ? undefined : cutBlocks(masked, { mdx })
  if (!blocks) return [{ start: 0, isCode: false }]
  const tops: CutBlock[] = []
  for (const block of blocks) {
    // Rows and items stay with their tables and lists, or with the code that a list follows.
    if (block.head || block.isItem) tops.push({ start: tops.pop()?.start ?? 0, isCode: false })
    else tops.push(block)
  }
  return tops
}

function part(text: TextOfBlocks, start: number, end: number): TextOfBlocks {
  const { source, masked, hidden, comments } = text
  if (start === 0 && end === masked.length) return text
  return {
    source: source.slice(start, end),
    masked: masked.slice(start, end),
    hidden: hiddenWithin(hidden, start, end),
    comments: start === 0 ? comments : []
  }
}

function hiddenWithin(hidden: readonly Hidden[], start: number, end: number): readonly Hidden[] {
  const within: Hidden[] = []
  for (let index = firstHiddenAfter(hidden, start); index < hidden.length; index++) {
    const each = hidden[index] as Hidden
    if (each.start >= end) break
    within.push({ ...each, start: each.start - start, end: each.end - start })
  }
  return within
}

/** Reads a block that needs no parser; false where it needs one. */
function isSimple(text: TextOfBlocks, isCode: boolean, reader: MarkdownReader): boolean {
  const { source, masked } = text
  if (isCode) {
    const end = endOfCode(masked)
    if (end > 0) reader.readCode(source.slice(0, end))
    return end > 0
  }
  const plain = plainBlocks(masked)
  if (plain) reader.readPlain(text, plain)
  return plain !== undefined
}

/** Offset behind the fence that ends a block of code and is as long as the one that begins it; 0 where none stands there. */
function endOfCode(block: string): number {
  const code = block.trimEnd()
  const fence = fenceOf(code.slice(0, code.indexOf('\n') + 1).trimEnd())
  const isWhole = fence !== '' && block.startsWith(fence) && code.endsWith(`\n${fence}`)
  return isWhole && LINE_END.test(block.slice(code.length)) ? code.length : 0
}

function readParsed(text: TextOfBlocks, reader: MarkdownReader, dialect: Dialect): void {
  const tree = markdownTree(text.masked, dialect)
  reader.read(tree.children, { ...text, definitions: definitionsOf(tree) })
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const pending: Root['children'][number][] = [...tree.children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote' && node.type !== 'footnoteDefinition')
      continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child) pending.push(child)
    }
  }
  return definitions
}
