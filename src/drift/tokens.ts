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

const TOKEN = lazyPattern(() => /\d+(?:[.,]\d+)*|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/gu)

function isDigit(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 48 && code <= 57
}

/** Cuts a text into words, numbers and signs, in one pass. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const match of text.matchAll(TOKEN())) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    const kind = match[1] !== undefined ? 'word' : isDigit(raw) ? 'number' : 'sign'
    tokens.push({
      kind,
      text: kind === 'word' ? raw.toLowerCase().replaceAll('’', "'") : raw,
      raw,
      start,
      end,
      glued: start === last
    })
    last = end
  }
  return tokens
}
