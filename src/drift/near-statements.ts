import type { DriftSettings } from '../core/rule.ts'
import { documentKey } from './anchors.ts'
import { CopyFinder } from './copy-finder.ts'
import { groupBy } from './group-by.ts'
import { once } from './once.ts'
import { findPartners } from './partners.ts'
import type { Statement } from './statement.ts'

/** A statement for colleagues or of a macro and the public one that it is nearly a copy of. */
export interface Copy {
  readonly internal: Statement
  readonly docs: Statement
  /** Share of their words that both have, by rarity; values, code and addresses left out. */
  readonly similarity: number
  /** Whether the two documents are near copies as a whole. */
  readonly documents: boolean
  /** Share of the internal document's statements that the public one has word for word. */
  readonly share: number
  /** How many other public statements are as good a counterpart. */
  readonly rivals: number
}

/** From here two statements are nearly copies. */
const COPY = 0.62
/** Statements from here on count when documents are taken for copies: this many, and this share of all. */
const WORD_FOR_WORD = 0.9
const FEWEST = 3
const COPIED_SHARE = 0.15
const EQUALLY_GOOD = 0.1
/** What stands at the other end of a document is a little less likely the counterpart. */
const APART = 0.04
/** What is the same to the letter goes first. */
const SAME_TEXT = 0.05
const SAME_HEADING = 0.08
/** How much a document's other copies weigh in the choice between two that are equally alike. */
const SAME_DOCUMENT = 0.1

/**
 * Aligns the statements of internal documents and macros with public ones that say nearly the same in nearly the same words.
 */
export const alignCopies = once((facts, drift): readonly Copy[] => {
  const docs = facts.filter(({ audience }) => audience === 'docs')
  const finder = new CopyFinder(docs)
  const partners = findPartners(drift, facts, docs)
  const places = relativePlaces(docs)
  const inside = facts.filter(({ audience }) => audience !== 'docs')
  return [...groupBy(inside, documentKey).values()].flatMap((statements) => {
    const [first] = statements
    const within = first && partners(first.path, first.audience)
    const candidates = statements.flatMap((internal, index) =>
      finder.alike(internal, within).map(({ id, share }): Candidate => {
        const apart = Math.abs(index / statements.length - (places[id] ?? 0))
        return { internal, docs: docs[id] as Statement, similarity: share, index, id, apart }
      })
    )
    return described(oneToOne(candidates), candidates, statements.length)
  })
})

function isSameText(one: Statement, other: Statement): boolean {
  const code = ({ locators }: Statement): string => locators.map(({ value }) => value).join('\n')
  return one.text === other.text && code(one) === code(other)
}

function isSameHeading(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one?.length === other?.length && one?.toLowerCase() === other?.toLowerCase())
}

/** Where in its document each statement stands, from 0 to 1. */
function relativePlaces(statements: readonly Statement[]): readonly number[] {
  return [...groupBy(statements, documentKey).values()].flatMap((document) => document.map((_, index) => index / document.length))
}

interface Candidate extends Omit<Copy, 'documents' | 'rivals' | 'share'> {
  readonly index: number
  readonly id: number
  /** How far apart they stand in their documents, from 0 to 1. */
  readonly apart: number
}

/** Takes the most alike first; each statement has one counterpart. */
function oneToOne(candidates: readonly Candidate[]): readonly Candidate[] {
  const shares = new Map<string, number>()
  for (const { docs, similarity } of candidates)
    if (similarity >= COPY) shares.set(docs.path, (shares.get(docs.path) ?? 0) + similarity)
  const most = Math.max(1, ...shares.values())
  const score = ({ internal, docs, similarity, apart }: Candidate): number =>
    similarity -
    APART * apart +
    (isSameText(internal, docs) ? SAME_TEXT : 0) +
    (isSameHeading(internal.headings.at(-1), docs.headings.at(-1)) ? SAME_HEADING : 0) +
    SAME_DOCUMENT * ((shares.get(docs.path) ?? 0) / most)
  const ordered = candidates.map((each) => ({ each, score: score(each) })).sort((one, other) => other.score - one.score)
  const byIndex = new Map<number, Candidate>()
  const taken = new Set<number>()
  const take = (each: Candidate): void => {
    byIndex.set(each.index, each)
    taken.add(each.id)
  }
  for (const { each } of ordered) {
    if (each.similarity < COPY || byIndex.has(each.index) || taken.has(each.id)) continue
    take(each)
  }
  for (const { each } of ordered) {
    if (byIndex.has(each.index) || taken.has(each.id)) continue
    const [before, after] = [byIndex.get(each.index - 1), byIndex.get(each.index + 1)]
    if (before?.id === each.id - 1 && after?.id === each.id + 1) take(each)
  }
  return [...byIndex.values()].sort((one, other) => one.index - other.index)
}

/** Says of each copy whether its two documents have much in common, and how many other counterparts are as good. */
function described(copies: readonly Candidate[], candidates: readonly Candidate[], statements: number): readonly Copy[] {
  const counts = new Map<string, number>()
  for (const { docs, similarity } of copies) {
    if (similarity >= WORD_FOR_WORD) counts.set(documentKey(docs), (counts.get(documentKey(docs)) ?? 0) + 1)
  }
  const byIndex = groupBy(candidates, ({ index }) => index)
  return copies.map((copy) => ({
    ...copy,
    share: (counts.get(documentKey(copy.docs)) ?? 0) / statements,
    documents: (counts.get(documentKey(copy.docs)) ?? 0) >= Math.max(FEWEST, COPIED_SHARE * statements),
    rivals: (byIndex.get(copy.index) ?? []).filter(
      ({ id, docs, similarity }) => id !== copy.id && docs.path !== copy.docs.path && similarity >= copy.similarity - EQUALLY_GOOD
    ).length
  }))
}

/** Whether a copy says the same to the letter, code and addresses included. */
export function isVerbatim({ internal, docs }: Copy): boolean {
  return (
    internal.text === docs.text &&
    internal.locators.length === docs.locators.length &&
    internal.locators.every(
      ({ kind, value }, index) => docs.locators[index]?.kind === kind && docs.locators[index].value === value
    )
  )
}

/** A statement that has so near a copy needs no other counterpart: the copy tells all. */
const TELLS_ALL = 0.85

/** The internal statements whose public counterpart is known from its words alone. */
export function copiedStatements(facts: readonly Statement[], drift: DriftSettings): ReadonlySet<Statement> {
  const copies = alignCopies(facts, drift).filter(({ documents, similarity }) => documents || similarity >= TELLS_ALL)
  return new Set(copies.flatMap(({ internal, docs, documents }) => (documents ? [internal, docs] : [internal])))
}
