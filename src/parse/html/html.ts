import type { Range } from '../../core/mapped-text.ts'
import type { Comment } from '../text/comment.ts'
import { maskHidden } from '../text/hidden.ts'
import { scanPlaceholders } from '../text/placeholders.ts'
import { type Prose, ProseBuilder } from '../text/prose.ts'
import type { SegmentTraits } from '../text/segment-collector.ts'
import { HtmlContainers } from './html-containers.ts'
import { BLOCKS, CODE, SKIPPED } from './html-tags.ts'
import { type HtmlHandler, readHtmlTokens, type StartTag } from './html-tokens.ts'

/** Where the blocks of an HTML text go. */
export interface HtmlSink {
  add(prose: Prose, traits: SegmentTraits): string | undefined
  addHeading(prose: Prose, depth: number, traits?: Omit<SegmentTraits, 'kind'>): void
  readonly comments: Comment[]
}

/**
 * Reads the blocks of an HTML text; their prose maps to that text.
 * @param before the block that stands before the text, which may introduce a list.
 */
export function readHtml(text: string, sink: HtmlSink, before?: string): void {
  const hidden = scanPlaceholders(text).filter(({ start }) => text[start] === '{' || text[start] === '<')
  const reader = new HtmlReader(text, sink, before)
  readHtmlTokens(maskHidden(text, hidden), reader)
  reader.flush()
}

/** White space that folds into one space; a single space between words needs no folding, and is most of it. */
const SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]|^ | $/g

class HtmlReader implements HtmlHandler {
  readonly #text: string
  readonly #sink: HtmlSink
  readonly #containers = new HtmlContainers()
  #prose = new ProseBuilder()
  /** White space that is text only if text follows. */
  #space: Range | undefined
  #skipped: { readonly name: string; depth: number } | undefined
  #code: { readonly name: string; readonly start: number } | undefined
  #inline: { readonly name: string; readonly at: number; readonly href: string }[] = []

  constructor(text: string, sink: HtmlSink, before: string | undefined) {
    this.#text = text
    this.#sink = sink
    this.#containers.read(before)
  }

  text({ start, end }: Range): void {
    if (this.#skipped || this.#code) return
    const text = this.#text.slice(start, end)
    let at = 0
    for (const match of text.matchAll(SPACE)) {
      this.#append(text.slice(at, match.index), start + at)
      at = match.index + match[0].length
      this.#addSpace({ start: start + match.index, end: start + at })
    }
    this.#append(text.slice(at), start + at)
  }

  reference(value: string, range: Range): void {
    if (this.#skipped || this.#code) return
    if (/^[ \t\n\r\f]$/.test(value)) this.#addSpace(range)
    else {
      this.#flushSpace()
      this.#prose.atomic(value, range)
    }
  }

  comment(range: Range, inner: string): void {
    this.#sink.comments.push({ range, inner })
  }

  open(tag: StartTag): void {
    if (this.#skipped) {
      if (tag.name === this.#skipped.name) this.#skipped.depth++
      return
    }
    if (SKIPPED.has(tag.name)) {
      if (tag.name === 'pre') this.flush()
      this.#skipped = { name: tag.name, depth: 1 }
    } else if (BLOCKS.has(tag.name)) {
      this.flush()
      this.#containers.open(tag)
    } else this.#openInline(tag)
    for (const label of tag.labels) this.#sink.add(label, { kind: 'label' })
  }

  close(name: string, range: Range): void {
    if (this.#skipped) {
      if (name === this.#skipped.name && --this.#skipped.depth === 0) this.#skipped = undefined
      return
    }
    if (this.#code) {
      if (name === this.#code.name) this.#closeCode(range.end)
      else if (!BLOCKS.has(name)) return
    }
    if (BLOCKS.has(name)) {
      this.flush()
      this.#containers.close(name)
    } else if (name === 'q') this.#addQuote('”', range)
    else this.#closeInline(name)
  }

  /** Ends the block that is being read. */
  flush(): void {
    if (this.#code) this.#closeCode(this.#code.start)
    for (const { name, at, href } of this.#inline) this.#mark(name, at, href)
    this.#inline = []
    this.#space = undefined
    if (this.#prose.isEmpty) return
    const prose = this.#prose.build()
    this.#prose = new ProseBuilder()
    const { depth, ...traits } = this.#containers.traits()
    if (depth !== undefined) {
      this.#sink.addHeading(prose, depth, traits)
      this.#containers.read(undefined)
    } else this.#containers.read(this.#sink.add(prose, traits))
  }

  #openInline(tag: StartTag): void {
    if (tag.name === 'br') this.#addSpace(tag)
    else if (tag.name === 'img' || tag.name === 'input') this.#opaque('markup', tag)
    else if (tag.name === 'attribute') this.#opaque('placeholder', tag)
    else if (tag.name === 'q') this.#addQuote('“', tag)
    else if (CODE.has(tag.name)) this.#code ??= { name: tag.name, start: tag.start }
    else if (Object.hasOwn(MARKS, tag.name)) {
      this.#inline.push({ name: tag.name, at: this.#prose.length + (this.#space ? 1 : 0), href: tag.href })
    }
  }

  /** A browser shows quotation marks around the element. */
  #addQuote(mark: string, range: Range): void {
    this.#flushSpace()
    this.#prose.atomic(mark, range)
  }

  #closeInline(name: string): void {
    const last = this.#inline.at(-1)
    if (last?.name !== name) return
    this.#inline.pop()
    this.#mark(name, last.at, last.href)
  }

  #mark(name: string, at: number, href: string): void {
    const kind = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
    if (kind && at < this.#prose.length) this.#prose.mark(kind, at, kind === 'link' ? href : undefined)
  }

  #closeCode(end: number): void {
    const start = this.#code?.start ?? end
    this.#code = undefined
    this.#opaque('code', { start, end: Math.max(end, start) })
  }

  #opaque(kind: 'code' | 'markup' | 'placeholder', range: Range): void {
    this.#flushSpace()
    const raw = this.#text.slice(range.start, range.end)
    this.#prose.opaque(kind, range, kind === 'code' ? raw.replace(/^<[^<>]*>|<[^<>]*>$/g, '') : raw)
  }

  #append(text: string, start: number): void {
    if (text === '') return
    this.#flushSpace()
    this.#prose.append(text, start)
  }

  #addSpace(range: Range): void {
    if (this.#skipped || this.#code || this.#prose.isEmpty) return
    this.#space = { start: this.#space?.start ?? range.start, end: range.end }
  }

  #flushSpace(): void {
    const space = this.#space
    if (!space) return
    this.#space = undefined
    if (space.end - space.start === 1 && this.#text[space.start] === ' ') this.#prose.append(' ', space.start)
    else this.#prose.atomic(' ', space)
  }
}

const MARKS: Readonly<Record<string, 'strong' | 'emphasis' | 'link'>> = {
  a: 'link',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  strong: 'strong'
}
