import type { Token } from '../text/tokens.ts'
import type { Reading } from './moments.ts'
import type { Numeral } from './numerals.ts'
import { readPer } from './read-per.ts'
import { shortUnitOf, type Unit, unitOf } from './units.ts'

/** A bare “a day” is a span behind one of these; elsewhere it says how often. */
const SPAN_BEFORE = new Set(
  'within for after in of by than about inside takes take until to full is lasts last good = every around over under nearly almost and a max'.split(
    ' '
  )
)
const WORKING = new Set(['working', 'business', 'work', 'office'])
const QUALIFIER = new Set(['calendar', 'full', 'clock', 'more', 'extra', 'further', 'whole', 'consecutive', 'additional', 'free'])

/** The unit at a token; one or two letters count only behind digits. */
export function unitAt(tokens: readonly Token[], at: number, digits: boolean): Unit | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const named = unitOf(token.text.endsWith("'s") ? token.text.slice(0, -2) : token.text)
  if (named) return named
  if (!digits || token.raw !== token.text) return undefined
  const between = token.glued || tokens[at - 1]?.kind === 'number'
  return between ? shortUnitOf(token.text) : undefined
}

/** Reads “°C” or “degrees” behind a number. */
export function readTemperature(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
  const degree = tokens[numeral.next]
  const scale = tokens[numeral.next + 1]
  if (degree?.text !== '°' && degree?.text !== 'degrees') return undefined
  const letter = scale?.text ?? ''
  const known = /^(?:c|f|celsius|fahrenheit)$/.test(letter)
  const value = letter.startsWith('f') && known ? ((numeral.value - 32) * 5) / 9 : numeral.value
  return {
    quantity: { dimension: 'temperature', low: value, high: value, unit: letter.startsWith('f') ? 'F' : 'C' },
    next: numeral.next + (known ? 2 : 1)
  }
}

/** “30 working days”, “48h”, “two full weeks”, “10 GB”. */
export function readMeasure(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
  let index = numeral.next
  if (tokens[index]?.text === '-' && tokens[index]?.glued) index++
  let working = false
  for (let skipped = 0; skipped < 2; skipped++) {
    const word = tokens[index]?.text ?? ''
    if (WORKING.has(word)) working = true
    else if (!QUALIFIER.has(word)) break
    index++
  }
  const unit = unitAt(tokens, index, numeral.digits)
  if (!unit) return undefined
  // A working week has five working days.
  const value = numeral.value * unit.factor * (working && unit.name === 'week' ? 5 / 7 : 1)
  const rate = unit.dimension === 'duration' ? undefined : readPer(tokens, index + 1)
  return {
    quantity: {
      dimension: unit.dimension,
      low: value,
      high: value,
      unit: unit.name,
      ...(working ? { working: true } : {}),
      ...(rate ? { per: rate.per } : {}),
      ...(numeral.approximate ? { approximate: true } : {})
    },
    next: index + 1
  }
}

/** “within a day”, “for an hour”, “a working week”: one unit without a number. */
export function readArticle(tokens: readonly Token[], at: number): Reading | undefined {
  const article = tokens[at]?.text
  if (article !== 'a' && article !== 'an') return undefined
  // “a second box” is no span of time.
  if (tokens[at + 1]?.text === 'second') return undefined
  const before = tokens[at - 1]
  if (before && (!SPAN_BEFORE.has(before.text) || before.kind === 'number')) return undefined
  return withHalf(tokens, readMeasure(tokens, { value: 1, next: at + 1, digits: false }))
}

/** “a year and a half”. */
function withHalf(tokens: readonly Token[], reading: Reading | undefined): Reading | undefined {
  if (!reading || ['and', 'a', 'half'].some((word, index) => tokens[reading.next + index]?.text !== word)) return reading
  const { low, high, ...quantity } = reading.quantity
  return { quantity: { low: low * 1.5, high: high * 1.5, ...quantity }, next: reading.next + 3 }
}
