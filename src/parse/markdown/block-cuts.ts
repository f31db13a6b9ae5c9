import type { Range } from '../../core/mapped-text.ts'
import { endOfTableHead, isTableRow } from '../../core/table-head.ts'
import { HTML_BLOCKS, type HtmlBlock } from './section-cuts.ts'

/** An item that begins a list even in the middle of a paragraph, and one that goes on with a list of its kind. */
const BULLET = /^[-*+][ \t]+\S/
const NUMBER = /^(?<marker>(?<number>\d{1,9})(?<delimiter>[.)])[ \t]+)\S/
const MARKER = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/
const LONE_RETURN = /\r(?!\n)/
/** Parsers differ in whether these comments end where they begin. */
const SHORT_COMMENT = /<!--+>/
const BYTE_ORDER_MARK = 0xfeff

/** What may open a block that goes on over blank lines, and the columns that a fence may be indented by. */
interface BlockSyntax {
  readonly htmlBlocks: readonly HtmlBlock[]
  readonly mostIndent: number
}

const MARKDOWN: BlockSyntax = { htmlBlocks: HTML_BLOCKS, mostIndent: 3 }
/** Indentation makes no code there, and tags are hidden. */
const MDX: BlockSyntax = { htmlBlocks: [], mostIndent: Number.POSITIVE_INFINITY }

/** Fenced code, or an HTML block that goes on over blank lines, at the current line. */
interface OpenBlock {
  readonly fence?: string
  readonly html?: HtmlBlock
  /** Columns that its lines must be indented by at least, when it may stand in a list item; 0 when it stands in none. */
  readonly indent: number
}

/** A part of a text, up to the next one. */
export interface CutBlock {
  readonly start: number
  /** Whether it is fenced code and nothing else. */
  readonly isCode: boolean
  /** Where the head of the table stands that it is a row of. */
  readonly head?: Range
  /** Whether it is an item of a list, or what follows one, that goes on with what stands before it. */
  readonly isItem?: boolean
}

/**
 * Cuts a markdown text between top-level blocks, so that its parts, parsed one by one, hold the same blocks as the whole:
 * before a line that follows a blank one, is not indented and goes on with no list; and before the rows of tables and the items of
 * lists. What stands in a list then does not know what introduces it, nor its number. Nothing where that is in doubt. The text
 * comes with its hidden parts masked; definitions are not looked at.
 */
export function cutBlocks(masked: string, { mdx }: { readonly mdx: boolean }): readonly CutBlock[] | undefined {
  if (LONE_RETURN.test(masked) || SHORT_COMMENT.test(masked)) return undefined
  const cutter = new BlockCutter(mdx ? MDX : MARKDOWN)
  for (let at = 0; at < masked.length; ) {
    const lineFeed = masked.indexOf('\n', at)
    const next = lineFeed === -1 ? masked.length : lineFeed + 1
    if (!cutter.read(masked, at, next)) return undefined
    at = next
  }
  return cutter.blocks
}

interface OwnBlock extends CutBlock {
  isCode: boolean
}

class BlockCutter {
  readonly blocks: OwnBlock[] = [{ start: 0, isCode: false }]
  #open: OpenBlock | undefined
  #isAfterBlank = false
  /** The head of the table that the current line may be a row of. */
  #table: Range | undefined
  /** Whether a list may be open that an indented line would stand in. */
  #mayBeInList = false
  /** Whether the line before may be indented code, behind which parsers begin no list with another number than 1. */
  #isAfterCode = false
  /** The delimiter of the item with a number that the last unindented line begins for certain; empty where it begins none. */
  #numbered = ''
  /** Columns that a line must be indented by to stand in that item for certain. */
  #indent = 0
  /** Whether a line since the last blank one begins with a tag, so that what follows may be HTML. */
  #mayBeInHtml = false
  readonly #syntax: BlockSyntax

  constructor(syntax: BlockSyntax) {
    this.#syntax = syntax
  }

  /** Reads the next line; false where it leaves in doubt what stands where. */
  read(text: string, start: number, end: number): boolean {
    let from = start
    while (text.charCodeAt(from) === 32) from++
    const line = text.slice(from, end).trimEnd()
    // A tab reaches to the fourth column at least.
    const indent = text.charCodeAt(from) === 9 ? 4 : from - start
    const isBlank = !/[^ \t\r\n]/.test(text.slice(from, end))
    if (this.#open) return isBlank || this.#goOn(this.#open, line, indent)
    if (isBlank) {
      this.#table = undefined
      this.#isAfterBlank = true
      this.#mayBeInHtml = false
      return true
    }
    const isItem = MARKER.test(line)
    if (indent === 0 && this.#isAfterBlank) this.#startBlock(text, start, isItem)
    else if (this.#table && start >= this.#table.end) this.#startRow(text, start)
    if (indent === 0) this.#startItem(start, line)
    else if (indent < this.#indent) this.#numbered = ''
    this.#last.isCode = false
    this.#isAfterCode = indent > 3
    if (isItem) this.#mayBeInList = true
    this.#isAfterBlank = false
    return indent > this.#syntax.mostIndent || this.#opens(line, indent, this.#last.start === start)
  }

  get #last(): OwnBlock {
    return this.blocks[this.blocks.length - 1] ?? { start: 0, isCode: false }
  }

  #startBlock(text: string, start: number, isItem: boolean): void {
    const code = text.charCodeAt(start)
    if (code === BYTE_ORDER_MARK || code <= 32) return
    if (!isItem || !(this.#mayBeInList || this.#isAfterCode)) this.blocks.push({ start, isCode: false })
    if (!isItem) this.#mayBeInList = false
    const end = isItem ? 0 : endOfTableHead(text, start)
    this.#table = end === 0 ? undefined : { start, end }
  }

  /** An item is parsed without those before it. */
  #startItem(start: number, line: string): void {
    const { marker = '', number = '', delimiter = '' } = NUMBER.exec(line)?.groups ?? {}
    const goesOn = delimiter !== '' && delimiter === this.#numbered
    // Within a paragraph, and behind indented code, only the number 1 begins a list.
    const begins = goesOn || number === '1' || (this.#isAfterBlank && !this.#isAfterCode)
    this.#numbered = begins ? delimiter : ''
    this.#indent = marker.length
    if (this.#mayBeInHtml || this.#table || this.#last.start === start) return
    if (goesOn || BULLET.test(line)) this.blocks.push({ start, isCode: false, isItem: true })
  }

  /** A row is parsed with the head of its table, and without the rows between. */
  #startRow(text: string, start: number): void {
    if (this.#table && isTableRow(text, start)) this.blocks.push({ start, isCode: false, head: this.#table })
    else this.#table = undefined
  }

  /** Notes what begins on a line and goes on over blank ones. */
  #opens(line: string, indent: number, isFirst: boolean): boolean {
    const fence = FENCE.exec(line)?.[0]
    const html =
      fence === undefined ? this.#syntax.htmlBlocks.find(({ opens, ends }) => opens.test(line) && !ends.test(line)) : undefined
    const isDoubtful = this.#mayBeInHtml
    if (line.startsWith('<')) this.#mayBeInHtml = true
    if (fence === undefined && !html) return true
    if (isFirst && fence !== undefined) this.#last.isCode = true
    this.#open = {
      ...(fence !== undefined && { fence }),
      ...(html && { html }),
      indent: this.#mayBeInList ? indent : 0
    }
    return !isDoubtful
  }

  #goOn({ fence, html, indent: least }: OpenBlock, line: string, indent: number): boolean {
    if (least > 0 && indent < least) return false
    const isEnd = html ? html.ends.test(line) : isClosing(line, fence ?? '')
    if (!isEnd) return true
    // Indented further, it ends the code within a list item only.
    if (!html && indent > this.#syntax.mostIndent) return least === 0
    this.#open = undefined
    this.#isAfterBlank = false
    this.#mayBeInHtml = false
    return true
  }
}

function isClosing(line: string, fence: string): boolean {
  return line.startsWith(fence) && line.replaceAll(fence[0] ?? '', '').trim() === ''
}
