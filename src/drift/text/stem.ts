import { groupBy } from '../../core/group-by.ts'

const DOUBLE = /([bdgklmnprt])\1$/
/** Longest first: endings that make another part of speech or number of the same word. */
const ENDINGS = [
  'izations',
  'isations',
  'ization',
  'isation',
  'ations',
  'ation',
  'itions',
  'ition',
  'ements',
  'ement',
  'ancies',
  'encies',
  'ances',
  'ences',
  'ance',
  'ence',
  'ments',
  'ment',
  'ities',
  'ings',
  'ions',
  'ables',
  'able',
  'ible',
  'ness',
  'ally',
  'edly',
  'ing',
  'ion',
  'ity',
  'ies',
  'ied',
  'ier',
  'ers',
  'ors',
  'als',
  'ive',
  'ize',
  'ise',
  'ure',
  'ful',
  'ily',
  'ed',
  'er',
  'or',
  'al',
  'ly',
  'es',
  'ic',
  'e',
  's',
  'y'
]
const SHORTEST = 3

/** Those that end in a letter, by this letter: most words of other languages end in none of them. */
const BY_LETTER = groupBy(ENDINGS, (ending) => ending.slice(-1))

function strip(word: string): string {
  for (const ending of BY_LETTER.get(word.slice(-1)) ?? []) {
    const rest = word.length - ending.length
    if (rest < (ending.length > 2 ? SHORTEST + 1 : SHORTEST) || !word.endsWith(ending)) continue
    if (ending === 's' && word.endsWith('ss')) return word
    return word.slice(0, rest)
  }
  return word
}

/** Stem of a lower-case English word: “cancelled”, “cancellation” and “cancels” have one. It need not be a word itself. */
export function stem(word: string): string {
  if (word.length <= 3) return word
  const plural = word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') ? word.slice(0, -1) : word
  const once = strip(plural.endsWith('ie') ? `${plural.slice(0, -2)}y` : plural)
  const base = once.length > 5 ? strip(once) : once
  return base.length > 3 ? base.replace(DOUBLE, '$1') : base
}
