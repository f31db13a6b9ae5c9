import { lazyPattern } from '../../core/lazy-pattern.ts'
import { MONTH_WORDS } from './moments.ts'
import { NUMBER_WORDS } from './numerals.ts'
import { COINS } from './read-money.ts'
import { UNIT_WORDS } from './units.ts'

const WORDS = [...NUMBER_WORDS, ...MONTH_WORDS, ...UNIT_WORDS, ...COINS.keys(), 'once', 'twice', 'noon', 'midday', 'midnight']

/** A digit, or a word without which no value is stated in words; short before long, since the end of the word decides. */
const SIGN_OF_VALUE = lazyPattern(() => new RegExp(`[0-9]|(?<![a-z])(?:${[...new Set(WORDS)].sort().join('|')})(?![a-z])`, 'i'))

/** Whether a text can state a value at all, which costs less to see than to read its words. */
export function mayStateValue(text: string): boolean {
  return SIGN_OF_VALUE().test(text)
}
