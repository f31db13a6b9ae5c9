import type { Document, Segment } from '../core/document.ts'
import { lazyPattern } from '../core/lazy-pattern.ts'
import { fold } from '../match/words/fold.ts'
import { sentences } from '../match/words/sentences.ts'
import { type BodySentence, bodySentences, isFrame } from './message-body.ts'

/** What a message leaves open without saying how it goes on, and the last sentence that does so. */
export interface OpenEnd {
  readonly kind: 'deferred' | 'refused' | 'unsettled'
  readonly sentence: BodySentence
}

const words = (...alternatives: readonly string[]): (() => RegExp) =>
  lazyPattern(() => new RegExp(`\\b(?:${alternatives.join('|')})\\b`))

/** Somebody says they do something, or will, that is more than getting back to the customer. */
const OWN_DEED = lazyPattern(
  () =>
    /\bi(?:'ll|'ve|'d| will| have| would| can| could)? (?!am\b|will\b|have\b|would\b|can\b|could\b|can't|cannot|won't|not\b|understand|apologi|regret|hope|think|see\b|know\b|appreciate|wish|do\b|don't|be\b|been\b|never\b|realise|realize)[a-z]+|\bi(?:'m| am) (?!sorry|afraid|unable|not\b|so\b|very\b|glad|happy)[a-z]+/
)
const OUR_DEED = lazyPattern(
  () =>
    /\bwe(?:'ll| will)(?: also| then| now| gladly| only)? (?!be in|be back|be looking|be working|get back|look|contact|update|keep|review|investigate|respond|reply|do our|do every|consider|notify|let you|reach|try|take (?:this|it)|pass|forward|escalate|bear|not\b|never\b|continue)[a-z]+|\bwe(?:'ve| have)(?: also| now| already| just)? (?:sent|added|refunded|credited|fixed|changed|moved|put|turned|switched|made|asked|booked|ordered|replaced|restored|removed|paid|charged|set|updated|released|repaired|returned|given|cancell?ed|extended|opened|found|started)\b|\bwe (?:refund|keep|check|try|charge|ship|deliver|send|pay|release|take)\b/
)
const WAY_BACK = words(
  '(?:reply|write|respond|answer)(?: to (?:this|us|me)| back| here| again|$|[.,;:])',
  '(?:let|tell|ask|call|contact|email|e-mail|message|text|ring|phone|reach|send|give|show) (?:me|us)',
  'get (?:back )?in touch',
  'reach out',
  'contact',
  'shout',
  'drop (?:in|by|me|us)',
  'come (?:back|by|in)',
  'call',
  'hotline'
)
const STEP = lazyPattern(
  () =>
    /(?:^|[,;:–—-]\s+|\b(?:and|then|or|please|just|simply|to [a-z ]{2,30},) )(?:open|go|tap|click|choose|select|try|use|check|add|enter|press|turn|switch|update|install|restart|reinstall|sign|log|wait|keep|ask|bring|show|see|read|visit|follow|download|upload|create|set|put|remove|make|pick|type|copy|paste|reload|refresh|complete|fill|confirm|give|send|take|have a look|feel free|head|look|allow|note|remember|return|pay|book|order|scan|connect|unplug|plug|delete|clear|change|leave|do not|don't|let)\b/
)
const FOR_CUSTOMER = lazyPattern(
  () =>
    /\byou(?:'ll|'d| will| would|'re| are)? (?:can(?!'t|not)|could|may\b(?! have)|might\b(?! have)|need|have to|should|must|get|find|see|receive|hear|free to|welcome to|able to)\b|\byou'll\b|\byou will\b|\bif you\b|\bplease\b(?! accept| be advised| note| rest| know| bear| be patient)|\bno (?:need|action|charge)\b|\bnothing (?:to|more|else|you|is lost|for you)\b|\bby (?:itself|themselves)\b|\bautomatically\b|\binstead\b|\balternatively\b|\bmeanwhile\b|\bmeantime\b|\bfeel free\b|\bin case\b|\bwhenever\b/
)
const TIME = lazyPattern(
  () =>
    /\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|noon|midnight|(?:this|next) (?:morning|afternoon|evening|week|month|spring|summer|autumn|winter|year))\b|\b(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of|half an|\uFFFC)(?:st|nd|rd|th)?(?: (?:business|working))?[ -]?(?:minute|min|hour|hr|day|week|fortnight|month|quarter|year)s?\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:by|until|before|from|on|within|in|at) (?:the )?\uFFFC/
)
const PATH = lazyPattern(() => /[\p{L}\p{N}] ?[>›→»] ?[\p{L}\p{N}\uFFFC]/u)

const DEFERS = lazyPattern(
  () =>
    /\b(?:look(?:ing|ed)? into|working on|investigating|aware of|escalat(?:ed|ing)|forwarded|passed (?:it|this|that|your|on|along)|(?:has|have|'s|been|is) (?:been )?(?:logged|noted|recorded|registered|received|raised|queued)|under review|being (?:looked|reviewed|handled|processed|investigated)|reviewing|get(?:ting)? back to you|be in touch|keep you (?:posted|updated|informed)|as soon as (?:possible|we can|we have)|asap|shortly|in due course|bear with|we(?:'ve| have) (?:received|noted|logged|forwarded|escalated)|handled by|transfer you)\b/
)
const REFUSES = lazyPattern(
  () =>
    /\b(?:can't|cannot|can not|unable to|not able to|(?:we|i|it) (?:won't|will not)|(?:don't|do not|doesn't|does not) (?:offer|support|allow|provide|cover|accept|permit|include)|not (?:possible|available|supported|eligible|allowed|covered|planned|permitted)|unfortunately|i'm afraid|i am afraid|no plans)\b/
)
const REGRETS = lazyPattern(
  () => /\b(?:sorry|apolog\w+|regret\w*|inconvenience|mistakes were made|understand (?:your frustration|how)|frustrat\w+)\b/
)

const MARKS = new Set(['link', 'url', 'code', 'strong'])

/** Whether markup shows a place to go or a list of steps. */
function points(segment: Segment): boolean {
  return segment.kind === 'list-item' || segment.kind === 'table-cell' || segment.marks.some(({ kind }) => MARKS.has(kind))
}

/** Whether a folded sentence says how it goes on. */
function tellsMore(folded: string): boolean {
  return (
    folded.includes('?') ||
    PATH().test(folded) ||
    [OWN_DEED, OUR_DEED, WAY_BACK, STEP, FOR_CUSTOMER, TIME].some((pattern) => pattern().test(folded))
  )
}

function kindOf(sentence: BodySentence): OpenEnd['kind'] | undefined {
  if (DEFERS().test(sentence.folded)) return 'deferred'
  if (REFUSES().test(sentence.folded)) return 'refused'
  return REGRETS().test(sentence.folded) ? 'unsettled' : undefined
}

/** Whether a folded text puts off, refuses or regrets something anywhere. */
export function mayBeOpen(folded: string): boolean {
  return [DEFERS, REFUSES, REGRETS].some((pattern) => pattern().test(folded))
}

/** Signs of what a parser may read otherwise than as sentences: headings, code, tables, placeholders, addresses. */
const UNSURE = /[[\]<>{}@%_|#`\r]|X{3}|:\/\/|www\.|mailto:|tel:|(?:^|\n)[ \t=-]/i

/** Whether a plain text says somewhere how it goes on, in a sentence that is certainly one; the others are not looked at. */
export function surelyGoesOn(text: string): boolean {
  if (UNSURE.test(text)) return false
  for (const { start, end } of sentences(text)) {
    const sentence = text.slice(start, end).trim()
    if (!/^[a-z]/i.test(sentence) || sentence.includes('\n')) continue
    const folded = fold(sentence)
    if (tellsMore(folded) && !isFrame(folded)) return true
  }
  return false
}

/** Shorter messages are parts of others: a greeting, a line to put in. */
const FEWEST_SENTENCES = 2

/** Says where a message puts off, refuses or regrets something and nothing in it says how it goes on. Plain answers are complete. */
export function openEnd(document: Document): OpenEnd | undefined {
  if (document.segments.some(points)) return undefined
  const body: BodySentence[] = []
  for (const sentence of bodySentences(document.segments)) {
    if (tellsMore(sentence.folded)) return undefined
    body.push(sentence)
  }
  if (body.length < FEWEST_SENTENCES) return undefined
  for (const sentence of body.toReversed()) {
    const kind = kindOf(sentence)
    if (kind) return { kind, sentence }
  }
  return undefined
}
