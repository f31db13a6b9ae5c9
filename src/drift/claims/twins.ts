import { groupBy } from '../../core/group-by.ts'
import type { Statement } from '../statements/statement.ts'
import { compareValues } from '../values/compare-values.ts'
import { contentWords } from '../words/content-words.ts'
import { agrees, type Candidate, conflicts } from './candidates.ts'
import type { Claim } from './claims.ts'

/** What the near copies of a document's sentences tell. */
export interface Twins {
  /** Values that stand at the same place of two near copies and differ. */
  readonly conflicts: readonly Candidate[]
  /** Statements that have a near copy: their values need no other counterpart. */
  readonly statements: ReadonlySet<Statement>
}

/** Claims less alike than this never come from near copies. */
const LEAST_ALIKE = 0.75
/** Share of words that two near copies have in common. */
const COMMON = 0.85
/** Shorter sentences are alike by chance. */
const FEWEST_WORDS = 4
/** Counterparts whose likeness differs by less than this are equally good; the one that agrees is taken. */
const TIE = 0.04

/** The words of a statement with its values left out. */
function maskedWords(statement: Statement): readonly string[] {
  const own = contentWords(statement.text).filter(
    ({ start }) => !statement.values.some(({ range }) => start >= range.start && start < range.end)
  )
  const heads = contentWords(`${statement.row ?? ''} ${statement.column ?? ''}`)
  return [...own, ...heads].map(({ stem }) => stem)
}

/** Whether two statements say the same in the same words, but for values and words that only one of them adds. */
function areCopies(one: readonly string[], other: readonly string[]): boolean {
  if (Math.min(one.length, other.length) < FEWEST_WORDS) return false
  const [first, second] = [new Set(one), new Set(other)]
  const missing = [...first].filter((word) => !second.has(word)).length
  const added = [...second].filter((word) => !first.has(word)).length
  const common = first.size - missing
  if (common < COMMON * Math.max(first.size, second.size)) return false
  // A word of each side in place of the other's is another subject (“Starter” for “Studio”), unless the sentence is long.
  return missing === 0 || added === 0 || (missing <= 1 && added <= 1 && common >= 3 * FEWEST_WORDS)
}

function exact({ value }: Claim): Claim['value'] {
  const { approximate: _, ...rest } = value
  return rest
}

/** Pairs the values of two copies by their order; where one has more, those that agree drop out first. */
function alignValues(internal: readonly Claim[], docs: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  if (internal.length === docs.length)
    return internal.flatMap((claim, index) => (docs[index] ? [[claim, docs[index]] as const] : []))
  const left = internal.filter((claim) => !docs.some((other) => agrees(compareValues(exact(claim), exact(other)))))
  const right = docs.filter((claim) => !internal.some((other) => agrees(compareValues(exact(claim), exact(other)))))
  const [only, counterpart] = [left[0], right[0]]
  return left.length === 1 && right.length === 1 && only && counterpart ? [[only, counterpart]] : []
}

function differences(internal: readonly Claim[], docs: readonly Claim[], similarity: number): readonly Candidate[] {
  return alignValues(internal, docs).flatMap(([claim, other]) => {
    const candidate = { internal: claim, docs: other, relation: compareValues(exact(claim), exact(other)), similarity }
    return candidate.relation !== 'bare' && conflicts(candidate) ? [candidate] : []
  })
}

/** Finds the near copies among the candidates of one document. */
export function findTwins(candidates: readonly Candidate[]): Twins {
  const found: Candidate[] = []
  const statements = new Set<Statement>()
  const alike = candidates.filter(({ similarity }) => similarity >= LEAST_ALIKE)
  for (const [statement, own] of groupBy(alike, ({ internal }) => internal.statement)) {
    const words = maskedWords(statement)
    const copies = [...groupBy(own, ({ docs }) => docs.statement)].flatMap(([other, pairs]) => {
      const best = pairs[0]
      if (!best || !areCopies(words, maskedWords(other))) return []
      return [
        { differences: differences(best.internal.siblings, best.docs.siblings, best.similarity), similarity: best.similarity }
      ]
    })
    const nearest = Math.max(...copies.map(({ similarity }) => similarity))
    const equals = copies.filter(({ similarity }) => similarity >= nearest - TIE)
    const chosen = equals.toSorted((one, two) => one.differences.length - two.differences.length)[0]
    if (!chosen) continue
    statements.add(statement)
    found.push(...chosen.differences)
  }
  return { conflicts: found, statements }
}
