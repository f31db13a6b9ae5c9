import { Numbering } from '../../core/numbering.ts'
import { readPhrase, type WordSets } from '../phrases/phrase-syntax.ts'
import { foldSpelling } from '../words/spelling.ts'
import { NumberSet, Vocabulary } from '../words/vocabulary.ts'
import { jointsOf } from './spine.ts'

/** The words that phrases cannot match without, so that most are ruled out without being read. Plain JSON, made ahead of time. */
export interface OutlineTable {
  /** Folded words, parted by spaces; they are numbered from 0. */
  readonly words: string
  /** Sets of words, by their numbers. */
  readonly sets: readonly (readonly number[])[]
  /** For each phrase the positions of sets of which every match has a word each, in order. */
  readonly outlines: readonly (readonly number[])[]
}

/** The sets of words of which every match of a phrase has one each, in order, in the spelling that texts are folded to. */
function outlineOf(phrase: string, sets: WordSets): readonly (readonly string[])[] {
  return jointsOf(readPhrase(phrase, sets)).map((forms) => forms.map(foldSpelling))
}

/** Finds the outlines of some phrases. */
export function buildOutlines(phrases: readonly { readonly text: string }[], sets: WordSets): OutlineTable {
  const words = new Numbering()
  const joints = new Numbering()
  const outlines = phrases.map(({ text }) =>
    outlineOf(text, sets).map((forms) => {
      const numbers = new Set(forms.map((form) => words.of(form)))
      return joints.of([...numbers].sort((a, b) => a - b).join(' '))
    })
  )
  const numbers = Array.from(joints.names(), (name) => name.split(' ').map(Number))
  return { words: [...words.names()].join(' '), sets: numbers, outlines }
}

/** The outlines of phrases in the numbers of one vocabulary, which all share that run the phrases. */
export class Outlines {
  readonly vocabulary = new Vocabulary()
  readonly #phrases: readonly { readonly text: string }[]
  readonly #sets: WordSets
  readonly #read: (() => OutlineTable) | undefined
  #table: OutlineTable | undefined
  /** The numbers that the words of the table have in the vocabulary, and what was made of its sets. */
  #numbers: readonly number[] = []
  readonly #made: (NumberSet | undefined)[] = []

  /** @param read reads a table that begins with the same phrases, once it is needed. */
  constructor(phrases: readonly { readonly text: string }[], sets: WordSets, read?: () => OutlineTable) {
    this.#phrases = phrases
    this.#sets = sets
    this.#read = read
  }

  /** The sets of words of which every match of a phrase has one each, in order. */
  of(phrase: number): readonly NumberSet[] {
    const known = this.#known()?.outlines[phrase]
    if (known) return known.map((set) => this.#set(set))
    return outlineOf(this.#phrases[phrase]?.text ?? '', this.#sets).map((forms) => this.vocabulary.set(forms))
  }

  #known(): OutlineTable | undefined {
    if (this.#table || !this.#read) return this.#table
    this.#table = this.#read()
    this.#numbers = this.#table.words.split(' ').map((word) => this.vocabulary.of(word))
    return this.#table
  }

  #set(position: number): NumberSet {
    const made = this.#made[position]
    if (made) return made
    const set = new NumberSet((this.#table?.sets[position] ?? []).map((word) => this.#numbers[word] as number))
    this.#made[position] = set
    return set
  }
}
