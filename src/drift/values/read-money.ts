import type { Token } from '../text/tokens.ts'
import type { Reading } from './moments.ts'
import { readNumeral } from './numerals.ts'
import { readPer } from './read-per.ts'
import { currencyOf } from './units.ts'

/** Coins and notes by their names. */
export const COINS: ReadonlyMap<string, number> = new Map([
  ['tenner', 10],
  ['fiver', 5]
])
const MINOR: ReadonlyMap<string, string | undefined> = new Map([
  ['pence', 'GBP'],
  ['p', 'GBP'],
  ['cents', undefined],
  ['cent', undefined],
  ['ct', undefined],
  ['cts', undefined]
])

function money(amount: number, unit: string | undefined, tokens: readonly Token[], next: number): Reading {
  const rate = readPer(tokens, next)
  return {
    quantity: { dimension: 'money', low: amount, high: amount, ...(unit ? { unit } : {}), ...(rate ? { per: rate.per } : {}) },
    next: rate?.next ?? next
  }
}

/** Reads an amount of money that begins at a token: “£29”, “25 quid a go”, “30p”, “a tenner”. */
export function readMoney(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at]
  const word = tokens[at + 1]?.text ?? ''
  if ((token?.text === 'a' || token?.text === 'one') && COINS.has(word))
    return money(COINS.get(word) ?? 0, undefined, tokens, at + 2)
  if ((token?.text === 'a' || token?.text === 'one') && /^(?:pound|euro|dollar|quid)$/.test(word) && readPer(tokens, at + 2))
    return money(1, currencyOf(word), tokens, at + 2)
  const currency = token && currencyOf(token.text)
  const numeral = readNumeral(tokens, currency ? at + 1 : at)
  if (!numeral) return undefined
  if (currency && (numeral.digits || token.kind === 'sign')) return money(numeral.value, currency, tokens, numeral.next)
  const behind = tokens[numeral.next]
  if (!behind) return undefined
  const named = currencyOf(behind.text)
  if (named) return money(numeral.value, named, tokens, numeral.next + 1)
  if (MINOR.has(behind.text) && (behind.text !== 'p' || behind.glued))
    return money(numeral.value / 100, MINOR.get(behind.text), tokens, numeral.next + 1)
  return undefined
}
