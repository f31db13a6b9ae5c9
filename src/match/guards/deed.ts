import type { GuardContext } from './guard.ts'

const HARM =
  /\b(?:useless|damaged?|broken?|stopped|died|dead|lost|fail(?:s|ed|ure)?|wrong|bad moment|blank|bounced?|too (?:late|early|soon|long|much|hard|far)|blocked|gone|missing|cannot|can't|couldn't|won't|no longer|rejected|refused|expired?|unreadable|hacked|repeatedly|without|never|neither|although|even though|despite|anyway|regardless|yourself|that's why|which is why|which explains|hence|as a result|not covered|void|penalty|delayed|isn't yours|mistake|error|fault|damages?|nobody can|had to be)\b/

/** Something went wrong, according to the sentence. */
export function harm({ sentence }: GuardContext): boolean {
  return HARM.test(sentence)
}

const NEUTRAL =
  /\b(?:asked|said|wrote|written|told|mentioned|reported|showed|shown|sent|found|noticed|described|explained|pointed|suggested|ordered|bought|paid|knew|known|saw|seen|had|been|was|were|wanted|needed|liked|loved|preferred|lived|helped|worked|joined|signed up|got|received|heard|thought|felt|tried|requested|called|contacted|rang|met|noted|hoped|expected|wished|experienced|faced|attached|shared|provided|raised|submitted|posted|listed|linked|quoted|caught|spotted|discovered|encountered|received|sounded|meant|looked|started|booked|spoke|spoken|kept|waited|supposed|allowed|charged|affected|interested|invited|entitled|covered by|given|offered|required|logged|signed|done|did|made|brought|come|came|went|gone|taken|sold|won|earned|grown|grew|subscribed|registered|purchased|placed|used|agreed|stayed|surprised|amazed|didn't)$/

/** The deed is one that nobody is blamed for: asking, writing, telling, buying. */
export function neutralDeed({ actual }: GuardContext): boolean {
  return NEUTRAL.test(actual)
}

const OURS =
  /\b(?:so (?:i|we)(?:'ve|'ll| have| will| can)?\b|i(?:'ve|'ll| have| will)\b|we(?:'ve| have) (?:sent|put|moved|refunded|added|fixed|restored)|we (?:write|call|ring|send|fix|mend|refund|replace|put)\b|we'll|let's|sorry|thank|our (?:own )?(?:error|mistake|fault|page|label|menu|form|text|wording)|not your fault|nothing you)\b/

/** The writer turns to what they do about it, in the same sentence or the next. */
export function remedied({ sentence, following }: GuardContext): boolean {
  return OURS.test(sentence) || OURS.test(following.slice(0, 60))
}

const DISOWNING =
  /\b(?:(?:not|wasn't|isn't|hardly) (?:us|our|ours)\b|not to us|complain to|(?:we|i) (?:can't|cannot|couldn't) (?:help|do|change|influence|force|make|speed|answer for)|no influence|(?:we|i) (?:only|just|merely)|they never|nothing (?:i|we|for us)|(?:his|her|their|its) (?:problem|job|business|mess)|turn to (?:them|the|your|him|her)|ask (?:them|him|her)|talk to (?:them|him|her)|take it up|forgot|noted it wrong|we don't touch|hands off)/

/** The sentence or the next turns it away from us: “it wasn't us”, “ask them”. */
export function disowning({ sentence, following }: GuardContext): boolean {
  return DISOWNING.test(sentence) || DISOWNING.test(following.slice(0, 80))
}

const TASK =
  /^\s*(?:for\s+)?(?:(?:any|the|all|additional|extra|other|these|those)\s+)*(?:\w{3,}ing\b|costs?\b|fees?\b|charges\b|bills?\b)/

/** Not all of it, but some: “not responsible for every build”. */
const PART = /^\s*(?:for\s+)?(?:all|every|everything|each)\b(?!.*\b(?:loss|losses|damages?|delays?|claims?|consequences?)\b)/

/** What follows is a task or a cost that somebody is spared, or all of something: “not responsible for ordering it”. */
export function duty({ after }: GuardContext): boolean {
  return TASK.test(after) || PART.test(after)
}
