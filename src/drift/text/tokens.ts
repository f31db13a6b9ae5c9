import { fold, foldWhole } from './fold.ts'
import { NUMBER, TokenScan, WORD } from './token-scan.ts'

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

const scan = new TokenScan()

function kindOf(kind: number | undefined): Token['kind'] {
  return kind === WORD ? 'word' : kind === NUMBER ? 'number' : 'sign'
}

/** Cuts a text into words, numbers and signs, in one pass. */
export function tokenize(text: string): readonly Token[] {
  const { count, starts, ends, kinds } = scan.read(text)
  const tokens: Token[] = []
  const small = foldWhole(text)
  for (let index = 0, last = -1; index < count; index++) {
    const [start, end] = [starts[index] as number, ends[index] as number]
    const raw = text.slice(start, end)
    const kind = kindOf(kinds[index])
    const folded = kind === 'word' ? (small?.slice(start, end) ?? fold(raw)) : raw
    tokens.push({ kind, text: folded, raw, start, end, glued: start === last })
    last = end
  }
  return tokens
}
