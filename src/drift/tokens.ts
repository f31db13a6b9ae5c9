import { lazyPattern } from '../core/lazy-pattern.ts'
/** A word, a number or one other character of a text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign'
  /** Folded to lower case with straight apostrophes. */
  readonly text: string
  readonly raw: string
  readonly start: number
  readonly end: number
  /** Whether it follows the token before it without a space. */
  readonly glued: boolean
}

const TOKEN = lazyPattern(() => /\d+(?:[.,]\d+)*|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/uy)

const APOSTROPHE = 0x27
const CURLY = 0x2019
const ASCII = 0x80

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** The end of the number that begins here: digits, and groups of them behind points and commas. */
function numberEnd(text: string, start: number): number {
  let end = start
  while (isDigit(text.charCodeAt(end))) end++
  while ((text[end] === '.' || text[end] === ',') && isDigit(text.charCodeAt(end + 1))) {
    end++
    while (isDigit(text.charCodeAt(end))) end++
  }
  return end
}

/** The end of the word of plain letters that begins here; -1 where another letter may belong to it. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    while (isLetter(text.charCodeAt(end))) end++
    const code = text.charCodeAt(end)
    if (code !== APOSTROPHE && code !== CURLY) return code >= ASCII ? -1 : end
    const next = text.charCodeAt(end + 1)
    if (next >= ASCII) return -1
    if (!isLetter(next)) return end
    end++
  }
}

/** Reads a token by the pattern that knows all letters; undefined where none begins. */
function readAny(text: string, start: number): Pick<Token, 'kind' | 'end'> | undefined {
  const pattern = TOKEN()
  pattern.lastIndex = start
  const match = pattern.exec(text)
  return match ? { kind: match[1] === undefined ? 'sign' : 'word', end: start + match[0].length } : undefined
}

type Visit = (kind: Token['kind'], start: number, end: number) => void

/** Calls for each word, number and sign of a text, in one pass. */
function scan(text: string, visit: Visit): void {
  for (let start = 0; start < text.length; ) {
    const code = text.charCodeAt(start)
    if (isSpace(code)) {
      start++
      continue
    }
    let kind: Token['kind'] = isDigit(code) ? 'number' : 'sign'
    let end = kind === 'number' ? numberEnd(text, start) : start + 1
    if (isLetter(code)) {
      kind = 'word'
      end = plainWordEnd(text, start)
    }
    if (end < 0 || code >= ASCII) {
      const token = readAny(text, start)
      if (!token) {
        start++
        continue
      }
      kind = token.kind
      end = token.end
    }
    visit(kind, start, end)
    start = end
  }
}

function folded(word: string): string {
  const small = word.toLowerCase()
  return small.includes('’') ? small.replaceAll('’', "'") : small
}

/** All of a text folded, where that leaves each word at its place; undefined where it doesn't. */
function foldedWhole(text: string): string | undefined {
  const small = folded(text)
  return small.length === text.length ? small : undefined
}

/** Cuts a text into words, numbers and signs, in one pass. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  const small = foldedWhole(text)
  let last = -1
  scan(text, (kind, start, end) => {
    const raw = text.slice(start, end)
    tokens.push({
      kind,
      text: kind === 'word' ? (small?.slice(start, end) ?? folded(raw)) : raw,
      raw,
      start,
      end,
      glued: start === last
    })
    last = end
  })
  return tokens
}

/** Calls for each word of a text, folded as those of tokens are. */
export function eachWord(text: string, visit: (word: string) => void): void {
  const small = foldedWhole(text)
  scan(text, (kind, start, end) => {
    if (kind === 'word') visit(small?.slice(start, end) ?? folded(text.slice(start, end)))
  })
}
