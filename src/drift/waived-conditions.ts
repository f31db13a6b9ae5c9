import type { DriftSettings } from '../core/rule.ts'
import { isExample, isHistory, isQuestion } from './statements/cues.ts'
import { type Difference, wholeSide } from './statements/difference.ts'
import type { Statement } from './statements/statement.ts'
import { type Topic, type Topics, topicsOf } from './topics/topics.ts'
import { contentStems } from './words/content-words.ts'

/** What a statement makes a condition, or says is none. */
interface Terms {
  /** Words of what does not matter. */
  readonly waived: ReadonlySet<string>
  /** Words of what it holds for alone, or does not hold for. */
  readonly required: ReadonlySet<string>
}

const CLAUSE = '(?<what>[^,.;:()–—]{2,70})'
/** “Whether or not somebody waits”, “Sundays included”: it makes no difference. */
const WAIVED = [
  `\\b(?:whether or not|regardless of|irrespective of|no matter (?:if|whether|what|how|which)|even (?:if|when|on|for|with))\\b${CLAUSE}`,
  '[,(–—]\\s?(?<what>(?:[\\w-]+ ){0,3}[\\w-]+) included\\b(?! in\\b)'
].map((source) => new RegExp(source, 'gi'))
/** “Only when nobody waits”, “does not apply to Sundays”: it does. */
const REQUIRED = [
  `\\bonly (?:(?:happens?|works?|applies|apply|possible|available|valid|counts?) )?(?:if|when|while|for|on|with)\\b${CLAUSE}`,
  `\\b(?:unless|except(?: for| on| if| when)?|as long as|provided(?: that)?)\\b${CLAUSE}`,
  `\\b(?:does|do|did)(?:n[’']t| not) (?:apply|extend|include|hold|count)(?: to| for| on)?\\b${CLAUSE}`
].map((source) => new RegExp(source, 'gi'))

/** Log odds of two statements that have nothing in common, and what speaks for their speaking of one condition. */
const BIAS = -2.6
const SIMILARITY = 5
const COVER = 2
const NEAR = 1

function wordsOf(text: string, patterns: readonly RegExp[]): ReadonlySet<string> {
  const found = patterns.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups }) => groups?.what ?? ''))
  return new Set(found.flatMap((each) => contentStems(each)))
}

function termsOf({ text }: Statement): Terms {
  return { waived: wordsOf(text, WAIVED), required: wordsOf(text, REQUIRED) }
}

function mass(words: Iterable<string>, topics: Topics): number {
  let sum = 0
  for (const word of words) sum += topics.rarity(word) || 0.5
  return sum
}

/** How sure it is that what one side waives is what the other requires. */
function weigh(waived: ReadonlySet<string>, required: ReadonlySet<string>, similarity: number, topics: Topics): number {
  const near = mass(
    [...waived].filter((word) => required.has(word)),
    topics
  )
  if (near === 0) return Number.NEGATIVE_INFINITY
  const cover = near / Math.min(mass(waived, topics), mass(required, topics))
  return BIAS + SIMILARITY * similarity + COVER * Math.min(1, cover) + NEAR * Math.min(1, near)
}

function canState({ statement }: Topic): boolean {
  return statement.kind !== 'heading' && !isQuestion(statement) && !isExample(statement) && !isHistory(statement)
}

/** Finds what one side makes a condition while the other says that it makes no difference. */
export function* findWaivedConditions(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  const topics = topicsOf(facts, drift)
  const cache = new WeakMap<Statement, Terms>()
  const terms = (statement: Statement): Terms => {
    const found = cache.get(statement) ?? termsOf(statement)
    cache.set(statement, found)
    return found
  }
  for (const topic of topics.inside) {
    const { statement } = topic
    if (topics.asides.has(statement) || topics.copied.has(statement) || !canState(topic)) continue
    const own = terms(statement)
    if (own.waived.size + own.required.size === 0) continue
    let best: Difference | undefined
    for (const { topic: other, similarity } of topics.matches(topic)) {
      if (!canState(other)) continue
      const theirs = terms(other.statement)
      const odds = Math.max(
        weigh(own.waived, theirs.required, similarity, topics),
        weigh(theirs.waived, own.required, similarity, topics)
      )
      if (odds > (best?.odds ?? 0)) best = { internal: wholeSide(statement), docs: wholeSide(other.statement), odds }
    }
    if (best) yield best
  }
}
