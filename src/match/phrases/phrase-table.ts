import { foldSpelling } from '../words/spelling.ts'
import { anchors } from './anchors.ts'
import { compilePhrase } from './compile-phrase.ts'
import { PhraseError, readPhrase, type WordSets } from './phrase-syntax.ts'

/** One phrase and the group of its rule that it belongs to. */
export interface Phrase {
  readonly text: string
  /** Position of its group in the list that the index was built for. */
  readonly group: number
}

/** All phrases of a run, by the words they cannot match without. Plain JSON, so that ours is built ahead of time. */
export interface PhraseTable {
  readonly phrases: readonly Phrase[]
  /** Folded word → positions in `phrases`. */
  readonly anchors: Readonly<Record<string, readonly number[]>>
}

/** The set whose words may stand between any two words of a phrase. */
export const FILLERS = 'adverb'

/** Anchors that were found ahead of time. */
export interface KnownAnchors {
  readonly anchors: PhraseTable['anchors']
  /** How many phrases they are of: the first ones. */
  readonly count: number
}

/**
 * Finds the anchors of phrases, but for those that are known.
 * @throws PhraseError on the first phrase that cannot be read, or that has no word it needs.
 */
export function buildPhraseTable(
  phrases: readonly Phrase[],
  sets: WordSets,
  known: KnownAnchors = { anchors: {}, count: 0 }
): PhraseTable {
  const added = new Map<string, number[]>()
  for (const [offset, phrase] of phrases.slice(known.count).entries()) {
    for (const form of phraseAnchors(phrase.text, sets)) {
      const list = added.get(form)
      if (list) list.push(known.count + offset)
      else added.set(form, [...ownList(known.anchors, form), known.count + offset])
    }
  }
  return { phrases, anchors: added.size === 0 ? known.anchors : { ...known.anchors, ...Object.fromEntries(added) } }
}

function ownList(anchors: PhraseTable['anchors'], form: string): readonly number[] {
  return Object.hasOwn(anchors, form) ? (anchors[form] ?? []) : []
}

/** The folded words of which every match of a phrase holds one. */
export function phraseAnchors(phrase: string, sets: WordSets): readonly string[] {
  const pattern = readPhrase(phrase, sets)
  const found = anchors(pattern)
  if (!found)
    throw new PhraseError('Unexpected phrase that needs no certain word, expected at least one word that is not optional', 0)
  compilePhrase(pattern)
  return [...new Set(found.map(foldSpelling))]
}
