import type { Token } from '../text/tokens.ts'
import type { Reading } from './moments.ts'
import { digitsValue, readNumeral } from './numerals.ts'
import { unitAt } from './read-measure.ts'
import { unitOf } from './units.ts'

/** “day 5”, “week 32”, “T-60”, “D+3”, “34th week”. */
export function readPoint(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at]
  if (!token) return undefined
  const sign = tokens[at + 1]
  if (
    (token.text === 't' || token.text === 'd') &&
    token.raw === token.raw.toUpperCase() &&
    sign?.glued &&
    /^[-+−–]$/.test(sign.text)
  ) {
    const numeral = tokens[at + 2]?.glued ? readNumeral(tokens, at + 2) : undefined
    if (!numeral) return undefined
    const unit = unitAt(tokens, numeral.next, true) ?? (token.text === 'd' ? unitOf('day') : undefined)
    const next = unitAt(tokens, numeral.next, true) ? numeral.next + 1 : numeral.next
    const value = numeral.value * (unit?.factor ?? 1)
    return {
      quantity: { dimension: 'duration', low: value, high: value, ...(unit ? { unit: unit.name } : {}), point: true },
      next
    }
  }
  const unit = token.kind === 'word' ? unitOf(token.text) : undefined
  if (unit?.dimension === 'duration' && !token.glued) {
    const numeral = readNumeral(tokens, at + 1)
    if (!numeral || tokens[at - 1]?.kind === 'number' || unitAt(tokens, numeral.next, numeral.digits)) return undefined
    if (/^(?:minute|hour)s?$/.test(token.text)) return undefined
    const value = numeral.value * unit.factor
    return { quantity: { dimension: 'duration', low: value, high: value, unit: unit.name, point: true }, next: numeral.next }
  }
  if (token.kind === 'number' && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued) {
    const named = unitOf(tokens[at + 2]?.text ?? '')
    const value = digitsValue(token.text)
    if (named?.dimension !== 'duration' || value === undefined) return undefined
    return {
      quantity: { dimension: 'duration', low: value * named.factor, high: value * named.factor, unit: named.name, point: true },
      next: at + 3
    }
  }
  return undefined
}
