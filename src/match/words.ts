import { OPAQUE } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import { expandContraction, type WordPart } from './contractions.ts'
import { foldSpelling } from './spelling.ts'

/** What stands between a word and the one before it: nothing but space, a comma or dash, or a colon, semicolon or bracket. */
export type Punctuation = 0 | 1 | 2

export const NONE: Punctuation = 0
export const SOFT: Punctuation = 1
export const STOP: Punctuation = 2

/** A word of a sentence as phrases see it. Offsets are the segment's. */
export interface Word {
  /** What it may be, folded to lower case and one spelling; several where a contraction is ambiguous. */
  readonly forms: readonly string[]
  readonly start: number
  readonly end: number
  /** The strongest punctuation between the word before and this one. */
  readonly before: Punctuation
}

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g
const WORD =
  /\uFFFC|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]|['\u2019\u2018\u02BC](?=[\p{L}]))*/gu
const APOSTROPHE = /[\u2019\u2018\u02BC]/g
const PLAIN = /^[a-z]+$/
const STOPS = /[;:()[\]{}|]/
const SOFT_MARK = /[^\s\-\u2010\u2011*_]/

/** Words seen before and what they stand for; emptied when it grows large, so that memory stays bounded. */
const known = new Map<string, readonly WordPart[] | string>()
const MOST_KNOWN = 20_000

function understand(raw: string): readonly WordPart[] | string {
  const seen = known.get(raw)
  if (seen !== undefined) return seen
  const lowered = raw.toLowerCase()
  const word = PLAIN.test(lowered) ? lowered : lowered.replace(INVISIBLE, '').replace(APOSTROPHE, "'")
  const expanded = expandContraction(word)
  // A contraction with an invisible character inside keeps one range for all of its parts.
  const meaning = expanded ?? foldSpelling(word)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(raw, meaning)
  return meaning
}

function punctuation(between: string): Punctuation {
  if (STOPS.test(between)) return STOP
  return SOFT_MARK.test(between) ? SOFT : NONE
}

function* parts(raw: string, start: number, before: Punctuation, meaning: readonly WordPart[]): Iterable<Word> {
  const exact = meaning.reduce((sum, part) => sum + part.length, 0) === raw.length
  let at = start
  for (const [index, part] of meaning.entries()) {
    const end = exact ? at + part.length : start + raw.length
    yield { forms: part.forms, start: exact ? at : start, end, before: index === 0 ? before : NONE }
    at = end
  }
}

/** The words of one sentence. A hyphen parts two words (“follow-up” is “follow up”); a placeholder is one word. */
export function words(text: string, sentence: Range): readonly Word[] {
  const found: Word[] = []
  const within = text.slice(sentence.start, sentence.end)
  let last = 0
  for (const match of within.matchAll(WORD)) {
    const raw = match[0]
    const start = sentence.start + match.index
    const gap = match.index - last
    const before =
      gap === 0 || (gap === 1 && within.charCodeAt(last) === 32) ? NONE : punctuation(within.slice(last, match.index))
    last = match.index + raw.length
    const meaning = raw === OPAQUE ? OPAQUE : understand(raw)
    if (typeof meaning === 'string') found.push({ forms: [meaning], start, end: start + raw.length, before })
    else found.push(...parts(raw, start, before, meaning))
  }
  return found
}
