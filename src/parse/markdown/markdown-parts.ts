import type { Range } from '../../core/mapped-text.ts'
import { MarkdownLines } from './markdown-lines.ts'
import { tooCostly } from './markdown-weight.ts'
import { sectionCuts } from './section-cuts.ts'

/** A part of a markdown text; `why` says, for a notice, what keeps it from being read as markdown. */
export interface MarkdownPart extends Range {
  readonly why?: string
}

/** A block (what stands between blank lines) may be this long, in characters. */
const LONGEST_BLOCK = 256 * 1024
/** Quotes and lists may stand in each other this deep. */
const DEEPEST = 50

const LONG = 'a block of text without a blank line is longer than 256 KB'
const DEEP = 'quotes or lists are nested more than 50 deep'

/** A text longer than this is parsed section by section: what the parser does with lists and quotes grows with their square. */
const LONG_TEXT = 32 * 1024

/**
 * Divides a markdown text into parts that a markdown parser reads in reasonable time and parts that it would hang on. Nearly
 * every text is one part, and a long one has a part for every few sections. Linear.
 */
export function markdownParts(text: string, dialect: { readonly mdx: boolean }): readonly MarkdownPart[] {
  const divider = new Divider(text.length > LONG_TEXT && !dialect.mdx ? sectionCuts(text) : [])
  const lines = new MarkdownLines(text)
  while (lines.next()) {
    if (lines.isBlank) divider.endBlock(lines.start, lines.end)
    else divider.addLine(lines)
  }
  divider.endBlock(text.length, text.length)
  divider.endPart(text.length)
  const why = tooCostly(text, divider.cost)
  return why ? [{ start: 0, end: text.length, why }] : divider.parts
}

/** Collects the parts of a text from its lines and blocks. */
class Divider {
  readonly parts: MarkdownPart[] = []
  /** What the quotes and lists in the parts cost, in pieces. */
  cost = 0
  readonly #cuts: readonly number[]
  #cut = 0
  #start = 0
  #block = new Block(0)
  #turns = 0
  #markers = ''

  constructor(cuts: readonly number[]) {
    this.#cuts = cuts
  }

  addLine(line: MarkdownLines): void {
    while ((this.#cuts[this.#cut] ?? Number.POSITIVE_INFINITY) < line.start) this.#cut++
    if (this.#cuts[this.#cut] === line.start && line.start - this.#start > LONG_TEXT / 2) this.endPart(line.start)
    this.cost += line.depth
    this.#block.add(line)
    this.#countTurns(line)
  }

  /** Counts the lines at which a quote or list may begin or end; an indented line may go on in a list item. */
  #countTurns(line: MarkdownLines): void {
    if (line.isIndented && this.#markers !== '' && !this.#markers.startsWith('>')) return
    if (line.markers !== this.#markers || line.isUnderline) this.#turns++
    this.#markers = line.markers
  }

  endBlock(end: number, next: number): void {
    // A blank line ends a quote, but not a list.
    if (this.#markers.startsWith('>')) this.#markers = ''
    this.cost += this.#block.lazyCost
    const { start, isDeep } = this.#block
    const why = isDeep ? DEEP : end - start > LONGEST_BLOCK ? LONG : undefined
    if (why) {
      this.endPart(start)
      this.parts.push({ start, end, why })
      this.#start = end
    }
    this.#block = new Block(next)
  }

  /** For each quote or list that begins or ends, the parser moves all that it has of the part. */
  endPart(end: number): void {
    this.cost += (this.#turns * this.#turns) / 2000
    this.#turns = 0
    if (end > this.#start) this.parts.push({ start: this.#start, end })
    this.#start = end
  }
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

  add({ depth, depthInFences }: MarkdownLines): void {
    if (depth > DEEPEST) this.isDeep = true
    const seen = Math.max(depth, depthInFences)
    if (seen < this.#deepest) this.#lazy++
    this.#deepest = Math.max(this.#deepest, seen)
  }
}
