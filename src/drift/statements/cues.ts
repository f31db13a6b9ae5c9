import type { Statement } from './statement.ts'

/** Says that a figure was true once. */
const HISTORY =
  /\b(?:until|till|before|in|since|back in) (?:(?:january|february|march|april|may|june|july|august|september|october|november|december|mid|early|late|the) ){0,2}(?:19|20)\d\d\b|\b(?:used to|previously|formerly|originally|historically|grandfathered|legacy|old (?:value|macro|price|flyer|number|rate|page|version|pdf|docs?|post|sheet|limit|vouchers?|codes?|accounts?|rule|wording)|no longer|years? ago|months? ago|back then|was wrong|is wrong|that page is dead|ignore (?:it|that|old)|outdated|obsolete|misquote|mistake|typo|beta)\b/i

/** Says that a figure is for colleagues alone. */
const PRIVATE =
  /\b(?:do ?n[o']t|don’t|do not|never|not to be|nobody) (?:\w+ ){0,2}(?:tell|quote|share|promise|mention|offer|advertise|publish|hint|say|give out|write|hand out|shared|told|quoted|document)\b|\bnot? (?:\w+ )?(?:public|published|documented|advertised|shared|on the (?:web ?site|site)|for (?:customers|patients|guests|passengers|clients|users|sharing|outside))\b|\b(?:undocumented|unpublished|keep (?:it|this|that) quiet|for us|our side|our own|in-house|not our promise|none of this|is ours|internal(?:ly)?|on purpose|confidential|secret|behind the scenes)\b/i

/** Says that a figure is what we try, may do or usually do, not what holds. */
const LOOSE =
  /\b(?:reduce|increase|raise|lower|cut|grow|improve)\b[^.!?]{1,40}\bby \d|\b(?:we|team|desk|agents?|staff) (?:\w+ )?(?:aim|try|track|target|hope|shoot|like to)\b|\b(?:aim|goal|target|aims|targets|sla|discretion|discretionary|goodwill|good will|courtesy|kindly|exception(?:al|s)?|waive|approval|sign-off|signoff|sign off|signed off|pilot(?:ed|s)?|in practice|usually|normally|typically|on average|as a rule of thumb|rule of thumb|mostly|for example|for instance|e\.g|example|say hello|supervisor|team lead|tier 2|manager|escalate|budget|battle card|competitor|may be|might|could|may go|can go)\b|[+×*]\s*\d[^=]*=|->/i

const HEADING =
  /\b(?:internal|do not share|not public|sales only|hidden|escalat\w*|on-?call|who to|contacts?|battle|history|changelog|archive|approvals?|discretion|targets?|staffing|rota|glossary|room|tools?)\b/i

const BACKWARDS = /\b(?:this|that|it|these|those|them|which)\b/i
const EXAMPLE = /\b(?:for example|for instance|e\.g|example|suppose|imagine)\b/i

/** Whether a statement speaks of what was true once. */
export function isHistory({ text }: Statement): boolean {
  return HISTORY.test(text)
}

/** Whether a statement gives an example. */
export function isExample({ text }: Statement): boolean {
  return EXAMPLE.test(text)
}

/** Whether a sentence asks, and so states nothing. */
export function isQuestion({ text }: Statement): boolean {
  return text.endsWith('?')
}

/** Whether a statement speaks of what is tried, usual or allowed once rather than of what holds. */
export function isLoose({ text }: Statement): boolean {
  return LOOSE.test(text)
}

const privateHeadings = new Map<string, boolean>()
const MOST_HEADINGS = 20_000

/** Whether what stands under a heading is for colleagues. Each heading stands over many statements. */
function isPrivateHeading(heading: string): boolean {
  const before = privateHeadings.get(heading)
  if (before !== undefined) return before
  const answer = HEADING.test(heading) || PRIVATE.test(heading)
  if (privateHeadings.size >= MOST_HEADINGS) privateHeadings.clear()
  privateHeadings.set(heading, answer)
  return answer
}

function isPrivate({ text, headings }: Statement): boolean {
  return PRIVATE.test(text) || headings.some((heading, index) => index > 0 && isPrivateHeading(heading))
}

/** Whether a sentence makes the one before it private: “… None of this is public.” */
function makesPrivate({ text }: Statement): boolean {
  return PRIVATE.test(text) && BACKWARDS.test(text)
}

const known = new WeakMap<readonly Statement[], ReadonlySet<Statement>>()

/** The statements that only colleagues may know or that speak of the past: they need not agree with what customers are told. */
export function findAsides(facts: readonly Statement[]): ReadonlySet<Statement> {
  const before = known.get(facts)
  if (before) return before
  const asides = readAsides(facts)
  known.set(facts, asides)
  return asides
}

function readAsides(facts: readonly Statement[]): ReadonlySet<Statement> {
  const asides = new Set<Statement>()
  let before: Statement | undefined
  for (const fact of facts) {
    if (isHistory(fact) || (fact.audience === 'internal' && isPrivate(fact))) asides.add(fact)
    if (fact.audience === 'internal' && before && before.path === fact.path && before.block === fact.block && makesPrivate(fact))
      asides.add(before)
    before = fact
  }
  return asides
}
