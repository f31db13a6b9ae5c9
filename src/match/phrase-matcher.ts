import type { Range } from '../core/mapped-text.ts'
import { PhraseRunner, possiblePhrases } from './phrase-runner.ts'
import { readPhrase, type WordSets } from './phrases/phrase-syntax.ts'
import { FILLERS, type Phrase, type PhraseTable } from './phrases/phrase-table.ts'
import { Outlines } from './scan/outlines.ts'
import { sentences } from './words/sentences.ts'
import { type Word, words } from './words/words.ts'

/** A phrase found in a segment's text. Offsets are the segment's. */
export interface PhraseMatch {
  readonly group: number
  readonly range: Range
  readonly sentence: Range
  /** How many words it covers. */
  readonly length: number
}

/** A match in one sentence. Offsets are the sentence's. */
type SentenceMatch = Omit<PhraseMatch, 'sentence'>

const NOTHING: readonly SentenceMatch[] = []
/** Sentences that are remembered at most, for each selection, and how many UTF-16 units one may have. */
const MOST_REMEMBERED = 20_000
const LONGEST_REMEMBERED = 400
/** The same for whole texts, of which most are a few sentences. */
const LONGEST_REMEMBERED_TEXT = 2000

/** For each phrase of a table whether it is wanted. */
export type Selection = Uint8Array

/** Positions of the phrases that could match in a sentence, in order; undefined where that cannot be told. */
export type SentenceLook = (sentence: string) => readonly number[] | undefined

interface MatcherOptions {
  /** Whether whole texts are remembered beside their sentences, which pays where they come again unchanged. */
  readonly remembers?: boolean
  /** What all matches of the phrases have, where others know it too. */
  readonly outlines?: Outlines
}

/** Matches all phrases of a table; a phrase is compiled when the first sentence holds one of its anchors. */
export class PhraseMatcher {
  readonly #table: PhraseTable
  readonly #sets: WordSets
  readonly #fillers: ReadonlySet<string>
  readonly #outlines: Outlines
  readonly #all: Selection
  /** For each phrase the number of the sentence that it was last a candidate for. */
  readonly #askedAt: Float64Array
  #asked = 0
  readonly #remembered = new WeakMap<Selection, Map<string, readonly SentenceMatch[]>>()
  readonly #rememberedTexts = new WeakMap<Selection, Map<string, readonly PhraseMatch[]>>()
  readonly #remembers: boolean
  readonly #runners: (PhraseRunner | undefined)[] = []

  constructor(table: PhraseTable, sets: WordSets, { remembers = false, outlines }: MatcherOptions = {}) {
    this.#remembers = remembers
    this.#table = table
    this.#sets = sets
    this.#outlines = outlines ?? new Outlines(table.phrases, sets)
    this.#fillers = new Set(sets.get(FILLERS) ?? [])
    this.#all = this.select(() => true)
    this.#askedAt = new Float64Array(table.phrases.length)
  }

  /** Picks the phrases of some groups. */
  select(isWanted: (group: number) => boolean): Selection {
    return Uint8Array.from(this.#table.phrases, ({ group }) => (isWanted(group) ? 1 : 0))
  }

  /**
   * All matches in a segment's text, sentence by sentence.
   * @param selection the phrases that are wanted; absent for all.
   * @param look says which of them could match in a sentence; absent where all are tried that share a word with it.
   * @param recurs whether the text may well come again, so that it pays to remember what it holds.
   */
  match(text: string, selection: Selection = this.#all, look?: SentenceLook, recurs = this.#remembers): Iterable<PhraseMatch> {
    if (!recurs || text.length > LONGEST_REMEMBERED_TEXT) return this.#matchAll(text, selection, look)
    const remembered = this.#rememberedTexts.get(selection) ?? new Map<string, readonly PhraseMatch[]>()
    this.#rememberedTexts.set(selection, remembered)
    const kept = remembered.get(text)
    if (kept) return kept
    const matches = [...this.#matchAll(text, selection, look)]
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(text, matches)
    return matches
  }

  *#matchAll(text: string, selection: Selection, look: SentenceLook | undefined): Iterable<PhraseMatch> {
    const remembered = this.#rememberedFor(selection)
    for (const sentence of sentences(text)) {
      const { start } = sentence
      const written = text.slice(start, sentence.end)
      const matches = remembered.get(written) ?? this.#matchSentence(written, selection, look?.(written))
      if (written.length <= LONGEST_REMEMBERED) {
        if (remembered.size >= MOST_REMEMBERED) remembered.clear()
        remembered.set(written, matches)
      }
      for (const { range, ...match } of matches)
        yield { sentence, range: { start: start + range.start, end: start + range.end }, ...match }
    }
  }

  /** What was found in sentences before, for some phrases: texts of a help desk are made of the same sentences. */
  #rememberedFor(selection: Selection): Map<string, readonly SentenceMatch[]> {
    const remembered = this.#remembered.get(selection) ?? new Map()
    this.#remembered.set(selection, remembered)
    return remembered
  }

  /** All matches in one sentence. Offsets are the sentence's. */
  #matchSentence(text: string, selection: Selection, known: readonly number[] | undefined): readonly SentenceMatch[] {
    if (known?.length === 0) return NOTHING
    const found = words(text, { start: 0, end: text.length })
    const candidates = known ?? this.#candidates(found, selection)
    if (candidates.length === 0) return NOTHING
    const runners = candidates.map((index) => this.#runner(index))
    const fillers = found.map(({ forms }) => forms.some((form) => this.#fillers.has(form)))
    const { sentence: numbered, programs } = possiblePhrases(runners, found, { fillers, vocabulary: this.#outlines.vocabulary })
    const matches: SentenceMatch[] = []
    for (const [position, program] of programs) {
      for (const { first, end } of program.run(numbered)) {
        const range = { start: (found[first] as Word).start, end: (found[end - 1] as Word).end }
        const { group } = this.#table.phrases[candidates[position] as number] as Phrase
        matches.push({ group, range, length: end - first })
      }
    }
    return matches
  }

  /** Wanted phrases that have an anchor among the words, each once, in the order of the table. */
  #candidates(found: readonly Word[], selection: Selection): readonly number[] {
    const candidates: number[] = []
    const { anchors } = this.#table
    const asked = ++this.#asked
    for (const { forms } of found) {
      for (const form of forms) {
        for (const index of anchors.of(form)) {
          if (selection[index] === 0 || this.#askedAt[index] === asked) continue
          this.#askedAt[index] = asked
          candidates.push(index)
        }
      }
    }
    return candidates.sort((a, b) => a - b)
  }

  #runner(index: number): PhraseRunner {
    const known = this.#runners[index]
    if (known) return known
    const { text } = this.#table.phrases[index] as Phrase
    const runner = new PhraseRunner(this.#outlines.of(index), this.#outlines.vocabulary, () => readPhrase(text, this.#sets))
    this.#runners[index] = runner
    return runner
  }
}
