import type { Document, Segment } from '../core/document.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import { isVerbatim, type Range } from '../core/mapped-text.ts'
import { negated } from '../match/guards/clause.ts'
import { guardContext } from '../match/guards/context.ts'
import { quoted } from '../match/guards/quoted.ts'
import { cutWords } from './fix-cut.ts'
import { articleFits, capitalized, hasGivenCapital, type WordFix } from './fix-wording.ts'
import { sentenceAround } from './sentence-around.ts'

/** Characters that no markup and no container gives a meaning to; an apostrophe may end a text in an export. */
const HARMLESS = lazyPattern(() => /^[\p{L}\p{M}\p{N} ,.;’–-]*$/u)
const HARMLESS_IN_A_FILE = lazyPattern(() => /^[\p{L}\p{M}\p{N} ,.;'’–-]*$/u)
/** What a word or a quotation that goes on beside the range is made of. */
const GOES_ON = lazyPattern(() => /[\p{L}\p{M}\p{N}'’‘"“”«»`-]/u)

/**
 * Makes of what a rule would put in place of words (nothing, to cut them) a fix that needs no reading, in offsets of the
 * segment. Undefined where there is none: in quotations, in headings (links may name them), across markup and line breaks.
 */
export function fixWords(document: Document, segment: Segment, range: Range, text: string): WordFix | undefined {
  if (segment.kind === 'heading' || segment.kind === 'label' || !isVerbatim(segment, range)) return undefined
  const sentence = sentenceAround(segment.text, range)
  const context = guardContext(document, segment, range, sentence)
  // Without its “simply”, “do not simply restart it” says something else.
  if (quoted(context) || (text === '' && negated(context))) return undefined
  const harmless = document.entry ? HARMLESS() : HARMLESS_IN_A_FILE()
  if (!harmless.test(text)) return undefined
  const fixes = text === '' ? cutWords(segment.text, range, sentence) : replaceWords(segment.text, range, text)
  return fixes.find((fix) => isVerbatim(segment, fix.range) && isSafeAtItsPlace(segment, fix))
}

/** A number or a sign that comes to stand at the beginning of a line may mean a list, a heading and the like. */
function isSafeAtItsPlace(segment: Segment, { range: { start, end }, text }: WordFix): boolean {
  const isWithinLine = start > 0 && isVerbatim(segment, { start: start - 1, end: start + 1 })
  return isWithinLine || /^\p{L}/u.test(text + segment.text.slice(end, end + 2))
}

function replaceWords(text: string, range: Range, replacement: string): readonly WordFix[] {
  if (GOES_ON().test(text.charAt(range.start - 1)) || GOES_ON().test(text.charAt(range.end))) return []
  const words = text.slice(range.start, range.end)
  if (words.length > 1 && words === words.toUpperCase()) return []
  if (!articleFits(text.slice(Math.max(0, range.start - 20), range.start), words, replacement)) return []
  const worded = hasGivenCapital(words) ? capitalized(replacement) : replacement
  return worded === undefined ? [] : [{ range, text: worded }]
}
