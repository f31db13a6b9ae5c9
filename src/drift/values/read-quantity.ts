import type { Token } from '../text/tokens.ts'
import { isMonthWord, type Reading, readDate, readTime } from './moments.ts'
import { isNumberWord, type Numeral, readNumeral } from './numerals.ts'
import { readArticle, readMeasure, readTemperature } from './read-measure.ts'
import { readMoney } from './read-money.ts'
import { readPer, readRate } from './read-per.ts'
import { readPercent, readShare } from './read-percent.ts'
import { readPoint } from './read-point.ts'
import { readVersion } from './read-version.ts'
import { currencyOf, shortUnitOf, unitOf } from './units.ts'

/** Words before a number that make it a name: “step 3”, “tier 2”. */
const NAMING = new Set(
  'step section chapter page figure table tier phase part line error code status http article form issue ticket channel ext extension phone deck gate room floor pager rb no nr id ref build'.split(
    ' '
  )
)

/** Whether a number belongs to a name or a longer figure (“AES-256”, “3D”, “0300 555 0142”) and is no value. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  const behind = tokens[at + 1]
  if (token?.kind !== 'number') return NAMING.has(before?.text ?? '')
  if (token.glued && before) {
    if (before.kind === 'word' && currencyOf(before.text) === undefined) return true
    if (/^[-_#@.:]$/.test(before.text) && tokens[at - 2] && before.glued && tokens[at - 2]?.kind === 'word') return true
    if (/^[#@_:]$/.test(before.text)) return true
  }
  if (NAMING.has(before?.text ?? '')) return true
  if (/^0\d/.test(token.text) && !(token.text.length === 2 && /^(?:[-–—]|to|until)$/.test(behind?.text ?? ''))) return true
  if (behind?.kind === 'number' && !behind.glued) return true
  if (behind?.text === ':' && behind.glued && tokens[at + 2]?.glued) return true
  if (
    behind?.kind === 'word' &&
    behind.glued &&
    !unitOf(behind.text) &&
    !shortUnitOf(behind.text) &&
    !/^(?:k|m|x|p|st|nd|rd|th)$/.test(behind.text)
  ) {
    return currencyOf(behind.text) === undefined
  }
  return false
}

function readFrequency(tokens: readonly Token[], at: number): Reading | undefined {
  const word = tokens[at]?.text
  if (word !== 'twice' && word !== 'once') return undefined
  const rate = readPer(tokens, at + 1)
  if (!rate || unitOf(rate.per.unit)?.dimension !== 'duration') return undefined
  const value = word === 'twice' ? 2 : 1
  return { quantity: { dimension: 'count', low: value, high: value, unit: 'time', per: rate.per }, next: rate.next }
}

function readCount(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
  const behind = tokens[numeral.next]
  if (behind?.glued && behind.kind === 'word' && !/^(?:x|m)$/.test(behind.text)) return undefined
  if (behind?.text === '-' && behind.glued && tokens[numeral.next + 1]?.glued && tokens[numeral.next + 1]?.kind === 'word')
    return undefined
  if (!numeral.digits && numeral.value <= 1 && !/^(?:to|or|–|-)$/.test(behind?.text ?? '')) return undefined
  const per = readRate(tokens, numeral.next)
  return {
    quantity: { dimension: 'count', low: numeral.value, high: numeral.value, ...(per ? { per } : {}) },
    next: numeral.next
  }
}

const FURTHER = new Set('v t d once twice noon midday midnight'.split(' '))

/** Whether a value can begin with a token at all: most words of a text are none of those, and are passed over at once. */
function mayBegin({ kind, text }: Token): boolean {
  if (kind === 'number' || currencyOf(text) !== undefined) return true
  return kind === 'word' && (isNumberWord(text) || isMonthWord(text) || FURTHER.has(text) || unitOf(text) !== undefined)
}

/** Reads the typed value that begins at a token, without what bounds it. */
export function readQuantity(tokens: readonly Token[], at: number): Reading | undefined {
  const first = tokens[at]
  if (!first || !mayBegin(first)) return undefined
  const moment = readDate(tokens, at) ?? readVersion(tokens, at) ?? readTime(tokens, at) ?? readPoint(tokens, at)
  if (moment) return moment
  if (isPartOfName(tokens, at)) return undefined
  const special = readMoney(tokens, at) ?? readFrequency(tokens, at) ?? readShare(tokens, at)
  if (special) return special
  const numeral = readNumeral(tokens, at)
  if (!numeral) return readArticle(tokens, at)
  return (
    readPercent(tokens, numeral) ?? readTemperature(tokens, numeral) ?? readMeasure(tokens, numeral) ?? readCount(tokens, numeral)
  )
}
