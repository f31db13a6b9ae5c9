import { uiLabel } from './clause.ts'
import type { GuardContext } from './guard.ts'

const SOFTWARE =
  /\b(?:the|a|an|this|your|our|each|every|that|its)?\s*(?:server|client|request|process|job|queue|task|thread|build|test|script|plugin|import|export|sync|upload|download|connection|session|browser|app|application|api|driver|device|service|database|query|table|file|installer|update|upgrade|migration|certificate|dns|domain|agent|daemon|container|pod|node|cluster|packet|port|socket|disk|drive|module|package|command|function|method|parameter|variable|field|form|page|image|payment|transaction|transfer|webhook|worker|scheduler|pipeline|deployment|login|token|user agent|compiler|parser|printer|router|modem|firmware|sensor)s?\s+(?:\w+\s+){0,2}$/

/** The match has a subject of its own, so that what stands before it is none. */
const PERSON = /^(?:we|i|you|they|he|she|your|our|please|kindly)\b/

/** The subject before the match is software, a protocol or hardware, not a person. */
export function technicalSubject({ actual, before }: GuardContext): boolean {
  if (PERSON.test(actual)) return false
  return SOFTWARE.test(before.slice(-100))
}

const RFC_WORD = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED)\b/

/** The match holds a requirement word in capitals, as specifications write it. */
export function specification({ segment, range }: GuardContext): boolean {
  return RFC_WORD.test(segment.text.slice(range.start, range.end))
}

/** “Error” is part of the name of something technical: “user error message”. */
export function technicalError({ after }: GuardContext): boolean {
  return /^\s*(?:messages?|pages?|codes?|rates?|handlers?|handling|class|types?|logs?|reports?|responses?|budget|boundary|analysis)\b/.test(
    after
  )
}

/** The match is part of the name of a thing: “the problem customer table”, “troll mob”. */
export function technicalObject({ after }: GuardContext): boolean {
  return /^\s*[-]?\s*(?:proof\w*|filters?|reports?|words?|lists?|detection|settings?|tables?|fields?|data|plugs?|mobs?|files?|servers?|accounts? table|terminals?|pipes?|loading|backups?|evaluation|matching)\b/.test(
    after
  )
}

/** The words are the name of a product or a place: a capital letter within the sentence follows. */
export function productName({ segment, range }: GuardContext): boolean {
  const words = segment.text.slice(range.start, range.end).split(/\s+/)
  return words.length > 1 && words.every((word) => /^[A-Z]/.test(word))
}

/** A page that tells staff, administrators or shop owners how a help desk's software works; customers are other people there. */
const OF_SOFTWARE =
  /\b(?:agents?|admins?|administrators?|dashboards?|widgets?|plugins?|integrations?|notification panel|inbox|filters?|workflows?|automations?|triggers?|webhooks?|custom fields?|reports?|analytics|statistics|columns?|tabs?|buttons?|screens?|page menu|their account|status|click|default|number of|total|shows?|displays?|lists?|counts?|help ?desks?|customers?|users?|requesters?|visitors?|store owners?)\b/
const OF_TICKETS = /\b(?:tickets?|help ?desks?|inbox|agents?)\b/i
/** The name of a list, a column or a tile, and what it shows. */
const LABELLED = /^[\w ]{1,40}["')\]*\s]*(?::|$)/

/**
 * In a public page, tickets are things of the software that it explains, as in the manual of a help desk: the page is called after
 * them, or the sentence speaks of what the software shows or does, and of customers as of other people.
 */
export function ticketSoftware(context: GuardContext): boolean {
  const { actual, after, before, document, sentence } = context
  if (document.audience !== 'docs') return false
  if (uiLabel(context) || (!/[a-z]/.test(before) && LABELLED.test(actual + after))) return true
  if (OF_TICKETS.test(document.title)) return !/\b(?:we|us|our|your (?:ticket|case|request))\b/.test(sentence)
  return OF_SOFTWARE.test(sentence) && !/\b(?:you|your|us|we|our)\b/.test(sentence)
}

const LIMIT =
  /\b(?:limit(?:s|ed)?|quotas?|up to|at most|max(?:imum)?|allow(?:s|ed|ance)?|rate|plans?|api|includ(?:es|ed|ing)|package|credits?|per (?:user|seat|account|key))\b/

/** The number is what a plan or an interface allows. */
export function allowance({ sentence }: GuardContext): boolean {
  return LIMIT.test(sentence)
}

const MACHINES =
  /\b(?:apis?|sdks?|latency|bandwidth|codecs?|sip|voip|llms?|cpus?|gpus?|websockets?|webhooks?|carriers?|network operators?|noise|ambient|audio|[kmg]i?b\/s|[kmg]bps|endpoints?|concurrent|connection limits?|profile limits?|cach(?:e|ed|ing)|ip address(?:es)?|an ip|volume of the|speaking rate|database|query|queries per)\b/

/** The sentence is about what machines carry, not about people who write or call: “reduce noise during calls”, “API calls”. */
export function machineTalk({ sentence }: GuardContext): boolean {
  return MACHINES.test(sentence)
}
