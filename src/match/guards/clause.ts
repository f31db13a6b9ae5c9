import type { GuardContext } from './guard.ts'

const CONDITION =
  /\b(?:if|when|whenever|unless|once|in case|until|in the event|whether|where|assuming|provided|suppose|should (?:you|we|i|it|they|your)|had (?:you|we|i)|as soon as|even if)\b[^,;:!?]*$/

/** The match stands in a clause that “if”, “when” or the like opens. */
export function conditional({ before }: GuardContext): boolean {
  return CONDITION.test(before.slice(-200))
}

const NEGATION =
  /\b(?:not|never|no|nothing|nobody|none|without|neither|nor|hardly|rarely|instead of|rather than|cannot|\w+n't|avoid(?:ing)?|no longer)\s+(?:\w+\s+){0,2}$/

/** A negation stands up to two words before the match. */
export function negated({ before }: GuardContext): boolean {
  return NEGATION.test(before.slice(-80))
}

/** The sentence is a question. */
export function question({ sentence }: GuardContext): boolean {
  return /\?["')\]]*\s*$/.test(sentence)
}

/** The match is all of a heading, a label or a table head. */
export function heading({ segment }: GuardContext): boolean {
  return segment.kind === 'heading' || segment.kind === 'label'
}

/** The match begins the sentence. */
export function opening({ before }: GuardContext): boolean {
  return !/[a-z0-9]/.test(before)
}

/** A link stands in the same sentence. */
export function hasLink({ segment, range, before, after }: GuardContext): boolean {
  const start = range.start - before.length
  const end = range.end + after.length
  return segment.marks.some(
    (mark) => (mark.kind === 'link' || mark.kind === 'url') && mark.range.start < end && mark.range.end > start
  )
}

/** Bold or code-styled words of the interface: the match lies in strong emphasis. */
export function uiLabel({ segment, range }: GuardContext): boolean {
  return segment.marks.some((mark) => mark.kind === 'strong' && mark.range.start <= range.start && mark.range.end >= range.end)
}
