import type { Dimension } from './quantity.ts'

/** A unit of measure: how many base units it is (seconds, bytes, metres, grams, litres …). */
export interface Unit {
  readonly dimension: Dimension
  readonly factor: number
  readonly name: string
}

const DAY = 86_400

const TABLE: readonly (readonly [Dimension, number, string, string])[] = [
  ['duration', 1, 'second', 'seconds sec secs'],
  ['duration', 60, 'minute', 'minutes min mins'],
  ['duration', 3600, 'hour', 'hours hr hrs'],
  ['duration', DAY, 'day', 'days'],
  ['duration', 7 * DAY, 'week', 'weeks wk wks'],
  ['duration', 14 * DAY, 'fortnight', 'fortnights'],
  ['duration', 30 * DAY, 'month', 'months mo mos mth mths'],
  ['duration', 365 * DAY, 'year', 'years yr yrs'],
  ['size', 1, 'byte', 'bytes'],
  ['size', 1e3, 'KB', 'kb kilobyte kilobytes'],
  ['size', 1e6, 'MB', 'mb megabyte megabytes meg megs'],
  ['size', 1e9, 'GB', 'gb gigabyte gigabytes gig gigs'],
  ['size', 1e12, 'TB', 'tb terabyte terabytes'],
  ['size', 1024, 'KiB', 'kib'],
  ['size', 1024 ** 2, 'MiB', 'mib'],
  ['size', 1024 ** 3, 'GiB', 'gib'],
  ['size', 1024 ** 4, 'TiB', 'tib'],
  ['length', 0.001, 'millimetre', 'mm millimetres millimeter millimeters'],
  ['length', 0.01, 'centimetre', 'cm centimetres centimeter centimeters'],
  ['length', 1, 'metre', 'metres meter meters'],
  ['length', 1000, 'kilometre', 'km kilometres kilometer kilometers'],
  ['length', 1609.344, 'mile', 'miles'],
  ['mass', 1, 'gram', 'grams'],
  ['mass', 1000, 'kilogram', 'kg kgs kilo kilos kilograms'],
  ['volume', 1, 'litre', 'litres liter liters'],
  ['volume', 0.001, 'millilitre', 'ml millilitres'],
  ['energy', 1, 'kWh', 'kwh'],
  ['percent', 1, 'percent', 'percents pct']
]

/** Short units that are words or initials elsewhere: only directly behind digits. */
const SHORT: readonly (readonly [Dimension, number, string, string])[] = [
  ['duration', 1, 'second', 's'],
  ['duration', 60, 'minute', 'm'],
  ['duration', 3600, 'hour', 'h'],
  ['duration', DAY, 'day', 'd'],
  ['duration', 7 * DAY, 'week', 'w'],
  ['duration', 365 * DAY, 'year', 'y'],
  ['volume', 1, 'litre', 'l']
]

function index(table: typeof TABLE): ReadonlyMap<string, Unit> {
  return new Map(
    table.flatMap(([dimension, factor, name, others]) =>
      [name.toLowerCase(), ...others.split(' ')].map((word): [string, Unit] => [word, { dimension, factor, name }])
    )
  )
}

const UNITS = index(TABLE)
const SHORT_UNITS = index(SHORT)

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...['usd', 'eur', 'gbp', 'chf', 'sek', 'nok', 'dkk', 'cad', 'aud', 'inr', 'jpy', 'pln'].map((code): [string, string] => [
    code,
    code.toUpperCase()
  ]),
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['bucks', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['quid', 'GBP']
])

/** All words that name a unit or a currency. */
export const UNIT_WORDS: readonly string[] = [...UNITS.keys(), ...CURRENCIES.keys()].filter((word) => /[a-z]/.test(word))

/** The unit that a lower-case word names. */
export function unitOf(word: string): Unit | undefined {
  return UNITS.get(word)
}

/** The unit that one or two letters behind digits stand for (“48h”, “60 d”). */
export function shortUnitOf(word: string): Unit | undefined {
  return SHORT_UNITS.get(word)
}

/** ISO 4217 code of a currency sign, code or name in lower case. */
export function currencyOf(word: string): string | undefined {
  return CURRENCIES.get(word)
}
