import type { DriftSettings } from '../core/rule.ts'
import { surroundings } from './claims.ts'
import { contentWords } from './content-words.ts'
import { findAsides } from './cues.ts'
import { copiedStatements } from './near-statements.ts'
import { createPairing, type Pairing } from './pairing.ts'
import { createRanker, type Ranker } from './rank.ts'
import { createSimilarity, type Similarity, type Subject } from './similarity.ts'
import type { Statement } from './statement.ts'

/** A statement and what it is about. */
export interface Topic extends Subject {
  readonly statement: Statement
}

/** A public topic that an internal one may speak of. */
export interface Match {
  readonly topic: Topic
  /** How alike they are, from 0 to 1. */
  readonly similarity: number
}

/** All statements of a workspace, by side, with what finds those that speak of the same. */
export interface Topics {
  readonly inside: readonly Topic[]
  readonly docs: readonly Topic[]
  readonly similarity: Similarity
  readonly pairing: Pairing
  /** Rarity of a word in the public documents, from 0 (nowhere or everywhere) to 1. */
  rarity(word: string): number
  /** Statements of internal documents that only colleagues may know or that speak of the past. */
  readonly asides: ReadonlySet<Statement>
  /** Statements that near copies are known of. */
  readonly copied: ReadonlySet<Statement>
  /** Public topics like a topic, the most alike first. */
  matches(topic: Topic): readonly Match[]
}

const SENTENCE = 0.9
const LOOKED_AT = 40
/** What people do on a screen says little of what they do it for. */
const ACTIONS = new Set(
  contentWords('click tap press choose select pick open hit screen button menu tab app').map(({ stem }) => stem)
)
const ACTION = 0.2

/** What a statement is about: its own words weigh most, then its heads, its headings and its title. */
export function topicOf(statement: Statement): Topic {
  const words = new Map(surroundings(statement))
  const local = new Set<string>()
  for (const { stem } of contentWords(statement.text)) {
    words.set(stem, Math.max(words.get(stem) ?? 0, ACTIONS.has(stem) ? ACTION : SENTENCE))
    local.add(stem)
  }
  for (const text of [statement.lead, statement.column, statement.row])
    for (const { stem } of contentWords(text ?? '')) local.add(stem)
  return { statement, words, local }
}

const known = new WeakMap<readonly Statement[], { readonly drift: DriftSettings; readonly topics: Topics }>()

/** Prepares the statements of a workspace for comparing. Runs once for one list of facts, however many rules ask. */
export function topicsOf(facts: readonly Statement[], drift: DriftSettings): Topics {
  const before = known.get(facts)
  if (before && before.drift === drift) return before.topics
  const topics = createTopics(facts, drift)
  known.set(facts, { drift, topics })
  return topics
}

function createTopics(facts: readonly Statement[], drift: DriftSettings): Topics {
  const prose = facts.filter(({ kind }) => kind !== 'code')
  const docs = prose.filter(({ audience }) => audience === 'docs').map(topicOf)
  const ranker: Ranker = createRanker(docs.map(({ words }) => words))
  const similarity = createSimilarity(ranker, docs.length)
  const pairing = createPairing(drift, facts)
  const cache = new WeakMap<Topic, readonly Match[]>()
  const rarest = Math.log(1 + docs.length) || 1
  return {
    inside: prose.filter(({ audience }) => audience !== 'docs').map(topicOf),
    docs,
    similarity,
    pairing,
    rarity: (word) => ranker.rarity(word) / rarest,
    asides: findAsides(prose),
    copied: copiedStatements(facts, drift),
    matches(topic) {
      const found = cache.get(topic)
      if (found) return found
      const { path, audience } = topic.statement
      const matches = ranker
        .rank(topic.words, LOOKED_AT)
        .flatMap(({ id }): readonly Match[] => {
          const other = docs[id]
          if (!other || !pairing(path, other.statement.path, audience)) return []
          return [{ topic: other, similarity: similarity.between(topic, other) }]
        })
        .sort((one, other) => other.similarity - one.similarity)
      cache.set(topic, matches)
      return matches
    }
  }
}
