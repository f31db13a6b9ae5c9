import type { GuardContext } from './guard.ts'

/** The writer asks the reader something in the same sentence behind the match, or in the two that follow. */
export function asksBack({ after, following }: GuardContext): boolean {
  return after.includes('?') || following.includes('?')
}

const TOLD =
  /\b(?:i|we)(?:'ve| have|'ll| will|'m| am|'re| are)? ?(?:passed on|passing on|told|briefed|shared|copied|attached|included|added (?:your|the|my|our)|given|gave|showed|shown|sent (?:her|him|them)|stay(?:ing)?|asked)\b|\b(?:he|she|they|who)(?:'ll| will)?(?:'s| has|'ve| have) (?:\w+ )?(?:your|the|all|my|read|seen|both|everything)\b|\b(?:he|she|they|who)(?:'ll| will) (?:write|call|ring|phone|answer|reply|text)\b[^.]{0,40}\b(?:by|before|today|tomorrow|tonight|at)\b|\bso (?:that )?you won't have to\b/

/** What was handed on is said, or who keeps an eye on it: “she has your invoice”, “I've passed on the log”. */
export function handsOver({ before, after, following }: GuardContext): boolean {
  return TOLD.test(before) || TOLD.test(after) || TOLD.test(following)
}

const EXPLAINED =
  /^\s*[:;(\u2013\u2014-]\s*[a-z0-9]|^,? (?:because|since|as (?:it|the|we|they|each|every)|so that|which|while|until|when|for (?:up to|about|security)|in order|to (?:keep|make|avoid|protect|prevent|save))\b|\b(?:because|the reason|that's why|so that)\b/

/** What is said of the match is explained right behind it: after a colon or dash, or by a clause of reason. */
export function explained({ after, following }: GuardContext): boolean {
  return (
    EXPLAINED.test(after) ||
    /^\s*(?:(?:this is|that is|that's|it's)? ?\b(?:because|the reason)|(?:this is|that is|that's|it's) (?:to|so that|how|why))\b/.test(
      following
    )
  )
}

const CHOICE =
  /\bif (?:you|he|she|they)(?:'d| would)? (?:like|prefer|want|wish|rather)\b|\bif that(?:'s| is) easier\b|\bor if you\b/

/** The sentence leaves it to the reader: “if you'd like, ring them from our shop”. */
export function leftOpen({ sentence }: GuardContext): boolean {
  return CHOICE.test(sentence)
}

const CHECKED =
  /\b(?:to |please |then |and )?(?:ensures?|verify|verifies|check|checks|confirm|confirms|make sure|makes sure|making sure|test|tests|see)\b(?: (?:that|whether|if|how))?[^.;:]{0,60}$/

/** The match is what is yet to be looked at: “check that it works as expected”. */
export function toCheck({ before }: GuardContext): boolean {
  return CHECKED.test(before)
}
