import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { documentKey } from '../statements/document-key.ts'
import type { Statement } from '../statements/statement.ts'
import { stemsOf } from '../words/content-words.ts'
import { alignCopies, type Copy } from './near-statements.ts'

/** A document for colleagues and the public one that it restates nearly word for word. */
export interface CopiedPair {
  readonly internal: readonly Statement[]
  readonly docs: readonly Statement[]
  /** Each statement that has a counterpart in the other document, and which. */
  readonly copies: ReadonlyMap<Statement, Statement>
}

/** Share of words (Dice) from which two statements of two copies are taken for one, and two headings. */
const ALIKE = 0.5
const SAME_HEADING = 0.75
/** Counterparts that two documents have at least, as a share of the shorter one's statements. */
const SAME = 0.25
const FEWEST_SAME = 4

const known = new WeakMap<Statement, ReadonlySet<string>>()

/** The words of a statement that say what it is about, each once. */
export function wordsOf(statement: Statement): ReadonlySet<string> {
  const before = known.get(statement)
  if (before) return before
  const words = stemsOf(statement.text)
  known.set(statement, words)
  return words
}

/** Finds for each document for colleagues the public one that it copies, if any. */
export function* copiedPairs(facts: readonly Statement[], drift: DriftSettings): Iterable<CopiedPair> {
  const documents = groupBy(facts, documentKey)
  const aligned = alignCopies(facts, drift).filter(
    ({ internal, documents: isCopy }) => isCopy && internal.audience === 'internal'
  )
  for (const [key, own] of groupBy(aligned, ({ internal }) => documentKey(internal))) {
    const [best] = [...groupBy(own, ({ docs }) => documentKey(docs))].sort(([, one], [, other]) => other.length - one.length)
    const [internal, docs] = [documents.get(key), best && documents.get(best[0])]
    if (!best || !internal || !docs) continue
    const least = Math.max(FEWEST_SAME, SAME * Math.min(internal.length, docs.length))
    if (best[1].length >= least) yield { internal, docs, copies: bothWays(best[1]) }
  }
}

/** For each of two copies the other. */
export function bothWays(copies: readonly Copy[]): ReadonlyMap<Statement, Statement> {
  const found = new Map<Statement, Statement>()
  for (const { internal, docs } of copies) found.set(internal, docs).set(docs, internal)
  return found
}

/** Says which statements of a document its copy has too: the counterparts, and what nothing else is the counterpart of. */
export function coveredBy(
  document: readonly Statement[],
  other: readonly Statement[],
  copies: CopiedPair['copies']
): ReadonlySet<Statement> {
  const free = other.filter((statement) => !copies.has(statement))
  const theirs = free.map(wordsOf)
  const byWord = new Map<string, number[]>()
  for (const [id, words] of theirs.entries()) {
    for (const word of words) {
      const list = byWord.get(word)
      if (list) list.push(id)
      else byWord.set(word, [id])
    }
  }
  const shared = new Uint32Array(free.length)
  const isCovered = (statement: Statement): boolean => {
    const words = wordsOf(statement)
    const isHeading = statement.kind === 'heading'
    const least = isHeading ? SAME_HEADING : ALIKE
    const touched: number[] = []
    for (const word of words) {
      for (const id of byWord.get(word) ?? []) {
        if (shared[id] === 0) touched.push(id)
        shared[id] = (shared[id] ?? 0) + 1
      }
    }
    let found = false
    for (const id of touched) {
      found ||=
        2 * (shared[id] ?? 0) >= least * (words.size + (theirs[id]?.size ?? 0)) && (!isHeading || free[id]?.kind === 'heading')
      shared[id] = 0
    }
    return found
  }
  return new Set(document.filter((statement) => copies.has(statement) || isCovered(statement)))
}
