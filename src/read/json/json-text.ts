import type { Fix } from '../../core/fix.ts'
import { exactSource, type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'
import type { DataText } from '../container/container.ts'

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g
const NOT_ASCII = /[\x80-\uffff]/
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** A string of a JSON text, with its escapes undone when they are needed. */
export class JsonText implements DataText {
  /** With its quotes; a string that the text ends within has no closing one. */
  readonly range: Range
  readonly #source: string
  readonly #isClosed: boolean
  #rewriting: { readonly mapped: MappedText; readonly isAscii: boolean } | undefined

  constructor(source: string, range: Range, isClosed = true) {
    this.#source = source
    this.range = range
    this.#isClosed = isClosed
  }

  get kind(): 'text' {
    return 'text'
  }

  get value(): string {
    const inner = this.#written()
    return inner.includes('\\') ? this.mapped().text : inner
  }

  /** What stands between the quotes. */
  #written(): string {
    const { start, end } = this.range
    return this.#source.slice(start + 1, this.#isClosed ? end - 1 : end)
  }

  mapped(): MappedText {
    const start = this.range.start + 1
    const inner = this.#written()
    const builder = new MappedTextBuilder()
    let at = 0
    for (const { 0: sequence, index } of inner.matchAll(ESCAPE)) {
      builder.append(inner.slice(at, index), start + at)
      at = index + sequence.length
      builder.atomic(unescaped(sequence), { start: start + index, end: start + at })
    }
    return builder.append(inner.slice(at), start + at).build()
  }

  rewrite(range: Range, words: string): Fix | undefined {
    this.#rewriting ??= { mapped: this.mapped(), isAscii: isAscii(this.#written()) }
    const place = exactSource(this.#rewriting.mapped, range)
    return place && { range: place, text: this.#rewriting.isAscii ? asciiJson(words) : JSON.stringify(words).slice(1, -1) }
  }
}

/** Whether whoever wrote a string escapes what is not ASCII. */
function isAscii(written: string): boolean {
  return /\\u/.test(written) && !NOT_ASCII.test(written)
}

function asciiJson(words: string): string {
  const inner = JSON.stringify(words).slice(1, -1)
  return inner.replace(new RegExp(NOT_ASCII, 'g'), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function unescaped(sequence: string): string {
  const letter = sequence.charAt(1)
  if (sequence.length > 2) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
  return CHARACTERS[letter] ?? letter
}
