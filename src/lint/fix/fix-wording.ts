import { lazyPattern } from '../../core/lazy-pattern.ts'
/** Text that takes the place of a range of a segment's text; offsets are the segment's. */
export interface WordFix {
  readonly range: { readonly start: number; readonly end: number }
  readonly text: string
}

/** Longer words are looked at no further, in UTF-16 units. */
const LONGEST_WORD = 200
/** Names and addresses such as “example.com” or “user_id”, which stay in small letters. */
const TECHNICAL = lazyPattern(() => /\p{L}[\p{L}\p{M}]*(?:[\d./@_\\:=-]+\p{L}|\d)/u)
const MIXED_CASE = lazyPattern(() => /^\p{Ll}[\p{L}\p{M}]*\p{Lu}/u)
const PRONOUN = lazyPattern(() => /^I(?![\p{L}\p{M}])/u)

/** Whether words begin with a capital letter that the sentence gave them, not the pronoun “I”. */
export function hasGivenCapital(words: string): boolean {
  return /^\p{Lu}/u.test(words) && !PRONOUN().test(words)
}

/** Words with a capital letter in front; undefined for what must not have one, such as an address. */
export function capitalized(words: string): string | undefined {
  const [word = ''] = /^\S+/.exec(words.slice(0, LONGEST_WORD)) ?? []
  if (MIXED_CASE().test(word)) return words
  if (TECHNICAL().test(word)) return undefined
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0)
  const upper = first.toUpperCase()
  return upper.length === first.length ? upper + words.slice(first.length) : undefined
}

/** Letters that “a” stands before whatever follows them. */
const CONSONANT = lazyPattern(() => /^[bcdfgjklmnpqrstvwz]\p{Ll}/iu)

/** Whether an article in front still fits when other words follow it: true where there is none, or both sound alike for sure. */
export function articleFits(before: string, old: string, words: string): boolean {
  const article = /(?<![\p{L}\p{M}])(an?)\s*$/iu.exec(before)?.[1]?.toLowerCase()
  if (article === undefined) return true
  return article === 'a' && CONSONANT().test(old) && CONSONANT().test(words)
}
