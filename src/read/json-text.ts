import type { Fix } from '../core/diagnostic.ts'
import { exactSource, type MappedText, MappedTextBuilder, type Range } from '../core/mapped-text.ts'
import type { DataText } from './container.ts'

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g
const NOT_ASCII = /[\x80-\uffff]/
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

/** A string of a JSON text, with its escapes undone when they are needed. */
export class JsonText implements DataText {
  readonly kind = 'text'
  /** With its quotes; a string that the text ends within has no closing one. */
  readonly range: Range
  readonly value: string
  readonly #source: string
  readonly #inner: Range
  #forRewrites: MappedText | undefined
  #isAscii: boolean | undefined

  /** `value` is given where it is known already. */
  constructor(source: string, range: Range, isClosed: boolean, value?: string) {
    this.#source = source
    this.range = range
    this.#inner = { start: range.start + 1, end: isClosed ? range.end - 1 : range.end }
    this.value = value ?? this.mapped().text
  }

  mapped(): MappedText {
    const { start, end } = this.#inner
    const builder = new MappedTextBuilder()
    const inner = this.#source.slice(start, end)
    let at = 0
    for (const { 0: sequence, index } of inner.matchAll(ESCAPE)) {
      builder.append(inner.slice(at, index), start + at)
      at = index + sequence.length
      builder.atomic(unescaped(sequence), { start: start + index, end: start + at })
    }
    return builder.append(inner.slice(at), start + at).build()
  }

  rewrite(range: Range, words: string): Fix | undefined {
    this.#forRewrites ??= this.mapped()
    const place = exactSource(this.#forRewrites, range)
    return place && { range: place, text: this.#escapesAll() ? asciiJson(words) : JSON.stringify(words).slice(1, -1) }
  }

  /** Whether whoever wrote this string escapes what is not ASCII. */
  #escapesAll(): boolean {
    const inner = this.#source.slice(this.#inner.start, this.#inner.end)
    this.#isAscii ??= /\\u/.test(inner) && !NOT_ASCII.test(inner)
    return this.#isAscii
  }
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
