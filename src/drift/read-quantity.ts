import { type Reading, readDate, readTime } from './moments.ts'
import { digitsValue, type Numeral, readNumeral } from './numerals.ts'
import type { Per } from './quantity.ts'
import type { Token } from './tokens.ts'
import { currencyOf, shortUnitOf, type Unit, unitOf } from './units.ts'

const COINS: ReadonlyMap<string, number> = new Map([
  ['tenner', 10],
  ['fiver', 5]
])
const MINOR: ReadonlyMap<string, string | undefined> = new Map([
  ['pence', 'GBP'],
  ['p', 'GBP'],
  ['cents', undefined],
  ['cent', undefined]
])
const SHARES: ReadonlyMap<string, number> = new Map([
  ['half', 50],
  ['quarter', 25]
])
/** Words before a number that make it a name: “step 3”, “tier 2”. */
const NAMING = new Set(
  'step section chapter page figure table tier phase part line error code status http article form issue ticket channel ext extension phone deck gate room floor pager rb no nr id ref build'.split(
    ' '
  )
)
/** A bare “a day” is a span behind one of these; elsewhere it says how often. */
const SPAN_BEFORE = new Set(
  'within for after in of by than about inside takes take until to full is lasts last good = every around over under nearly almost and a max'.split(
    ' '
  )
)
const NO_NOUN = new Set(
  'from of in on at to for with and or if when no not is are was will after before until the this that'.split(' ')
)
const WORKING = new Set(['working', 'business', 'work', 'office'])
const QUALIFIER = new Set(['calendar', 'full', 'clock', 'more', 'extra', 'further', 'whole', 'consecutive', 'additional', 'free'])

function unitAt(tokens: readonly Token[], at: number, digits: boolean): Unit | undefined {
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const named = unitOf(token.text.endsWith("'s") ? token.text.slice(0, -2) : token.text)
  if (named) return named
  if (!digits || token.raw !== token.text) return undefined
  const between = token.glued || tokens[at - 1]?.kind === 'number'
  return between ? shortUnitOf(token.text) : undefined
}

function singular(word: string): string {
  return unitOf(word)?.name ?? (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word)
}

/** Reads “per month”, “/mo”, “a night”, “for every additional 10,000 visits” behind a value. */
export function readPer(tokens: readonly Token[], at: number): { readonly per: Per; readonly next: number } | undefined {
  let index = at
  const first = tokens[index]?.text
  if (first === 'for' && /^(?:each|every|any)$/.test(tokens[index + 1]?.text ?? '')) index++
  else if (
    first !== 'per' &&
    first !== '/' &&
    first !== 'a' &&
    first !== 'an' &&
    first !== 'each' &&
    first !== 'every' &&
    first !== 'the'
  )
    return undefined
  index++
  while (/^(?:extra|additional|further|started|full|every|each)$/.test(tokens[index]?.text ?? '')) index++
  const numeral = /^(?:a|an|the|\/)$/.test(first) ? undefined : readNumeral(tokens, index)
  if (numeral) index = numeral.next
  const word = tokens[index]
  if (word?.kind !== 'word' || NO_NOUN.has(word.text))
    return numeral ? { per: { count: numeral.value, unit: '' }, next: index } : undefined
  if (first === 'the' && !unitOf(word.text)) return undefined
  return { per: { count: numeral?.value ?? 1, unit: singular(word.text) }, next: index + 1 }
}

/** For a count, whose noun stands between: “25 test messages a day”. */
function readRate(tokens: readonly Token[], at: number): Per | undefined {
  for (let index = at; index < at + 4; index++) {
    const token = tokens[index]
    if (!token) return undefined
    const per = readPer(tokens, index)?.per
    if (per && (token.text === 'per' || unitOf(per.unit)?.dimension === 'duration' || index === at)) return per
    if (token.kind !== 'word' && token.text !== '-') return undefined
  }
  return undefined
}

function money(amount: number, unit: string | undefined, tokens: readonly Token[], next: number): Reading {
  const rate = readPer(tokens, next)
  return {
    quantity: { dimension: 'money', low: amount, high: amount, ...(unit ? { unit } : {}), ...(rate ? { per: rate.per } : {}) },
    next: rate?.next ?? next
  }
}

function readMoney(tokens: readonly Token[], at: number): Reading | undefined {
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

function percent(value: number, next: number): Reading {
  return { quantity: { dimension: 'percent', low: value, high: value, unit: 'percent' }, next }
}

function readPercent(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
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

function readTemperature(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
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
function readMeasure(tokens: readonly Token[], numeral: Numeral): Reading | undefined {
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
function readArticle(tokens: readonly Token[], at: number): Reading | undefined {
  const article = tokens[at]?.text
  if (article !== 'a' && article !== 'an') return undefined
  // “a second box” is no span of time.
  if (tokens[at + 1]?.text === 'second') return undefined
  const before = tokens[at - 1]
  if (before && (!SPAN_BEFORE.has(before.text) || before.kind === 'number')) return undefined
  return readMeasure(tokens, { value: 1, next: at + 1, digits: false })
}

/** “day 5”, “week 32”, “T-60”, “D+3”, “34th week”. */
function readPoint(tokens: readonly Token[], at: number): Reading | undefined {
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

function version(form: string, next: number): Reading {
  return { quantity: { dimension: 'version', low: 0, high: 0, form: form.replace(/^v/i, '').toLowerCase() }, next }
}

/** “v1.2.3”, “1.4.0-rc.1”, “PHP 8.1”, “version 5”, “1.0.x”; an address of four numbers is none. */
function readVersion(tokens: readonly Token[], at: number): Reading | undefined {
  const token = tokens[at]
  const marked = token?.text === 'v' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued
  const number = tokens[marked ? at + 1 : at]
  if (number?.kind !== 'number' || number.text.includes(',')) return undefined
  const dots = number.text.split('.').length - 1
  const before = tokens[at - 1]
  const named =
    before?.kind === 'word' &&
    !number.glued &&
    (/^(?:version|release|versions|python|node|php|ruby|java)$/.test(before.text) ||
      (dots === 1 && /^[A-Z][A-Za-z]*[a-zA-Z]$/.test(before.raw) && before.start > 0))
  if (!marked && dots < 2 && !named) return undefined
  if (!marked && dots === 3 && number.text.split('.').every((part) => Number(part) < 256)) return undefined
  let next = (marked ? at + 1 : at) + 1
  if (!marked && dots < 2 && (unitAt(tokens, next, true) || /^[%°]$/.test(tokens[next]?.text ?? ''))) return undefined
  let form = number.text
  while (tokens[next]?.glued && next < at + 8) {
    const tail = tokens[next]
    const more = tokens[next + 1]?.glued && tokens[next + 1]?.kind !== 'sign'
    if (!tail || (tail.kind === 'sign' && !(/^[-.+]$/.test(tail.text) && more))) break
    form += tail.text
    next++
  }
  return version(form, next)
}

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

/** “a quarter off”, “half price”, “a third off”. */
function readShare(tokens: readonly Token[], at: number): Reading | undefined {
  const start = tokens[at]?.text === 'a' ? at + 1 : at
  const share = SHARES.get(tokens[start]?.text ?? '')
  if (share === undefined || !/^(?:off|price|fare|fee)$/.test(tokens[start + 1]?.text ?? '')) return undefined
  return percent(share, start + 2)
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

/** Reads the typed value that begins at a token, without what bounds it. */
export function readQuantity(tokens: readonly Token[], at: number): Reading | undefined {
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
