import type { DriftSettings } from '../../core/rule.ts'
import { isExample, isHistory, isQuestion } from '../statements/cues.ts'
import type { Difference, Side } from '../statements/difference.ts'
import { sameMember } from '../statements/same-member.ts'
import type { Statement } from '../statements/statement.ts'
import { placeWithin } from '../statements/surface-tokens.ts'
import { tokenize } from '../text/tokens.ts'
import { type Topics, topicsOf } from '../topics/topics.ts'
import { nameStem } from '../words/name-codes.ts'
import { type Collection, collectionsOf, type ListedMember } from './collections.ts'
import { Shelves } from './list-shelves.ts'

/** How the members of two collections correspond. */
interface Overlap {
  readonly shared: number
  readonly only: number
  readonly missing: number
}

const namesIn = new WeakMap<Statement, ReadonlySet<string>>()

/** All words of a statement, as they would stand in a member of a list. */
function namesOf(statement: Statement): ReadonlySet<string> {
  const known = namesIn.get(statement)
  if (known) return known
  const names = new Set(tokenize(statement.text).map((token) => nameStem(token.raw)))
  namesIn.set(statement, names)
  return names
}

/** Whether the text of a list names a member anyhow. */
function mentions({ members, statement }: Collection, { words }: ListedMember): boolean {
  const texts = new Set([statement, ...members.map((each) => each.statement)])
  return [...texts].some((each) => words.every((word) => namesOf(each).has(word)))
}

/** The members that the other list does not have. */
function lone(own: Collection, other: Collection): readonly ListedMember[] {
  return own.members.filter((member) => !other.members.some((each) => sameMember(member, each)) && !mentions(other, member))
}

/** What two collections have in common; undefined where that is too little for them to differ. */
function overlap(one: Collection, other: Collection): Overlap | undefined {
  const taken = new Set<number>()
  let shared = 0
  for (const member of one.members) {
    const at = other.members.findIndex((each, index) => sameMember(member, each) && !taken.has(index))
    if (at < 0) continue
    taken.add(at)
    shared++
  }
  if (shared < (one.enumeration && other.enumeration ? 1 : FEWEST_OF_LINES)) return undefined
  return { shared, only: lone(one, other).length, missing: lone(other, one).length }
}

function weigh({ shared, only, missing }: Overlap, similarity: number, isWhole: boolean): number {
  const all = shared + only + missing
  const base = -3.6 + 4.5 * (shared / all) + 4 * similarity + 0.35 * Math.min(5, shared)
  // A list that has less than the public one may only sum it up, unless it says that it is all.
  return base - (only === 0 && !isWhole ? 1.2 : 0) - (only === 0 && missing > 2 ? 1.5 : 0)
}

const FEWEST_OF_LINES = 3

/** Lists of one line each are often of several things; only where they have nearly all in common are they known to be the same. */
function canDiffer({ shared, only, missing }: Overlap, own: Collection, other: Collection): boolean {
  const all = shared + only + missing
  if (only > 0 && missing > 0 && shared < 2) return false
  if (own.enumeration && other.enumeration) return shared >= 2 || all <= 3
  return shared >= FEWEST_OF_LINES && shared >= 0.6 * all
}

const WHOLE = /\b(?:only|nothing else|no others?|that's all)\b|^[^:]{2,30}:\s/i

function canList({ statement, open, members }: Collection): boolean {
  return !open && members.length >= 2 && !isQuestion(statement) && !isExample(statement) && !isHistory(statement)
}

function sideOf({ statement, enumeration }: Collection, place: Statement = statement): Side {
  if (!enumeration) return { statement: place, at: place.location, raw: place.text }
  const { range } = enumeration
  return { statement, at: placeWithin(statement, range), raw: statement.text.slice(range.start, range.end) }
}

/** Where two collections differ: at the member that one side lacks, when each has a line of its own. */
function difference(internal: Collection, docs: Collection, odds: number): Difference {
  return {
    internal: sideOf(internal, lone(internal, docs)[0]?.statement),
    docs: sideOf(docs, lone(docs, internal)[0]?.statement),
    odds
  }
}

/** Finds lists that have members which the public list of the same things lacks, or lack some that it has. */
export function* findOtherLists(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const isWanted = (statement: Statement): boolean => !topics.asides.has(statement) && !topics.copied.has(statement)
  const own = facts.filter(({ audience }) => audience !== 'docs')
  const inside = Array.from(collectionsOf(own, { isWanted })).filter((each) => canList(each) && isWanted(each.statement))
  const shelves = new Shelves(inside.flatMap(({ members }) => members))
  const docs = facts.filter(({ audience }) => audience === 'docs')
  for (const each of inside.length > 0 ? collectionsOf(docs, { mayName: (one) => shelves.mayHold(one) }) : []) {
    if (canList(each)) shelves.add(each)
  }
  for (const each of inside) {
    const best = counterpart(each, shelves, topics)
    if (best) yield best
  }
}

function counterpart(own: Collection, shelves: Shelves, topics: Topics): Difference | undefined {
  let best: Difference | undefined
  for (const other of shelves.find(own)) {
    if (!topics.pairing(own.statement.path, other.statement.path, own.statement.audience)) continue
    const common = overlap(own, other)
    if (!common || !canDiffer(common, own, other)) continue
    const similarity = topics.similarity.between(topics.of(own.statement), topics.of(other.statement))
    if (common.only === 0 && common.missing === 0) return undefined
    const odds = weigh(common, similarity, WHOLE.test(own.statement.text) || own.enumeration === undefined)
    if (!best || odds > best.odds) best = difference(own, other, odds)
  }
  return best
}
