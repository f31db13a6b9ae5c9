import { lazyPattern } from '../core/lazy-pattern.ts'
import { readNumeral } from './numerals.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { canonical } from './synonyms.ts'
import { tokenize } from './tokens.ts'
import { currencyOf, unitOf } from './units.ts'

/** A word that carries meaning: its stem, one for all synonyms, and where it stands. */
export interface ContentWord {
  readonly stem: string
  readonly start: number
}

/** Words that were looked at before: a workspace has few words, and each of them often. */
const KNOWN = new Map<string, string>()
const MOST_KNOWN = 200_000

/** One stem for a word in small letters, its other forms and its synonyms. */
export function meaningOf(word: string): string {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  const meaning = canonical(stem(word))
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(word, meaning)
  return meaning
}

const HAS_LETTER = lazyPattern(() => /^\p{L}/u)

/** Texts that were read before: titles, headings and heads of tables stand around many statements. */
const READ = new Map<string, readonly ContentWord[]>()
const MOST_READ = 50_000
const LONGEST_READ = 600

/** The words of a text that carry meaning; function words, numbers and units are left out. “e-mail” is one word. */
export function contentWords(text: string): readonly ContentWord[] {
  const known = READ.get(text)
  if (known) return known
  const words = readWords(text)
  if (text.length > LONGEST_READ) return words
  if (READ.size >= MOST_READ) READ.clear()
  READ.set(text, words)
  return words
}

/** The stems of a text's words that carry meaning, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(contentWords(text).map(({ stem }) => stem))
}

function readWords(text: string): readonly ContentWord[] {
  const tokens = tokenize(text)
  const words: ContentWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    const hyphen = tokens[at + 1]
    const tail = tokens[at + 2]
    if (
      hyphen?.glued &&
      hyphen.text === '-' &&
      tail?.glued &&
      tail.kind === 'word' &&
      (token.text.length < 5 || tail.text.length < 4) &&
      !readNumeral(tokens, at)
    ) {
      words.push({ stem: meaningOf(token.text + tail.text), start: token.start })
      if (tail.text.length < 4) at += 2
      else if (token.text.length < 4) at++
      continue
    }
    const word = token.text.endsWith("'s") ? token.text.slice(0, -2) : token.text
    if (isStopWord(word) || unitOf(word) || currencyOf(word) || !HAS_LETTER().test(word)) continue
    if (token.text.length < 2 || readNumeral(tokens, at)) continue
    words.push({ stem: meaningOf(word), start: token.start })
  }
  return words
}
