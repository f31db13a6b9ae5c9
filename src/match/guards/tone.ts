import type { GuardContext } from './guard.ts'

const NOTHING_WRONG =
  /^\s*(?:nothing|none|no one|nobody|(?:(?:do|done|did|make|made|get|got) )?(?:anything|a thing|any of (?:it|this|that)) wrong|(?:do|done|did|make|made) (?:nothing|no mistakes?|any mistakes?))\b/
const EASY_TO_MISS =
  /\b(?:easy (?:one )?to (?:miss|overlook|mix|confuse|trip over|get wrong|forget|lose)|easily (?:missed|overlooked)|no wonder|happens to (?:all|everyone|everybody|me|us|the best)|(?:who|anyone) could have|you could(?:n't| not) have known|no way for you to know|well hidden|wasn't clear|isn't clear|not your fault)\b/

/** The customer is told that the slip is nothing to be ashamed of, or that there was none: “you forgot nothing”. */
export function reassuring({ sentence, after, following }: GuardContext): boolean {
  return NOTHING_WRONG.test(after) || EASY_TO_MISS.test(sentence) || EASY_TO_MISS.test(following)
}

const BY_NOW =
  /\b(?:by now|already|shortly|an? (?:e-?mail|message|text|letter|link|code)|(?:better|clearer|quicker|earlier|faster)\b.{0,40}\bfrom (?:us|me))\b/

const AT_THE_END =
  /\b(?:once|by the time|at (?:this|that) point|at the end|when (?:you(?:'re| are|'ve| have)|that is) (?:done|finished))\b[^.;!?]*$/

/** What should have happened on our side or should be seen: “you should have got a code by now”, “at the end you should have …”. */
export function expectedOutcome({ actual, after, before, document }: GuardContext): boolean {
  if (document.audience !== 'macro' && AT_THE_END.test(before.slice(-160))) return true
  return /\b(?:received|got|gotten|seen|been|heard|had)$/.test(actual) && BY_NOW.test(after)
}

const EVIDENCE =
  /\b(?:here(?:'s| is| are) (?:the|a|what|our|my|your)|(?:log|trace|traces|screenshot|photo|photos|timings|report) (?:line|below|attached|shows?|to show)|see the (?:log|trace|report)|i'll stay|i'm staying|stay on (?:this|the) thread|i(?:'ve| have) (?:asked|written to|sent|opened|reported|passed)|i (?:asked|rang|called|wrote to)|copied you in|(?:is|are|was|were) (?:ours|on us)|a weak spot of ours|we(?:'ve| have) (?:asked|agreed|reported|sent|chosen)|we (?:chose|picked|printed|broke))\b/

/** The cause is named with its proof, or with what we do about it. */
export function evidence({ sentence, following }: GuardContext): boolean {
  return EVIDENCE.test(sentence) || EVIDENCE.test(following)
}

const OWN_WORDS =
  /\b(?:i'm|i am|i was|am i|i felt|i feel|i must be|me|myself|himself|herself|themselves|yourself|feel|feels|felt|feeling)\b[^.!?,;]{0,25}$|\b(?:banned|forbidden|don't (?:say|use|call)|never (?:say|use|call)|no such thing as|not? (?:an? )?|opposite of an?|isn't a|instead of)\b[^.!?]{0,40}$|\bwords?\b[^.!?]{0,60}$/

/** The words are about the writer, or what somebody called themselves. */
export function ownWords({ before }: GuardContext): boolean {
  return OWN_WORDS.test(before.slice(-80))
}

const BALANCE =
  /\b(?:one (?:of|figure|number|measure) (?:among |\w+ )?(?:several|many|things|measures|numbers)|never alone|next to|alongside|(?:isn't|aren't|not|never) (?:a|the|our) (?:goal|target|aim)|on its own|says? little|before we cheer|what people tell us|what we learn|did their|to learn|and learn(?:ed|t)|so that we see|only part|half the (?:picture|story))\b/

/** A figure is named as only part of the picture. */
export function balanced({ sentence, following }: GuardContext): boolean {
  return BALANCE.test(sentence) || BALANCE.test(following)
}

const POLITE =
  /\b(?:please|could you|would you|if you (?:like|can|want|prefer|wish|don't mind)|thank(?:s| you)|no hurry|take your time|whenever|dms?|direct message)\b/

/** The sentence asks: “please”, “could you”, “if you like”. */
export function polite({ sentence }: GuardContext): boolean {
  return POLITE.test(sentence)
}

/** The writer takes up what the reader said: “you wrote that you …”. */
export function recalled({ before }: GuardContext): boolean {
  return /\b(?:you|he|she|they) (?:said|wrote|asked|mentioned|told|explained|feared|worried)\b[^.!?]*$/.test(before.slice(-160))
}

const SHARED = /\b(?:and|so|then|so that) (?:we|i)(?:'ll|'d| can| will| could)\b|^\s*(?:we|i)(?:'ll| will| can)\b/

/** The writer says what they do with it: “send us the log and we'll look at it together”. */
export function sharedStep({ after, following }: GuardContext): boolean {
  return SHARED.test(after) || SHARED.test(following.slice(0, 80))
}

const HUMBLE =
  /\b(?:i find (?:this|it)|hard for (?:me|us)|took (?:me|us)|confus(?:es|ed) (?:me|us)|tripped me|not obvious|isn't obvious|can be (?:confusing|tricky|fiddly)|we find|our own engineers|i had to look|(?:and|but) hard)\b/

/** The writer finds it hard as well, or says that it isn't obvious. */
export function humble({ sentence, following }: GuardContext): boolean {
  return HUMBLE.test(sentence) || HUMBLE.test(following)
}

/** The writer keeps a promise: “as I said, I'd check again on the 7th”. */
export function keptPromise({ actual, before, after }: GuardContext): boolean {
  return (
    /\b(?:i|we)(?:'ll| will)\b[^.!?]*$/.test(before) ||
    /\bi(?:'d| would|'ll| will|'ve| have)\b/.test(`${actual.slice(12)}${after.slice(0, 60)}`) ||
    /\byou(?:'re| are| were) right\b/.test(after)
  )
}

/** The correction is of the writer, or agrees with the reader: “actually, you're right”. */
export function agreeing({ actual, after }: GuardContext): boolean {
  return /\b(?:you(?:'re| are| were| did) (?:quite |absolutely )?(?:right|read)|i (?:was|misread|got|made)|we (?:were|got|made|can)|good (?:point|catch)|your (?:\w+ ){1,3}(?:was|is|were|are) (?:\w+ )?(?:better|right|correct|fine))\b/.test(
    `${actual}${after}`
  )
}
