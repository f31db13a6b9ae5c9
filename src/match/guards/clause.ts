import type { GuardContext } from './guard.ts'

const CONDITION =
  /\b(?:if|when|whenever|unless|once|in case|until|in the event|whether|where|assuming|provided|suppose|should (?:you|we|i|it|they|your)|had (?:you|we|i)|as soon as|even if|before)\b[^,;:!?]*$/

/** The match stands in a clause that “if”, “when” or the like opens. */
export function conditional({ before }: GuardContext): boolean {
  return CONDITION.test(before.slice(-200))
}

const GIVING =
  /(?:^|[,;:!?(–—-]\s*|\b(?:please|then|just|so|but|you (?:can|could|to))\s+)(?:send|share|reply|respond|dm|message|mail|email|write|upload|attach|tell|let|give|show|drop|post|paste|forward|provide)\b[^;!?]*\band\s+(?:(?:i|we)(?:'ll| will| can)\s+)?$/

/** The reader is asked to give something first: “send me the log and I'll look at it”. */
export function inExchange({ before }: GuardContext): boolean {
  return GIVING.test(before.slice(-200))
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

/** The match is the title of its page: what the page is about. */
export function pageTitle({ document, segment }: GuardContext): boolean {
  return segment.kind === 'heading' && segment.text.trim() === document.title.trim()
}

/** What the match is called by is explained: “Internal note: a private comment on a ticket”. */
export function defined({ after }: GuardContext): boolean {
  return /^["')\]*\s]*[:–—-]\s*an? (?:\w+ ){0,2}(?:comments?|notes?|messages?|remarks?|texts?|entry|fields?|repl(?:y|ies))\b/.test(
    after
  )
}

/** The match is all of a label that stands before its value: “Responsible party: {{client}}”. */
export function fieldLabel({ before, after }: GuardContext): boolean {
  return !/[a-z0-9]/.test(before) && /^["')\]*\s]*:\s*[^\s,;.!?][^,;.!?]{0,60}$/.test(after)
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

const RELATIVE =
  /\b(?:which|who|whom|whose|what|whatever|whichever|where|wherever|anything|something|everything|nothing|all|those|ones?)\s+(?:that\s+)?$|\b(?:a|an|the|any|some|all|every|each|other|your|our|of)\s+(?!(?:fact|reason|problem|cause|issue|trouble|point|thing|fault|size|time)\b)(?:[\w-]+\s+)?[\w-]{3,}\s+(?:that\s+)?$/
/** Whom or what the words go by or to, and no noun that they tell more of: “according to our logs you …”, “told the guest that we …”. */
const GOING_BY =
  /\b(?:according to|judging by|going by|based on|as per) (?:\w+ ){1,3}$|\b(?:tell|told|telling|inform|informed|remind|reminded|assure|assured|promise|promised) (?:\w+ ){1,3}that $/
const SAYS =
  /\b(?:is|was|are|were|be|see|sees|saw|seems?|appears?|looks?|shows?|showed|says?|said|means?|meant|think|thinks|believe|noticed?|found|proves?|proved|confirms?|confirmed|suggests?|indicates?|reveals?|states?|tells?|claims?|like|because|so|and|but|then|therefore|unfortunately|sadly|however|today|yesterday|now)\s+(?:that\s+)?$/

/** The match tells which one is meant: “the file you deleted”. */
export function relative({ actual, before }: GuardContext): boolean {
  if (!/^(?:you|we|i|u|our|the [\w-]+ team)\b/.test(actual)) return false
  const near = before.slice(-60)
  return RELATIVE.test(near) && !SAYS.test(near) && !GOING_BY.test(near)
}

const PURPOSE =
  /(?:^|[,;:]\s*)\s*(?:in order )?to\s+\w+[^;:!?]*$|\b(?:before|after|for)\s+(?:you|the|a|an|this|that|\w+ing)\b[^;:!?]*$/

/** The clause before says what for: “to import a list, you must …”. */
export function purpose({ before }: GuardContext): boolean {
  return PURPOSE.test(before.slice(-160))
}

const STEP_OF_PATH = /\s(?:>|→|›|»|▸|➜|⇒|[-=]>)\s/

/** The match is part of a way through menus: “go to Settings > Billing”. */
export function menuPath({ actual, before, after }: GuardContext): boolean {
  return STEP_OF_PATH.test(`${before.slice(-4)}${actual}${after.slice(0, 4)}`)
}

/** The match stands in a table, where there is room for little more than a pointer. */
export function tableCell({ segment }: GuardContext): boolean {
  return segment.kind === 'table-cell'
}
