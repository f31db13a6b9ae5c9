import { OPAQUE, type Segment } from '../core/document.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import type { Range } from '../core/mapped-text.ts'
import { fold } from '../match/words/fold.ts'
import { sentences } from '../match/words/sentences.ts'

/** A sentence of a message, without its greeting and its sign-off. */
export interface BodySentence {
  readonly segment: Segment
  /** Range in the segment, without white space around it. */
  readonly range: Range
  /** As guards read it: lower case, straight quotes. */
  readonly folded: string
}

const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|welcome|subject:|re:)(?![a-z])[^.!?,:]{0,40}[,!.:]?$/
const SIGN_OFF =
  /^(?:(?:with )?(?:kind|best|warm|warmest|many)?\s*(?:regards|wishes|thanks(?! for))|thank you(?! for)|cheers|best|all the best|sincerely|yours(?: truly| sincerely| faithfully)?|warmly|take care|respectfully|see you soon|enjoy|ps)\b[^.?]{0,60}[,.!]?$/
/** A name, a team or a placeholder that stands alone: the last line of a letter. */
const NAME_LINE = lazyPattern(
  () => /^(?:the |your )?(?:[\p{L}\p{N}'&-]+ ){0,4}(?:team|support|service|desk|care|help|status)[.,!]?$/u
)
/** UTF-16 units; nobody's name is longer. */
const LONGEST_FRAME = 200
const ONLY_MARKS = /^[\s\uFFFC.,!–—-]*$/

function trimmed(text: string, { start, end }: Range): Range {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return { start: from, end: to }
}

/** Whether a folded sentence greets, signs off or names the sender, and tells nothing. */
export function isFrame(folded: string): boolean {
  if (ONLY_MARKS.test(folded)) return true
  if (folded.length > LONGEST_FRAME) return false
  const words = folded.replaceAll(OPAQUE, ' ').replace(/\s+/g, ' ').trim()
  return GREETING.test(words) || SIGN_OFF.test(words) || NAME_LINE().test(words)
}

/** The sentences that a message is made of, one by one as they are asked for; headings, greeting and sign-off are left out. */
export function* bodySentences(segments: readonly Segment[]): Iterable<BodySentence> {
  for (const segment of segments) {
    if (segment.kind === 'heading' || segment.kind === 'label') continue
    for (const sentence of sentences(segment.text)) {
      const range = trimmed(segment.text, sentence)
      const folded = fold(segment.text.slice(range.start, range.end))
      if (!isFrame(folded)) yield { segment, range, folded }
    }
  }
}
