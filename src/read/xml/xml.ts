import type { Range } from '../../core/mapped-text.ts'
import { shorten } from '../../core/shorten.ts'
import { DEEPEST, MOST_MISTAKES, MOST_VALUES, tooDeep, tooMuch } from '../container/bounds.ts'
import type { Container, DataComment, DataEntry, DataValue, Mistake } from '../container/container.ts'
import { LazyText } from '../container/lazy-text.ts'
import { isReference, XmlNotation, type XmlPiece } from './xml-text.ts'
import { readXmlTokens, type XmlToken } from './xml-tokens.ts'

/**
 * Reads XML up to its first broken tag. Nothing is fetched, and entities that a document declares are never put in place:
 * a few lines of them could stand for gigabytes, or for files of this machine.
 */
export function parseXml(text: string): Container {
  return new XmlReader(text).read()
}

type OpeningTag = Extract<XmlToken, { kind: 'open' }>

/** An element that is being read. */
interface Open {
  readonly tag: OpeningTag
  readonly entries: DataEntry[]
  readonly pieces: XmlPiece[]
}

class XmlReader {
  readonly #text: string
  readonly #open: Open[] = []
  readonly #mistakes: Mistake[] = []
  readonly #comments: DataComment[] = []
  #root: DataEntry | undefined
  #isWhole = true
  #values = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): Container {
    let end = 0
    for (const token of readXmlTokens(this.#text)) {
      this.#token(token)
      if (!this.#isWhole) break
      end = token.range.end
    }
    const open = this.#open.at(-1)
    if (open && this.#isWhole) {
      const name = shorten(open.tag.name)
      this.#mistake(open.tag.range, `Nothing closes “<${name}>”: the file ends before “</${name}>”.`)
    }
    while (this.#open.length > 0) this.#close({ start: end, end })
    if (!this.#root && this.#mistakes.length === 0) this.#mistake({ start: 0, end: 0 }, 'There is no XML in this file.')
    const range = { start: 0, end: this.#text.length }
    const value: DataValue = { kind: 'object', range, entries: this.#root ? [this.#root] : [] }
    return { kind: 'xml', roots: [{ pointer: '', value }], mistakes: this.#mistakes, comments: this.#comments }
  }

  #token(token: XmlToken): void {
    const { kind, range } = token
    if (kind === 'text') this.#addText({ within: 'text', ...range })
    else if (kind === 'cdata') this.#addText({ within: 'cdata', ...token.inner })
    else if (kind === 'comment') this.#comments.push({ text: this.#text.slice(token.inner.start, token.inner.end), range })
    else if (kind === 'open') this.#openingTag(token)
    else if (kind === 'close') this.#closingTag(token.name, range)
    else if (kind === 'entity') this.#mistake(range, 'This file declares entities of its own; they are not put in place.')
    else if (kind === 'broken') this.#stop(range, token.message)
  }

  #openingTag(tag: OpeningTag): void {
    if (this.#open.length === 0 && this.#root) {
      this.#stop(tag.range, `“<${shorten(tag.name)}>” stands behind the end of the data.`)
    } else if (this.#open.length === DEEPEST) {
      this.#stop(tag.range, tooDeep(tag.range.start).message)
    } else if (this.#values > MOST_VALUES) {
      this.#stop(tag.range, tooMuch(tag.range.start).message)
    } else this.#begin(tag)
  }

  #begin(tag: OpeningTag): void {
    const { range, attributes, isEmpty } = tag
    const entries = attributes.map((attribute) => {
      const { start, end } = attribute.value
      this.#checkReferences(attribute.value)
      const notation = new XmlNotation(this.#text, [{ start, end, within: 'attribute' }])
      return {
        key: `@${attribute.name}`,
        keyRange: attribute.nameRange,
        value: new LazyText({ start: start - 1, end: end + 1 }, notation)
      }
    })
    this.#open.push({ tag, entries, pieces: [] })
    // An element takes as much memory as two values of other containers.
    this.#values += 2 + entries.length
    if (isEmpty) this.#close({ start: range.end, end: range.end })
  }

  #closingTag(name: string, range: Range): void {
    const open = this.#open.at(-1)
    if (open?.tag.name === name) this.#close(range)
    else if (!open) this.#stop(range, `“</${shorten(name)}>” closes nothing.`)
    else this.#stop(range, `“</${shorten(name)}>” stands here, expected “</${shorten(open.tag.name)}>”.`)
  }

  #close(closingTag: Range): void {
    const open = this.#open.pop()
    if (!open) return
    const { tag, entries, pieces } = open
    const start = tag.range.start + 1
    const keyRange = { start, end: start + tag.name.length }
    const content = { start: tag.range.end, end: closingTag.start }
    const entry = {
      key: tag.name,
      keyRange,
      value: this.#valueOf({ entries, pieces }, content, { start: tag.range.start, end: closingTag.end })
    }
    const parent = this.#open.at(-1)
    if (parent) parent.entries.push(entry)
    else this.#root = entry
  }

  #valueOf({ entries, pieces }: Pick<Open, 'entries' | 'pieces'>, content: Range, range: Range): DataValue {
    const text = new LazyText(content, new XmlNotation(this.#text, pieces.slice()))
    if (entries.length === 0) return text
    const isText = pieces.some(({ start, end }) => this.#text.slice(start, end).trim() !== '')
    return {
      kind: 'object',
      range,
      entries: isText ? [...entries, { key: '#text', keyRange: content, value: text }] : entries.slice()
    }
  }

  #addText(piece: XmlPiece): void {
    const open = this.#open.at(-1)
    if (open) open.pieces.push(piece)
    else if (this.#text.slice(piece.start, piece.end).trim() !== '') {
      this.#stop({ start: piece.start, end: piece.end }, 'This text stands outside of any element.')
    }
    if (piece.within === 'text') this.#checkReferences(piece)
  }

  /** Names what looks like a reference and is none that XML knows by itself; it is read as it stands. */
  #checkReferences({ start, end }: Range): void {
    for (const { index } of this.#text.slice(start, end).matchAll(/&/g)) {
      const at = start + index
      if (isReference(this.#text, at)) continue
      const [found = '&'] = /^&[\w#]{0,30};?/.exec(this.#text.slice(at, Math.min(end, at + 32))) ?? []
      const message = found.endsWith(';')
        ? `“${found}” is no character that XML knows by itself; its number, such as “&#160;”, is.`
        : 'This “&” is written “&amp;” in XML.'
      this.#mistake({ start: at, end: at + found.length }, message)
    }
  }

  #mistake(range: Range, message: string): void {
    if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push({ range, message })
  }

  #stop(range: Range, message: string): void {
    this.#mistake(range, message)
    this.#isWhole = false
  }
}
