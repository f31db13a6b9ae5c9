import { isUtf8 } from 'node:buffer'

/** One line of a stream, or why it cannot be used. */
export type InputLine = { readonly text: string } | { readonly problem: string }

const LINE_FEED = 10
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Cuts chunks of bytes into lines of UTF-8. Of a line that is too long nothing is kept, so that memory stays bounded, whatever is
 * sent.
 */
export class LineReader {
  readonly #longest: number
  #pending: Uint8Array[] = []
  #length = 0
  #isFirst = true

  /** @param longest bytes that a line may have. */
  constructor(longest: number) {
    this.#longest = longest
  }

  /** The lines that end in a chunk. */
  *read(chunk: Uint8Array): Iterable<InputLine> {
    const end = chunk.lastIndexOf(LINE_FEED)
    if (end === -1) {
      this.#keep(chunk)
      return
    }
    let start = 0
    if (this.#length > 0) {
      start = chunk.indexOf(LINE_FEED) + 1
      this.#keep(chunk.subarray(0, start - 1))
      yield this.#rest()
    }
    if (start <= end) yield* this.#lines(chunk.subarray(start, end))
    if (end + 1 < chunk.length) this.#keep(chunk.subarray(end + 1))
  }

  /** The last line, where the stream does not end with a line end. */
  *end(): Iterable<InputLine> {
    if (this.#length > 0) yield this.#rest()
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length
    if (this.#length > this.#longest) this.#pending = []
    // A copy, since a stream may use the memory of its chunks again.
    else this.#pending.push(new Uint8Array(part))
  }

  #rest(): InputLine {
    const length = this.#length
    const line = length > this.#longest ? undefined : joined(this.#pending, length)
    this.#pending = []
    this.#length = 0
    return line ? this.#decoded(line) : { problem: `This line is longer than ${this.#longest / 1_000_000} MB; split its text.` }
  }

  *#lines(bytes: Uint8Array): Iterable<InputLine> {
    if (isUtf8(bytes) && bytes.length <= this.#longest) {
      for (const text of UTF8.decode(bytes).split('\n')) yield this.#withoutMark(text)
      return
    }
    for (let start = 0; start <= bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, start)
      const line = bytes.subarray(start, end === -1 ? bytes.length : end)
      this.#length = 0
      this.#keep(line)
      yield this.#rest()
      start = end === -1 ? bytes.length + 1 : end + 1
    }
  }

  #decoded(bytes: Uint8Array): InputLine {
    if (!isUtf8(bytes)) return { problem: 'This line is not UTF-8.' }
    return this.#withoutMark(UTF8.decode(bytes))
  }

  #withoutMark(text: string): InputLine {
    const isFirst = this.#isFirst
    this.#isFirst = false
    return { text: isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text }
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
