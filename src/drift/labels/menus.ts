import type { DriftSettings } from '../../core/rule.ts'
import { type Difference, LIKELY_ODDS } from '../statements/difference.ts'
import { isLabel, isPressed, labelParts } from '../statements/labels.ts'
import type { StatedLocator } from '../statements/locator.ts'
import type { Statement } from '../statements/statement.ts'
import { type Topic, type Topics, topicsOf } from '../topics/topics.ts'
import { findOtherLabels } from './other-labels.ts'
import { isPublic, readPublicLabels } from './public-labels.ts'

/** A public statement that names parts of a way. */
interface Way {
  readonly statement: Statement
  readonly own: readonly StatedLocator[]
  readonly parts: readonly string[]
}

function readWays(topics: Topics): readonly Way[] {
  return topics.docs.flatMap(({ statement }) => {
    const own = statement.locators.filter(isLabel)
    return own.length === 0 ? [] : [{ statement, own, parts: own.flatMap(labelParts) }]
  })
}

/** Ways through menus that public documents lead otherwise: by parts that nobody knows, or in another order. */
export function* findOtherMenus(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const known = readPublicLabels(facts, drift)
  const found = findOtherLabels(facts, drift)
  const taken = new Set(found.map(({ internal }) => internal.statement))
  yield* found.filter(({ kind }) => kind === 'locator')
  let ways: readonly Way[] | undefined
  for (const topic of topics.inside) {
    const { statement } = topic
    if (taken.has(statement) || topics.asides.has(statement) || topics.copied.has(statement)) continue
    for (const label of statement.locators) {
      if (label.kind !== 'path' || !isPressed(label, statement) || !isPublic(label, known)) continue
      ways ??= readWays(topics)
      const difference = otherWay(label, topic, ways, topics)
      if (!difference) continue
      yield difference
      break
    }
  }
}

/** Whether a statement names all parts of a way, in order. */
function leads({ parts }: Way, own: readonly string[]): boolean {
  let at = -1
  return own.every((part) => {
    at = parts.indexOf(part, at + 1)
    return at >= 0
  })
}

/** The public way to the same end, where its parts are known but no public text leads that way. */
function otherWay(label: StatedLocator, topic: Topic, ways: readonly Way[], topics: Topics): Difference | undefined {
  const parts = labelParts(label)
  if (parts.length < 2 || ways.some((way) => leads(way, parts))) return undefined
  const others = ways.flatMap(({ statement, own }) =>
    own.flatMap((locator): readonly Difference[] => {
      const theirs = labelParts(locator)
      if (theirs.length < 2 || theirs.at(-1) !== parts.at(-1) || theirs.every((part) => parts.includes(part))) return []
      if (!topics.pairing(topic.statement.path, statement.path, topic.statement.audience)) return []
      return [
        {
          internal: { statement: topic.statement, at: label.at, raw: label.value },
          docs: { statement, at: locator.at, raw: locator.value },
          odds: LIKELY_ODDS + 1 + topics.similarity.between(topic, topics.of(statement))
        }
      ]
    })
  )
  return others.toSorted((one, other) => other.odds - one.odds)[0]
}
