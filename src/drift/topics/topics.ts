import { gatherSurroundings } from '../claims/claims.ts'
import { createSimilarity, type Similarity, type Subject } from '../claims/similarity.ts'
import { copiedStatements } from '../copies/near-statements.ts'
import { createPairing, type Pairing } from '../partners/pairing.ts'
import { findPartners } from '../partners/partners.ts'
import { createRanker } from '../ranking/rank.ts'
import { findAsides } from '../statements/cues.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'
import { contentStems } from '../words/content-words.ts'
import { Vocabulary, type WordVector } from '../words/vocabulary.ts'

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
  /** What a statement is about. */
  of(statement: Statement): Topic
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
const ACTIONS = contentStems('click tap press choose select pick open hit screen button menu tab app')
const ACTION = 0.2

/** Reads what statements are about: their own words weigh most, then their heads, their headings and their title. */
class TopicReader {
  readonly #vocabulary: Vocabulary
  readonly #actions: ReadonlySet<number>
  readonly #known = new Map<Statement, Topic>()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#actions = new Set(ACTIONS.map((stem) => vocabulary.of(stem)))
  }

  read(statement: Statement): Topic {
    const known = this.#known.get(statement)
    if (known) return known
    const topic = new ReadTopic(statement, this)
    this.#known.set(statement, topic)
    return topic
  }

  wordsOf(statement: Statement): WordVector {
    const { gathering } = this.#vocabulary
    gatherSurroundings(statement, this.#vocabulary)
    for (const number of this.#vocabulary.read(statement.text)) {
      gathering.add(number, this.#actions.has(number) ? ACTION : SENTENCE)
    }
    return gathering.take()
  }
}

/** A topic whose words are read when they are first asked for: most statements have near copies that tell all. */
class ReadTopic implements Topic {
  readonly statement: Statement
  readonly #reader: TopicReader
  #words: WordVector | undefined

  constructor(statement: Statement, reader: TopicReader) {
    this.statement = statement
    this.#reader = reader
  }

  get words(): WordVector {
    this.#words ??= this.#reader.wordsOf(this.statement)
    return this.#words
  }
}

/** The words of a statement itself, its row, its column and its lead. */
export function localWords({ text, lead = '', column = '', row = '' }: Statement): ReadonlySet<string> {
  return new Set([text, lead, column, row].flatMap((each) => contentStems(each)))
}

/** Prepares the statements of a workspace for comparing. */
export const topicsOf = once((facts, drift): Topics => {
  const prose = facts.filter(({ kind }) => kind !== 'code')
  const vocabulary = new Vocabulary()
  const reader = new TopicReader(vocabulary)
  const read = (statement: Statement): Topic => reader.read(statement)
  const docs = prose.filter(({ audience }) => audience === 'docs').map(read)
  const ranker = createRanker(docs.map(({ words }) => words))
  const similarity = createSimilarity(ranker, docs.length, vocabulary)
  const partners = findPartners(
    drift,
    facts,
    docs.map(({ statement }) => statement)
  )
  const cache = new WeakMap<Topic, readonly Match[]>()
  const rarest = Math.log(1 + docs.length) || 1
  return {
    inside: prose.filter(({ audience }) => audience !== 'docs').map(read),
    docs,
    of: read,
    similarity,
    pairing: createPairing(drift, facts),
    rarity: (word) => ranker.rarity(vocabulary.find(word)) / rarest,
    asides: new Set([...findAsides(facts)].filter(({ kind }) => kind !== 'code')),
    copied: copiedStatements(facts, drift),
    matches(topic) {
      const found = cache.get(topic)
      if (found) return found
      const { path, audience } = topic.statement
      const matches = ranker
        .rank(topic.words, LOOKED_AT, partners(path, audience))
        .flatMap(({ id }): readonly Match[] => {
          const other = docs[id]
          return other ? [{ topic: other, similarity: similarity.between(topic, other) }] : []
        })
        .sort((one, other) => other.similarity - one.similarity)
      cache.set(topic, matches)
      return matches
    }
  }
})
