import { type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'
import type { TextChange, TextNotation } from '../container/lazy-text.ts'

/** What some text stands in, as it decides what has a meaning there. */
export interface XmlPiece extends Range {
  readonly within: 'text' | 'cdata' | 'attribute'
}

/** A reference, or a line end, which XML reads as a line feed; in an attribute, as a space. */
const SPECIAL = /&(?:#x(?<hex>[0-9a-fA-F]{1,6})|#(?<decimal>\d{1,7})|(?<name>amp|lt|gt|quot|apos));|\r\n?/g
const SPECIAL_IN_ATTRIBUTE = new RegExp(`${SPECIAL.source}|[\\n\\t]`, 'g')
const LINE_END = /\r\n?/g
const NAMES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;'
}
/** Characters that no XML may hold. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/u
const BARE_AMPERSAND = /&[#\w]*$/
/** The longest reference, in UTF-16 units. */
const LONGEST_REFERENCE = 10

/** Whether what stands behind an ampersand makes it a reference that every XML has. */
export function isReference(text: string, at: number): boolean {
  return /^&(?:#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/.test(text.slice(at, at + LONGEST_REFERENCE))
}

/** The text of an element or an attribute; comments and marked sections part it into pieces. */
export class XmlNotation implements TextNotation {
  readonly #source: string
  readonly #pieces: readonly XmlPiece[]

  constructor(source: string, pieces: readonly XmlPiece[]) {
    this.#source = source
    this.#pieces = pieces
  }

  decode(): MappedText {
    const builder = new MappedTextBuilder()
    for (const piece of this.#pieces) this.#decodePiece(piece, builder)
    return builder.build()
  }

  #decodePiece({ start, end, within }: XmlPiece, builder: MappedTextBuilder): void {
    const inner = this.#source.slice(start, end)
    const special = within === 'cdata' ? LINE_END : within === 'text' ? SPECIAL : SPECIAL_IN_ATTRIBUTE
    let at = 0
    for (const { 0: found, index, groups } of inner.matchAll(special)) {
      builder.append(inner.slice(at, index), start + at)
      at = index + found.length
      const white = within === 'attribute' ? ' ' : '\n'
      builder.atomic(referred(groups) ?? white, { start: start + index, end: start + at })
    }
    builder.append(inner.slice(at), start + at)
  }

  write({ words, place }: TextChange): string | undefined {
    const piece = this.#pieces.find(({ start, end }) => place.start >= start && place.end <= end)
    if (!piece || FORBIDDEN.test(words)) return undefined
    const written = inPiece(words, piece)
    const before = this.#source.slice(Math.max(piece.start, place.start - LONGEST_REFERENCE), place.start)
    const after = this.#source.slice(place.end, Math.min(piece.end, place.end + 2))
    // What stands on both sides of the words may become something else once they are others.
    const closes = `${before.slice(-2)}${written}${after}`.includes(']]>')
    const refers = piece.within !== 'cdata' && BARE_AMPERSAND.test(before)
    const joins =
      (before.endsWith('\r') && written === '' && after.startsWith('\n')) || (piece.within === 'cdata' && /\r/.test(words))
    return closes || refers || joins ? undefined : written
  }
}

function inPiece(words: string, { within }: XmlPiece): string {
  if (within === 'cdata') return words
  const special = within === 'text' ? /[&<>\r]/g : /[&<>"'\r\n\t]/g
  return words.replace(special, (character) => SIGNS[character] ?? character)
}

function referred(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  const { hex, decimal, name } = groups ?? {}
  if (name !== undefined) return NAMES[name]
  if (hex === undefined && decimal === undefined) return undefined
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
}
