import type { Member } from './enumerations.ts'
import { canonical } from './synonyms.ts'

/** A word that has less of another one's start is another word; within a longer name it must have more: “PayPal”, “Apple Pay”. */
const SHORTEST_START = 3
const SHORTEST_START_WITHIN = 4
const LONGEST_INITIALS = 4

function isShort(one: string, other: readonly string[]): boolean {
  if (one.length > 4) return false
  const initials = other.map((word) => word[0] ?? '').join('')
  return other.length > 1 && one === initials
}

function sameWord(one: string, other: string, least: number): boolean {
  if (one === other || canonical(one) === canonical(other)) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= least && long.startsWith(short) && !/\d/.test(long)
}

/** Whether a word stands for words of a name by their initials: “DD” for “direct debit”. */
function standsFor(word: string, names: readonly string[]): boolean {
  if (word.length < 2 || word.length > LONGEST_INITIALS) return false
  return names
    .map((each) => each[0] ?? '')
    .join('')
    .includes(word)
}

/** Whether two members of lists name the same: “MC” and “Mastercard”, “Node” and “Node.js”, “DE” and “German”. */
export function sameMember(one: Member, other: Member): boolean {
  if (isShort(one.words[0] ?? '', other.words) || isShort(other.words[0] ?? '', one.words)) return true
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  const least = few.length === many.length ? SHORTEST_START : SHORTEST_START_WITHIN
  return few.every((word) => standsFor(word, many) || many.some((each) => sameWord(word, each, least)))
}
