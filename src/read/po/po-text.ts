import { type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'
import type { TextChange, TextNotation } from '../container/lazy-text.ts'

const ESCAPE = /\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|[\s\S])/g
const CHARACTERS: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' }
const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
/** An escape that a digit behind it might become a part of. */
const OPEN_ESCAPE = /\\(?:[0-7]{1,2}|x[0-9a-fA-F]{0,2})$/

/** A string of a PO file: the quoted pieces on one line after another. `pieces` are what stands between the quotes. */
export class PoNotation implements TextNotation {
  readonly #source: string
  readonly #pieces: readonly Range[]

  constructor(source: string, pieces: readonly Range[]) {
    this.#source = source
    this.#pieces = pieces
  }

  decode(): MappedText {
    const builder = new MappedTextBuilder()
    for (const { start, end } of this.#pieces) {
      const piece = this.#source.slice(start, end)
      let at = 0
      for (const { 0: sequence, index } of piece.matchAll(ESCAPE)) {
        builder.append(piece.slice(at, index), start + at)
        at = index + sequence.length
        builder.atomic(unescaped(sequence), { start: start + index, end: start + at })
      }
      builder.append(piece.slice(at), start + at)
    }
    return builder.build()
  }

  write({ words, place }: TextChange): string | undefined {
    const written = words.replace(/[\n\t"\\]/g, (character) => SIGNS[character] ?? character)
    const isOpen = OPEN_ESCAPE.test(this.#source.slice(Math.max(0, place.start - 4), place.start))
    return isOpen || /[\0-\x1f\x7f]/.test(written) ? undefined : written
  }
}

function unescaped(sequence: string): string {
  const rest = sequence.slice(1)
  if (rest.length > 1 && rest.startsWith('x')) return String.fromCharCode(Number.parseInt(rest.slice(1), 16))
  if (/^[0-7]/.test(rest)) return String.fromCharCode(Number.parseInt(rest, 8))
  return CHARACTERS[rest] ?? rest
}

/** The text of a comment, which is written as it is. */
export class PoCommentNotation implements TextNotation {
  readonly #source: string
  readonly #range: Range

  constructor(source: string, range: Range) {
    this.#source = source
    this.#range = range
  }

  decode(): MappedText {
    const { start, end } = this.#range
    return new MappedTextBuilder().append(this.#source.slice(start, end), start).build()
  }

  write({ words }: TextChange): string | undefined {
    return /[\r\n]/.test(words) ? undefined : words
  }
}
