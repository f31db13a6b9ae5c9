import type { Range } from '../../core/mapped-text.ts'
import { shorten } from '../../core/shorten.ts'

/** An attribute; `value` is what stands between its quotes. */
export interface XmlAttribute {
  readonly name: string
  readonly nameRange: Range
  readonly value: Range
}

/** A part of an XML text. `inner` is what a comment or a marked section holds, without its delimiters. */
export type XmlToken = { readonly range: Range } & (
  | { readonly kind: 'text' }
  | { readonly kind: 'cdata' | 'comment'; readonly inner: Range }
  | { readonly kind: 'open'; readonly name: string; readonly attributes: readonly XmlAttribute[]; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  /** The last one, where a text cannot be read any further. */
  | { readonly kind: 'broken'; readonly message: string }
  /** An entity of the document's own. */
  | { readonly kind: 'entity' }
  | { readonly kind: 'other' }
)

const NAME = String.raw`[^\s/<>"'=&!?]+`
const OPENING = new RegExp(`<(?<name>${NAME})`, 'y')
const ATTRIBUTE = new RegExp(String.raw`\s+(?<name>${NAME})(?<sign>\s*=\s*)(?<value>"[^"<]*"|'[^'<]*')`, 'y')
const TAG_END = /\s*(?<slash>\/?)>/y
const CLOSING = new RegExp(String.raw`</(?<name>${NAME})\s*>`, 'y')
/** What has a meaning in a document type, and what closes that which could hide its end. */
const DECLARED = /<!--|<\?|<!ENTITY\b|["'[\]>]/g
const CLOSINGS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '"': '"', "'": "'" }

/** Parts an XML text into tags, texts and the rest, in time linear in its length. Tags need not match. */
export function* readXmlTokens(text: string): Iterable<XmlToken> {
  for (let at = 0; at < text.length; ) {
    const tag = text.indexOf('<', at)
    if (tag !== at) {
      const end = tag === -1 ? text.length : tag
      yield { kind: 'text', range: { start: at, end } }
      at = end
      continue
    }
    if (text.startsWith('<!DOCTYPE', at)) {
      at = yield* documentType(text, at)
      continue
    }
    const token = markupAt(text, at)
    yield token
    if (token.kind === 'broken') return
    at = token.range.end
  }
}

function markupAt(text: string, at: number): XmlToken {
  if (text.startsWith('<!--', at)) return delimited(text, { at, kind: 'comment', opening: '<!--', closing: '-->' })
  if (text.startsWith('<![CDATA[', at)) return delimited(text, { at, kind: 'cdata', opening: '<![CDATA[', closing: ']]>' })
  if (text.startsWith('<?', at)) {
    const end = text.indexOf('?>', at)
    return end === -1
      ? broken(text, at, 'Nothing closes this instruction: “?>” is missing.')
      : { kind: 'other', range: { start: at, end: end + 2 } }
  }
  if (text.startsWith('</', at)) {
    CLOSING.lastIndex = at
    const { name } = CLOSING.exec(text)?.groups ?? {}
    if (name === undefined) return broken(text, at, 'This closing tag is not whole.')
    return { kind: 'close', name, range: { start: at, end: CLOSING.lastIndex } }
  }
  return openingTag(text, at)
}

interface Delimited {
  readonly at: number
  readonly kind: 'comment' | 'cdata'
  readonly opening: string
  readonly closing: string
}

function delimited(text: string, { at, kind, opening, closing }: Delimited): XmlToken {
  const start = at + opening.length
  const end = text.indexOf(closing, start)
  if (end === -1) return broken(text, at, `Nothing closes this “${opening}”: “${closing}” is missing.`)
  return { kind, inner: { start, end }, range: { start: at, end: end + closing.length } }
}

function openingTag(text: string, at: number): XmlToken {
  OPENING.lastIndex = at
  const { name } = OPENING.exec(text)?.groups ?? {}
  if (name === undefined) return broken(text, at, 'This “<” begins no tag; where it is meant as text, it is written “&lt;”.')
  const attributes: XmlAttribute[] = []
  let end = OPENING.lastIndex
  ATTRIBUTE.lastIndex = end
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    end = ATTRIBUTE.lastIndex
    const { name: attribute = '', sign = '', value = '' } = found.groups ?? {}
    const start = end - value.length - sign.length - attribute.length
    const nameRange = { start, end: start + attribute.length }
    attributes.push({ name: attribute, nameRange, value: { start: end - value.length + 1, end: end - 1 } })
    ATTRIBUTE.lastIndex = end
  }
  TAG_END.lastIndex = end
  const close = TAG_END.exec(text)
  if (!close) return broken(text, at, `The tag “<${shorten(name)}” is not whole.`)
  return { kind: 'open', name, attributes, isEmpty: close.groups?.slash === '/', range: { start: at, end: TAG_END.lastIndex } }
}

/** Passes over a document type, and names the entities that it declares. Returns where it ends. */
function* documentType(text: string, at: number): Generator<XmlToken, number> {
  const pattern = new RegExp(DECLARED)
  pattern.lastIndex = at
  let depth = 0
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [sign] = found
    const closing = CLOSINGS[sign]
    const end = closing === undefined ? 0 : text.indexOf(closing, pattern.lastIndex)
    if (end === -1) break
    if (closing !== undefined) pattern.lastIndex = end + closing.length
    if (sign === '<!ENTITY') yield { kind: 'entity', range: { start: found.index, end: found.index + sign.length } }
    if (sign === '[') depth++
    if (sign === ']') depth--
    if (sign === '>' && depth <= 0) return pattern.lastIndex
  }
  yield broken(text, at, 'Nothing closes this document type.')
  return text.length
}

/** From an offset to the end of its line, so that it can be seen. */
function broken(text: string, at: number, message: string): XmlToken {
  const rest = /^[^\r\n]{1,80}/.exec(text.slice(at, at + 80))?.[0].length ?? 1
  return { kind: 'broken', message, range: { start: at, end: Math.min(at + rest, text.length) } }
}
