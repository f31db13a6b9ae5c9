import type { GuardContext } from './guard.ts'

const TIME =
  /\b(?:by|before|until|at|on|from|around|about|after)\s+(?:the end of (?:the |this |our |next |business )*(?:working |business )?(?:day|week|month|shift)|the (?:next|same|following) (?:working |business )?day|close of business|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tonight|today|noon|midday|midnight|lunch(?:time)?|\d)|\b(?:within|in|every|next|under|less than|takes?|up to|for)\s+(?:the next |about |around |another |a |an |one |two |three |four |five |six |ten |couple of |few )*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half an|an|a)?\s*(?:business |working )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\b|\b(?:by|before|within|in|until|at|on|every)\s+(?:the\s+)?\uFFFC|\b(?:at|by|before|until|from|till|after|around|about)\s+(?:half past |quarter (?:past|to) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! of)|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b|\btomorrow\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\s+\d|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?!one of these)(?:\d+|one|two|three|four|five|six|ten|twelve) ?(?:\w+ ){0,2}(?:h|hrs?|hours?|min|minutes?|days?|weeks?)\b|\b(?:first thing|in the (?:morning|afternoon|evening)|before the weekend|this week)\b/

const TIME_TO_FILL_IN =
  /(?:^|[^a-z])(?:time|times|date|day|days|hour|hours|minutes|sla|eta|due|deadline|when)(?:$|[^a-z])|timeframe/i
/** How far before a sentence a time to fill in still belongs to it. */
const JUST_BEFORE = 120

const BRACKETED_TIME = /[[{][^\][{}]{0,30}\b(?:time|timeframe|date|day|days|hours?|eta|deadline)[\]}]/

/** A placeholder or fill-in for a time, as in “[timeframe]” or “{{sla_hours}}”, stands near the match. */
function hasTimeToFillIn({ segment, folded, range, before, after, following }: GuardContext): boolean {
  const start = range.start - before.length - JUST_BEFORE
  const end = range.end + after.length + following.length
  if (BRACKETED_TIME.test(folded.slice(Math.max(0, start), end))) return true
  return segment.marks.some(
    ({ value, range: mark }) => value !== undefined && mark.start >= start && mark.end <= end && TIME_TO_FILL_IN.test(value)
  )
}

const TIMES = new RegExp(TIME, 'g')
const PAST =
  /\b(?:was|were|of|since|last|past|had|dated|ended|began|started|sent|made|wrote|received|saw|happened|came)\b[^.,;:]{0,20}$/

/** Whether a text names a time that is no date of what has been: not “your order of 2 June”. */
function hasTimeToCome(text: string): boolean {
  for (const { index } of text.matchAll(TIMES)) {
    if (!PAST.test(text.slice(Math.max(0, index - 30), index))) return true
  }
  return false
}

/** A time that can be checked stands in the same sentence or the two that follow. */
export function namesATime(context: GuardContext): boolean {
  return hasTimeToCome(context.sentence) || hasTimeToCome(context.following) || hasTimeToFillIn(context)
}

/** A number with a digit stands in the same sentence. */
export function hasNumber({ sentence }: GuardContext): boolean {
  return /\d/.test(sentence)
}

const REASON =
  /\b(?:because|since (?!\d|noon|midnight|yesterday|last|then|your|\w+day)|so that|so (?:we|i|you|that|it|your|they|nobody|no one)|(?<!\b(?:exactly|just|same|do|strictly|precisely|only) )as (?:it|this|that|we|they|the)|it shows|shows (?:us|me|which|what|whether|where)|(?:will|would|can) show|that way|which (?:means|lets|tells|shows|helps|is why|keeps)|this (?:lets|helps|tells|shows|keeps|way)|(?<!\b(?:you|have|need|must|going|required|asked|obliged) )to (?:see|find out|check|make sure|ensure|rule out|protect|keep|compare|avoid|confirm|work out)|the reason\b(?!s)|due to|in order to|it (?:lets|helps|tells|keeps))\b|\w ?[:\u2013\u2014] ?(?:it|they|he|she|there)(?:'s|'re|\s\w+s|\s(?:are|have))\b/

/** A reason stands in the same sentence or right behind it. */
export function hasReason({ sentence, following }: GuardContext): boolean {
  return REASON.test(sentence) || REASON.test(following.slice(0, 160))
}

const WAY_FORWARD =
  /\b(?:so (?:i|we)(?:'ve| have)? (?!clos|mark|archiv|treat|consider|refus|reject|declin|cancel|block|suspend|delet|remov|charg|need|fail|deni)(?:\w{3,}ed|sent|put|gave|given|made|kept|paid|took|found|wrote)\b|what (?:i|we) can do|(?:i|we) can (?:\w+ ){0,2}(?:offer|send|move|give|set|extend|refund|credit|swap|add|turn|switch|check|help|show|look|ask|keep|hold)|you (?:can|could|may|might|are able to)|instead|here(?:'s| is) (?:how|what|a way)|would you like|would that|does that work|another (?:way|option)|alternatively|one (?:way|option)|if you (?:like|want|prefer|'d like|would like)|let(?:'s| us)|i(?:'ll| will|'ve| have|'m| am) \w+|we(?:'ll| will|'ve| have|'re| are) (?:asked|opened|trying|testing|moving|adding|sending|extending|crediting|refunding|putting|happy to|glad to))\b/

/** An offer or another way stands in the same sentence behind the match, or in the two that follow. */
export function hasAlternative({ after, following }: GuardContext): boolean {
  return WAY_FORWARD.test(after) || WAY_FORWARD.test(following)
}

const STEP =
  /\b(?:i|we)(?:'m| am|'re| are) (?:now |currently |also )?(?:trying|testing|comparing|checking whether|checking if|moving|restoring|rolling|replacing|rebuilding|asking|reading|copying|rerunning|re-running|watching)\b|\b(?:i|we)(?:'ll| will) (?:write|reply|post|call|ring|email|e-mail|message|tell|let you know|update|send|get back|come back|be back|report|ping|check in|look again|try)\b|\b(?:i|we) (?:think|suspect|believe|asked|found|traced|narrowed|reproduced|guess)\b|\b(?:i|we)(?:'ve| have) (?:asked|found|traced|narrowed|reproduced|opened|copied|sent|moved|rolled)\b|\bwhat (?:i|we)(?:'m| am|'re| are) doing\b|\b(?:my|our) (?:next |first |best )?guess\b|\bnext update\b|\beither way\b|\btogether\b|\bi(?:'d| would) (?:look|try|check|start|swap|begin|measure)\b/

/** Somebody says what they do next, in the same sentence or the two that follow. */
export function hasNextStep({ before, after, following }: GuardContext): boolean {
  return STEP.test(before) || STEP.test(after) || STEP.test(following)
}

const NAME =
  /\b(?:asked|asking|with|to|from|by|and|cc'?(?:ing|ed)?|adding|added|joined by|call(?:ed)?|is|colleague,?|teammate,?)\s+(?:my (?:colleague|teammate) |our (?:colleague )?|dr\.? )?([A-Z][a-zà-ž]{2,})\b(?! (?:team|desk|department|support|centre|center))|\b([A-Z][a-zà-ž]{2,}),? (?:from|in|on) (?:our|the|my) |[a-z][,:;] ([A-Z][a-zà-ž]{2,}) (?:has|is|will|[a-z]{2,}[^s ]s) /g
const NOT_A_NAME =
  /^(?:The|This|That|These|Those|They|There|Then|You|Your|We|Our|It|Its|If|In|On|At|By|For|And|But|Please|Support|Billing|Sales|Customer|Account|Settings|Help|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Internet|Google|Chrome|Windows|English|Level|Tier|Team|Technical|Engineering|All|Any|Legal|Finance|Security|Contact|Someone|Somebody|Anyone|Anybody|Nobody|Everyone|People|Colleagues|Experts|Engineers|Specialists|Agents|Another|Questions|Everything|Nothing|Data|Users|Customers|Messages|Look|Find|Click|Open|Now|Thanks|Hello|Best|Kind|Regards)$/
const NAME_TO_FILL_IN = /\b(?:to|with|asked|by|from|adding|is)\s+\[(?:\w+ )?name\]/i
const COLLEAGUE_TO_FILL_IN = /(?:agent|colleague|specialist|teammate|assignee|manager)/i

/** A placeholder for a colleague's name stands in the match's sentence, as in “to [Agent name]”. */
function hasColleagueToFillIn({ segment, range, before, after }: GuardContext): boolean {
  const start = range.start - before.length
  const end = range.end + after.length
  return segment.marks.some(
    ({ value, range: mark }) => value !== undefined && mark.start >= start && mark.end <= end && COLLEAGUE_TO_FILL_IN.test(value)
  )
}

/** A person is named, as in “I've asked Dana”, in the match's sentence or just behind it. */
export function namesAPerson(context: GuardContext): boolean {
  for (const [, object, subject, doer] of context.written.matchAll(NAME)) {
    const name = object ?? subject ?? doer
    if (name !== undefined && !NOT_A_NAME.test(name)) return true
  }
  return NAME_TO_FILL_IN.test(context.written) || hasColleagueToFillIn(context)
}

const OWNED =
  /\bsorry (?:that |about |for )?(?:the|our|we|my|it)\b|\b(?:our|my) (?:own )?(?:mistake|fault|error|bug|doing|side|slip|oversight|miss|change|release|deploy)\b|\b(?:we|i) (?:broke|missed|forgot|lost|got (?:this|it|that) wrong|caused|should have|messed|failed|were wrong|was wrong|sent you the wrong|let you down)\b|\bthat(?:'s| is| was) on (?:us|me)\b/

/** The writer owns the fault: “that was our mistake”. */
export function ownsFault({ sentence, following }: GuardContext): boolean {
  return OWNED.test(sentence) || OWNED.test(following)
}
