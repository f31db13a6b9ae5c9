import type { Range } from '../core/mapped-text.ts'
import { fenceOf } from './code-spans.ts'
import { tooCostly } from './markdown-weight.ts'

/** A part of a markdown text; `why` says, for a notice, what keeps it from being read as markdown. */
export interface MarkdownPart extends Range {
  readonly why?: string
}

/** A block (what stands between blank lines) may be this long, in characters. */
const LONGEST_BLOCK = 256 * 1024
/** Quotes and lists may stand in each other this deep. */
const DEEPEST = 50
/** How much nesting may stand in what looks like fenced code, all in all; deeper is not believed to be code. */
const MOST_IN_FENCES = 20_000

const LONG = 'a block of text without a blank line is longer than 256 KB'
const DEEP = 'quotes or lists are nested more than 50 deep'

/** What was seen of the block that is being looked at. */
interface Block {
  start: number
  isDeep: boolean
}

/**
 * Divides a markdown text into parts that a markdown parser reads in reasonable time and parts that it would hang on. Nearly
 * every text is one part. Linear.
 */
export function markdownParts(text: string): readonly MarkdownPart[] {
  const why = tooCostly(text)
  if (why) return [{ start: 0, end: text.length, why }]
  const parts: MarkdownPart[] = []
  const lines = new LineScanner(text)
  let partStart = 0
  let block: Block = { start: 0, isDeep: false }
  const endBlock = (end: number) => {
    const reason = block.isDeep ? DEEP : end - block.start > LONGEST_BLOCK ? LONG : undefined
    if (reason) {
      if (block.start > partStart) parts.push({ start: partStart, end: block.start })
      parts.push({ start: block.start, end, why: reason })
      partStart = end
    }
    block = { start: end, isDeep: false }
  }
  while (lines.next()) {
    if (lines.isBlank) endBlock(lines.start)
    else if (lines.depth > DEEPEST) block.isDeep = true
  }
  endBlock(text.length)
  if (partStart < text.length) parts.push({ start: partStart, end: text.length })
  return parts
}

const RULE = /^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/
/** More of a line need not be looked at to see how deep it is. */
const PREFIX = 1000

class LineScanner {
  start = 0
  end = 0
  isBlank = false
  depth = 0
  readonly #text: string
  #fence = ''
  #depthInFences = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Goes to the next line; false at the end of the text. */
  next(): boolean {
    const start = this.end
    if (start >= this.#text.length) return false
    this.start = start
    const lineFeed = this.#text.indexOf('\n', start)
    this.end = lineFeed === -1 ? this.#text.length : lineFeed + 1
    const line = this.#text.slice(start, Math.min(this.end, start + PREFIX)).trimEnd()
    this.isBlank = line === ''
    this.depth = 0
    if (this.isBlank) return true
    const wasFenced = this.#fence !== ''
    this.#lookForFence(line)
    this.depth = RULE.test(line) ? 0 : containers(line)
    if (wasFenced && this.#depthInFences < MOST_IN_FENCES) {
      this.#depthInFences += this.depth > DEEPEST ? this.depth : 0
      this.depth = 0
    }
    return true
  }

  #lookForFence(line: string): void {
    const fence = fenceOf(line)
    if (this.#fence === '') this.#fence = fence
    else if (fence.startsWith(this.#fence) && line.endsWith(fence)) this.#fence = ''
  }
}

/** How many quotes and list items may begin or go on at the start of a line, at most. */
function containers(line: string): number {
  let depth = 0
  let columns = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string
    if (character === ' ') columns++
    else if (character === '\t') columns += 4
    else if (character === '>') depth++
    else {
      const marker = markerLength(line, at)
      if (marker === 0) break
      depth++
      at += marker - 1
    }
  }
  return depth === 0 ? 0 : depth + (columns >> 1)
}

const MARKER = /(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)(?=[ \t]|$)/y

function markerLength(line: string, at: number): number {
  MARKER.lastIndex = at
  return MARKER.exec(line)?.[0].length ?? 0
}
