import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { findPartners } from '../partners/partners.ts'
import type { Overlap } from '../ranking/overlap.ts'
import { documentAudience } from '../statements/document-audience.ts'
import { documentKey } from '../statements/document-key.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'
import { CopyFinder } from './copy-finder.ts'

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
    const audience = documentAudience(statements)
    const within = first && audience && partners(first.path, audience)
    const alike = statements.map((statement) => finder.alike(statement, within))
    return described(oneToOne({ statements, alike, docs, places }), { statements, alike, docs })
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

/** A document for colleagues or a macro, and for each of its statements the public ones that are alike. */
interface Likenesses {
  readonly statements: readonly Statement[]
  readonly alike: readonly (readonly Overlap[])[]
  readonly docs: readonly Statement[]
}

/** A statement and a public one, by their indices, and how alike they are. */
interface Match {
  readonly index: number
  readonly id: number
  readonly similarity: number
}

/** Matches that are copies by themselves, the best first. */
function bestMatches({ statements, alike, docs, places }: Likenesses & { readonly places: readonly number[] }): readonly Match[] {
  const copies: Match[] = []
  const shares = new Map<string, number>()
  const pathOf = (id: number): string => docs[id]?.path ?? ''
  for (let index = 0; index < alike.length; index++) {
    for (const { id, share } of alike[index] ?? []) {
      // The most alike come first.
      if (share < COPY) break
      copies.push({ index, id, similarity: share })
      shares.set(pathOf(id), (shares.get(pathOf(id)) ?? 0) + share)
    }
  }
  const most = Math.max(1, ...shares.values())
  const score = ({ index, id, similarity }: Match): number => {
    const [internal, other] = [statements[index] as Statement, docs[id] as Statement]
    return (
      similarity -
      APART * Math.abs(index / statements.length - (places[id] ?? 0)) +
      (isSameText(internal, other) ? SAME_TEXT : 0) +
      (isSameHeading(internal.headings.at(-1), other.headings.at(-1)) ? SAME_HEADING : 0) +
      SAME_DOCUMENT * ((shares.get(other.path) ?? 0) / most)
    )
  }
  const scored = copies.map((each) => ({ each, score: score(each) }))
  return scored.sort((one, other) => other.score - one.score).map(({ each }) => each)
}

/** Takes the most alike first; each statement has one counterpart. A gap between two neighbours is closed by what is less alike. */
function oneToOne(likenesses: Likenesses & { readonly places: readonly number[] }): readonly Match[] {
  const byIndex = new Map<number, Match>()
  const taken = new Set<number>()
  const take = (each: Match): void => {
    byIndex.set(each.index, each)
    taken.add(each.id)
  }
  for (const each of bestMatches(likenesses)) if (!byIndex.has(each.index) && !taken.has(each.id)) take(each)
  for (const [index, overlaps] of likenesses.alike.entries()) {
    if (overlaps.length === 0 || byIndex.has(index)) continue
    const [before, after] = [byIndex.get(index - 1), byIndex.get(index + 1)]
    if (!before || after?.id !== before.id + 2 || taken.has(before.id + 1)) continue
    const between = overlaps.find(({ id }) => id === before.id + 1)
    if (between) take({ index, id: between.id, similarity: between.share })
  }
  return [...byIndex.values()].sort((one, other) => one.index - other.index)
}

/** Says of each copy whether its two documents have much in common, and how many other counterparts are as good. */
function described(matches: readonly Match[], { statements, alike, docs }: Likenesses): readonly Copy[] {
  const counts = new Map<string, number>()
  for (const { id, similarity } of matches) {
    const key = documentKey(docs[id] as Statement)
    if (similarity >= WORD_FOR_WORD) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return matches.map(({ index, id, similarity }): Copy => {
    const [internal, other] = [statements[index] as Statement, docs[id] as Statement]
    const count = counts.get(documentKey(other)) ?? 0
    const isRival = (each: Overlap): boolean =>
      each.id !== id && each.share >= similarity - EQUALLY_GOOD && docs[each.id]?.path !== other.path
    return {
      internal,
      docs: other,
      similarity,
      share: count / statements.length,
      documents: count >= Math.max(FEWEST, COPIED_SHARE * statements.length),
      rivals: (alike[index] ?? []).filter(isRival).length
    }
  })
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
