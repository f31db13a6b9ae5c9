const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|20\\d\\d|\\d)'
const ON = `(?: (?:\\w+ ){0,3})?(?:on|in|since|at the end of|last|from|as of|this|by) (?:\\w+ ){0,2}${MONTH}`

/** Says that something is not offered any more. */
const ENDED = [
  /\b(?:discontinued|deprecated|withdrawn|phased out|sunsetted|(?:is|are|was|were|been|be|being|got) sunset|end[- ]of[- ]life)\b/i,
  /\b(?:was|were|been|is|are|got) (?:\w+ )?(?:retired|scrapped|abolished|shut down|closed down|switched off)\b|\bretired (?:in|on|since)\b|\bswitched off (?:on|in|since)\b/i,
  /\bno longer (?:be )?(?:offer|available|support|sell|take|accept|send|run|pay|provide|exist|select|issue|do|work|includ|part)\w*/i,
  /\b(?:offer|available|support|sell|sold|take|accept|send|have|has|do|exist|get|it)\w* (?:\w+ ){0,2}(?:not )?(?:anymore\b|any more\b(?!\s+\p{L})|any more (?:on|in|at|from|since|as|because|for|to|and|but)\b)/iu,
  /\b(?:we|have|has) (?:have |has )?stopped (?:\w+ing|it|this|those|these)\b/i,
  /\b(?:line|service|shop|desk|branch|programme|program|scheme|option|feature|support): (?:\w+ ){0,2}(?:closed|gone|off)\b/i,
  new RegExp(`\\b(?:ended|closed|ceased|gone|dead|stopped|removed|dropped|switched off)${ON}`, 'i')
]

/** A document that says so of itself speaks of no product. */
const OF_ITSELF =
  /\b(?:this|the present) (?:page|document|doc|article|guide|file|section|runbook|playbook)(?: (?:is|was|has been|are))?(?: \w+){0,2} (?:deprecated|retired|discontinued|no longer)/i

/** Says so of what passes, of what is not yet, or of what the reader does or is told not to do. */
const PASSING =
  /\b(?:once|if|when|whenever|after|until|unless|before|not|never|isn't|aren't|wasn't|hasn't) (?:\w+ ){0,4}(?:discontinued|withdrawn|retired|removed|closed|ended|stopped|switched off)\b|\bgets? (?:discontinued|deprecated|withdrawn|retired|removed|closed|switched off)\b|\b(?:whenever|every time|each time) [^.;:]{0,80}\b(?:discontinued|deprecated|withdrawn|retired|removed)\b|\b(?:whenever|in case|(?:happens?|occurs?) (?:when|if)|causes? (?:when|if)) [^.;:]{0,80}\b(?:no longer|any ?more)\b|^\W*(?:don['’]t|do not|never) \w+ (?:it|them|this|that)\b/i

/** Without one of these a text does not say so: one look spares most texts the others. */
const MAY_SAY =
  /disco|deprec|withdr|phased|sunset|end[- ]of|retire|scrapp|abolish|shut|closed|switched|no longer|any ?more|stopped|gone|: (?:\w+ ){0,2}off|ended|ceased|dead|removed|dropped/i

/** Says what no longer holds once something is done, or names a stage among others: “draft, done, deprecated”. */
const CONDITIONAL =
  /\b(?:once|if|when|whenever|as soon as) [^.;:]{3,120}, [^.;:]{0,80}\b(?:no longer|any ?more)\b|\b(?:once|if|when|whenever|as soon as) [^.;:,]{3,80}\bno longer\b|[,/|>]\s*(?:or |and )?(?:deprecated|discontinued|withdrawn|retired|end[- ]of[- ]life)\s*(?:[)\]/|]|->|→)|@deprecated\b/i

/** Whether a text says that something has ended, is deprecated or was taken away. */
export function saysEnded(text: string): boolean {
  return (
    MAY_SAY.test(text) &&
    ENDED.some((pattern) => pattern.test(text)) &&
    !PASSING.test(text) &&
    !CONDITIONAL.test(text) &&
    !OF_ITSELF.test(text)
  )
}

const CLAUSE_END = /[,;()\u2013\u2014]|\s-\s|\b(?:as|because|since|but|while|whereas|where|which|that|so|and)\b/gi

/** The clauses of a text that say that something has ended, as far as words show where clauses end. */
export function endedClauses(text: string): string {
  const clauses: string[] = []
  for (const pattern of ENDED) {
    const match = pattern.exec(text)
    if (match) clauses.push(clauseAround(text, match.index, match.index + match[0].length))
  }
  return clauses.join(' ')
}

function clauseAround(text: string, start: number, end: number): string {
  let from = 0
  for (const boundary of text.matchAll(CLAUSE_END)) {
    if (boundary.index >= end) return text.slice(from, boundary.index)
    if (boundary.index + boundary[0].length <= start) from = boundary.index + boundary[0].length
  }
  return text.slice(from)
}

const OFFERED =
  /\b(?:still|yes|available|running|works?|alive|live|on offer|can (?:be|use|pay|choose|pick|select|get|reach)|you can|choose|pick|as (?:a )?fall ?back|fall back|optional(?:ly)?|possible|is fine|is ok|accepted|supported|the way to go|switch it on|turn it on|answered)\b/i

/** Whether a text speaks of something as there to be had. */
export function saysOffered(text: string): boolean {
  return OFFERED.test(text)
}
