import type { Member } from './enumerations.ts'
import { canonical } from './synonyms.ts'

function isShort(one: string, other: readonly string[]): boolean {
  if (one.length > 4) return false
  const initials = other.map((word) => word[0] ?? '').join('')
  return other.length > 1 && one === initials
}

function sameWord(one: string, other: string): boolean {
  if (one === other || canonical(one) === canonical(other)) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= 3 && long.startsWith(short) && !/\d/.test(long)
}

/** Whether two members of lists name the same: “MC” and “Mastercard”, “Node” and “Node.js”, “DE” and “German”. */
export function sameMember(one: Member, other: Member): boolean {
  if (isShort(one.words[0] ?? '', other.words) || isShort(other.words[0] ?? '', one.words)) return true
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  return few.every((word) => many.some((each) => sameWord(word, each)))
}
