import type { Token } from '../text/tokens.ts'
import type { Bound } from './quantity.ts'

const BEFORE: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'max',
    [
      'no more than',
      'not more than',
      'no later than',
      'not over',
      'no longer than',
      'no older than',
      'not older than',
      'not exceed'
    ]
  ],
  ['min', ['no less than', 'not less than', 'no fewer than', 'not under', 'not below', 'no earlier than']],
  ['min', ['at least', 'minimum', 'minimum of', 'minimum is', 'min', 'min .', 'from age', '≥', '> =', 'as of']],
  [
    'max',
    [
      'at most',
      'at the most',
      'up to',
      'maximum',
      'maximum of',
      'maximum is',
      'max',
      'max .',
      'within',
      'inside',
      'as many as',
      'limit of',
      'limited to',
      'cap of',
      'capped at',
      '≤',
      '< =',
      'latest'
    ]
  ],
  [
    'above',
    [
      'more than',
      'over',
      'above',
      'longer than',
      'greater than',
      'larger than',
      'bigger than',
      'older than',
      'higher than',
      'exceeds',
      'exceed',
      'exceeding',
      'beyond',
      '>',
      'north of'
    ]
  ],
  ['below', ['less than', 'fewer than', 'under', 'below', 'younger than', 'smaller than', 'shorter than', 'lower than', '<']]
]

const AFTER: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'min',
    [
      'or more',
      'or over',
      'or above',
      'or older',
      'or longer',
      'or later',
      'or higher',
      'or newer',
      'and up',
      'and over',
      'and above',
      'and older',
      'minimum',
      'at least',
      '+',
      'and more',
      'upwards'
    ]
  ],
  [
    'max',
    [
      'or less',
      'or fewer',
      'or under',
      'or below',
      'or younger',
      'max',
      'maximum',
      'at most',
      'at the most',
      'tops',
      'ceiling',
      'at the latest',
      'cap',
      'top'
    ]
  ]
]

const APPROXIMATE_BEFORE = [
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  'approx .',
  '~',
  '≈',
  'circa',
  'ca',
  'some',
  'nearly',
  'almost',
  'usually',
  'typically',
  'say'
]
const APPROXIMATE_AFTER = ['or so', 'ish', '- ish', 'give or take', ', give or take', 'roughly', 'approximately']

const NEGATION = /^(?:not|never|cannot|nobody)$|n't$/
const REACH = 3

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join(' ')
}

function endsWithWords(text: string, words: string): boolean {
  return text === words || text.endsWith(` ${words}`)
}

function startsWithWords(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words} `)
}

const NEGATED: Readonly<Record<Bound, Bound>> = { above: 'max', below: 'min', max: 'max', min: 'min' }
/** Tokens before a limit within which “don't” turns it round: “don't arrive with more than 80%”. */
const NEGATION_REACH = 7

function isNegated(tokens: readonly Token[], start: number): boolean {
  return tokens.slice(Math.max(0, start - NEGATION_REACH), start).some(({ text }) => NEGATION.test(text))
}

/** The limit that the words around a value make it: “at most 5”, “5 or more”. */
export function readBound(tokens: readonly Token[], start: number, end: number): Bound | undefined {
  const before = joined(tokens.slice(Math.max(0, start - REACH), start))
  for (const [bound, list] of BEFORE) {
    if (list.some((words) => endsWithWords(before, words))) return isNegated(tokens, start) ? NEGATED[bound] : bound
  }
  for (let skip = 0; skip <= 2; skip++) {
    if (skip > 0 && tokens[end + skip - 1]?.kind !== 'word') break
    const after = joined(tokens.slice(end + skip, end + skip + REACH))
    for (const [bound, list] of AFTER) if (list.some((words) => startsWithWords(after, words))) return bound
  }
  return undefined
}

/** Whether the words around a value say that it is not exact. */
export function isApproximate(tokens: readonly Token[], start: number, end: number): boolean {
  const before = joined(tokens.slice(Math.max(0, start - REACH), start))
  const after = joined(tokens.slice(end, end + REACH + 1))
  return (
    APPROXIMATE_BEFORE.some((words) => endsWithWords(before, words)) ||
    APPROXIMATE_AFTER.some((words) => startsWithWords(after, words))
  )
}
