import type { Token } from '../text/tokens.ts'
import type { Quantity } from './quantity.ts'

/** A value read from tokens, and the index of the token behind it. */
export interface Reading {
  readonly quantity: Omit<Quantity, 'range'>
  readonly next: number
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const ZONES = new Set(['utc', 'gmt', 'cet', 'cest', 'bst', 'est', 'edt', 'pst', 'pdt'])

/** The months and their short forms, in small letters. */
export const MONTH_WORDS: ReadonlySet<string> = new Set(['sept', ...MONTHS, ...MONTHS.map((month) => month.slice(0, 3))])

/** Whether a word in small letters may name a month. */
export function isMonthWord(word: string): boolean {
  return MONTH_WORDS.has(word)
}

function monthOf(token: Token | undefined): number | undefined {
  if (token?.kind !== 'word' || token.raw[0] !== token.raw[0]?.toUpperCase() || token.text.length < 3) return undefined
  const index = MONTHS.findIndex(
    (month) =>
      month === token.text ||
      (token.text.length < 5 && month.startsWith(token.text.slice(0, 3)) && /^(?:sept|[a-z]{3})$/.test(token.text))
  )
  return index < 0 ? undefined : index + 1
}

function integer(token: Token | undefined, low: number, high: number): number | undefined {
  if (token?.kind !== 'number' || !/^\d{1,4}$/.test(token.text)) return undefined
  const value = Number(token.text)
  return value >= low && value <= high ? value : undefined
}

function date(year: number | undefined, month: number | undefined, day: number | undefined, next: number): Reading {
  const part = (value: number | undefined): string => (value === undefined ? '?' : String(value))
  const order = (year ?? 0) * 372 + ((month ?? 1) - 1) * 31 + (day ?? 1)
  return { quantity: { dimension: 'date', low: order, high: order, form: `${part(year)}-${part(month)}-${part(day)}` }, next }
}

function readIsoDate(tokens: readonly Token[], at: number): Reading | undefined {
  const [year, first, month, second, day] = tokens.slice(at, at + 5)
  if (
    first?.text === '-' &&
    first.glued &&
    month?.glued &&
    month.text.length === 2 &&
    integer(year, 1900, 2199) &&
    integer(month, 1, 12) &&
    second?.text !== '-'
  ) {
    return date(integer(year, 1900, 2199), integer(month, 1, 12), undefined, at + 3)
  }
  const values = [integer(year, 1900, 2199), integer(month, 1, 12), integer(day, 1, 31)]
  if (first?.text !== '-' || second?.text !== '-' || values.includes(undefined) || !first.glued || !month?.glued) return undefined
  return date(values[0], values[1], values[2], at + 5)
}

const ORDINAL = new Set(['st', 'nd', 'rd', 'th'])

/** Reads “1 March 2026”, “March 1st, 2026”, “March 2026”, “30 June”, “2026-03-01” or a year behind a preposition. */
export function readDate(tokens: readonly Token[], at: number): Reading | undefined {
  const iso = readIsoDate(tokens, at)
  if (iso) return iso
  const day = integer(tokens[at], 1, 31)
  if (day !== undefined) {
    let index = at + 1
    if (tokens[index]?.glued && ORDINAL.has(tokens[index]?.text ?? '')) index++
    const isOrdinal = index > at + 1
    if (tokens[index]?.text === 'of') index++
    const month = monthOf(tokens[index])
    if (month === undefined) return isOrdinal && tokens[at - 1]?.text === 'the' ? readDayOfMonth(tokens, day, at + 2) : undefined
    const year = integer(tokens[index + 1], 1900, 2199)
    return date(year, month, day, index + (year === undefined ? 1 : 2))
  }
  const month = monthOf(tokens[at])
  if (month === undefined) return readYear(tokens, at)
  const first = integer(tokens[at + 1], 1, 31)
  if (first === undefined) {
    const year = integer(tokens[at + 1], 1900, 2199)
    return year === undefined ? undefined : date(year, month, undefined, at + 2)
  }
  let index = at + 2
  if (tokens[index]?.glued && ORDINAL.has(tokens[index]?.text ?? '')) index++
  const comma = tokens[index]?.text === ',' ? 1 : 0
  const year = integer(tokens[index + comma], 1900, 2199)
  return date(year, month, first, year === undefined ? index : index + comma + 1)
}

/** What stands behind a day of the month that is no “10th order”. */
const BEHIND_DAY = /^(?:[.,;:!?)–—-]|of|for|and|or|at|is|are|each|every|until|by|to|we|you|they|if|when)$/

/** Reads “the 15th” or “the 20th of a month”, of any month. */
function readDayOfMonth(tokens: readonly Token[], day: number, next: number): Reading | undefined {
  const behind = tokens[next]?.text
  if (behind !== undefined && !BEHIND_DAY.test(behind)) return undefined
  const isNamed = behind === 'of' && /^(?:the|a|each|every|that|this)$/.test(tokens[next + 1]?.text ?? '')
  return behind === 'of' && !isNamed
    ? undefined
    : date(undefined, undefined, day, isNamed && tokens[next + 2]?.text === 'month' ? next + 3 : next)
}

const BEFORE_YEAR = new Set([
  'in',
  'since',
  'until',
  'till',
  'before',
  'after',
  'from',
  'by',
  'of',
  'mid',
  'early',
  'late',
  'during',
  'summer',
  'spring',
  'autumn',
  'winter'
])

function readYear(tokens: readonly Token[], at: number): Reading | undefined {
  const year = integer(tokens[at], 1990, 2099)
  if (year === undefined || !BEFORE_YEAR.has(tokens[at - 1]?.text ?? '')) return undefined
  return date(year, undefined, undefined, at + 1)
}

function meridiem(tokens: readonly Token[], at: number): { readonly add: number; readonly next: number } | undefined {
  const word = tokens[at]?.text
  if (word === 'am' || word === 'pm') return { add: word === 'pm' ? 720 : 0, next: at + 1 }
  if ((word === 'a' || word === 'p') && tokens[at + 1]?.text === '.' && tokens[at + 2]?.text === 'm') {
    return { add: word === 'p' ? 720 : 0, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 }
  }
  return undefined
}

function time(minutes: number, next: number, exact: boolean): Reading {
  return { quantity: { dimension: 'time', low: minutes, high: minutes, ...(exact ? { unit: '24h' } : {}) }, next }
}

/** Reads a time of day: “17:30”, “9 pm”, “noon”, “05 UTC”. */
export function readTime(tokens: readonly Token[], at: number): Reading | undefined {
  if (tokens[at]?.text === 'noon' || tokens[at]?.text === 'midday') return time(720, at + 1, true)
  if (tokens[at]?.text === 'midnight') return time(0, at + 1, true)
  const hour = integer(tokens[at], 0, 24)
  if (hour === undefined) return undefined
  let next = at + 1
  let minute: number | undefined
  if (tokens[next]?.text === ':' && tokens[next]?.glued && tokens[next + 1]?.glued) {
    minute = integer(tokens[next + 1], 0, 59)
    if (minute === undefined || tokens[next + 1]?.text.length !== 2) return undefined
    next += 2
    if (tokens[next]?.text === ':' && tokens[next]?.glued) return undefined
  }
  const half = meridiem(tokens, next)
  if (half && hour >= 1 && hour <= 12) return time((hour % 12) * 60 + (minute ?? 0) + half.add, half.next, true)
  const zoned = ZONES.has(tokens[next]?.text ?? '')
  if (minute === undefined && !zoned) return undefined
  return time(hour * 60 + (minute ?? 0), next, zoned || hour > 12 || hour === 0 || tokens[at]?.text.length === 2)
}
