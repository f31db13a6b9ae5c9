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
