import { contentWords } from './content-words.ts'
import type { Pairing } from './pairing.ts'
import type { Statement } from './statement.ts'

/** A document for colleagues and the public one that it restates nearly word for word. */
export interface CopiedPair {
  readonly internal: readonly Statement[]
  readonly docs: readonly Statement[]
}

/** Statements with fewer words are alike by chance. */
const FEWEST_WORDS = 3
/** Share of the shorter document's statements that stand in the other in the very same words. */
const SAME = 0.25
const FEWEST_SAME = 4
/** What stands in more public documents than this is boilerplate. */
const MOST_COPIES = 8

const known = new WeakMap<Statement, ReadonlySet<string>>()

/** The words of a statement that say what it is about, each once. */
export function wordsOf(statement: Statement): ReadonlySet<string> {
  const before = known.get(statement)
  if (before) return before
  const words = new Set(contentWords(statement.text).map(({ stem }) => stem))
  known.set(statement, words)
  return words
}

function keyOf(statement: Statement): string | undefined {
  const words = wordsOf(statement)
  return words.size < FEWEST_WORDS ? undefined : [...words].sort().join(' ')
}

/** Public documents by the statements that they hold, as keys. */
function indexDocs(documents: readonly (readonly Statement[])[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [id, document] of documents.entries()) {
    for (const key of new Set(document.map(keyOf))) {
      if (key === undefined) continue
      const list = index.get(key)
      if (list) list.push(id)
      else index.set(key, [id])
    }
  }
  return index
}

/** Finds for each document the public one that it copies, if any. Costs no more than reading them all once. */
export function* findCopies(
  inside: readonly (readonly Statement[])[],
  documents: readonly (readonly Statement[])[],
  pairing: Pairing
): Iterable<CopiedPair> {
  const index = indexDocs(documents)
  for (const internal of inside) {
    const counts = new Map<number, number>()
    for (const key of new Set(internal.map(keyOf))) {
      const ids = key === undefined ? undefined : index.get(key)
      if (!ids || ids.length > MOST_COPIES) continue
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    const [first] = internal
    const ranked = [...counts].sort(([one, count], [other, most]) => most - count || one - other)
    for (const [id, same] of ranked) {
      const docs = documents[id]
      const head = docs?.[0]
      if (!first || !docs || !head || !pairing(first.path, head.path, first.audience)) continue
      if (same >= FEWEST_SAME && same >= SAME * Math.min(internal.length, docs.length)) yield { internal, docs }
      break
    }
  }
}

/** Says which statements of a document another one has too, in nearly the same words. */
export function coveredBy(document: readonly Statement[], other: readonly Statement[]): ReadonlySet<Statement> {
  const theirs = other.map(wordsOf)
  const byWord = new Map<string, number[]>()
  for (const [id, words] of theirs.entries()) {
    for (const word of words) {
      const list = byWord.get(word)
      if (list) list.push(id)
      else byWord.set(word, [id])
    }
  }
  const covered = new Set<Statement>()
  for (const statement of document) {
    const words = wordsOf(statement)
    const shared = new Map<number, number>()
    for (const word of words) for (const id of byWord.get(word) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    for (const [id, count] of shared) {
      if (2 * count < ALIKE * (words.size + (theirs[id]?.size ?? 0))) continue
      covered.add(statement)
      break
    }
  }
  return covered
}

/** Share of words (Dice) from which two statements of two copies are taken for one. */
const ALIKE = 0.5
