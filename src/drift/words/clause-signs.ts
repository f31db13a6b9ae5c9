import { stemsOf } from './content-words.ts'

/**
 * What a clause says of whether something can, may or does happen, or of whether it happens now or later; `unsure` where it says
 * none of it plainly.
 */
export type Sign = 'yes' | 'no' | 'now' | 'later' | 'unsure'

/** A clause of a statement: the words that tell what it speaks of, and whether it affirms or denies. */
export interface Clause {
  readonly words: ReadonlySet<string>
  readonly sign: Sign
  /** Whether it says no more than “fine” or “never” of its head. */
  readonly bare: boolean
}

/** Negations that deny nothing of what is offered. */
const HARMLESS =
  /\b(?:no (?:cost|charge|fee|fees|extra|problem|matter|later|more than|less than|fewer than|longer|doubt|need|worries|card is|questions|hard feelings|one else)|at no|not only|don't (?:worry|hesitate|need|have to)|doesn't (?:need|matter|have to)|can't (?:wait|find|see)|why not|if not|or not|needn't|sa(?:y|ys|id|ying) (?:yes|no)|not sure|not yet|not until|not just|as before)\b/gi
const NEGATOR = /\b(?:not|no|never|none|nobody|neither|nor|cannot|won't|\w+n't)\b/gi
const NEGATOR_ONCE = new RegExp(NEGATOR.source, 'i')
/** Says no without a negation. */
const REFUSAL = /\b(?:refuse[sd]?|forbidden|prohibited|banned|excluded|unsupported|impossible|off limits|ruled out)\b/i
/** May say no in another way: such a clause is not believed to say yes. */
const VEILED =
  /\b(?:only|reject(?:s|ed)?|zero|nil|nothing|los(?:e|es|ing)|without|except|unless|instead|drop(?:s|ped)?|fail(?:s|ed)?|until|rather than|too late|hardly|rarely|stop(?:s|ped)?|lapse[sd]?|ended|gone|wait(?:s|ing)?|before|limit|left|at most|max)\b/i
const PERMISSION =
  /\b(?:can|cannot|could|may|allow(?:s|ed|ing)?|accept(?:s|ed)?|permit(?:s|ted)?|support(?:s|ed)?|offer(?:s|ed)?|ok|okay|fine|yes|welcome|possible|able|available|include[sd]?|combine[sd]?|stack(?:s|ed)?|works?|cover(?:s|ed)?|count(?:s|ed)?|qualif(?:y|ies)|appl(?:y|ies)|collect|deliver(?:s|ed)?|take|takes|taken|comes along|goes too|touch(?:ed)?|eat into|cop(?:y|ies)|migrate|host|charge[sd]?|pay(?:s)? the|give|gets?|see|edit(?:ed)?|chang(?:e|ed)|switch(?:ed)?|transfer(?:red)?|paid out|refund(?:ed)?|sent|sold|have|has|keep|added|removed|never|no|in \w+ van|on|open)\b/i
const PLAIN_YES =
  /\b(?:can|may|allowed|accept(?:s|ed)?|support(?:s|ed)?|offer(?:s|ed)?|ok|okay|fine|yes|welcome|possible|able|available|included?|includes|combine[sd]?|works|covers|covered|counts?|deliver|we (?:take (?!off)|copy|migrate|do|give|pay|collect|add)|our (?:\w+ )?team (?:\w+ )?(?:copies|does|moves|brings|takes)|comes along|takes both|just|automatically|any \w+ can)\b/i

/** An order to colleagues, or “no this, no that”: neither says what is possible. */
const ORDER = /^\W*(?:never|don't|do not|please|always) [a-z]+|^\W*no [\w -]{2,20}, no /i

/** Whether a statement tells colleagues what to do or not to do, rather than what is possible. */
export function isOrder(text: string): boolean {
  return ORDER.test(text.replaceAll('’', "'"))
}

/** Says what holds unless somebody changes it. */
const ON_BY_DEFAULT = /\b(?:on|enabled|active)\b[^,;.]{0,30}\bby default\b|\bby default\b[^,;.]{0,20}\b(?:on|enabled)\b/i
const OFF_BY_DEFAULT =
  /\b(?:off|disabled|inactive)\b[^,;.]{0,30}\bby default\b|\bby default\b[^,;.]{0,20}\b(?:off|disabled)\b|\b(?:is|are|stays?) (?:switched |turned )?off\b/i
const EFFECT = /\b(?:effect|effective|takes? place|happens?|applies|apply|starts?|ends?|changes?|switch(?:es)?)\b/i
const NOW = /\b(?:immediately|at once|straight away|right away|instantly|the same moment)\b/i
const LATER = /\b(?:at the end of|from (?:the|your|their) next|(?:at|on|with) (?:the|your|their) next|until the end of)\b/i

/** Whether something is on or off until somebody changes it, and whether a change holds now or later. */
function stateOf(plain: string): Sign {
  const [on, off] = [ON_BY_DEFAULT.test(plain), OFF_BY_DEFAULT.test(plain)]
  if (on !== off) return on ? 'yes' : 'no'
  const [now, later] = [NOW.test(plain), LATER.test(plain)]
  return EFFECT.test(plain) && now !== later ? (now ? 'now' : 'later') : 'unsure'
}

/** What others say: “we never got a mail”. */
const QUOTED = /["“][^"“”]{1,80}["”]/g

function signOf(text: string): Sign {
  if (isOrder(text)) return 'unsure'
  const plain = text.replaceAll('’', "'").replace(QUOTED, ' ').replace(HARMLESS, ' ')
  const state = NEGATOR_ONCE.test(plain) ? 'unsure' : stateOf(plain)
  if (state !== 'unsure') return state
  const negations = plain.match(NEGATOR)?.length ?? 0
  if (negations > 1) return 'unsure'
  const refuses = REFUSAL.test(plain)
  if (refuses) return negations === 0 ? 'no' : 'unsure'
  if (negations === 1) return PERMISSION.test(plain) && !/\b(?:only|unless|until|except|without)\b/i.test(plain) ? 'no' : 'unsure'
  return PLAIN_YES.test(plain) && !VEILED.test(plain) ? 'yes' : 'unsure'
}

/** “… but not the desks”: what the clause before it allows doesn't hold for this. */
const BUT_NOT = /^\W*(?:but |and )?not (?!only|just|until|yet|sure|before|more|less|even)(?=[a-z])/i
/** “Yes, the two go together”: what follows is the answer. */
const YES = /^\W*(?:yes|sure|of course)\W*$/i

const BOUNDARY =
  /[,;]\s|:\s|\s[–—-]\s|\b(?:so that|so|but|because|if|unless|as long as|when|while|although|though|since|who|which)\b/gi
/** “PayPal: fine, …”, “Neighbours: never, …”: the head alone is what is spoken of. */
const BARE =
  /^\W*(?<head>[^:]{2,40}):\s*(?:ok|okay|fine|yes|no|never|not|allowed|possible|works|accepted|can't|cannot|forbidden)\b(?! (?:\w+ ){0,2}(?:longer|more than|fewer|less))/i
/** A colon behind so few characters opens what is said of the words before it. */
const LONGEST_HEAD = 45

/** “You can log in, see your orders and …”: what follows is possible as well, as long as nothing new is said of it. */
const POSSIBLE = /\b(?:can|may)(?: still| also| always)? [a-z]/i
const FURTHER =
  /^\W*(?:and |or )?(?!(?:but|not|no|never|only|it|its|this|that|these|those|there|you|we|they|he|she|if|when|then|which|who|so|yet)\b)[a-z]{3,}\b/
const SUBJECT = /\b(?:is|are|was|were|will|would|has|have|must|should|need|needs|does|do|can|cannot|may|you|we|they|it)\b/i

/** What a clause says behind another one. */
function signWithin(piece: string, before: string, last: Sign | undefined): Sign {
  if (last === 'yes' && BUT_NOT.test(piece)) return 'no'
  const own = signOf(piece)
  const affirms = own === 'unsure' && YES.test(before) && !NEGATOR_ONCE.test(piece.replaceAll('’', "'")) && !VEILED.test(piece)
  return affirms ? 'yes' : own
}

/** Cuts a statement into its clauses. */
export function clausesOf(text: string): readonly Clause[] {
  const found: Clause[] = []
  let last = 0
  let isPossible = false
  let before = ''
  const add = (end: number): void => {
    const piece = text.slice(last, end)
    const head = BARE.exec(piece)?.groups?.head
    const words = stemsOf(head ?? piece)
    const own = signWithin(piece, before, found.findLast((each) => each.words.size > 0)?.sign)
    const rest = piece.slice(2).replace(HARMLESS, ' ')
    const continues = isPossible && own === 'unsure' && FURTHER.test(rest) && !SUBJECT.test(rest) && !VEILED.test(rest)
    isPossible = continues || (own === 'yes' && POSSIBLE.test(piece))
    if (piece.trim() !== '') found.push({ words, sign: continues ? 'yes' : own, bare: head !== undefined })
    if (/[a-z]/i.test(piece)) before = piece
    last = end
  }
  for (const match of text.matchAll(BOUNDARY)) {
    if (match.index <= last || (match[0].startsWith(':') && match.index - last < LONGEST_HEAD)) continue
    add(match.index)
  }
  add(text.length)
  return found
}
