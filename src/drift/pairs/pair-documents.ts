import type { DriftSettings } from '../../core/rule.ts'
import { createWordRanker, type WordRanker } from '../ranking/rank-words.ts'
import { documentAudience, isPublic } from '../statements/document-audience.ts'
import { documentKey } from '../statements/document-key.ts'
import type { Statement } from '../statements/statement.ts'
import { type Profile, profilesOf } from './profile.ts'
import { type Counterparts, RestatementIndex } from './restate.ts'
import { type PairingRules, statedPairing } from './stated-pairing.ts'

/** A document for colleagues or a macro, and a public document that speaks of the same. */
export interface DocumentPair {
  readonly internal: Profile
  readonly docs: Profile
  /** How sure it is that they belong together, 0 to 1. */
  readonly sure: number
  /** Who says so; `conflict` where all that is known is that they contradict each other. */
  readonly by: 'front-matter' | 'config' | 'likeness' | 'conflict'
  /** Likeness of their titles and of their files' names, 0 to 1. */
  readonly title: number
  readonly name: number
  /** What of each the other restates. */
  readonly inDocs: Counterparts
  readonly inInternal: Counterparts
}

/** Public documents looked at for each document of the other side. */
const LOOKED_AT = 6
/** Share of the best one's score that a public document needs to be looked at. */
const LEAST_SCORE = 0.2
/** Words that a document is looked up by: the ones that say most of it. */
const MOST_WORDS = 60
/** Below this, two documents are not taken for a pair. */
const LEAST_SURE = 0.35
const FEWEST_RESTATED = 2
/** Words alone never make a pair certain. */
const MOST_BY_CONTENT = 0.95

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** The words by which a document is found, with their weights. */
function query({ words }: Profile, ranker: WordRanker): ReadonlyMap<string, number> {
  const weighted = Array.from(words, ([word, weight]) => ({ word, weight, says: weight * ranker.rarity(word) }))
  const best = weighted.sort((one, other) => other.says - one.says || (one.word < other.word ? -1 : 1)).slice(0, MOST_WORDS)
  return new Map(best.map(({ word, weight }) => [word, weight]))
}

function shareOf(part: Counterparts, { sayings }: Profile): number {
  return sayings.length === 0 ? 0 : part.size / sayings.length
}

function sureness(pair: Omit<DocumentPair, 'sure' | 'by'>): number {
  const { internal, docs, title, name, inDocs, inInternal } = pair
  const restated = Math.max(shareOf(inDocs, internal), shareOf(inInternal, docs))
  const enough = Math.min(inDocs.size, inInternal.size) >= FEWEST_RESTATED || internal.sayings.length <= FEWEST_RESTATED
  const content = enough ? Math.min(MOST_BY_CONTENT, restated * 1.3) : restated / 2
  return 1 - (1 - content) * (1 - 0.45 * title) * (1 - 0.35 * name)
}

/** Pairs the documents of one run. */
export class Matcher {
  readonly #docs: readonly Profile[]
  readonly #rules: PairingRules
  readonly #rarities: Float64Array
  readonly #ranker: WordRanker
  readonly #indexes = new WeakMap<Profile, RestatementIndex>()

  constructor(docs: readonly Profile[], rules: PairingRules, rarities: Float64Array) {
    this.#docs = docs
    this.#rules = rules
    this.#rarities = rarities
    this.#ranker = createWordRanker(docs.map(({ words }) => words))
  }

  *pairsOf(internal: Profile, declared: readonly Profile[]): Iterable<DocumentPair> {
    const ranked = this.#ranker.rank(query(internal, this.#ranker), LOOKED_AT)
    const least = LEAST_SCORE * (ranked[0]?.score ?? 0)
    const likely = ranked.flatMap(({ id, score }) => (score >= least ? (this.#docs[id] ?? []) : []))
    for (const docs of new Set([...declared, ...likely])) {
      const by = this.#reason(internal, docs)
      if (by === 'apart') continue
      const pair = this.#compare(internal, docs)
      const sure = sureness(pair)
      if (by === 'front-matter') yield { ...pair, by, sure: 1 }
      else if (sure >= LEAST_SURE) yield { ...pair, by: by === 'config' ? 'config' : 'likeness', sure }
    }
  }

  /** A pair of which only a contradiction is known. */
  contradicting(internal: Profile, docs: Profile): DocumentPair {
    const pair = this.#compare(internal, docs)
    return { ...pair, by: 'conflict', sure: sureness(pair) }
  }

  #reason(internal: Profile, docs: Profile): ReturnType<PairingRules['reason']> {
    return reasonOf(internal, docs, this.#rules) ?? 'apart'
  }

  #compare(internal: Profile, docs: Profile): Omit<DocumentPair, 'sure' | 'by'> {
    return {
      internal,
      docs,
      title: dice(internal.title, docs.title),
      name: dice(internal.name, docs.name),
      inDocs: this.#index(docs).counterparts(internal),
      inInternal: this.#index(internal).counterparts(docs)
    }
  }

  #index(profile: Profile): RestatementIndex {
    const known = this.#indexes.get(profile)
    if (known) return known
    const index = new RestatementIndex(profile, this.#rarities)
    this.#indexes.set(profile, index)
    return index
  }
}

/** The documents of a workspace, and which of them belong together. */
export interface PairedDocuments {
  readonly internal: readonly Profile[]
  readonly docs: readonly Profile[]
  /** By document for colleagues, the surest first. */
  readonly pairs: readonly DocumentPair[]
}

/** Finds which documents speak of the same: many to many, by what they say of themselves, the config, and their words. */
export function pairDocuments(
  facts: readonly Statement[],
  drift: DriftSettings,
  conflicts: readonly (readonly [internal: Statement, docs: Statement])[] = []
): PairedDocuments {
  const { profiles, rarities } = profilesOf(facts)
  const docs = profiles.filter(({ statements }) => isPublic(statements))
  const internal = profiles.filter(({ statements }) => !isPublic(statements))
  const rules = statedPairing(facts, drift)
  const matcher = new Matcher(docs, rules, rarities)
  const named = facts.some(({ mirrors }) => mirrors !== undefined)
  const contradicted = contradictedProfiles(profiles, conflicts)
  const pairs = internal.flatMap((profile) => {
    const declared = named ? docs.filter((each) => isNamed(profile, each, rules)) : []
    const found = worthKeeping([...matcher.pairsOf(profile, declared)])
    const known = new Set(found.map((pair) => pair.docs))
    const others = [...(contradicted.get(profile) ?? [])].filter((each) => !known.has(each))
    return [...found, ...others.map((each) => matcher.contradicting(profile, each))]
  })
  return { internal, docs, pairs }
}

/** For each document for colleagues the public ones that it contradicts. */
function contradictedProfiles(
  profiles: readonly Profile[],
  conflicts: readonly (readonly [Statement, Statement])[]
): ReadonlyMap<Profile, ReadonlySet<Profile>> {
  const byKey = new Map(profiles.map((profile) => [profile.key, profile]))
  const found = new Map<Profile, Set<Profile>>()
  for (const [inside, outside] of conflicts) {
    const [internal, docs] = [byKey.get(documentKey(inside)), byKey.get(documentKey(outside))]
    if (internal && docs) found.set(internal, (found.get(internal) ?? new Set()).add(docs))
  }
  return found
}

/** Leaves out pairs that explain nothing of a document that surer ones don't explain already: other versions, siblings. */
function worthKeeping(pairs: readonly DocumentPair[]): readonly DocumentPair[] {
  const explained = new Set<Statement>()
  return pairs
    .toSorted((one, other) => other.sure - one.sure)
    .filter(({ by, inDocs, internal }, index) => {
      const added = [...inDocs.keys()].filter((statement) => !explained.has(statement))
      const least = Math.max(FEWEST_RESTATED, LEAST_ADDED * internal.sayings.length)
      if (index > 0 && by !== 'front-matter' && added.length < least) return false
      for (const statement of added) explained.add(statement)
      return true
    })
}

/** Share of a document's statements that a further pair has to explain. */
const LEAST_ADDED = 0.08

function isNamed(internal: Profile, docs: Profile, rules: PairingRules): boolean {
  return reasonOf(internal, docs, rules) === 'front-matter'
}

/** What the config and front matter say of two documents. */
function reasonOf(internal: Profile, docs: Profile, rules: PairingRules): ReturnType<PairingRules['reason']> | undefined {
  const [inside, outside] = [internal.statements[0], docs.statements[0]]
  const audience = documentAudience(internal.statements)
  return inside && outside && audience ? rules.reason(inside.path, outside.path, audience) : undefined
}
