import { Numbering } from '../core/numbering.ts'
import { contentWords } from './content-words.ts'

/** Words by their numbers, ascending, and how much each weighs: two passages are compared in one walk over both. */
export interface WordVector {
  readonly numbers: readonly number[]
  readonly weights: readonly number[]
}

/** Longer texts are not kept: they hardly come twice. */
const LONGEST_KEPT = 200

/** Numbers the words of a run, and reads texts as numbers. */
export class Vocabulary extends Numbering {
  readonly #texts = new Map<string, readonly number[]>()
  /** Where vectors are made, one at a time. */
  readonly gathering = new WordGathering()

  /** The words of a text that carry meaning, in order. Headings and titles stand around many statements: each is read once. */
  read(text: string): readonly number[] {
    const known = this.#texts.get(text)
    if (known) return known
    const numbers = contentWords(text).map(({ stem }) => this.of(stem))
    if (text.length <= LONGEST_KEPT) this.#texts.set(text, numbers)
    return numbers
  }

  /** Words and how much each weighs, by their numbers. */
  vector(words: Iterable<readonly [word: string, weight: number]>): WordVector {
    for (const [word, weight] of words) this.gathering.add(this.of(word), weight)
    return this.gathering.take()
  }
}

/** Gathers the words of one passage after the other; a word that comes twice weighs what it weighs most. */
export class WordGathering {
  /** By number; 0 for words that the passage does not have. */
  readonly #weights: number[] = []
  #numbers: number[] = []

  add(number: number, weight: number): void {
    while (this.#weights.length <= number) this.#weights.push(0)
    const known = this.#weights[number] ?? 0
    if (known === 0) this.#numbers.push(number)
    if (known < weight) this.#weights[number] = weight
  }

  addAll(numbers: readonly number[], weight: number): void {
    for (const number of numbers) this.add(number, weight)
  }

  /** What was gathered since the last time. */
  take(): WordVector {
    const numbers = sorted(this.#numbers)
    const weights: number[] = []
    for (const number of numbers) {
      weights.push(this.#weights[number] ?? 0)
      this.#weights[number] = 0
    }
    this.#numbers = []
    return { numbers, weights }
  }
}

/** More numbers than this are sorted faster by the engine. */
const FEW = 40

/** Sorts numbers where they stand, ascending. */
function sorted(numbers: number[]): readonly number[] {
  if (numbers.length > FEW) return numbers.sort((one, other) => one - other)
  for (let next = 1; next < numbers.length; next++) {
    const number = numbers[next] as number
    let at = next
    for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number
    numbers[at] = number
  }
  return numbers
}
