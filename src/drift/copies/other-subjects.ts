import type { DriftSettings } from '../../core/rule.ts'
import { statedPairing } from '../pairs/stated-pairing.ts'
import { documentKey } from '../statements/document-key.ts'
import type { Statement } from '../statements/statement.ts'
import { type SurfaceToken, surfaceTokens } from '../statements/surface-tokens.ts'
import { contentStems, stemsOf } from '../words/content-words.ts'
import { findHunks } from './hunks.ts'
import { type Copy, isVerbatim } from './near-statements.ts'

/** With more differences than this, two statements only look like copies. */
const MOST_HUNKS = 4

/** The words that a document goes by: its title, its file's name and its folders. */
function namesOf({ title, entry, path }: Statement): ReadonlySet<string> {
  return stemsOf(
    [
      entry?.title ?? title,
      ...path
        .replace(/\.\w+$/, '')
        .split(/[/\\]/)
        .map((part) => part.replace(/[-_.]/g, ' '))
    ].join(' . ')
  )
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)))
}

/** Public documents that have to use a word, beside the one in question, for it to be known. */
const FEWEST_KNOWING = 2

/** Says of words whether public documents use them: what is known there is no name that has gone out of use. */
class PublicWords {
  /** By word the first documents that use it: one more than have to, since one may be the one in question. */
  readonly #users = new Map<string, Set<string>>()

  constructor(facts: readonly Statement[]) {
    for (const statement of facts) {
      if (statement.audience === 'docs') this.#read(statement)
    }
  }

  /** Whether documents apart from one use a word, as it is written in small letters. */
  has(word: string, apart: string): boolean {
    const users = this.#users.get(word)
    return users !== undefined && users.size - (users.has(apart) ? 1 : 0) >= FEWEST_KNOWING
  }

  #read(statement: Statement): void {
    const key = documentKey(statement)
    for (const word of contentStems(statement.text)) {
      const users = this.#users.get(word)
      if (!users) this.#users.set(word, new Set([key]))
      else if (users.size <= FEWEST_KNOWING) users.add(key)
    }
  }
}

/**
 * Finds pairs of documents that were made from one another for two subjects, such as the pages of two teams or of two products: where the
 * one has a word of its name, the other has one of its own. The public documents know the first one too, so it is no old name for the
 * same. What the config or front matter pairs is of one subject.
 */
export function otherSubjects(copies: readonly Copy[], facts: readonly Statement[], drift: DriftSettings): ReadonlySet<string> {
  const found = new Set<string>()
  const names = new Map<string, ReadonlySet<string>>()
  const nameOf = (statement: Statement): ReadonlySet<string> => {
    const key = documentKey(statement)
    const known = names.get(key) ?? namesOf(statement)
    names.set(key, known)
    return known
  }
  const rules = statedPairing(facts, drift)
  let words: PublicWords | undefined
  for (const copy of copies) {
    const { internal, docs } = copy
    const key = pairKey(copy)
    if (found.has(key) || isVerbatim(copy)) continue
    const [mine, theirs] = [without(nameOf(internal), nameOf(docs)), without(nameOf(docs), nameOf(internal))]
    if (mine.size === 0 || theirs.size === 0 || rules.reason(internal.path, docs.path, internal.audience) !== 'open') continue
    words ??= new PublicWords(facts)
    if (swaps(copy, mine, theirs, words)) found.add(key)
  }
  return found
}

export function pairKey({ internal, docs }: Copy): string {
  return `${documentKey(internal)} ${documentKey(docs)}`
}

/** Whether a word of the one stands in the place of a word of the other. */
function swaps({ internal, docs }: Copy, own: ReadonlySet<string>, other: ReadonlySet<string>, known: PublicWords): boolean {
  const [left, right] = [surfaceTokens(internal), surfaceTokens(docs)]
  const hunks = findHunks(
    left.map(({ key }) => key),
    right.map(({ key }) => key)
  )
  if (hunks.length > MOST_HUNKS) return false
  const named = (tokens: readonly SurfaceToken[], words: ReadonlySet<string>): readonly string[] =>
    tokens.flatMap(({ word }) => [...stemsOf(word)].filter((stem) => words.has(stem)))
  return hunks.some((hunk) => {
    const mine = named(left.slice(hunk.left.start, hunk.left.end), own)
    const theirs = named(right.slice(hunk.right.start, hunk.right.end), other)
    return theirs.length > 0 && mine.some((word) => known.has(word, documentKey(docs)))
  })
}
