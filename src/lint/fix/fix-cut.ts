import { lazyPattern } from '../../core/lazy-pattern.ts'
import type { Range } from '../../core/mapped-text.ts'
import { articleFits, capitalized, hasGivenCapital, type WordFix } from './fix-wording.ts'

const SOMETHING = lazyPattern(() => /[\p{L}\p{N}\uFFFC]/u)
const NOTHING_BEFORE = /^[\s(]*$/
/** The comma, colon or dash behind words that open a sentence, and the space up to the next word. */
const BEHIND_OPENING = lazyPattern(() => /^(?:\s*[,:]|\s+[–—-](?=\s))?\s+(?=\p{L})/u)
/** Words that no sentence begins with once what they hang on is gone, and words that none ends with. */
const LEANS_BACK = lazyPattern(() => /^(?:that|to|of|and|or|than|which|who|whom|whose|with)(?![\p{L}\p{M}])/iu)
const LEANS_AHEAD = lazyPattern(
  () => /(?<![\p{L}\p{M}])(?:and|or|but|nor|to|the|a|an|of|with|for|from|by|very|so|as|than|my|our|your|their)\s*$/iu
)
const MAY_STAND_BEFORE = lazyPattern(() => /[\p{L}\p{N}\uFFFC,;:.)%(–—]/u)
const ENDS_WORDS = lazyPattern(() => /[\p{L}\p{N}\uFFFC)%]/u)
const COORDINATES = /^(?:and|or|nor|but|than|as)\b/i
const INTRODUCES = /\bthat$/i
const CLOSES = /^[.!?…)\]]/
const SEPARATES = /^[,;:]/

/** Words of a sentence that are to be cut, and what stands around them. */
interface Cut {
  readonly range: Range
  readonly words: string
  /** The sentence before and behind them. */
  readonly before: string
  readonly after: string
  readonly spaceBefore: string
  readonly spaceAfter: string
  /** The next characters that are no space; empty at the sentence's ends. */
  readonly previous: string
  readonly next: string
}

/**
 * The ways to cut words out of a sentence and mend it (the space or the comma left over, the capital letter at its beginning),
 * the best first; the file may not have room for it, where a line ends. None where what is left would need to be read: nothing
 * is left, punctuation would dangle, or an article may not fit.
 */
export function cutWords(text: string, range: Range, sentence: Range): readonly WordFix[] {
  const before = text.slice(sentence.start, range.start)
  const after = text.slice(range.end, sentence.end)
  if (!SOMETHING().test(before) && !SOMETHING().test(after)) return []
  const spaceBefore = /\s*$/.exec(before.slice(-50))?.[0] ?? ''
  const spaceAfter = /^\s*/.exec(after)?.[0] ?? ''
  const cut: Cut = {
    range,
    words: text.slice(range.start, range.end),
    before,
    after,
    spaceBefore,
    spaceAfter,
    previous: before.charAt(before.length - spaceBefore.length - 1),
    next: after.charAt(spaceAfter.length)
  }
  if (NOTHING_BEFORE.test(before)) return beginsSentence(text, sentence) ? cutOpening(cut) : []
  return spaceAfter !== '' && /[\p{L}\p{N}\uFFFC(]/u.test(cut.next) ? cutAhead(cut) : cutBack(cut)
}

/** Very long sentences are read in pieces, and the beginning of a piece is none of a sentence. */
function beginsSentence(text: string, { start }: Range): boolean {
  return start === 0 || /[.!?…"'”’»)\]\n]/.test(text.charAt(start - 1))
}

/** Words that open the sentence go with the comma and the space behind them; the next word takes over their capital letter. */
function cutOpening({ range, words, after }: Cut): readonly WordFix[] {
  const behind = BEHIND_OPENING().exec(after)?.[0]
  if (behind === undefined) return []
  const rest = after.slice(behind.length)
  if (LEANS_BACK().test(rest)) return []
  return withCapital({ start: range.start, end: range.end + behind.length }, rest, /^\p{Lu}/u.test(words))
}

/** Words before another word go with the space behind them, or else with the one before them. */
function cutAhead({ range, words, before, after, spaceBefore, spaceAfter, previous }: Cut): readonly WordFix[] {
  if (!MAY_STAND_BEFORE().test(previous) || (spaceBefore === '') !== (previous === '(')) return []
  const rest = after.slice(spaceAfter.length)
  if (COORDINATES.test(rest) || isDoubled(before, rest) || !articleFits(before, words, rest)) return []
  // “It is important to note that …”: words that introduce a clause are part of the one that they stand within.
  if (INTRODUCES.test(words) && ENDS_WORDS().test(previous)) return []
  const behind = { start: range.start, end: range.end + spaceAfter.length }
  if (hasGivenCapital(words)) return ENDS_WORDS().test(previous) ? [] : withCapital(behind, rest, true)
  const inFront = { start: range.start - spaceBefore.length, end: range.end }
  return [{ range: behind, text: '' }, ...(spaceBefore === '' ? [] : [{ range: inFront, text: '' }])]
}

/** Words before punctuation go with the space before them, and with the comma or dash that would end the sentence. */
function cutBack({ range, before, spaceBefore, spaceAfter, next }: Cut): readonly WordFix[] {
  if (spaceBefore === '') return []
  const closes = next === '' || (spaceAfter === '' && CLOSES.test(next))
  const separates = (spaceAfter === '' && SEPARATES.test(next)) || (spaceAfter !== '' && /[–—-]/.test(next))
  if (!closes && !separates) return []
  const head = before.slice(0, before.length - spaceBefore.length)
  const kept = closes ? head.replace(/,$|(?<=\s)[–—-]$/, '').trimEnd() : head
  if (!ENDS_WORDS().test(kept.slice(-1)) || LEANS_AHEAD().test(kept)) return []
  return [{ range: { start: range.start - before.length + kept.length, end: range.end }, text: '' }]
}

function withCapital(range: Range, rest: string, isCapital: boolean): readonly WordFix[] {
  const worded = isCapital ? capitalized(rest) : rest
  if (worded === undefined) return []
  if (worded === rest) return [{ range, text: '' }]
  const [first = ''] = worded
  return [{ range: { start: range.start, end: range.end + first.length }, text: first }]
}

/** Whether the words on both sides are the same one. */
function isDoubled(before: string, rest: string): boolean {
  const last = /[\p{L}\p{M}'’]+(?=\s*$)/u.exec(before.slice(-80))?.[0].toLowerCase()
  const next = /^[\p{L}\p{M}'’]+/u.exec(rest)?.[0].toLowerCase()
  return last !== undefined && last === next
}
