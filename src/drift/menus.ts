import type { DriftSettings } from '../core/rule.ts'
import type { Difference } from './difference.ts'
import { isLabel, isPressed, labelParts, labelWords } from './labels.ts'
import type { StatedLocator } from './locator.ts'
import type { Statement } from './statement.ts'
import { type Topic, type Topics, topicsOf } from './topics.ts'

/** What a label must reach to be taken for another name of a public one, and how steeply sureness grows from there. */
const ALIKE = 0.52
const STEEPNESS = 9
const LIKELY = 1.25
/** How much more alike two ways are that end at the same place, or that share a part. */
const SAME_END = 0.25
const SAME_PART = 0.1

/** Names of menus and buttons that public documents know. */
interface Known {
  /** Parts of paths, buttons and other bold names. */
  readonly labels: ReadonlySet<string>
  /** What else public documents call by its name: headings and table cells. */
  readonly names: ReadonlySet<string>
  /** Labels and all that they begin with. */
  readonly beginnings: ReadonlySet<string>
}

function knownLabels(topics: Topics): Known {
  const labels = new Set<string>()
  const names = new Set<string>()
  for (const { statement } of topics.docs) {
    for (const each of statement.locators) if (isLabel(each)) for (const part of labelParts(each)) labels.add(part)
    if (statement.kind === 'table-cell' || statement.kind === 'heading') names.add(statement.text.toLowerCase())
  }
  const beginnings = new Set(
    [...labels].flatMap((label) => label.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' ')))
  )
  return { labels, names, beginnings }
}

function isKnown(label: StatedLocator, { labels, names, beginnings }: Known): boolean {
  const parts = labelParts(label)
  if (parts.length === 1) return parts.every((part) => labels.has(part) || names.has(part))
  return parts.every((part, index) => labels.has(part) || (index === parts.length - 1 && beginnings.has(part)))
}

function pressed(statement: Statement): readonly StatedLocator[] {
  return statement.locators.filter((each) => isLabel(each) && isPressed(each, statement))
}

function shareWord(one: string, other: string): boolean {
  const words = new Set(labelWords(one))
  return labelWords(other).some((word) => words.has(word))
}

/** How alike two places are: what their texts speak of, and what parts of the way they share. */
function likeness(mine: StatedLocator, from: Topic, theirs: StatedLocator, to: Topic, topics: Topics): number {
  const [own, other] = [labelParts(mine), labelParts(theirs)]
  const [end, otherEnd] = [own.at(-1) ?? '', other.at(-1) ?? '']
  const all = to.statement.locators.filter(isLabel).flatMap(labelParts)
  const here = from.statement.locators.filter(isLabel).flatMap(labelParts)
  return (
    topics.similarity.between(from, to) +
    (shareWord(end, otherEnd) ? SAME_END : 0) +
    (here.some((part) => part !== otherEnd && all.includes(part)) ? SAME_PART : 0)
  )
}

/** Ways through menus that no public document knows, each with the public way that most likely leads to the same. */
export function* findOtherMenus(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const known = knownLabels(topics)
  for (const topic of topics.inside) {
    if (topics.asides.has(topic.statement) || topics.copied.has(topic.statement)) continue
    for (const label of pressed(topic.statement)) {
      const difference = isKnown(label, known) ? otherWay(label, topic, topics) : counterpart(label, topic, topics)
      if (!difference) continue
      yield difference
      break
    }
  }
}

function counterpart(label: StatedLocator, topic: Topic, topics: Topics): Difference | undefined {
  let best: { readonly locator: StatedLocator; readonly statement: Statement; readonly score: number } | undefined
  for (const { topic: other } of topics.matches(topic)) {
    for (const locator of pressed(other.statement)) {
      const score = likeness(label, topic, locator, other, topics) + (locator.kind === label.kind ? 0.02 : 0)
      if (!best || score > best.score) best = { locator, statement: other.statement, score }
    }
  }
  if (!best) return undefined
  return {
    internal: { statement: topic.statement, at: label.at, raw: label.value },
    docs: { statement: best.statement, at: best.locator.at, raw: best.locator.value },
    odds: LIKELY + (best.score - ALIKE) * STEEPNESS
  }
}

/** The public way to the same end, where its parts are known but no public text leads that way. */
function otherWay(label: StatedLocator, topic: Topic, topics: Topics): Difference | undefined {
  const parts = labelParts(label)
  if (parts.length < 2) return undefined
  const ways = topics.docs.flatMap(({ statement }) => {
    const own = statement.locators.filter(isLabel)
    return own.length === 0 ? [] : [{ statement, own, all: own.flatMap(labelParts) }]
  })
  const leads = (all: readonly string[]): boolean => {
    let at = -1
    return parts.every((part) => {
      at = all.indexOf(part, at + 1)
      return at >= 0
    })
  }
  if (ways.some(({ all }) => leads(all))) return undefined
  const others = ways.flatMap(({ statement, own }) =>
    own.flatMap((locator): readonly Difference[] => {
      const theirs = labelParts(locator)
      if (theirs.length < 2 || theirs.at(-1) !== parts.at(-1) || theirs.every((part) => parts.includes(part))) return []
      if (!topics.pairing(topic.statement.path, statement.path, topic.statement.audience)) return []
      return [
        {
          internal: { statement: topic.statement, at: label.at, raw: label.value },
          docs: { statement, at: locator.at, raw: locator.value },
          odds: LIKELY + 1 + topics.similarity.between(topic, topics.of(statement))
        }
      ]
    })
  )
  return others.toSorted((one, other) => other.odds - one.odds)[0]
}
