import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import type { Difference } from '../statements/difference.ts'
import { documentKey } from '../statements/document-key.ts'
import type { StatedLocator } from '../statements/locator.ts'
import { isProgramLine, isProseLine } from '../statements/program-lines.ts'
import type { Statement } from '../statements/statement.ts'
import { addressKey } from '../statements/surface-tokens.ts'
import { beyond, isUndone } from '../statements/undone.ts'
import { type Topic, type Topics, topicsOf } from '../topics/topics.ts'

/** An address, a name in code or one word of a command, cut where its parts meet. */
interface Name {
  readonly topic: Topic
  readonly locator: StatedLocator
  readonly key: string
  readonly parts: readonly string[]
  /** All words of the command that it belongs to. */
  readonly command: readonly string[]
}

/** Share of parts that two names of one thing have in common. */
const ALIKE = 0.5
/** Names of which more are in use than this tell nothing apart. */
const MOST_SHARING = 200
const IDENTIFIER = /^[\p{L}\d]+(?:[-_][\p{L}\d]+)+$/u
const COMMENT = /\s+#\s.*$/

function partsOf(key: string): readonly string[] {
  return key
    .toLowerCase()
    .split(/[^\p{L}\p{N}_*]+/u)
    .filter((part) => part !== '')
}

/** What is to be filled in, in any of the ways in which texts mark it: `<name>`, `$NAME`, `{{name}}`. */
const FILL_IN = /<[\w .-]{1,40}>|\$?\{\{[^{}]{1,60}\}\}|\$\{[^{}]{1,60}\}|\$[A-Za-z_]\w*|\{[\w .-]{1,40}\}/g
/** Leads to what was discussed or done once, which a text may name for many reasons. */
const CITATION = /\/(?:issues|pulls?|merge_requests|commits?|discussions|browse)\/[\w.-]+/

/** The names that a locator gives: itself, or the words of a command. */
function namesOf(topic: Topic, locator: StatedLocator): readonly Name[] {
  const { kind } = locator
  if (topic.statement.kind === 'code' && (isProgramLine(locator.value) || isProseLine(locator.value))) return []
  const value = locator.value.replace(FILL_IN, '*')
  if (kind === 'url' && CITATION.test(value)) return []
  if (kind === 'url') return [{ topic, locator, key: addressKey(value), parts: partsOf(addressKey(value)), command: [] }]
  if (kind === 'label' && IDENTIFIER.test(value) && /\p{Lu}/u.test(value)) {
    return [{ topic, locator, key: value.toLowerCase(), parts: partsOf(value), command: [] }]
  }
  // Text that was taken for code, marked up as it is.
  if (kind !== 'code' || value.includes('](')) return []
  const words = value.replace(COMMENT, '').split(/\s+/)
  if (words.length > 1 && /^[a-z][\w.-]*$/.test(words[0] ?? '')) {
    return [{ topic, locator, key: words.join(' '), parts: words.map((word) => word.toLowerCase()), command: words }]
  }
  return words.flatMap((word): readonly Name[] => {
    const parts = partsOf(word.replace(/^["']|["';,]$/g, ''))
    return parts.filter((part) => part !== '*').length < 2 ? [] : [{ topic, locator, key: parts.join('.'), parts, command: [] }]
  })
}

/** Share of the parts of the longer that both have. */
function shape(one: Name, other: Name): number {
  const theirs = [...other.parts]
  let shared = 0
  for (const part of one.parts) {
    const at = theirs.indexOf(part)
    if (at < 0) continue
    theirs.splice(at, 1)
    shared++
  }
  return shared / Math.max(one.parts.length, other.parts.length, 1)
}

/** Whether both names have parts that the other lacks, and these are no mere numbers of a series (“ns1”, “ns2”). */
function differ(one: Name, other: Name): boolean {
  const [only, missing] = [beyond(one.parts, other.parts), beyond(other.parts, one.parts)]
  const isCommand = one.command.length > 0
  if (isCommand !== other.command.length > 0) return false
  if (isCommand && isUndone(only, missing)) return false
  if (isCommand)
    return only.length === 1 && missing.length === 1 && one.parts[0] === other.parts[0] && !/[<{$*]/.test(`${only}${missing}`)
  if (only.length === 0 && missing.length === 0) return one.key !== other.key
  if (only.length === 0 || missing.length === 0) return false
  return only.join().replace(/\d+/g, '') !== missing.join().replace(/\d+/g, '')
}

/** How alike the sentences around two commands are that do or act on something else. */
const SAME_TASK = 0.3

/** Whether the words in which two commands differ are spelt alike: `sync-users`, `sync-members`. */
function areSpeltAlike(one: Name, other: Name): boolean {
  const theirs = new Set(beyond(other.parts, one.parts).flatMap(partsOf))
  return beyond(one.parts, other.parts)
    .flatMap(partsOf)
    .some((part) => theirs.has(part))
}

/** How sure it is that two names are meant for one thing: log odds. */
function weigh(one: Name, other: Name, topics: Topics): number {
  const likeness = topics.similarity.between(one.topic, other.topic)
  if (one.command.length > 0 && likeness < SAME_TASK && !areSpeltAlike(one, other)) return Number.NEGATIVE_INFINITY
  const sure = one.command.length > 0 && one.parts.length >= 3 ? 1.5 : 0
  return -3.6 + 4 * shape(one, other) + 7 * Math.min(0.5, likeness) + sure
}

/** Addresses, names in code and commands that no public document has, each with the public one that is most likely meant. */
export function* findOtherAddresses(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const collect = (isDocs: boolean): readonly Name[] =>
    facts
      .filter(({ audience, locators }) => (audience === 'docs') === isDocs && locators.length > 0)
      .flatMap((statement) => {
        const topic = topics.of(statement)
        return statement.locators.flatMap((locator) => namesOf(topic, locator))
      })
  const docs = collect(true)
  const inside = collect(false)
  const known = new Set(docs.map(({ key }) => key))
  const byPart = groupBy(
    docs.flatMap((name) => [...new Set(name.parts)].map((part) => ({ part, name }))),
    ({ part }) => part
  )
  for (const own of groupBy(inside, ({ topic }) => documentKey(topic.statement)).values()) {
    const used = new Set(own.map(({ key }) => key))
    const done = new Set<string>()
    for (const name of own) {
      if (
        known.has(name.key) ||
        done.has(name.key) ||
        topics.asides.has(name.topic.statement) ||
        topics.copied.has(name.topic.statement)
      )
        continue
      done.add(name.key)
      const rivals = new Set(
        name.parts.flatMap((part) => {
          const sharing = byPart.get(part) ?? []
          return sharing.length > MOST_SHARING ? [] : sharing.map((each) => each.name)
        })
      )
      const best = [...rivals]
        .filter((other) => !used.has(other.key) && shape(name, other) >= ALIKE && differ(name, other))
        .filter(({ topic: { statement } }) =>
          topics.pairing(name.topic.statement.path, statement.path, name.topic.statement.audience)
        )
        .map((other) => ({ other, odds: weigh(name, other, topics) }))
        .sort((one, two) => two.odds - one.odds)[0]
      if (!best) continue
      yield {
        internal: { statement: name.topic.statement, at: name.locator.at, raw: name.locator.value },
        docs: { statement: best.other.topic.statement, at: best.other.locator.at, raw: best.other.locator.value },
        odds: best.odds
      }
    }
  }
}
