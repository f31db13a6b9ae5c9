import { Numbering } from '../../core/numbering.ts'
import { currentLexicon } from './lexicon.ts'

/** Words by their numbers, ascending, and how much each weighs: two passages are compared in one walk over both. */
export interface WordVector {
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
}

/** Numbers the words of a run, and reads texts as numbers. */
export class Vocabulary extends Numbering {
  readonly #lexicon = currentLexicon()
  /** By the numbers that stems have in the lexicon, those that they have here and one; 0 where they have none. */
  readonly #known: number[] = []
  /** Where vectors are made, one at a time. */
  readonly gathering = new WordGathering()

  /** Gathers the words of a text that carry meaning. */
  gather(text: string, weight: number): void {
    const { stems } = this.#lexicon.read(text)
    for (let at = 0; at < stems.length; at++) this.gathering.add(this.#numberOf(stems[at] as number), weight)
  }

  /** The words of a text that carry meaning, in order. */
  read(text: string): readonly number[] {
    return this.#lexicon.read(text).stems.map((stem) => this.#numberOf(stem))
  }

  /** Words and how much each weighs, by their numbers. */
  vector(words: Iterable<readonly [word: string, weight: number]>): WordVector {
    for (const [word, weight] of words) this.gathering.add(this.of(word), weight)
    return this.gathering.take()
  }

  #numberOf(stem: number): number {
    while (this.#known.length <= stem) this.#known.push(0)
    const known = this.#known[stem] as number
    if (known > 0) return known - 1
    const number = this.of(this.#lexicon.stemOf(stem))
    this.#known[stem] = number + 1
    return number
  }
}

/** Gathers the words of one passage after the other; a word that comes twice weighs what it weighs most. */
export class WordGathering {
  /** By number; 0 for words that the passage does not have. */
  readonly #weights: number[] = []
  /** Room for the numbers and weights of one passage, which are copied out of it at their length. */
  readonly #numbers: number[] = []
  readonly #taken: number[] = [0.5]
  #count = 0

  add(number: number, weight: number): void {
    while (this.#weights.length <= number) this.#weights.push(0)
    const known = this.#weights[number] as number
    if (known === 0) this.#numbers[this.#count++] = number
    if (known < weight) this.#weights[number] = weight
  }

  addAll(numbers: readonly number[], weight: number): void {
    for (let at = 0; at < numbers.length; at++) this.add(numbers[at] as number, weight)
  }

  /** What was gathered since the last time. */
  take(): WordVector {
    const count = this.#count
    const numbers = sorted(this.#numbers, count)
    for (let at = 0; at < count; at++) {
      const number = numbers[at] as number
      this.#taken[at] = this.#weights[number] as number
      this.#weights[number] = 0
    }
    this.#count = 0
    return { numbers, weights: this.#taken.slice(0, count) }
  }
}

/** More numbers than this are sorted faster by the engine. */
const FEW = 40

/** The first of some numbers, ascending. */
function sorted(numbers: number[], count: number): readonly number[] {
  if (count > FEW) return numbers.slice(0, count).sort((one, other) => one - other)
  for (let next = 1; next < count; next++) {
    const number = numbers[next] as number
    let at = next
    for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number
    numbers[at] = number
  }
  return numbers.slice(0, count)
}
