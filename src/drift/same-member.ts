import type { Member } from './enumerations.ts'
import { stem } from './stem.ts'
import { canonical } from './synonyms.ts'

/** Codes that stand for countries and languages in shorthand. */
const CODES = `
de germany german deutsch
at austria
ch switzerland swiss
es spain spanish
fr france french
nl netherlands dutch holland
be belgium belgian
uk gb britain british
us usa america american
en english
it italy italian
pt portugal portuguese
pl poland polish
se sweden swedish
dk denmark danish
no norway norwegian
ie ireland irish
eu europe european
mo mon monday
tu tue tues tuesday
we wed wednesday
th thu thur thurs thursday
fr fri friday
sa sat saturday
su sun sunday
mc mastercard
amex americanexpress american express
dd direct debit
`

let codes: ReadonlySet<string> | undefined

function codePairs(): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const line of CODES.trim().split('\n')) {
    const words = line.split(' ').map(stem)
    for (const one of words) for (const other of words) pairs.add(`${one} ${other}`)
  }
  return pairs
}

function isShort(one: string, other: readonly string[]): boolean {
  if (one.length > 4) return false
  const initials = other.map((word) => word[0] ?? '').join('')
  return other.length > 1 && one === initials
}

function sameWord(one: string, other: string): boolean {
  if (one === other || canonical(one) === canonical(other)) return true
  codes ??= codePairs()
  if (codes.has(`${one} ${other}`)) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  return short.length >= 3 && long.startsWith(short) && !/\d/.test(long)
}

/** Whether two members of lists name the same: “MC” and “Mastercard”, “Node” and “Node.js”, “DE” and “German”. */
export function sameMember(one: Member, other: Member): boolean {
  if (isShort(one.words[0] ?? '', other.words) || isShort(other.words[0] ?? '', one.words)) return true
  const [few, many] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  return few.every((word) => many.some((each) => sameWord(word, each)))
}
