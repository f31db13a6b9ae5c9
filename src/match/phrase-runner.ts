import type { Pattern } from './phrases/phrase-syntax.ts'
import { ProgramRunner } from './phrases/run-program.ts'
import { type NumberedWords, numberWords } from './words/numbered-words.ts'
import type { NumberSet, Vocabulary } from './words/vocabulary.ts'
import type { Word } from './words/words.ts'

/** A phrase that is compiled when a sentence first holds the words that all its matches have. Most phrases never are. */
export class PhraseRunner {
  readonly #read: () => Pattern
  readonly #vocabulary: Vocabulary
  /** Sets of words of which every match has one each, in order. */
  readonly #joints: readonly NumberSet[]
  #program: ProgramRunner | undefined

  /** @param read reads the phrase, once it is needed. */
  constructor(joints: readonly NumberSet[], vocabulary: Vocabulary, read: () => Pattern) {
    this.#read = read
    this.#vocabulary = vocabulary
    this.#joints = joints
  }

  /** Whether a sentence holds the words that every match has, in order. */
  mayMatch({ numbers, places }: NumberedWords): boolean {
    for (const joint of this.#joints) if (!joint.meets(numbers)) return false
    let at = 0
    let last = -1
    for (const joint of this.#joints) {
      while (at < numbers.length && !(joint.has(numbers[at] as number) && (places[at] as number) > last)) at++
      if (at === numbers.length) return false
      last = places[at] as number
    }
    return true
  }

  /**
   * What runs the phrase. A sentence is to be numbered after the phrases that are run over it are compiled.
   * @throws PhraseError when the phrase would need too many states.
   */
  get program(): ProgramRunner {
    this.#program ??= new ProgramRunner(this.#read(), this.#vocabulary)
    return this.#program
  }
}

/** Phrases that could match in a sentence, ready to run over it. */
export interface PossiblePhrases {
  readonly sentence: NumberedWords
  /** Each with its position among those asked for. */
  readonly programs: readonly (readonly [position: number, program: ProgramRunner])[]
}

/** Those of some phrases whose words a sentence holds. `fillers` says of each word whether a phrase may pass over it. */
export function possiblePhrases(
  runners: readonly PhraseRunner[],
  words: readonly Word[],
  { fillers, vocabulary }: { readonly fillers: readonly boolean[]; readonly vocabulary: Vocabulary }
): PossiblePhrases {
  const sentence = numberWords(words, fillers, vocabulary)
  const { size } = vocabulary
  const programs: (readonly [position: number, program: ProgramRunner])[] = []
  for (const [position, runner] of runners.entries()) if (runner.mayMatch(sentence)) programs.push([position, runner.program])
  return { sentence: vocabulary.size === size ? sentence : numberWords(words, fillers, vocabulary), programs }
}
