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

/**
 * Divides a markdown text into parts that a markdown parser reads in reasonable time and parts that it would hang on. Nearly
 * every text is one part. Linear.
 */
export function markdownParts(text: string): readonly MarkdownPart[] {
  const parts: MarkdownPart[] = []
  const lines = new LineScanner(text)
  let partStart = 0
  let containers = 0
  let block = new Block(0)
  const endBlock = (end: number, next: number) => {
    containers += block.lazyCost
    const why = block.isDeep ? DEEP : end - block.start > LONGEST_BLOCK ? LONG : undefined
    if (why) {
      if (block.start > partStart) parts.push({ start: partStart, end: block.start })
      parts.push({ start: block.start, end, why })
      partStart = end
    }
    block = new Block(next)
  }
  while (lines.next()) {
    containers += lines.depth
    if (lines.isBlank) endBlock(lines.start, lines.end)
    else block.add(lines)
  }
  endBlock(text.length, text.length)
  const why = tooCostly(text, containers)
  if (why) return [{ start: 0, end: text.length, why }]
  if (partStart < text.length) parts.push({ start: partStart, end: text.length })
  return parts
}

/** What was seen of the block that is being looked at: what stands between blank lines. */
class Block {
  readonly start: number
  isDeep = false
  #deepest = 0
  #lazy = 0

  constructor(start: number) {
    this.start = start
  }

  /** For each line that goes on in a quote or list without saying so, the parser looks through all those before it. */
  get lazyCost(): number {
    return (this.#lazy * this.#lazy) / 3000
  }

  add({ depth, depthInFences }: LineScanner): void {
    if (depth > DEEPEST) this.isDeep = true
    const seen = Math.max(depth, depthInFences)
    if (seen < this.#deepest) this.#lazy++
    this.#deepest = Math.max(this.#deepest, seen)
  }
}

const RULE = /^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/
/** More of a line need not be looked at to see how deep it is. */
const PREFIX = 1000

/** Goes through the lines of a text; of each it knows how many quotes and lists it may stand in. */
class LineScanner {
  start = 0
  end = 0
  isBlank = false
  depth = 0
  /** The depth that a line of code would have if it were none. */
  depthInFences = 0
  readonly #text: string
  #fence = ''
  #inFences = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Goes to the next line; false at the end of the text. */
  next(): boolean {
    this.start = this.end
    if (this.start >= this.#text.length) return false
    const lineFeed = this.#text.indexOf('\n', this.start)
    this.end = lineFeed === -1 ? this.#text.length : lineFeed + 1
    const line = this.#text.slice(this.start, Math.min(this.end, this.start + PREFIX)).trimEnd()
    this.isBlank = line === '' && this.#text.slice(this.start, this.end).trim() === ''
    this.depth = this.isBlank || RULE.test(line) ? 0 : containers(line)
    this.depthInFences = 0
    const isCode = this.#fence !== ''
    if (!this.isBlank) this.#lookForFence(line)
    if (isCode && this.#inFences < MOST_IN_FENCES) this.#believeCode()
    return true
  }

  #believeCode(): void {
    if (this.depth > 5) this.#inFences += this.depth
    this.depthInFences = this.depth
    this.depth = 0
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
