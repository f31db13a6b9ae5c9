import type { Document, Segment } from '../../core/document.ts'
import type { Fix } from '../../core/fix.ts'
import { lazyPattern } from '../../core/lazy-pattern.ts'
import type { Range } from '../../core/mapped-text.ts'
import { negated } from '../../match/guards/clause.ts'
import { guardContext } from '../../match/guards/context.ts'
import { quoted } from '../../match/guards/quoted.ts'
import type { ChangeWords } from './change-words.ts'
import { cutWords } from './fix-cut.ts'
import { articleFits, capitalized, hasGivenCapital, type WordFix } from './fix-wording.ts'
import { sentenceAround } from './sentence-around.ts'

/** Characters that no markup gives a meaning to. */
const HARMLESS = lazyPattern(() => /^[\p{L}\p{M}\p{N} ,.;'’–-]*$/u)
/** What a word or a quotation that goes on beside the range is made of. */
const GOES_ON = lazyPattern(() => /[\p{L}\p{M}\p{N}'’‘"“”«»`-]/u)

/** Words that are to be fixed: a range of a segment, and how the file is changed there. */
export interface WordsToFix {
  readonly document: Document
  readonly segment: Segment
  readonly range: Range
  readonly change: ChangeWords
}

/**
 * Makes of what a rule would put in place of words (nothing, to cut them) a fix of the file that needs no reading. Undefined
 * where there is none: in quotations, in headings (links may name them), across markup and line breaks.
 */
export function fixWords({ document, segment, range, change }: WordsToFix, text: string): Fix | undefined {
  if (segment.kind === 'heading' || segment.kind === 'label' || !canChange(segment, range, change)) return undefined
  const sentence = sentenceAround(segment.text, range)
  const context = guardContext(document, segment, range, sentence)
  // Without its “simply”, “do not simply restart it” says something else.
  if (quoted(context) || (text === '' && negated(context)) || !HARMLESS().test(text)) return undefined
  const fixes = text === '' ? cutWords(segment.text, range, sentence) : replaceWords(segment.text, range, text)
  for (const fix of fixes) {
    const changed = isSafeAtItsPlace(segment, fix, change) ? change(segment, fix.range, fix.text) : undefined
    if (changed) return changed
  }
  return undefined
}

/** Whether words could stand in place of a range at all. */
function canChange(segment: Segment, range: Range, change: ChangeWords): boolean {
  return change(segment, range, segment.text.slice(range.start, range.end)) !== undefined
}

/** A number or a sign that comes to stand at the beginning of a line may mean a list, a heading and the like. */
function isSafeAtItsPlace(segment: Segment, { range: { start, end }, text }: WordFix, change: ChangeWords): boolean {
  const isWithinLine = start > 0 && canChange(segment, { start: start - 1, end: start + 1 }, change)
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
