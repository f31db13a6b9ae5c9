import type { Member } from './enumerations.ts'

/** A word that has less of another one's start is another word; within a longer name it must have more: “PayPal”, “Apple Pay”. */
const SHORTEST_START = 3
const SHORTEST_START_WITHIN = 4
const LONGEST_INITIALS = 4

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('')
}

/** Whether a word is made of the first letters of others. */
function isShort(one: string, other: readonly string[]): boolean {
  if (one.length > LONGEST_INITIALS || other.length < 2 || other.length < one.length) return false
  return one === initialsOf(other)
}

function isStart(one: string, other: string, least: number): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= least && long.startsWith(short) && !/\d/.test(long)
}

/** Whether a word stands for words of a name by their initials: “DD” for “direct debit”. */
function standsFor(word: string, names: readonly string[]): boolean {
  if (word.length < 2 || word.length > LONGEST_INITIALS || word.length > names.length) return false
  return initialsOf(names).includes(word)
}

/** Whether two members of lists name the same: “MC” and “Mastercard”, “Node” and “Node.js”, “DE” and “German”. */
export function sameMember(one: Member, other: Member): boolean {
  // Whatever the way in which they name the same, two of their words begin with one letter, or those that stand for them do.
  if ((one.initials & other.initials) === 0) return false
  if (isShort(one.words[0] ?? '', other.words) || isShort(other.words[0] ?? '', one.words)) return true
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one]
  const least = few.words.length === many.words.length ? SHORTEST_START : SHORTEST_START_WITHIN
  const isAmong = (word: string, meaning: string | undefined): boolean =>
    many.words.some((each, at) => each === word || many.meanings[at] === meaning || isStart(word, each, least))
  return few.words.every((word, at) => standsFor(word, many.words) || isAmong(word, few.meanings[at]))
}
