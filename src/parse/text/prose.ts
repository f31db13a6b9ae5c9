import { type Mark, OPAQUE } from '../../core/document.ts'
import { type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'

/** A decoded text and what markup says of its parts, before it is known what kind of segment it is. */
export interface Prose extends MappedText {
  readonly marks: readonly Mark[]
}

const LINE_END = /\r\n|\r|\n/g

/** Collects the prose of one segment: text, opaque marks and the marks around text, in order. */
export class ProseBuilder {
  readonly #text = new MappedTextBuilder()
  readonly #marks: Mark[] = []

  get length(): number {
    return this.#text.length
  }

  get isEmpty(): boolean {
    return this.#text.length === 0
  }

  /** Adds text that stands in the source as it is. */
  append(text: string, start: number): void {
    this.#text.append(text, start)
  }

  /** Adds text that stands for all of `source`. */
  atomic(text: string, source: Range): void {
    this.#text.atomic(text, source)
  }

  /** Adds text that stands in the source as it is, but for its line ends, which become spaces. */
  appendLines(text: string, start: number): void {
    let at = 0
    for (const match of text.matchAll(LINE_END)) {
      this.#text.append(text.slice(at, match.index), start + at)
      const end = match.index + match[0].length
      this.#text.atomic(' ', { start: start + match.index, end: start + end })
      at = end
    }
    this.#text.append(text.slice(at), start + at)
  }

  /** Adds the one character that stands for something that is not prose. */
  opaque(kind: Mark['kind'], source: Range, value: string): void {
    const start = this.length
    this.#text.atomic(OPAQUE, source)
    this.#marks.push({ kind, range: { start, end: start + 1 }, value })
  }

  /** Marks all that was added since the text had the length `start`. */
  mark(kind: Mark['kind'], start: number, value?: string): void {
    if (this.length === start) return
    this.#marks.push({ kind, range: { start, end: this.length }, ...(value !== undefined && { value }) })
  }

  build(): Prose {
    const marks = this.#marks.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    return { marks, ...this.#text.build() }
  }
}
