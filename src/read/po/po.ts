import type { Range } from '../../core/mapped-text.ts'
import { MOST_MISTAKES, MOST_VALUES, tooMuch } from '../container/bounds.ts'
import type { Container, DataComment, DataEntry, DataObject, Mistake } from '../container/container.ts'
import { LazyText } from '../container/lazy-text.ts'
import { PoCommentNotation, PoNotation } from './po-text.ts'

const LINE = /(?<content>[^\r\n]*)(?:\r\n|\r|\n|$)/y
const KEYWORD = /^[ \t]*(?:(?<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*)?(?=")/
const COMMENT = /^(?<sign>#[.:,|]?)[ \t]?/
const OBSOLETE = /^#~\|?[ \t]*/

/** Reads the translations of a PO file, and the comments that stand before each. */
export function parsePo(text: string): Container {
  return new PoReader(text).read()
}

/** A string of an entry that is being read: what stands between the quotes, line after line. */
interface OpenString {
  readonly key: string
  readonly keyRange: Range
  readonly pieces: Range[]
}

class PoReader {
  readonly #text: string
  readonly #items: DataObject[] = []
  readonly #mistakes: Mistake[] = []
  readonly #comments: DataComment[] = []
  #entries: DataEntry[] = []
  #string: OpenString | undefined
  #values = 0
  readonly #keys = new Set<string>()
  #hasTranslation = false

  constructor(text: string) {
    this.#text = text
  }

  read(): Container {
    for (let at = 0; at < this.#text.length; ) {
      if (this.#values > MOST_VALUES) {
        this.#mistakes.push(tooMuch(at))
        break
      }
      LINE.lastIndex = at
      const { 0: whole = '', groups } = LINE.exec(this.#text) ?? {}
      this.#line(groups?.content ?? '', at)
      at += Math.max(whole.length, 1)
    }
    this.#finish()
    const list = { kind: 'list', range: { start: 0, end: this.#text.length }, items: this.#items } as const
    return { kind: 'po', roots: [{ pointer: '', value: list }], mistakes: this.#mistakes, comments: this.#comments }
  }

  #line(line: string, start: number): void {
    this.#values++
    const obsolete = OBSOLETE.exec(line)?.[0]
    if (line.trim() === '') this.#finish()
    else if (obsolete !== undefined) this.#obsolete(line, start, obsolete)
    else if (line.startsWith('#')) this.#comment(line, start)
    else this.#stringLine(line, start)
  }

  #obsolete(line: string, start: number, sign: string): void {
    // The text that a translation was made for before it changed.
    if (sign.startsWith('#~|')) return
    const isNew = /^msg(?:id(?!_)|ctxt)/.test(line.slice(sign.length)) && this.#hasTranslation
    if (isNew) this.#finish()
    if (!this.#keys.has('#~')) {
      this.#keys.add('#~')
      const keyRange = { start, end: start + 2 }
      this.#entries.push({ key: '#~', keyRange, value: { kind: 'scalar', range: keyRange, value: true, raw: '#~' } })
    }
    if (line.length > sign.length) this.#stringLine(line.slice(sign.length), start + sign.length)
  }

  #comment(line: string, start: number): void {
    if (this.#hasTranslation) this.#finish()
    const found = COMMENT.exec(line)
    const sign = found?.groups?.sign ?? '#'
    const range = { start: start + (found?.[0].length ?? 1), end: start + line.length }
    const value = new LazyText(range, new PoCommentNotation(this.#text, range))
    if (sign !== '#|') this.#entries.push({ key: sign, keyRange: { start, end: start + sign.length }, value })
    this.#comments.push({ text: value.value, range: { start, end: start + line.length } })
  }

  #stringLine(line: string, start: number): void {
    const found = KEYWORD.exec(line)
    const key = found?.groups?.key
    if (!found || (key === undefined && !this.#string)) {
      this.#mistake({ start, end: start + line.length }, 'Expected msgid, msgstr, a text in double quotes or a comment here.')
      return
    }
    if (key !== undefined) this.#open(key, line, start)
    const quote = found[0].length
    const end = closingQuote(line, quote + 1)
    const piece = { start: start + quote + 1, end: start + (end ?? line.length) }
    this.#string?.pieces.push(piece)
    if (end === undefined) {
      this.#mistake({ start: piece.start - 1, end: piece.end }, 'This text lacks the double quote that closes it.')
    } else if (line.slice(end + 1).trim() !== '') {
      const range = { start: start + end + 1, end: start + line.length }
      this.#mistake(range, 'Text stands behind the double quote that closes this line; one within a text is written as \\".')
    }
  }

  #open(key: string, line: string, start: number): void {
    const isFirst = key === 'msgid' || key === 'msgctxt'
    if (isFirst && this.#hasTranslation) this.#finish()
    this.#closeString()
    if (key.startsWith('msgstr')) this.#hasTranslation = true
    const at = start + line.indexOf(key)
    const keyRange = { start: at, end: at + key.length }
    if (this.#keys.has(key)) this.#mistake(keyRange, `“${key}” stands twice in this entry.`)
    this.#keys.add(key)
    this.#string = { key, keyRange, pieces: [] }
  }

  #closeString(): void {
    const first = this.#string?.pieces[0]
    const last = this.#string?.pieces.at(-1)
    if (this.#string && first && last) {
      const { key, keyRange, pieces } = this.#string
      const range = { start: first.start - 1, end: Math.min(last.end + 1, this.#text.length) }
      this.#entries.push({ key, keyRange, value: new LazyText(range, new PoNotation(this.#text, pieces.slice())) })
    }
    this.#string = undefined
  }

  #finish(): void {
    this.#closeString()
    const first = this.#entries[0]
    const last = this.#entries.at(-1)
    if (first && last) {
      const range = { start: first.keyRange.start, end: last.value.range.end }
      this.#items.push({ kind: 'object', range, entries: this.#entries.slice() })
    }
    this.#entries = []
    this.#keys.clear()
    this.#hasTranslation = false
  }

  #mistake(range: Range, message: string): void {
    if (this.#mistakes.length < MOST_MISTAKES) this.#mistakes.push({ range, message })
  }
}

/** Index of the quote that closes a text on its line. */
function closingQuote(line: string, from: number): number | undefined {
  for (const { 0: found, index } of line.slice(from).matchAll(/\\.|"/g)) if (found === '"') return from + index
  return undefined
}
