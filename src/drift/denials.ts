import type { DriftSettings } from '../core/rule.ts'
import { isExample, isHistory, isQuestion } from './statements/cues.ts'
import { type Difference, wholeSide } from './statements/difference.ts'
import type { Statement } from './statements/statement.ts'
import { answerOf, type TableAnswer } from './statements/table-answers.ts'
import { localWords, type Topic, type Topics, topicsOf } from './topics/topics.ts'
import { type Clause, clausesOf, isOrder, type Sign } from './words/clause-signs.ts'
import { contentStems, stemsOf } from './words/content-words.ts'

/** The clauses of two statements that have most in common. */
interface Contrast {
  readonly signs: readonly [Sign, Sign]
  /** Rarity of what both clauses name. */
  readonly near: number
  /** Share of what the two clauses name that both name. */
  readonly cover: number
  /** Whether both say “accept”, “combine” or “pay” of it, in whatever form. */
  readonly sameVerb: boolean
}

/** Words that say only that something can or can't be. */
const PREDICATES = new Set(
  contentStems(
    'can may allow accept permit support offer fine welcome possible able available include combine stack work cover count apply take together'
  )
)

function mass(words: Iterable<string>, topics: Topics): number {
  let sum = 0
  for (const word of words) if (!PREDICATES.has(word)) sum += topics.rarity(word) || 0.5
  return sum
}

/** What a clause speaks of: its words, and for a bare “fine” or “yes, they can” those of the question or head that it answers. */
function subjectOf(clause: Clause, lead: ReadonlySet<string>): ReadonlySet<string> {
  return clause.words.size <= 2 ? new Set([...clause.words, ...lead]) : clause.words
}

function compareClauses(one: Subjects, other: Subjects, topics: Topics): Contrast {
  if (other.answer) return compareAnswer(one, other.answer, topics)
  let best = NOTHING
  for (const mine of one.clauses) {
    const own = subjectOf(mine, one.lead)
    for (const theirs of other.clauses) {
      const their = subjectOf(theirs, other.lead)
      const near = mass(common(own, their), topics)
      if (near <= best.near) continue
      const least = Math.min(
        mass(own, topics),
        mass(their, topics),
        mine.bare ? mass(mine.words, topics) : 9,
        theirs.bare ? mass(theirs.words, topics) : 9
      )
      const cover = Math.min(1, near / (least || 1))
      const sameVerb = common(mine.words, theirs.words).some((word) => PREDICATES.has(word))
      best = { signs: [mine.sign, theirs.sign], near, cover, sameVerb }
    }
  }
  return best
}

interface Subjects {
  readonly clauses: readonly Clause[]
  readonly lead: ReadonlySet<string>
  /** What a cell of a table says of its row and column. Cells have no clauses. */
  readonly answer: TableAnswer | undefined
}

/** Holds the clauses of a statement against what a table says yes or no to. Both the row and the column must be named. */
function compareAnswer({ clauses, lead }: Subjects, { sign, row, column }: TableAnswer, topics: Topics): Contrast {
  const heads = new Set([...row, ...column])
  let best = NOTHING
  for (const clause of clauses) {
    if (clause.words.size === 0) continue
    const own = new Set([...clause.words, ...lead])
    const isNamed = [...column].every((word) => own.has(word)) && [...row].some((word) => own.has(word))
    const near = isNamed ? mass(common(own, heads), topics) : 0
    if (near > best.near) best = { signs: [clause.sign, sign], near, cover: near / (mass(heads, topics) || 1), sameVerb: false }
  }
  return best
}

function common(own: ReadonlySet<string>, their: ReadonlySet<string>): readonly string[] {
  return [...own].filter((word) => their.has(word))
}

const NOTHING: Contrast = { signs: ['unsure', 'unsure'], near: 0, cover: 0, sameVerb: false }

/** “They can’t be added”: what “they” are, the sentence before says. */
const PRONOUN = /^\W*(?:it|its|they|their|these|those|this|that)\b/i

/** What stands around a statement and names what it speaks of. */
function leadOf({ text, lead, headings, title, before }: Statement): ReadonlySet<string> {
  const heading = headings.at(-1) ?? title
  // “Stack? Yes, …”: what may be combined, the heading says.
  const isNamedByLead = lead !== undefined && contentStems(lead).some((stem) => !PREDICATES.has(stem))
  const around = isNamedByLead ? lead : `${lead ?? ''} ${heading}`
  const named = before !== undefined && PRONOUN.test(text) ? `${around}. ${before}` : around
  return stemsOf(named)
}

/** The clauses of a statement; an item of a list says what the words that open the list say of all its items. */
function clausesIn({ text, kind, intro, headings }: Statement): readonly Clause[] {
  const clauses = clausesOf(text)
  if (kind !== 'list-item' || clauses.some(({ sign }) => sign !== 'unsure')) return clauses
  const sign = clausesOf(intro ?? headings.at(-1) ?? '').at(-1)?.sign ?? 'unsure'
  const [first, ...others] = clauses
  return first ? [{ ...first, sign }, ...others] : clauses
}

const OPPOSITE: Readonly<Record<Sign, Sign | undefined>> = { yes: 'no', no: 'yes', now: 'later', later: 'now', unsure: undefined }

function isOpposed([one, other]: Contrast['signs']): boolean {
  return OPPOSITE[one] === other
}

function weigh(similarity: number, { near, cover, sameVerb }: Contrast, rival: number): number {
  const base = -3.9 + 2 * Math.min(1.6, near) + 2 * cover + 3.5 * similarity - 8 * Math.max(0, rival - similarity)
  return base + (sameVerb ? 1 : 0)
}

/** Whether an item of a list says yes or no only by the words that open the list. */
function borrowsSign({ kind, text }: Statement): boolean {
  return kind === 'list-item' && clausesOf(text).every(({ sign }) => sign === 'unsure')
}

/** An item that only its list gives a sign is about what it names itself: “Support” says nothing of links, whatever its heading. */
function isNamedBy(item: Statement, other: Statement): boolean {
  if (!borrowsSign(item)) return true
  const named = localWords(other)
  return contentStems(item.text).some((stem) => named.has(stem))
}

function canDeny(statement: Statement): boolean {
  return statement.kind !== 'heading' && !isQuestion(statement) && !isExample(statement) && !isHistory(statement)
}

/** Finds statements that say yes where public documents say no, or the other way round. */
export function* findDenials(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const cache = new WeakMap<Topic, Subjects>()
  const subjects = (topic: Topic): Subjects => {
    const found = cache.get(topic)
    if (found) return found
    const { statement } = topic
    const clauses = statement.kind === 'table-cell' ? [] : clausesIn(statement)
    const made = { clauses, lead: leadOf(statement), answer: answerOf(statement) }
    cache.set(topic, made)
    return made
  }
  for (const topic of topics.inside) {
    if (topics.asides.has(topic.statement) || topics.copied.has(topic.statement) || !canDeny(topic.statement)) continue
    if (isOrder(topic.statement.text) || subjects(topic).clauses.every(({ sign }) => sign === 'unsure')) continue
    let rival = 0
    let best: Difference | undefined
    for (const { topic: other, similarity } of topics.matches(topic)) {
      if (!canDeny(other.statement)) continue
      const contrast = compareClauses(subjects(topic), subjects(other), topics)
      if (contrast.near === 0) continue
      if (!isNamedBy(other.statement, topic.statement) || !isNamedBy(topic.statement, other.statement)) continue
      if (isOpposed(contrast.signs)) {
        const odds = weigh(similarity, contrast, rival)
        if (!best || odds > best.odds) best = { internal: wholeSide(topic.statement), docs: wholeSide(other.statement), odds }
      } else if (!subjects(other).answer && contrast.signs[0] === contrast.signs[1]) rival = Math.max(rival, similarity)
    }
    if (best) yield best
  }
}
