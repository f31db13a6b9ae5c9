import { OPAQUE } from '../../core/document.ts'
import type { GuardContext } from './guard.ts'

const WINDOW = 600

/** Whether the match stands within double quotes that open before it and close behind it. */
function inDoubleQuotes({ folded, range }: GuardContext): boolean {
  const before = folded.slice(Math.max(0, range.start - WINDOW), range.start)
  const after = folded.slice(range.end, range.end + WINDOW)
  return before.split('"').length % 2 === 0 && after.includes('"')
}

/** Whether single quotes that are no apostrophes stand around the match. */
function inSingleQuotes({ folded, range }: GuardContext): boolean {
  const before = folded.slice(Math.max(0, range.start - WINDOW), range.start)
  const after = folded.slice(range.end, range.end + WINDOW)
  const opened = before.search(/(?:^|[\s(])'(?=\S)(?![\s\S]*\S'(?=[\s.,;:!?)]|$))/)
  return opened >= 0 && /\S?'(?=[\s.,;:!?)]|$)/.test(after)
}

/** Speech of others: a block quote, or words between quotation marks. */
export function quoted(context: GuardContext): boolean {
  return context.segment.quoted === true || context.segment.kind === 'quote' || inDoubleQuotes(context) || inSingleQuotes(context)
}

const WORDS_AS_WORDS =
  /\b(?:avoid|stop|never|not|n't|instead of|rather than|don't|please don't)\s+(?:ever\s+)?(?:say(?:ing)?|writ(?:e|ing)|us(?:e|ing)|begin(?:ning)?|open(?:ing)?|phrases?|words?)\b|\b(?:the|these|this|a|banned|forbidden|such|stock|hollow|empty)\s+(?:words?|phrases?|wording|lines?|terms?|expressions?|clich[eé]s?|openers?|closers?)\b[^."]{0,40}"?[^."]{0,40}$|\binstead of\b[^.,]{0,30}$|\bas in\s*$|\b(?:say|says|said|saying|called|reads?|labell?ed|titled|named)\s*[:"']\s*$/

/** Words that are spoken of as words: “avoid saying …”, “the phrase …”. */
export function mentioned({ before }: GuardContext): boolean {
  return WORDS_AS_WORDS.test(before.slice(-160))
}

const REPORTED =
  /\b(?:customers?|users?|members?|clients?|guests?|patients?|parents?|he|she|they|caller|reporter|someone|somebody)\s+(?:said|wrote|writes?|says?|replied|replies|answered|asked|told (?:us|me)|complained|claims? that|shouted|typed)\b[^.]{0,80}[:"]\s*["']?[^"]*$/

/** What a customer or somebody else wrote, given in the text: “the customer wrote: …”. */
export function reported({ before }: GuardContext): boolean {
  return REPORTED.test(before.slice(-300))
}

/** Whether the whole match is an opaque mark, such as a placeholder. */
export function opaque({ actual }: GuardContext): boolean {
  return actual.trim() === OPAQUE
}
