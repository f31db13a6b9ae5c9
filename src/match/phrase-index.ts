import type { Range } from '../core/mapped-text.ts'
import { anchors } from './anchors.ts'
import { compilePhrase } from './compile-phrase.ts'
import { PhraseError, readPhrase, type WordSets } from './phrase-syntax.ts'
import { ProgramRunner } from './run-program.ts'
import { sentences } from './sentences.ts'
import { foldSpelling } from './spelling.ts'
import { type Word, words } from './words.ts'

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

/** A phrase found in a segment's text. Offsets are the segment's. */
export interface PhraseMatch {
  readonly group: number
  readonly range: Range
  readonly sentence: Range
  /** How many words it covers. */
  readonly length: number
}

/** The set whose words may stand between any two words of a phrase. */
export const FILLERS = 'adverb'

/**
 * Finds the anchors of phrases.
 * @throws PhraseError on the first phrase that cannot be read, or that has no word it needs.
 */
export function buildPhraseTable(phrases: readonly Phrase[], sets: WordSets): PhraseTable {
  const table = new Map<string, number[]>()
  for (const [index, phrase] of phrases.entries()) {
    for (const form of phraseAnchors(phrase.text, sets)) {
      const list = table.get(form)
      if (list) list.push(index)
      else table.set(form, [index])
    }
  }
  return { phrases, anchors: Object.fromEntries(table) }
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

const NO_PHRASES: readonly number[] = []

/** Matches all phrases of a table; a phrase is compiled when the first sentence holds one of its anchors. */
export class PhraseMatcher {
  readonly #table: PhraseTable
  readonly #sets: WordSets
  readonly #fillers: ReadonlySet<string>
  readonly #runners: (ProgramRunner | undefined)[] = []

  constructor(table: PhraseTable, sets: WordSets) {
    this.#table = table
    this.#sets = sets
    this.#fillers = new Set(sets.get(FILLERS) ?? [])
  }

  /**
   * All matches in a segment's text, sentence by sentence.
   * @param isActive whether a phrase is wanted, given its group and its position in the table.
   */
  *match(text: string, isActive: (group: number, phrase: number) => boolean = () => true): Iterable<PhraseMatch> {
    for (const sentence of sentences(text)) {
      const found = words(text, sentence)
      const candidates = this.#candidates(found, isActive)
      if (candidates.length === 0) continue
      const fillers = found.map(({ forms }) => forms.some((form) => this.#fillers.has(form)))
      for (const index of candidates) {
        for (const { first, end } of this.#runner(index).run(found, fillers)) {
          const range = { start: (found[first] as Word).start, end: (found[end - 1] as Word).end }
          yield { group: (this.#table.phrases[index] as Phrase).group, range, sentence, length: end - first }
        }
      }
    }
  }

  /** Wanted phrases that have an anchor among the words, each once, in the order of the table. */
  #candidates(found: readonly Word[], isActive: (group: number, phrase: number) => boolean): readonly number[] {
    const candidates = new Set<number>()
    const { anchors } = this.#table
    for (const { forms } of found) {
      for (const form of forms) {
        for (const index of Object.hasOwn(anchors, form) ? (anchors[form] as readonly number[]) : NO_PHRASES) {
          if (isActive((this.#table.phrases[index] as Phrase).group, index)) candidates.add(index)
        }
      }
    }
    return candidates.size === 0 ? NO_PHRASES : [...candidates].sort((a, b) => a - b)
  }

  #runner(index: number): ProgramRunner {
    const known = this.#runners[index]
    if (known) return known
    const { text } = this.#table.phrases[index] as Phrase
    const runner = new ProgramRunner(compilePhrase(readPhrase(text, this.#sets)))
    this.#runners[index] = runner
    return runner
  }
}
