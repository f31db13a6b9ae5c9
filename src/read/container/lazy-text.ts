import type { Fix } from '../../core/fix.ts'
import { exactSource, type MappedText, type Range } from '../../core/mapped-text.ts'
import type { DataText } from './container.ts'

/** A change to a text: its words in place of a range of it, and where that range stands in the file. */
export interface TextChange {
  readonly range: Range
  readonly words: string
  readonly place: Range
}

/** How a container writes a text. */
export interface TextNotation {
  /** Undoes the escapes. */
  decode(): MappedText
  /** Words as the container writes them at their place; undefined where it cannot. */
  write(change: TextChange, mapped: MappedText): string | undefined
}

/** A text of a container whose escapes are undone when somebody asks for it. */
export class LazyText implements DataText {
  readonly range: Range
  readonly #notation: TextNotation
  #value: string | undefined
  #forRewrites: MappedText | undefined

  /** `value` is given where it is known already. */
  constructor(range: Range, notation: TextNotation, value?: string) {
    this.range = range
    this.#notation = notation
    this.#value = value
  }

  get kind(): 'text' {
    return 'text'
  }

  get value(): string {
    this.#value ??= this.mapped().text
    return this.#value
  }

  mapped(): MappedText {
    return this.#notation.decode()
  }

  rewrite(range: Range, words: string): Fix | undefined {
    this.#forRewrites ??= this.mapped()
    const place = exactSource(this.#forRewrites, range)
    const text = place && this.#notation.write({ range, words, place }, this.#forRewrites)
    return place && text !== undefined ? { range: place, text } : undefined
  }
}
