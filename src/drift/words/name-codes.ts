import { stem } from '../text/stem.ts'

/** Codes, names and shorthand of one country, language, day or card; the first stands for all. */
const GROUPS = `
de germany german deutsch
at austria austrian
ch switzerland swiss
es spain spanish
fr france french
nl netherlands dutch holland
be belgium belgian
uk gb britain british
us usa america
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
fri friday
sa sat saturday
su sun sunday
mc mastercard
`

/** Codes that are words in small letters. */
const SHORT = 3

let groups: ReadonlyMap<string, string> | undefined

function table(): ReadonlyMap<string, string> {
  return new Map(
    GROUPS.trim()
      .split('\n')
      .flatMap((line) => {
        const words = line.split(' ')
        return words.flatMap((word): [string, string][] => [
          [word, words[0] ?? word],
          [stem(word), words[0] ?? word]
        ])
      })
  )
}

const KNOWN = new Map<string, string>()
const MOST_KNOWN = 100_000

/** The stems that a word in small letters may have, however it is written. */
export function stemsOfName(word: string): readonly string[] {
  const own = stem(word)
  groups ??= table()
  return [own, groups.get(word), groups.get(own)].filter((each) => each !== undefined)
}

/** One stem for a name and its code: “NL” and “Netherlands”. A code counts only in capitals. */
export function nameStem(raw: string): string {
  const known = KNOWN.get(raw)
  if (known !== undefined) return known
  const stemmed = readStem(raw)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  KNOWN.set(raw, stemmed)
  return stemmed
}

function readStem(raw: string): string {
  const own = stem(raw.toLowerCase())
  if (raw.length <= SHORT && raw !== raw.toUpperCase() && !/^\p{Lu}\p{Ll}$/u.test(raw)) return own
  groups ??= table()
  return groups.get(raw.toLowerCase()) ?? groups.get(own) ?? own
}
