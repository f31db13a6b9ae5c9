import { fenceOf } from '../syntax/code-spans.ts'

/** How much nesting may stand in what looks like fenced code, all in all; deeper is not believed to be code. */
const MOST_IN_FENCES = 20_000
const UNDERLINE = /^[ \t>]*(?:=+|-+)$/
const RULE = /^[ \t>]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})$/
/** More of a line need not be looked at to see how deep it is. */
const PREFIX = 1000

/** Goes through the lines of a markdown text; of each it knows how many quotes and lists it may stand in. Linear. */
export class MarkdownLines {
  start = 0
  end = 0
  isBlank = false
  /** Whether it may make a heading of the line before it. */
  isUnderline = false
  /** Whether it begins with white space and with no quote or list item. */
  isIndented = false
  /** The last characters of the markers it begins with, such as `>-` for a list item in a quote. */
  markers = ''
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
    const { depth, markers } = this.isBlank || RULE.test(line) ? NONE : containers(line)
    this.depth = depth
    this.markers = markers
    this.isUnderline = UNDERLINE.test(line)
    this.isIndented = this.depth === 0 && /^(?: {2}|\t)/.test(line)
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

/** The markers of quotes and list items at the start of a line, and how many of these may begin or go on there, at most. */
function containers(line: string): { readonly depth: number; readonly markers: string } {
  let markers = ''
  let depth = 0
  let columns = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at] as string
    if (character === ' ') columns++
    else if (character === '\t') columns += 4
    else {
      const length = character === '>' ? 1 : markerLength(line, at)
      if (length === 0) break
      depth++
      at += length - 1
      markers += line[at]
    }
  }
  return depth === 0 ? NONE : { depth: depth + (columns >> 1), markers }
}

const NONE = { depth: 0, markers: '' }
const MARKER = /(?:[-*+]|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)(?=[ \t]|$)/y

function markerLength(line: string, at: number): number {
  MARKER.lastIndex = at
  return MARKER.exec(line)?.[0].length ?? 0
}
