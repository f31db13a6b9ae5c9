import type { Range } from '../../core/mapped-text.ts'
import { inlineCodeEnd } from '../syntax/code-spans.ts'
import { flanksOf } from '../syntax/delimiter-runs.ts'
import { InlineNodes } from '../syntax/inline-nodes.ts'
import { autolinkEnd, commentEnd, referenceAt, resourceAt, tagEnd } from '../syntax/inline-patterns.ts'
import type { InlineNode } from '../syntax/markdown-nodes.ts'

const PUNCTUATION = /[!-/:-@[-`{-~]/
/** Behind an angle bracket, what no tag, comment or link begins with. */
const NO_TAG = /[^A-Za-z/!?]/
const BESIDE_TILDES = /[*_]/
/** Characters that may be or begin more than themselves. */
const SIGNS = new Uint8Array(128)
for (const sign of '!&*<[\\]_`~') SIGNS[sign.charCodeAt(0)] = 1

/** Reads what stands in paragraphs, headings and cells of one text. */
export class RegularInline {
  readonly #text: string
  readonly #isMdx: boolean
  #nodes = new InlineNodes()
  #lines: readonly Range[] = []
  #line = 0
  #start = 0
  #end = 0
  /** Where the text begins that is not yet among the nodes. */
  #plain = 0

  constructor(text: string, isMdx: boolean) {
    this.#text = text
    this.#isMdx = isMdx
  }

  /** The nodes of a block whose text stands in some lines, given without the spaces at their ends; undefined where these are in doubt. */
  read(lines: readonly Range[]): readonly InlineNode[] | undefined {
    // White space at the ends of a line goes away, and a tab may be more than one space.
    if (lines.some(({ start, end }) => this.#text[start] === '\t' || this.#text[end - 1] === '\t')) return undefined
    this.#nodes = new InlineNodes()
    this.#lines = lines
    this.#goTo(0)
    let at: number | undefined = this.#start
    while (true) {
      at = this.#readLine(at)
      if (at === undefined) return undefined
      if (this.#isLast) return this.#nodes.finish()
      if (at === this.#end) this.#readLineEnd()
      this.#goTo(this.#line + 1)
      at = this.#start
    }
  }

  get #isLast(): boolean {
    return this.#line >= this.#lines.length - 1
  }

  #goTo(line: number): void {
    const { start = 0, end = 0 } = this.#lines[line] ?? {}
    this.#line = line
    this.#start = start
    this.#end = end
    this.#plain = start
  }

  /** Reads on from an offset to the end of a line, and returns where it ends; undefined where that is in doubt. */
  #readLine(from: number): number | undefined {
    let at = from
    while (at < this.#end) {
      const code = this.#text.charCodeAt(at)
      const next = code > 127 || SIGNS[code] === 0 ? at + 1 : this.#readSign(at)
      if (next === undefined) return undefined
      at = next
    }
    if (at === this.#end) this.#addText(at, at)
    return at
  }

  /** Adds the text before `at`; what stands from there to `next` is something else. */
  #addText(at: number, next: number): number {
    if (at > this.#plain) this.#nodes.add({ start: this.#plain, end: at })
    this.#plain = next
    return next
  }

  /** Reads what begins with a sign, and returns where it ends. */
  #readSign(at: number): number | undefined {
    switch (this.#text[at]) {
      case '`':
        return this.#readCode(at)
      case '*':
      case '_':
        return this.#readRun(at)
      case '!':
        return at + 1 < this.#end && this.#text[at + 1] === '[' ? this.#open(at, 2) : at + 1
      case '[':
        return this.#open(at, 1)
      case ']':
        return this.#readClosing(at)
      case '\\':
        return this.#readEscape(at)
      case '&':
        return this.#readReference(at)
      case '<':
        return this.#readAngle(at)
      case '~':
        return this.#readTildes(at)
      default:
        return undefined
    }
  }

  #open(at: number, length: number): number {
    const end = this.#addText(at, at + length)
    this.#nodes.open({ start: at, end }, length === 2)
    return end
  }

  #readClosing(at: number): number | undefined {
    if (!this.#nodes.mayClose || at + 1 === this.#end || this.#text[at + 1] !== '(') {
      this.#nodes.drop()
      return at + 1
    }
    const resource = resourceAt(this.#text, at + 1)
    if (!resource || resource.end > this.#end) return undefined
    this.#addText(at, resource.end)
    this.#nodes.close(resource.url, resource.end)
    return resource.end
  }

  #readRun(at: number): number | undefined {
    const marker = this.#text.charCodeAt(at)
    let end = at + 1
    while (end < this.#end && this.#text.charCodeAt(end) === marker) end++
    const before = at === this.#start ? Number.NaN : this.#text.charCodeAt(at - 1)
    const after = end === this.#end ? Number.NaN : this.#text.charCodeAt(end)
    this.#addText(at, end)
    return this.#nodes.addRun(marker, { start: at, end }, flanksOf(marker, before, after)) ? end : undefined
  }

  #readEscape(at: number): number {
    const isLineEnd = at + 1 === this.#end
    if (!isLineEnd && PUNCTUATION.test(this.#text[at + 1] ?? '')) {
      const end = this.#addText(at, at + 2)
      this.#nodes.add({ start: at, end, value: this.#text[at + 1] ?? '' })
      return end
    }
    if (!isLineEnd || this.#isLast || this.#text[at + 1] === ' ') return at + 1
    return this.#addBreak(at)
  }

  #addBreak(at: number): number {
    const end = this.#text.indexOf('\n', at) + 1
    this.#addText(at, end)
    this.#nodes.add({ type: 'break', position: { start: { offset: at }, end: { offset: end } } })
    return end
  }

  #readLineEnd(): void {
    let at = this.#end
    while (this.#text[at] === ' ') at++
    if (at - this.#end > 1) this.#addBreak(this.#end)
    else this.#nodes.add({ start: at, end: this.#text.indexOf('\n', at) + 1 })
  }

  #readReference(at: number): number {
    const piece = referenceAt(this.#text, at)
    if (!piece) return at + 1
    this.#addText(at, piece.end)
    this.#nodes.add(piece)
    return piece.end
  }

  #readAngle(at: number): number | undefined {
    if (this.#isMdx || at + 1 === this.#end || NO_TAG.test(this.#text[at + 1] ?? '')) return at + 1
    const link = autolinkEnd(this.#text, at)
    const end = link ?? tagEnd(this.#text, at) ?? commentEnd(this.#text, at)
    if (end === undefined || end > this.#end) return undefined
    this.#addText(at, end)
    const position = { start: { offset: at }, end: { offset: end } }
    if (link === undefined) this.#nodes.add({ type: 'html', data: { pieces: [{ start: at, end }] }, position })
    else this.#nodes.add({ type: 'link', url: this.#text.slice(at + 1, end - 1), children: [], position })
    return end
  }

  /** Reads tildes, which strike nothing out where the block has no others. */
  #readTildes(at: number): number | undefined {
    const { start = 0 } = this.#lines[0] ?? {}
    const { end: limit = 0 } = this.#lines.at(-1) ?? {}
    let end = at + 1
    while (end < this.#end && this.#text[end] === '~') end++
    const next = this.#text.indexOf('~', end)
    const isOnly = this.#text.indexOf('~', start) === at && (next === -1 || next >= limit)
    // Beside a tilde, other marks open and close what they would not elsewhere.
    return isOnly && !BESIDE_TILDES.test(this.#text.slice(Math.max(at - 1, start), end + 1)) ? end : undefined
  }

  /** Reads code, which may go on over the ends of lines. */
  #readCode(at: number): number | undefined {
    const limit = this.#lines.at(-1)?.end ?? 0
    const end = inlineCodeEnd(this.#text, at, limit - at)
    if (isTicks(this.#text.slice(at, end))) return undefined
    this.#addText(at, end)
    while (end > this.#end) this.#goTo(this.#line + 1)
    this.#plain = end
    this.#nodes.add({ type: 'inlineCode', position: { start: { offset: at }, end: { offset: end } } })
    return end
  }
}

/** Whether a text is made of backticks that close no code. */
function isTicks(text: string): boolean {
  return /^`+$/.test(text)
}
