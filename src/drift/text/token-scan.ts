import { lazyPattern } from '../../core/lazy-pattern.ts'

/** What a token is, as a scan notes it. */
export const WORD = 1
export const NUMBER = 2
export const SIGN = 3

const TOKEN = lazyPattern(() => /\d+(?:[.,]\d+)*|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/uy)

const APOSTROPHE = 0x27
const CURLY = 0x2019
const ASCII = 0x80
const POINT = 0x2e
const COMMA = 0x2c
const SPACE = 4

/** What each character of plain text may begin. */
const CLASSES = Uint8Array.from({ length: ASCII }, (_, code) => {
  const char = String.fromCharCode(code)
  if (/[a-z]/i.test(char)) return WORD
  if (/\d/.test(char)) return NUMBER
  return code === 32 || (code >= 9 && code <= 13) ? SPACE : SIGN
})

/** The class of a character; 0 at the end of a text and for what is not plain. */
function classAt(text: string, at: number): number {
  if (at >= text.length) return 0
  const code = text.charCodeAt(at)
  return code < ASCII ? (CLASSES[code] as number) : 0
}

/** The end of the number that begins here: digits, and groups of them behind points and commas. */
function numberEnd(text: string, start: number): number {
  let end = start
  while (classAt(text, end) === NUMBER) end++
  for (let code = text.charCodeAt(end); code === POINT || code === COMMA; code = text.charCodeAt(end)) {
    if (classAt(text, end + 1) !== NUMBER) return end
    end++
    while (classAt(text, end) === NUMBER) end++
  }
  return end
}

/** The end of the word of plain letters that begins here; -1 where another letter may belong to it. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while (classAt(text, end) === WORD) end++
    if (end >= text.length) return end
    const code = text.charCodeAt(end)
    if (code !== APOSTROPHE && code !== CURLY) return code >= ASCII ? -1 : end
    if (text.charCodeAt(end + 1) >= ASCII) return -1
    if (classAt(text, end + 1) !== WORD) return end
    end++
  }
}

/**
 * Where the words, numbers and signs of a text begin and end. Whoever reads many texts keeps one scan and reads one text after the other:
 * nothing is made for a token.
 */
export class TokenScan {
  /** How many tokens there are. */
  count = 0
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** `WORD`, `NUMBER` or `SIGN`. */
  kinds = new Uint8Array(64)

  /** Reads a text in one pass, in place of the one before. */
  read(text: string): this {
    this.count = 0
    for (let start = 0; start < text.length; ) {
      const begins = classAt(text, start)
      if (begins === SPACE) {
        start++
        continue
      }
      let end = begins === SIGN ? start + 1 : -1
      if (begins === WORD) end = plainWordEnd(text, start)
      else if (begins === NUMBER) end = numberEnd(text, start)
      start = end < 0 ? this.#readAny(text, start) : this.#add(begins, start, end)
    }
    return this
  }

  /** Reads a token by the pattern that knows all letters. */
  #readAny(text: string, start: number): number {
    const pattern = TOKEN()
    pattern.lastIndex = start
    const match = pattern.exec(text)
    return match ? this.#add(match[1] === undefined ? SIGN : WORD, start, start + match[0].length) : start + 1
  }

  #add(kind: number, start: number, end: number): number {
    if (this.count === this.kinds.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count] = end
    this.kinds[this.count] = kind
    this.count++
    return end
  }

  #grow(): void {
    const { starts, ends, kinds } = this
    this.starts = new Int32Array(2 * starts.length)
    this.ends = new Int32Array(2 * ends.length)
    this.kinds = new Uint8Array(2 * kinds.length)
    this.starts.set(starts)
    this.ends.set(ends)
    this.kinds.set(kinds)
  }
}
