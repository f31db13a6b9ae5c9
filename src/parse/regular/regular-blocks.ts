import type { Range } from '../../core/mapped-text.ts'
import type { BlockNode, ItemNode } from '../syntax/markdown-nodes.ts'
import type { Line } from './line.ts'
import { countOfHtml, htmlOf, rawEnd } from './regular-html.ts'
import { RegularInline } from './regular-inline.ts'
import { indentOf, isBlank, kindOf, linesOf, lineWithin, markerOf } from './regular-lines.ts'
import { isTableHead, regularTable } from './regular-tables.ts'

/** Quotes and lists that stand deeper in each other are left to the parser. */
const DEEPEST = 12
/** What makes the reading of a line depend on more than what stands in it: definitions, footnotes, tasks. */
const IRREGULAR = /[\0\uFEFF]|\r(?!\n)|\[\^|(?:^|\n)[-*+>\d.) \t]*\[[ xX\r\n]\]/
/** A line that a definition could begin with. */
const BRACKET_FIRST = /(?:^|\n)[-*+>\d.) \t]*\[/
const FENCE = /^(?:`+|~+)/

/**
 * Reads markdown whose blocks and inline markup are of the common kinds and well formed: the same nodes that a parser makes of it, in
 * a small part of the time. Nothing where there is any doubt what a parser would make of it.
 */
export function regularBlocks(text: string, { mdx }: { readonly mdx: boolean }): readonly BlockNode[] | undefined {
  if (IRREGULAR.test(text) || (text.includes(']:') && BRACKET_FIRST.test(text))) return undefined
  return new RegularBlocks(text, mdx).read(linesOf(text), 0)
}

/** Reads blocks from lines; each of its methods returns undefined where it is in doubt. */
class RegularBlocks {
  readonly #text: string
  readonly #isMdx: boolean
  readonly #inline: RegularInline
  /** The line that is read next. */
  #next = 0

  constructor(text: string, isMdx: boolean) {
    this.#text = text
    this.#isMdx = isMdx
    this.#inline = new RegularInline(text, isMdx)
  }

  read(lines: readonly Line[], depth: number): readonly BlockNode[] | undefined {
    const before = this.#next
    const nodes: BlockNode[] = []
    this.#next = 0
    while (this.#next < lines.length) {
      const line = lines[this.#next] as Line
      if (isBlank(line)) {
        this.#next++
        continue
      }
      const node = line.isLazy || depth > DEEPEST ? undefined : this.#readBlock(lines, line, depth)
      if (!node) return undefined
      nodes.push(node)
    }
    this.#next = before
    return nodes
  }

  #readBlock(lines: readonly Line[], line: Line, depth: number): BlockNode | undefined {
    if (indentOf(line) > 3) return this.#isMdx ? undefined : this.#readIndented(lines)
    switch (kindOf(this.#text, line, this.#isMdx)) {
      case 'text':
        return isTableHead(this.#text, lines, this.#next) ? this.#readTable(lines) : this.#readParagraph(lines)
      case 'heading':
        return this.#readHeading(line)
      case 'rule':
        this.#next++
        return { type: 'thematicBreak', position: { start: { offset: line.start } } }
      case 'fence':
        return this.#readCode(lines, line)
      case 'quote':
        return this.#readQuote(lines, line, depth)
      case 'bullet':
      case 'number':
        return this.#readList(lines, line, depth)
      case 'html':
      case 'tag':
        return this.#readHtml(lines)
      case 'doubt':
        return undefined
    }
  }

  #readHeading({ start, end }: Line): BlockNode | undefined {
    let from = start
    while (this.#text.charCodeAt(from) === 35) from++
    const depth = from - start
    while (from < end && this.#text.charCodeAt(from) === 32) from++
    const closed = endOfHeading(this.#text, { start: from, end })
    const children = closed === undefined ? undefined : this.#inline.read([{ start: from, end: closed }])
    this.#next++
    return children && { type: 'heading', depth, children, position: { start: { offset: start } } }
  }

  #readParagraph(lines: readonly Line[]): BlockNode | undefined {
    const from = this.#next++
    while (this.#next < lines.length) {
      const goesOn = this.#goesOn(lines[this.#next] as Line)
      if (goesOn === undefined) return undefined
      if (!goesOn) break
      this.#next++
    }
    const own = lines.slice(from, this.#next)
    const children = this.#inline.read(own)
    return children && { type: 'paragraph', children, position: { start: { offset: own[0]?.start } } }
  }

  /** Whether a line goes on with the paragraph before it. */
  #goesOn(line: Line): boolean | undefined {
    if (isBlank(line)) return false
    const kind = kindOf(this.#text, line, this.#isMdx)
    if (kind === 'text') return true
    // A tag begins HTML here where the line lacks what its quote or list puts in front of it.
    if (kind === 'tag') return line.isLazy ? undefined : true
    // Indented like code, it begins nothing within a paragraph.
    if (kind === 'doubt' || indentOf(line) > 3) return this.#isMdx || kind === 'doubt' ? undefined : true
    if (kind === 'rule') return this.#text[line.start] === '-' ? undefined : false
    if (kind !== 'bullet' && kind !== 'number') return false
    const marker = markerOf(this.#text, line)
    return marker && kind === 'number' && marker.number !== 1 ? undefined : marker && false
  }

  /** Whether a line that does not go on with a quote or item goes on with the paragraph at its end. */
  #isLazy(line: Line): boolean | undefined {
    const kind = kindOf(this.#text, line, this.#isMdx)
    return kind === 'doubt' || kind === 'tag' || indentOf(line) > 3 ? undefined : kind === 'text'
  }

  #readCode(lines: readonly Line[], { start, end }: Line): BlockNode | undefined {
    const [fence = ''] = FENCE.exec(this.#text.slice(start, end)) ?? []
    while (++this.#next < lines.length) {
      const line = lines[this.#next] as Line
      if (line.isLazy) return undefined
      const text = this.#text.slice(line.start, line.end)
      if (!text.startsWith(fence) || text.replaceAll(fence[0] ?? '', '') !== '') continue
      if (indentOf(line) > 3) return undefined
      this.#next++
      return { type: 'code', position: { start: { offset: start }, end: { offset: rawEnd(this.#text, line) } } }
    }
    return undefined
  }

  #readHtml(lines: readonly Line[]): BlockNode | undefined {
    const from = this.#next
    const count = countOfHtml(this.#text, lines, from)
    if (count === undefined) return undefined
    this.#next += count
    return htmlOf(this.#text, lines.slice(from, this.#next))
  }

  #readIndented(lines: readonly Line[]): BlockNode | undefined {
    const from = this.#next
    const before = lines[from - 1]
    if (before && !isBlank(before)) return undefined
    let last = from
    for (; this.#next < lines.length; this.#next++) {
      const line = lines[this.#next] as Line
      const isShort = isBlank(line) && rawEnd(this.#text, line) - line.from < 4
      if (isShort) continue
      if (this.#text.charCodeAt(line.start) === 9) return undefined
      if (line.isLazy || (!isBlank(line) && indentOf(line) < 4)) break
      last = this.#next
    }
    const next = lines[this.#next]
    // A list may not begin here with every number, and a tab may be indentation.
    if (next && kindOf(this.#text, next, this.#isMdx) !== 'text') return undefined
    const [start, end] = [lines[from]?.from, rawEnd(this.#text, lines[last] as Line)]
    return { type: 'code', position: { start: { offset: start }, end: { offset: end } } }
  }

  #readTable(lines: readonly Line[]): BlockNode | undefined {
    const from = this.#next
    for (this.#next += 2; this.#next < lines.length; this.#next++) {
      const line = lines[this.#next] as Line
      if (isBlank(line)) break
      const isRow = !line.isLazy && indentOf(line) <= 3 && kindOf(this.#text, line, this.#isMdx) === 'text'
      if (!isRow) return undefined
    }
    return regularTable(this.#text, lines.slice(from, this.#next), this.#inline)
  }

  #readQuote(lines: readonly Line[], { start }: Line, depth: number): BlockNode | undefined {
    const own: Line[] = []
    for (let isOpen = false; this.#next < lines.length; this.#next++) {
      const line = lines[this.#next] as Line
      if (isBlank(line)) break
      const isQuoted = !line.isLazy && indentOf(line) <= 3 && this.#text.charCodeAt(line.start) === 62
      if (isQuoted) {
        const from = line.start + (this.#text.charCodeAt(line.start + 1) === 32 ? 2 : 1)
        own.push(lineWithin(this.#text, Math.min(from, line.end), line.end))
      } else {
        const isLazy = isOpen && (line.isLazy || this.#isLazy(line))
        if (isLazy === undefined) return undefined
        if (!isLazy) break
        own.push({ from: line.from, start: line.start, end: line.end, isLazy })
      }
      isOpen = !isBlank(own[own.length - 1] as Line)
    }
    const children = this.read(own, depth + 1)
    return children && { type: 'blockquote', children, position: { start: { offset: start } } }
  }

  #readList(lines: readonly Line[], first: Line, depth: number): BlockNode | undefined {
    const marker = markerOf(this.#text, first)
    if (!marker) return undefined
    const ordered = marker.sign === '.' || marker.sign === ')'
    // Behind another block, not every number begins a list.
    const before = lines[this.#next - 1]
    if (ordered && marker.number !== 1 && (before ? !isBlank(before) : depth > 0)) return undefined
    const children: ItemNode[] = []
    for (let line: Line | undefined = first; line; line = lines[this.#next]) {
      if (line !== first && !this.#isSibling(line, marker.sign)) break
      const item = this.#readItem(lines, line, depth)
      if (!item) return undefined
      children.push(item)
    }
    return {
      type: 'list',
      ordered,
      start: ordered ? marker.number : null,
      children,
      position: { start: { offset: first.start } }
    }
  }

  #isSibling(line: Line, sign: string): boolean {
    if (line.isLazy || isBlank(line) || indentOf(line) > 3) return false
    const kind = kindOf(this.#text, line, this.#isMdx)
    return (kind === 'bullet' || kind === 'number') && markerOf(this.#text, line)?.sign === sign
  }

  #readItem(lines: readonly Line[], first: Line, depth: number): ItemNode | undefined {
    const { content, width } = markerOf(this.#text, first) ?? {}
    if (content === undefined || width === undefined) return undefined
    const own: Line[] = [lineWithin(this.#text, content, first.end)]
    let isOpen = true
    while (++this.#next < lines.length) {
      const line = lines[this.#next] as Line
      const isWithin = isBlank(line) || (!line.isLazy && indentOf(line) >= width)
      if (isWithin) own.push(lineWithin(this.#text, Math.min(line.from + width, line.end), line.end))
      else {
        const isLazy = isOpen && (line.isLazy || this.#isLazy(line))
        if (isLazy === undefined) return undefined
        if (!isLazy) break
        own.push({ from: line.from, start: line.start, end: line.end, isLazy })
      }
      isOpen = !isBlank(line)
    }
    const children = this.read(own, depth + 1)
    return children && { type: 'listItem', children, position: { start: { offset: first.start } } }
  }
}

/** Where the text of a heading ends, before the signs and spaces that close it; undefined where it may be nothing but these. */
function endOfHeading(text: string, { start, end }: Range): number | undefined {
  let at = end
  while (at > start && text.charCodeAt(at - 1) === 35) at--
  if (at === end) return end
  if (at === start) return undefined
  if (text.charCodeAt(at - 1) !== 32) return text.charCodeAt(at - 1) === 9 ? undefined : end
  while (at > start && text.charCodeAt(at - 1) === 32) at--
  return at
}
