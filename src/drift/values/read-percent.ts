import type { Token } from '../text/tokens.ts'
import type { Reading } from './moments.ts'
import { type Numeral, readNumeral } from './numerals.ts'

const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['quarter', 25]
])

function percent(value: number, next: number): Reading {
  return { quantity: { dimension: 'percent', low: value, high: value, unit: 'percent' }, next }
}

/** Reads what makes a number a percentage: “%”, “per cent”, “per mille”, “in 1,000”. */
export function readPercent(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
  const [first, second, third] = [0, 1, 2].map((offset) => tokens[numeral.next + offset])
  if (first?.text === '%' || first?.text === 'percent' || first?.text === 'pct') return percent(numeral.value, numeral.next + 1)
  if (first?.text === '‰') return percent(numeral.value / 10, numeral.next + 1)
  if (first?.text === 'per' && second?.text === 'cent') return percent(numeral.value, numeral.next + 2)
  if (first?.text === 'per' && second?.text === 'mille') return percent(numeral.value / 10, numeral.next + 2)
  if ((first?.text === 'in' || first?.text === 'per' || (first?.text === 'out' && second?.text === 'of')) && numeral.digits) {
    const at = first.text === 'out' ? numeral.next + 2 : numeral.next + 1
    const whole = tokens[at]?.kind === 'number' || third ? readNumeral(tokens, at) : undefined
    if (whole && [100, 1000, 10_000, 100_000].includes(whole.value))
      return percent((numeral.value / whole.value) * 100, whole.next)
  }
  return undefined
}

/** “a quarter off”, “half price”, “a third off”. */
export function readShare(tokens: readonly Token[], at: number): Reading | undefined {
  const start = tokens[at]?.text === 'a' ? at + 1 : at
  const share = SHARES.get(tokens[start]?.text ?? '')
  if (share === undefined || !/^(?:off|price|fare|fee)$/.test(tokens[start + 1]?.text ?? '')) return undefined
  return percent(share, start + 2)
}
