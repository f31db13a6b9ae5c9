import { defineRefinement } from '../src/core/rule.ts'
import { fold } from '../src/match/words/fold.ts'

/** “as soon as the index is built” names what it waits for; only its first words are in the match. */
const CONDITION = /\bas (?:soon|quickly|fast)$/

/** Keeps promises whose “soon” is all they say of the time. */
export default defineRefinement({
  near: true,
  keep({ segment, range }) {
    return !CONDITION.test(fold(segment.text.slice(range.start, range.end)))
  }
})
