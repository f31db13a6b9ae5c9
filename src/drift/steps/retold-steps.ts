import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { type Difference, wholeSide } from '../statements/difference.ts'
import type { Statement } from '../statements/statement.ts'
import { type Topics, topicsOf } from '../topics/topics.ts'
import { stemsOf } from '../words/content-words.ts'
import { copiedProcedures, type Procedure, proceduresOf } from './steps.ts'

/** A procedure and the words of each of its steps. */
interface Told {
  readonly head: Statement
  readonly items: Procedure['items']
  readonly steps: readonly ReadonlySet<string>[]
}

/** Which steps of two procedures speak of the same, by their indices from either side. */
interface Retelling {
  readonly own: Told
  readonly docs: Told
  readonly there: ReadonlyMap<number, number>
  readonly back: ReadonlyMap<number, number>
  readonly similarity: number
}

/** Longer lists are no procedures that somebody walks through. */
const MOST_STEPS = 40
/** Public procedures that are looked at for each: those that share most words. */
const LOOKED_AT = 12
/** Words of steps that more public procedures have find nothing. */
const MOST_SHARING = 200
/** Two steps are one where they have this share of the shorter one's words, and words so rare, in common. */
const SAME_STEP = 0.4
const LEAST_SHARED = 0.35
const FEWEST = 2
/** A step of whose words the other side has more anywhere near is told there in another way. */
const MOST_COVERED = 0.45
/** A last step is often left to the reader. */
const LAST_STEP = 1

/**
 * Finds steps that are left out or stand elsewhere where an internal document or a macro retells a public procedure in its own
 * words. What copies tell is left to the comparison of copies.
 */
export function* findRetoldSteps(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const procedures = proceduresOf(facts).flatMap(toldOf)
  const inside = procedures.filter(({ head }) => head.audience !== 'docs')
  if (inside.length === 0 || inside.length === procedures.length) return
  const topics = topicsOf(facts, drift)
  const copied = new Set(copiedProcedures(facts, drift).map(({ internal }) => internal.items[0]?.[0]))
  const docs = indexed(procedures.filter(({ head }) => head.audience === 'docs'))
  const around = groupBy(
    facts.filter(({ audience }) => audience !== 'docs'),
    sectionKey
  )
  for (const own of inside) {
    if (copied.has(own.head) || own.items.flat().some((each) => topics.asides.has(each))) continue
    const best = retellingOf(own, docs(own), topics)
    if (best) yield* differences(best, around.get(sectionKey(own.head)) ?? [], topics)
  }
}

function toldOf({ items }: Procedure): readonly Told[] {
  const [head] = items[0] ?? []
  if (!head || items.length > MOST_STEPS) return []
  const steps = items.map((item) => {
    const texts = item.flatMap(({ text, locators }) => [text, ...locators.map(({ value }) => value)])
    return new Set(texts.flatMap((text) => [...stemsOf(text)]))
  })
  return [{ head, items, steps }]
}

function sectionKey({ path, headings }: Statement): string {
  return [path, ...headings].join('\n')
}

/** Finds the public procedures that share most words with one. */
function indexed(docs: readonly Told[]): (own: Told) => readonly Told[] {
  const byWord = new Map<string, Told[]>()
  for (const each of docs) {
    for (const word of new Set(each.steps.flatMap((step) => [...step]))) {
      const list = byWord.get(word)
      if (list) list.push(each)
      else byWord.set(word, [each])
    }
  }
  return ({ steps }) => {
    const counts = new Map<Told, number>()
    for (const word of new Set(steps.flatMap((step) => [...step]))) {
      const sharing = byWord.get(word) ?? []
      if (sharing.length > MOST_SHARING) continue
      for (const each of sharing) counts.set(each, (counts.get(each) ?? 0) + 1 / sharing.length)
    }
    return [...counts]
      .sort((one, other) => other[1] - one[1])
      .slice(0, LOOKED_AT)
      .map(([each]) => each)
  }
}

function mass(words: Iterable<string>, topics: Topics): number {
  let sum = 0
  for (const word of words) sum += topics.rarity(word) || 0.5
  return sum
}

/** How well a step covers another: 0 where they are two. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, topics: Topics): number {
  const shared = mass(
    [...one].filter((word) => other.has(word)),
    topics
  )
  const share = shared / (Math.min(mass(one, topics), mass(other, topics)) || 1)
  return shared > LEAST_SHARED && share >= SAME_STEP ? share * Math.min(1, shared) : 0
}

function alignSteps(own: Told, docs: Told, topics: Topics): Retelling {
  const pairs = own.steps.flatMap((step, index) =>
    docs.steps.flatMap((other, at) => {
      const alike = likeness(step, other, topics)
      return alike > 0 ? [{ index, at, alike }] : []
    })
  )
  const there = new Map<number, number>()
  const back = new Map<number, number>()
  for (const { index, at } of pairs.sort((one, other) => other.alike - one.alike)) {
    if (there.has(index) || back.has(at)) continue
    there.set(index, at)
    back.set(at, index)
  }
  return { own, docs, there, back, similarity: topics.similarity.between(topics.of(own.head), topics.of(docs.head)) }
}

function retellingOf(own: Told, docs: readonly Told[], topics: Topics): Retelling | undefined {
  const score = (each: Retelling): number =>
    each.there.size / each.own.steps.length + each.there.size / each.docs.steps.length + each.similarity
  return docs
    .filter(({ head }) => topics.pairing(own.head.path, head.path, own.head.audience))
    .map((each) => alignSteps(own, each, topics))
    .filter(({ there }) => there.size >= FEWEST)
    .sort((one, other) => score(other) - score(one))[0]
}

/** How sure it is that one procedure retells the other: log odds. */
function weigh({ own, docs, there, similarity }: Retelling): number {
  return -3.75 + (3 * there.size) / own.steps.length + (1.5 * there.size) / docs.steps.length + 3 * similarity + 0.3 * there.size
}

function* differences(retelling: Retelling, around: readonly Statement[], topics: Topics): Iterable<Difference> {
  const odds = weigh(retelling)
  const { own, docs, back } = retelling
  const said = new Set([...around, ...own.items.flat()].flatMap(({ text }) => [...stemsOf(text)]))
  const difference = (index: number, at: number, less = 0): readonly Difference[] => {
    const [step, other] = [own.items[index]?.[0], docs.items[at]?.[0]]
    return step && other ? [{ internal: wholeSide(step), docs: wholeSide(other), odds: odds - less }] : []
  }
  for (const [at, words] of docs.steps.entries()) {
    const before = back.get(at - 1)
    const after = back.get(at + 1)
    const isLast = at + 1 === docs.steps.length
    if (back.has(at) || before === undefined || (!isLast && after !== before + 1)) continue
    const covered = mass(
      [...words].filter((word) => said.has(word)),
      topics
    )
    if (covered <= MOST_COVERED * mass(words, topics)) yield* difference(after ?? before, at, isLast ? LAST_STEP : 0)
  }
  const moved = movedStep(retelling)
  if (moved) yield* difference(...moved)
}

/** The step that is furthest from where the other side has it, if any crosses another. */
function movedStep({ there }: Retelling): readonly [index: number, at: number] | undefined {
  const ordered = [...there].sort((one, other) => one[0] - other[0])
  const places = ordered.map(([, at]) => at).sort((one, other) => one - other)
  const distance = ([, at]: readonly [number, number], rank: number): number => Math.abs(places.indexOf(at) - rank)
  const furthest = Math.max(0, ...ordered.map(distance))
  return furthest === 0 ? undefined : ordered.find((each, rank) => distance(each, rank) === furthest)
}
