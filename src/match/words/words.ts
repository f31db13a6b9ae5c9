import { OPAQUE } from '../../core/document.ts'
import { lazyPattern } from '../../core/lazy-pattern.ts'
import type { Range } from '../../core/mapped-text.ts'
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
const WORD = lazyPattern(
  () =>
    /\uFFFC|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060\uFEFF]|['\u2019\u2018\u02BC](?=[\p{L}]))*/gu
)
/** The same for text of plain letters: compiling a pattern of Unicode properties takes longer than linting a short text. */
const PLAIN_TEXT = /^[\x00-\x7F\uFFFC\u2013\u2014\u2018-\u201D\u2026]*$/
const PLAIN_WORD = /\uFFFC|[0-9]+(?:[.,][0-9]+)*|[A-Za-z](?:[A-Za-z0-9]|['\u2019\u2018](?=[A-Za-z]))*/g
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

/** The parts of a contraction. Each has the range of the written word, so that a report never begins or ends within one. */
function parts(raw: string, start: number, before: Punctuation, meaning: readonly WordPart[]): readonly Word[] {
  const end = start + raw.length
  return meaning.map(({ forms }, index) => ({ forms, start, end, before: index === 0 ? before : NONE }))
}

/** The words of one sentence. A hyphen parts two words (“follow-up” is “follow up”); a placeholder is one word. */
export function words(text: string, sentence: Range): readonly Word[] {
  const found: Word[] = []
  const within = text.slice(sentence.start, sentence.end)
  let last = 0
  for (const match of within.matchAll(PLAIN_TEXT.test(within) ? PLAIN_WORD : WORD())) {
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
