import type { DriftSettings } from '../core/rule.ts'
import { contentWords } from './content-words.ts'
import { isExample, isQuestion } from './cues.ts'
import { type Difference, wholeSide } from './difference.ts'
import { groupBy } from './group-by.ts'
import { saysEnded, saysOffered } from './lifecycle-words.ts'
import type { Statement } from './statement.ts'
import { type Topic, type Topics, topicsOf } from './topics.ts'

/** Says nothing of what has ended. */
const GENERIC = new Set(
  contentWords(
    'january february march april may june july august september october november december stop end close remove retire withdraw offer support switch discontinue deprecate shut longer instead available'
  ).map(({ stem }) => stem)
)

interface Pair {
  readonly ended: Topic
  readonly offered: Topic
  readonly odds: number
}

/** The words of what has ended, each with its rarity. */
function subjectOf({ local, statement }: Topic, topics: Topics): ReadonlyMap<string, number> {
  const subject = new Map<string, number>()
  const add = (stem: string, weight: number): void => {
    if (!GENERIC.has(stem)) subject.set(stem, Math.max(subject.get(stem) ?? 0, weight * topics.rarity(stem)))
  }
  for (const stem of local) add(stem, 1)
  for (const { stem } of contentWords(statement.headings.at(-1) ?? '')) add(stem, 0.4)
  return subject
}

/** How sure it is that one statement offers what another says has ended: log odds. */
function weigh(ended: Topic, offered: Topic, topics: Topics): number {
  const subject = subjectOf(ended, topics)
  let shared = 0
  let most = 0
  let all = 0
  for (const [stem, rarity] of subject) {
    all += rarity
    if (!offered.local.has(stem)) continue
    shared += rarity
    most = Math.max(most, rarity)
  }
  if (shared === 0) return Number.NEGATIVE_INFINITY
  const cue = saysOffered(offered.statement.text) ? 1.6 : 0
  return (
    -5.2 + 3 * Math.min(1.6, shared) + 2 * most + 1.5 * (shared / all) + 2.5 * topics.similarity.between(ended, offered) + cue
  )
}

function canOffer({ statement }: Topic): boolean {
  return statement.kind !== 'heading' && !isQuestion(statement) && !isExample(statement) && !saysEnded(statement.text)
}

/** What of one record is the best place to report: its row's head says little, the cell beside it more. */
function* endedInDocs(topics: Topics): Iterable<Pair> {
  const ended = topics.docs.filter(({ statement }) => saysEnded(statement.text))
  const silent = endedSubjects(topics.inside, topics)
  for (const offered of topics.inside) {
    if (topics.asides.has(offered.statement) || topics.copied.has(offered.statement) || !canOffer(offered)) continue
    for (const each of ended) {
      if (!topics.pairing(offered.statement.path, each.statement.path, offered.statement.audience)) continue
      if (isSettled(each, silent, topics)) continue
      yield { ended: each, offered, odds: weigh(each, offered, topics) }
    }
  }
}

function* endedInside(topics: Topics): Iterable<Pair> {
  const said = endedSubjects(topics.docs, topics)
  for (const ended of topics.inside) {
    if (!saysEnded(ended.statement.text) || topics.copied.has(ended.statement) || isSettled(ended, said, topics)) continue
    for (const { topic } of topics.matches(ended))
      if (canOffer(topic)) yield { ended, offered: topic, odds: weigh(ended, topic, topics) }
  }
}

/** What one side says has ended, by its rarest words. */
function endedSubjects(side: readonly Topic[], topics: Topics): readonly ReadonlyMap<string, number>[] {
  return side.filter(({ statement }) => saysEnded(statement.text)).map((topic) => subjectOf(topic, topics))
}

/** Whether the other side says as well that it has ended. */
function isSettled(ended: Topic, said: readonly ReadonlyMap<string, number>[], topics: Topics): boolean {
  const subject = subjectOf(ended, topics)
  const all = [...subject.values()].reduce((sum, rarity) => sum + rarity, 0)
  return said.some((each) => {
    let shared = 0
    for (const [stem, rarity] of subject) if (each.has(stem)) shared += Math.min(rarity, each.get(stem) ?? 0)
    return shared >= 0.4 * all
  })
}

/** Finds what has ended on one side and is still offered on the other. */
export function* findEnded(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const best = (pairs: readonly Pair[]): Pair | undefined => pairs.toSorted((one, other) => other.odds - one.odds)[0]
  for (const pairs of groupBy(
    [...endedInDocs(topics)].filter(({ odds }) => odds > 0),
    ({ ended }) => ended
  ).values()) {
    for (const own of groupBy(pairs, ({ offered }) => offered.statement.path).values()) {
      const pair = best(own)
      if (pair) yield { internal: wholeSide(pair.offered.statement), docs: wholeSide(pair.ended.statement), odds: pair.odds }
    }
  }
  for (const pairs of groupBy([...endedInside(topics)], ({ ended }) => ended).values()) {
    const pair = best(pairs)
    if (pair) yield { internal: wholeSide(pair.ended.statement), docs: wholeSide(pair.offered.statement), odds: pair.odds }
  }
}
