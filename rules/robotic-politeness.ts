import { defineRefinement, type MatchContext } from '../src/core/rule.ts'
import { fold } from '../src/match/words/fold.ts'

/** How much before and behind a match is read. */
const NEAR = 120

/** “she kindly offered”, “kindly donated by”: somebody's kindness is told, nothing is asked for. */
const TELLS =
  /\bkindly\s+(?!(?:asked|requested|reminded|advised|invited|urged)\b)(?:\w+ed|is|was|has|had|lent|let|sent|gave|told|made|took|brought|wrote|came|said)\b/
const SOMEBODY = /\b(?:he|she|they|who|it|has|have|had|been|being|very|so|as|was|were)\s*$/

/** Letters behind the match in which the word that tells it ends. */
const TOLD_WITHIN = 20

/** A refusal or a limit, after which “happy to help” is hollow. */
const REFUSAL =
  /^\W*(?:but|however|unfortunately|sadly|regrettably)\b|\b(?:unfortunately|cannot|can't|unable to|not able to|not possible|afraid)\b/

function keepsKindly({ segment, range }: MatchContext): boolean {
  const before = fold(segment.text.slice(Math.max(0, range.start - NEAR), range.start))
  const match = fold(segment.text.slice(range.start, range.end + NEAR))
  return !TELLS.test(match.slice(0, range.end - range.start + TOLD_WITHIN)) && !SOMEBODY.test(before)
}

/** What the wait was for, so that the thanks is for something: “while I called the lab”. */
const SPENT =
  /^\W*(?:while|as) (?:i|we) (?!sorted|worked|looked|investigated|resolved|fixed|checked|reviewed)(?:\w+ed|read|wrote|found|went|spoke|rang|sought|took|got|made|had)\b/

function isForAnyWait({ segment, range }: MatchContext): boolean {
  return !SPENT.test(fold(segment.text.slice(range.end, range.end + NEAR)))
}

function isRefused({ segment, range }: MatchContext): boolean {
  return REFUSAL.test(fold(segment.text.slice(range.end, range.end + NEAR)))
}

/** Keeps “kindly” only where it asks for something, glad offers only before a refusal, and thanks for a wait that is not told. */
export default defineRefinement({
  near: true,
  keep(context) {
    if (context.messageId === 'kindly') return keepsKindly(context)
    if (context.messageId === 'refused') return isRefused(context)
    if (context.messageId === 'patience') return isForAnyWait(context)
    return true
  }
})
