import type { Range } from '../../core/mapped-text.ts'
import { sentences } from '../../match/words/sentences.ts'

/** How far around a range its sentence is looked for, in UTF-16 units. */
const NEAR = 2000

/** The sentence of a segment's text that holds a range; the range itself where no single sentence does. */
export function sentenceAround(text: string, range: Range): Range {
  const from = Math.max(0, range.start - NEAR)
  for (const { start, end } of sentences(text.slice(from, range.end + NEAR))) {
    if (end + from >= range.end && start + from <= range.start) return { start: start + from, end: end + from }
  }
  return range
}
