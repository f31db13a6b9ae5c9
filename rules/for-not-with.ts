import { defineRefinement } from '../src/core/rule.ts'
import { fold } from '../src/match/words/fold.ts'

/** “Let's handle it” is said with the reader, “let us handle it” without. */
const TOGETHER = /\blet'?s\b/

/** Turns down what the writer and the reader do together. */
export default defineRefinement({
  near: true,
  keep({ segment, range }) {
    return !TOGETHER.test(fold(segment.text.slice(range.start, range.end)))
  }
})
