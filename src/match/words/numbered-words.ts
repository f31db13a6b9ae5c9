import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** The words of a sentence as phrases compare them. */
export interface NumberedWords {
  readonly words: readonly Word[]
  /** The numbers of all that the words may be, word by word. */
  readonly numbers: readonly number[]
  /** For each of these the position of its word. */
  readonly places: readonly number[]
  /** For each word where its numbers begin; one more for the end. */
  readonly starts: readonly number[]
  /** For each word whether it may stand between any two words of a phrase. */
  readonly fillers: readonly boolean[]
}

/** Numbers the words of a sentence. */
export function numberWords(words: readonly Word[], fillers: readonly boolean[], vocabulary: Vocabulary): NumberedWords {
  const numbers: number[] = []
  const places: number[] = []
  const starts: number[] = []
  for (let place = 0; place < words.length; place++) {
    starts.push(numbers.length)
    for (const form of words[place]?.forms ?? []) {
      numbers.push(vocabulary.find(form))
      places.push(place)
    }
  }
  starts.push(numbers.length)
  return { words, numbers, places, starts, fillers }
}
