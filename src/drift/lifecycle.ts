import { OPAQUE } from '../core/document.ts'
import { groupBy } from '../core/group-by.ts'
import type { DriftSettings } from '../core/rule.ts'
import { isExample, isQuestion } from './statements/cues.ts'
import { type Difference, wholeSide } from './statements/difference.ts'
import type { Statement } from './statements/statement.ts'
import { addressKey } from './statements/surface-tokens.ts'
import { localWords, type Topic, type Topics, topicsOf } from './topics/topics.ts'
import { contentStems, contentWords } from './words/content-words.ts'
import { endedClauses, saysEnded, saysOffered } from './words/lifecycle-words.ts'

/** Says nothing of what has ended. */
const GENERIC = new Set(
  contentStems(
    'january february march april may june july august september october november december stop end close remove retire withdraw offer support switch discontinue deprecate shut longer instead available sunset phase anymore eventually soon now finally effectively currently already officially fully completely favour replace'
  )
)

interface Pair {
  readonly ended: Topic
  readonly offered: Topic
  readonly odds: number
}

/** The words of what has ended, each with its rarity. */
function subjectOf(statement: Statement, topics: Topics): ReadonlyMap<string, number> {
  const subject = new Map<string, number>()
  const add = (stem: string, weight: number): void => {
    if (!GENERIC.has(stem)) subject.set(stem, Math.max(subject.get(stem) ?? 0, weight * topics.rarity(stem)))
  }
  for (const stem of localWords(statement)) add(stem, 1)
  for (const { stem } of contentWords(statement.headings.at(-1) ?? '')) add(stem, 0.4)
  return subject
}

/** A statement that says that something has ended, and the words of what has. */
interface Ended {
  readonly topic: Topic
  readonly subject: ReadonlyMap<string, number>
  /** The words of the clause that says so, none where it names nothing: “it is no longer sold”. */
  readonly named: ReadonlySet<string>
  /** Code before the words that say so, where it is all that stands there: `sync.sh` is deprecated. */
  readonly code: ReadonlySet<string>
}

/** Share of the words of what has ended, by rarity, that a statement needs to speak of it. */
const LEAST_NAMED = 0.2

function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>, topics: Topics): number {
  let [shared, all] = [0, 0]
  for (const word of words) {
    const weight = topics.rarity(word) || 1
    all += weight
    if (others.has(word)) shared += weight
  }
  return all === 0 ? 0 : shared / all
}

/** How sure it is that one statement offers what another says has ended: log odds. */
function weigh({ topic, subject, named, code }: Ended, offered: Topic, topics: Topics): number {
  const local = localWords(offered.statement)
  if (named.size > 0 && shareOf(named, local, topics) < LEAST_NAMED) return Number.NEGATIVE_INFINITY
  if (code.size > 0 && !offered.statement.locators.some(({ value }) => code.has(value.toLowerCase())))
    return Number.NEGATIVE_INFINITY
  let shared = 0
  let most = 0
  let all = 0
  for (const [stem, rarity] of subject) {
    all += rarity
    if (!local.has(stem)) continue
    shared += rarity
    most = Math.max(most, rarity)
  }
  if (shared === 0) return Number.NEGATIVE_INFINITY
  const cue = saysOffered(offered.statement.text) ? 1.6 : 0
  return (
    -5.2 + 3 * Math.min(1.6, shared) + 2 * most + 1.5 * (shared / all) + 2.5 * topics.similarity.between(topic, offered) + cue
  )
}

function canOffer({ statement }: Topic): boolean {
  return statement.kind !== 'heading' && !isQuestion(statement) && !isExample(statement)
}

/** What the clause names that says that something has ended. */
function namedAsEnded({ text }: Statement): ReadonlySet<string> {
  return new Set(contentStems(endedClauses(text)).filter((stem) => !GENERIC.has(stem)))
}

const CODE_ENDED = new RegExp(
  `^\\W*${OPAQUE}\\W{0,4}(?:command |script |flag |option |setting |file )?(?:is|was|has been|will be) (?:\\w+ )?\\w+ed\\b`
)

function codeAsEnded({ text, locators }: Statement): ReadonlySet<string> {
  const first = CODE_ENDED.test(text) ? locators.find(({ kind }) => kind === 'code') : undefined
  return new Set(first ? [first.value.toLowerCase()] : [])
}

/** What one side says has ended. */
function endedOf(side: readonly Topic[], topics: Topics): readonly Ended[] {
  return side
    .filter(({ statement }) => saysEnded(statement.text))
    .map((topic) => ({
      topic,
      subject: subjectOf(topic.statement, topics),
      named: namedAsEnded(topic.statement),
      code: codeAsEnded(topic.statement)
    }))
}

/** For each word what has ended that it names. */
function byWord(ended: readonly Ended[]): ReadonlyMap<string, readonly Ended[]> {
  const words = ended.flatMap((each) => Array.from(each.subject.keys(), (word) => ({ word, each })))
  const found = new Map<string, Ended[]>()
  for (const { word, each } of words) {
    const list = found.get(word)
    if (list) list.push(each)
    else found.set(word, [each])
  }
  return found
}

/** Whether both name addresses, and none that both name: what has ended at one goes on at another. */
function isElsewhere(one: Statement, other: Statement): boolean {
  const addresses = ({ locators }: Statement): readonly string[] =>
    locators.flatMap(({ kind, value }) => (kind === 'url' ? [addressKey(value)] : []))
  const [mine, theirs] = [addresses(one), new Set(addresses(other))]
  return mine.length > 0 && theirs.size > 0 && !mine.some((address) => theirs.has(address))
}

/** What public documents say has ended while others still offer it. Only what shares a word with it is looked at. */
function* endedInDocs(inside: readonly Ended[], docs: readonly Ended[], topics: Topics): Iterable<Pair> {
  const gone = new Set(inside.map(({ topic }) => topic))
  const sharing = byWord(docs)
  const saidBy = groupBy(inside, ({ topic }) => topic.statement.path)
  for (const offered of topics.inside) {
    const { statement } = offered
    if (gone.has(offered) || topics.asides.has(statement) || topics.copied.has(statement) || !canOffer(offered)) continue
    const named = new Set(Array.from(localWords(statement)).flatMap((word) => sharing.get(word) ?? []))
    for (const each of named) {
      if (!topics.pairing(statement.path, each.topic.statement.path, statement.audience)) continue
      if (isElsewhere(statement, each.topic.statement) || isSettled(each, saidBy.get(statement.path) ?? [])) continue
      yield { ended: each.topic, offered, odds: weigh(each, offered, topics) }
    }
  }
}

function* endedInside(inside: readonly Ended[], docs: readonly Ended[], topics: Topics): Iterable<Pair> {
  const gone = new Set(docs.map(({ topic }) => topic))
  for (const ended of inside) {
    if (topics.copied.has(ended.topic.statement) || isSettled(ended, docs)) continue
    for (const { topic } of topics.matches(ended.topic))
      if (!gone.has(topic) && canOffer(topic) && !isElsewhere(ended.topic.statement, topic.statement))
        yield { ended: ended.topic, offered: topic, odds: weigh(ended, topic, topics) }
  }
}

/** Whether the other side says as well that it has ended: a document for colleagues for itself, the public ones for each other. */
function isSettled({ subject }: Ended, said: readonly Ended[]): boolean {
  const all = [...subject.values()].reduce((sum, rarity) => sum + rarity, 0)
  return said.some((each) => {
    let shared = 0
    for (const [stem, rarity] of subject) if (each.subject.has(stem)) shared += Math.min(rarity, each.subject.get(stem) ?? 0)
    return shared >= 0.4 * all
  })
}

/** Finds what has ended on one side and is still offered on the other. */
export function* findEnded(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const inside = endedOf(topics.inside, topics)
  const docs = endedOf(topics.docs, topics)
  const best = (pairs: readonly Pair[]): Pair | undefined => pairs.toSorted((one, other) => other.odds - one.odds)[0]
  for (const pairs of groupBy(
    [...endedInDocs(inside, docs, topics)].filter(({ odds }) => odds > 0),
    ({ ended }) => ended
  ).values()) {
    for (const own of groupBy(pairs, ({ offered }) => offered.statement.path).values()) {
      const pair = best(own)
      if (pair) yield { internal: wholeSide(pair.offered.statement), docs: wholeSide(pair.ended.statement), odds: pair.odds }
    }
  }
  for (const pairs of groupBy([...endedInside(inside, docs, topics)], ({ ended }) => ended).values()) {
    const pair = best(pairs)
    if (pair) yield { internal: wholeSide(pair.ended.statement), docs: wholeSide(pair.offered.statement), odds: pair.odds }
  }
}
