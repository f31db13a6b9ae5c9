import type { Range } from '../../core/mapped-text.ts'
import { attributesOf, type InlineTag, inlineTag } from '../html/html-tags.ts'
import { linkTarget, type MarkdownContext } from '../syntax/markdown-context.ts'
import type { ImageNode, InlineNode, LinkNode, LinkReferenceNode } from '../syntax/markdown-nodes.ts'
import type { Piece } from '../syntax/markdown-pieces.ts'
import { firstHiddenAfter, type Hidden } from '../text/hidden.ts'
import { type Prose, ProseBuilder } from '../text/prose.ts'

/** The prose of one block and, apart from it, the labels (alternative texts) that stand in it. */
export interface InlineProse {
  readonly prose: Prose
  readonly labels: readonly Prose[]
}

/** Reads the inline content of a block. */
export function readInline(nodes: readonly InlineNode[], context: MarkdownContext): InlineProse {
  const reader = new InlineReader(context)
  reader.readAll(nodes)
  return reader.finish()
}

class InlineReader {
  readonly #context: MarkdownContext
  readonly #prose = new ProseBuilder()
  readonly #labels: Prose[] = []
  /** The tag that made what follows code (`<kbd>`), until it is closed. */
  #code: { readonly name: string; readonly start: number } | undefined
  #end = 0

  constructor(context: MarkdownContext) {
    this.#context = context
  }

  finish(): InlineProse {
    if (this.#code) this.#addCode({ start: this.#code.start, end: this.#end })
    return { prose: this.#prose.build(), labels: this.#labels }
  }

  readAll(nodes: readonly InlineNode[]): void {
    for (const node of nodes) this.#read(node)
  }

  #read(node: InlineNode): void {
    const range = rangeOf(node)
    this.#end = range.end
    if (node.type === 'html') this.#readHtml(range)
    else if (!this.#code) this.#readProse(node, range)
  }

  #readProse(node: InlineNode, range: Range): void {
    switch (node.type) {
      case 'text':
        for (const piece of node.data?.pieces ?? []) this.#readPiece(piece)
        break
      case 'inlineCode':
        this.#prose.opaque('code', range, codeValue(this.#context.source.slice(range.start, range.end)))
        break
      case 'break':
        this.#prose.atomic(' ', range)
        break
      case 'link':
      case 'linkReference':
        this.#readLink(node, range)
        break
      case 'image':
      case 'imageReference':
        this.#readImage(node, range)
        break
      case 'strong':
      case 'emphasis': {
        const start = this.#prose.length
        this.readAll(node.children)
        this.#prose.mark(node.type, start)
        break
      }
      case 'delete':
        this.readAll(node.children)
    }
  }

  #readPiece({ start, end, value }: Piece): void {
    if (value !== undefined) {
      this.#prose.atomic(value, { start, end })
      return
    }
    const { hidden } = this.#context
    let at = start
    for (let index = firstHiddenAfter(hidden, start); index < hidden.length; index++) {
      const part = hidden[index]
      if (!part || part.start >= end) break
      this.#append(at, part.start)
      this.#readHidden(part)
      at = part.end
    }
    this.#append(at, end)
  }

  /** Adds text of the source, without the white space that something hidden left at the start of the block. */
  #append(start: number, end: number): void {
    const { source } = this.#context
    let from = start
    if (this.#prose.isEmpty) while (from < end && isSpace(source[from])) from++
    if (from < end) this.#prose.appendLines(source.slice(from, end), from)
  }

  #readHidden({ kind, start, end, value }: Hidden): void {
    if (kind === 'nothing' || kind === 'blank') return
    if (kind !== 'space') this.#prose.opaque(kind, { start, end }, value)
    else if (!this.#prose.isEmpty) this.#prose.atomic(' ', { start, end })
  }

  #readLink(node: LinkNode | LinkReferenceNode, range: Range): void {
    if (this.#context.source[range.start] === '<') {
      this.#prose.opaque('url', range, this.#context.source.slice(range.start + 1, range.end - 1))
      return
    }
    const start = this.#prose.length
    this.readAll(node.children)
    this.#end = range.end
    this.#prose.mark('link', start, linkTarget(node, this.#context))
  }

  #readImage(node: ImageNode, range: Range): void {
    this.#prose.opaque('markup', range, this.#context.source.slice(range.start, range.end))
    const { prose, labels } = readInline(node.data?.alt ?? [], this.#context)
    this.#labels.push(prose, ...labels)
  }

  #readHtml(range: Range): void {
    const raw = this.#context.source.slice(range.start, range.end)
    if (raw.startsWith('<!--')) {
      this.#context.comments.push({ range, inner: raw.slice(4, -3) })
      return
    }
    const tag = inlineTag(raw)
    if (tag && this.#code) this.#closeCode(tag, range)
    else if (tag) this.#readTag(tag, raw, range)
  }

  #closeCode(tag: InlineTag, range: Range): void {
    if (!this.#code || !tag.closes || tag.name !== this.#code.name) return
    this.#addCode({ start: this.#code.start, end: range.end })
    this.#code = undefined
  }

  #addCode(range: Range): void {
    const raw = this.#context.source.slice(range.start, range.end)
    this.#prose.opaque('code', range, raw.replace(OUTER_TAGS, ''))
  }

  #readTag(tag: InlineTag, raw: string, range: Range): void {
    if (tag.name === 'br') this.#prose.atomic(' ', range)
    if (tag.name === 'q') this.#prose.atomic(tag.closes ? '”' : '“', range)
    if (tag.closes) return
    if (tag.isCode) this.#code = { name: tag.name, start: range.start }
    else this.#labels.push(...attributesOf(raw, range.start))
  }
}

const OUTER_TAGS = /^<[^<>]*>|<[^<>]*>$/g

/** What stands between the backticks of inline code. */
function codeValue(raw: string): string {
  let ticks = 0
  while (raw[ticks] === '`') ticks++
  const value = raw.slice(ticks, -ticks)
  return value.startsWith(' ') && value.endsWith(' ') && value.length > 2 ? value.slice(1, -1) : value
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r'
}

function rangeOf(node: InlineNode): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
