import { foldSpelling } from '../words/spelling.ts'
import { AnchorIndex } from './anchor-index.ts'
import { anchors } from './anchors.ts'
import { compilePhrase } from './compile-phrase.ts'
import { PhraseError, readPhrase, type WordSets } from './phrase-syntax.ts'

/** One phrase and the group of its rule that it belongs to. */
export interface Phrase {
  readonly text: string
  /** Position of its group in the list that the index was built for. */
  readonly group: number
}

/** All phrases of a run, by the words they cannot match without. */
export interface PhraseTable {
  readonly phrases: readonly Phrase[]
  /** Positions in `phrases` by folded word. */
  readonly anchors: AnchorIndex
}

/** The set whose words may stand between any two words of a phrase. */
export const FILLERS = 'adverb'

/** Anchors that were found ahead of time. */
export interface KnownAnchors {
  readonly anchors: AnchorIndex
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
  known: KnownAnchors = { anchors: new AnchorIndex(), count: 0 }
): PhraseTable {
  const added = new Map<string, number[]>()
  for (const [offset, phrase] of phrases.slice(known.count).entries()) {
    for (const form of phraseAnchors(phrase.text, sets)) {
      const list = added.get(form) ?? []
      list.push(known.count + offset)
      added.set(form, list)
    }
  }
  return { phrases, anchors: known.anchors.with(added) }
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
