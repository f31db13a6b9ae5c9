import { groupBy } from '../core/group-by.ts'
import type { DriftSettings } from '../core/rule.ts'
import { type CopiedPair, copiedPairs, coveredBy, wordsOf } from './copies/copies.ts'
import { createWordRanker } from './ranking/rank-words.ts'
import { findAsides } from './statements/cues.ts'
import { documentAudience, isPublic } from './statements/document-audience.ts'
import { documentKey } from './statements/document-key.ts'
import { type Section, sectionsOf } from './statements/sections.ts'
import type { Statement } from './statements/statement.ts'
import { stemsOf } from './words/content-words.ts'

/** A section whose topic the other side doesn't have. */
export interface LoneSection {
  /** Why it is missed: the other document copies all but this, or customers ask for it. */
  readonly why: 'copy' | 'asked'
  readonly section: Section
  /** Where the other side would have it: its document, or what comes nearest. */
  readonly near: Statement | undefined
}

/** Share of a section's statements that the other side may have all the same. */
const MOST_COVERED = 0.34
/** Share of the rest of the document that the other has to have: below it, one of them is a summary. */
const LEAST_REST = 0.7
/** Share of a document that its copy may lack: what has less of it is an excerpt, or a page of another subject. */
const MOST_LONE = 0.5
const FEWEST_STATEMENTS = 2
const FEWEST_WORDS = 8

/** Notes that a document for colleagues has of its own. */
const FOR_COLLEAGUES =
  /\b(?:internal|agents?|staff|colleagues|support|team|escalat\w*|on-?call|notes?|todo|macros?|triage|runbook|handover|changelog|history|see also|related|references?|links?|contents|next steps|overview|introduction)\b/i

const OFTEN =
  '(?:daily|weekly|constantly|(?:nearly |almost )?every (?:day|week|time|single|other|\\w+ )|all the time|all day|(?:very |so |quite )?often|a lot|again and again|sooner or later|regularly|frequently|time and again)'
const ASKS = '(?:comes? (?:in|up)|happens|asked|asks?|asking|get (?:this|that|it|these)|wants? to know|write in)'
const ASKERS = '(?:callers?|calls|people|customers|tickets|questions|requests|chats|e-?mails)'
/** Says that customers ask for this again and again. */
const ASKED = new RegExp(
  [
    `\\b${ASKS}\\b[^.!?]{0,60}\\b${OFTEN}`,
    '\\bevery (?:[\\w-]+ ){1,3}(?:asks|calls|writes|wants)\\b',
    `\\b(?:two|three|four|five|ten|several|dozens of|many|\\d+) (?:\\w+ )?${ASKERS}\\b[^.!?]{0,30}\\ba (?:day|week)\\b`,
    '\\b(?:most|top|number one) (?:asked|common|frequent) (?:question|request)'
  ].join('|'),
  'i'
)
/** Says what customers can do or need to do, rather than what colleagues do. */
const FOR_CUSTOMERS =
  /\b(?:customers?|clients?|members?|users?|guests?|people|they|owners?|admins?|patients?|passengers?|parents?|shoppers?|[a-z]{3,}s)\b[^.!?]{0,100}?\b(?:can|may|need to|have to|must|should|has|have|pick|choose|sign)\b|\S [>→›] \S/i

function bodyOf(section: Section): readonly Statement[] {
  return section.statements.filter(({ kind }) => kind !== 'heading')
}

function isSubstantial(body: readonly Statement[]): boolean {
  if (body.length < FEWEST_STATEMENTS) return false
  const words = new Set<string>()
  for (const statement of body) {
    for (const word of wordsOf(statement)) words.add(word)
    if (words.size >= FEWEST_WORDS) return true
  }
  return false
}

function share(statements: readonly Statement[], covered: ReadonlySet<Statement>): number {
  const counted = statements.filter((statement) => wordsOf(statement).size > 1)
  return counted.length === 0 ? 1 : counted.filter((statement) => covered.has(statement)).length / counted.length
}

/** What a section says before the next heading; all of it where that is little. */
function ownBody(section: Section): readonly Statement[] {
  const at = section.statements.findIndex(({ kind }) => kind === 'heading')
  const own = at < 0 ? section.statements : section.statements.slice(0, at)
  return isSubstantial(own) ? own : bodyOf(section)
}

/** The outermost sections of a document that its copy lacks while it has nearly all of the rest. */
function* missingFrom(
  document: readonly Statement[],
  copy: readonly Statement[],
  copies: CopiedPair['copies']
): Iterable<LoneSection> {
  const covered = coveredBy(document, copy, copies)
  const told = new Set<Statement>()
  const sections = sectionsOf(document).filter(({ head }) => head.kind === 'heading')
  const lone = sections.filter((section) => {
    const body = ownBody(section)
    if (!isSubstantial(body) || FOR_COLLEAGUES.test(section.head.text) || covered.has(section.head)) return false
    return share(body, covered) < MOST_COVERED
  })
  const inLone = new Set(lone.flatMap((section) => [section.head, ...ownBody(section)]))
  const rest = document.filter((statement) => !inLone.has(statement))
  if (share(rest, covered) < LEAST_REST || inLone.size > MOST_LONE * document.length) return
  for (const section of lone.toSorted((one, other) => one.parents.length - other.parents.length)) {
    if (section.parents.some((parent) => told.has(parent))) continue
    told.add(section.head)
    yield { why: 'copy', section, near: copy[0] }
  }
}

function* inCopies(pairs: Iterable<CopiedPair>): Iterable<LoneSection> {
  for (const { internal, docs, copies } of pairs) {
    yield* missingFrom(internal, docs, copies)
    yield* missingFrom(docs, internal, copies)
  }
}

/** Sections that say themselves that customers keep asking for this, although no public document tells them. */
function* askedFor(inside: readonly (readonly Statement[])[], publicStatements: readonly Statement[]): Iterable<LoneSection> {
  const asked = inside.flatMap((document) => {
    const asking = new Set(document.filter(({ text }) => ASKED.test(text)))
    if (asking.size === 0) return []
    const asides = findAsides(document)
    return sectionsOf(document).filter(
      (section) =>
        section.parents.length > 0 &&
        section.statements.some((statement) => asking.has(statement)) &&
        isSubstantial(bodyOf(section)) &&
        section.statements.some(({ text }) => FOR_CUSTOMERS.test(text)) &&
        !asides.has(section.head)
    )
  })
  if (asked.length === 0) return
  const passages = publicStatements.map((statement) => new Map(Array.from(contextWords(statement), (word) => [word, 1])))
  const ranker = createWordRanker(passages)
  const rarest = Math.log(1 + passages.length)
  const weight = (word: string): number => ranker.rarity(word) || rarest
  for (const section of innermost(asked)) {
    let covered = 0
    const body = [section.head, ...bodyOf(section)].filter((statement) => wordsOf(statement).size > 1)
    for (const statement of body) {
      const words = wordsOf(statement)
      const best = ranker.rank(new Map(Array.from(words, (word) => [word, 1])), 5)
      if (best.some(({ id }) => held(words, passages[id] ?? new Map(), weight) >= HELD)) covered++
    }
    const [nearest] = ranker.rank(new Map(Array.from(contextWords(section.head), (word) => [word, 1])), 1)
    if (covered / Math.max(1, body.length) < MOST_COVERED) {
      yield { why: 'asked', section, near: nearest && publicStatements[nearest.id] }
    }
  }
}

/** Share of a statement's words, by rarity, that a public passage with its headings has to have. */
const HELD = 0.6

function held(words: ReadonlySet<string>, passage: ReadonlyMap<string, number>, weight: (word: string) => number): number {
  let [shared, all] = [0, 0]
  for (const word of words) {
    all += weight(word)
    if (passage.has(word)) shared += weight(word)
  }
  return all === 0 ? 0 : shared / all
}

function contextWords(statement: Statement): ReadonlySet<string> {
  const { headings, lead = '', row = '', column = '', intro = '' } = statement
  return new Set([...wordsOf(statement), ...stemsOf([...headings, lead, row, column, intro].join('. '))])
}

function innermost(sections: readonly Section[]): readonly Section[] {
  const outer = new Set(sections.flatMap(({ parents }) => parents))
  return sections.filter(({ head }) => !outer.has(head))
}

/** Finds whole topics that only one side has and the other misses; what is for colleagues alone is none of them. */
export function* loneSections(facts: readonly Statement[], drift: DriftSettings): Iterable<LoneSection> {
  const documents = [...groupBy(facts, documentKey).values()]
  const inside = documents.filter((statements) => documentAudience(statements) === 'internal')
  const outside = documents.filter(isPublic)
  yield* inCopies(copiedPairs(facts, drift))
  yield* askedFor(inside, outside.flat())
}
