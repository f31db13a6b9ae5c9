import type { Per, Quantity } from './quantity.ts'
import { unitOf } from './units.ts'

/**
 * How two values stand to each other. `close`: they can both be true (one is a range, about, or less exact);
 * `bounds`: the same figure, but one is a limit from above and the other from below, or only one includes it;
 * `bare`: they differ, but one has no unit, so that only their context can say whether they measure the same;
 * `none`: they cannot be compared.
 */
export type Relation = 'equal' | 'close' | 'differs' | 'bounds' | 'bare' | 'none'

const CALENDAR = new Set(['month', 'year'])
/** Months and years have no exact length: “6 months” is “180 days”, “1 month” is “30 days”. */
const CALENDAR_TOLERANCE = 0.035
/** People say “four weeks” for a month. */
const WEEKS_TOLERANCE = 0.07
const BINARY_TOLERANCE = 0.11
const EXACT = 1e-9

function near(one: number, other: number, tolerance: number): boolean {
  return Math.abs(one - other) <= tolerance * Math.max(Math.abs(one), Math.abs(other)) + EXACT
}

function tolerance(one: Quantity, other: Quantity): number {
  if (one.dimension === 'duration') {
    const mixed = CALENDAR.has(one.unit ?? '') !== CALENDAR.has(other.unit ?? '') || one.unit !== other.unit
    if (!mixed || !(CALENDAR.has(one.unit ?? '') || CALENDAR.has(other.unit ?? ''))) return 0
    return one.unit === 'week' || other.unit === 'week' ? WEEKS_TOLERANCE : CALENDAR_TOLERANCE
  }
  if (one.dimension === 'size' && one.unit !== other.unit) return BINARY_TOLERANCE
  return one.dimension === 'percent' ? 1e-6 : 0
}

/** A limit that leaves its figure out, in whole numbers: “more than 3” is “4 or more”. */
function inclusive(value: Quantity): Quantity {
  if (value.dimension !== 'count' || !Number.isInteger(value.low) || value.low !== value.high) return value
  if (value.bound === 'above') return { ...value, low: value.low + 1, high: value.high + 1, bound: 'min' }
  if (value.bound === 'below') return { ...value, low: value.low - 1, high: value.high - 1, bound: 'max' }
  return value
}

const DIRECTION: Readonly<Record<string, number>> = { min: 1, above: 1, max: -1, below: -1 }

function compareBounds(one: Quantity, other: Quantity): Relation {
  if (!one.bound || !other.bound || one.bound === other.bound) return 'equal'
  if (one.dimension === 'duration' && DIRECTION[one.bound] !== DIRECTION[other.bound]) return 'close'
  return 'bounds'
}

function compareSpans(one: Quantity, other: Quantity): Relation {
  const slack = tolerance(one, other)
  const sameLow = near(one.low, other.low, slack)
  const sameHigh = near(one.high, other.high, slack)
  if (sameLow && sameHigh) return compareBounds(one, other)
  const [wide, single] = one.low === one.high ? [other, one] : [one, other]
  if (wide.low === wide.high) return one.approximate || other.approximate ? approximately(one, other) : 'differs'
  if (single.low !== single.high) return one.approximate || other.approximate ? approximately(one, other) : 'differs'
  if (single.bound === 'max') return near(single.high, wide.high, slack) ? 'close' : 'differs'
  return single.low >= wide.low * (1 - slack) - EXACT && single.high <= wide.high * (1 + slack) + EXACT ? 'close' : 'differs'
}

function approximately(one: Quantity, other: Quantity): Relation {
  return near(one.low, other.low, 0.2) || near(one.high, other.high, 0.2) ? 'close' : 'differs'
}

function compareDurations(one: Quantity, other: Quantity): Relation {
  if (one.unit === undefined || other.unit === undefined) {
    const raw = (value: Quantity): number => value.low / (unitOf(value.unit ?? '')?.factor ?? 1)
    return near(raw(one), raw(other), 0) ? 'equal' : 'bare'
  }
  if (Boolean(one.working) === Boolean(other.working)) return compareSpans(one, other)
  const [work, plain] = one.working ? [one, other] : [other, one]
  const relation = compareSpans({ ...work, working: true }, plain)
  if (relation !== 'differs') return 'close'
  const calendar = { ...work, low: (work.low * 7) / 5, high: (work.high * 7) / 5 }
  return work.unit === 'day' && plain.unit !== 'day' && near(calendar.high, plain.high, CALENDAR_TOLERANCE) ? 'close' : 'differs'
}

function seconds(per: Per | undefined): number | undefined {
  const unit = unitOf(per?.unit ?? '')
  return per && unit?.dimension === 'duration' ? unit.factor * per.count : undefined
}

/** Values counted by something: “20 per second” is “1,200 a minute”. */
function compareRates(one: Quantity, other: Quantity): Relation {
  const [first, second] = [seconds(one.per), seconds(other.per)]
  if (first !== undefined && second !== undefined && !near(first, second, 0)) {
    if (one.dimension === 'money' || Math.max(first, second) >= 30 * 86_400) return 'none'
    return near(one.high / first, other.high / second, 0.001) ? 'equal' : 'differs'
  }
  const [count, otherCount] = [
    first === undefined ? (one.per?.count ?? 1) : 1,
    second === undefined ? (other.per?.count ?? 1) : 1
  ]
  if (count === otherCount || one.dimension !== 'money') return compareSpans(one, other)
  if (!one.per || !other.per) return near(one.high, other.high, 0) ? 'close' : 'none'
  return near(one.high / count, other.high / otherCount, 0.001) ? 'equal' : 'differs'
}

function compareTimes(one: Quantity, other: Quantity): Relation {
  const day = one.unit && other.unit ? 1440 : 720
  const same = (first: number, second: number): boolean => first % day === second % day
  const isSpan = (value: Quantity): boolean => value.low !== value.high
  if (isSpan(one) === isSpan(other)) return same(one.low, other.low) && same(one.high, other.high) ? 'equal' : 'differs'
  return same(one.low, other.low) || same(one.high, other.high) ? 'close' : 'none'
}

function compareDates(one: Quantity, other: Quantity): Relation {
  const [first, second] = [one.form?.split('-') ?? [], other.form?.split('-') ?? []]
  const known = [0, 1, 2].filter((index) => first[index] !== '?' && second[index] !== '?')
  if (known.length === 0) return 'none'
  const differs = known.some((index) => first[index] !== second[index])
  if (!differs) return one.form === other.form ? 'equal' : 'close'
  return one.form?.match(/\?/g)?.length === other.form?.match(/\?/g)?.length || known.length > 1 ? 'differs' : 'none'
}

function compareVersions(one: Quantity, other: Quantity): Relation {
  const [first = '', second = ''] = [one.form, other.form]
  if (first === second) return 'equal'
  const open = (form: string): string => form.replace(/\.x$/, '')
  const [short, long] = first.length < second.length ? [open(first), open(second)] : [open(second), open(first)]
  return long === short || long.startsWith(`${short}.`) ? 'close' : 'differs'
}

function isBare(value: Quantity): boolean {
  return value.dimension === 'count' && value.unit === undefined && value.per === undefined
}

function compareBare(one: Quantity, other: Quantity): Relation {
  const [bare, typed] = isBare(one) ? [one, other] : [other, one]
  if (!isBare(bare) || typed.dimension === 'date' || typed.dimension === 'version' || typed.dimension === 'time') return 'none'
  const factor = typed.dimension === 'duration' || typed.dimension === 'size' ? (unitOf(typed.unit ?? '')?.factor ?? 1) : 1
  const [low, high] = [typed.low / factor, typed.high / factor]
  return near(bare.low, low, 1e-6) && near(bare.high, high, 1e-6) ? 'equal' : 'bare'
}

/** Compares two typed values in normal form. */
export function compareValues(one: Quantity, other: Quantity): Relation {
  if (one.dimension !== other.dimension) return compareBare(one, other)
  const [first, second] = [inclusive(one), inclusive(other)]
  switch (one.dimension) {
    case 'duration':
      return compareDurations(one, other)
    case 'time':
      return compareTimes(one, other)
    case 'date':
      return compareDates(one, other)
    case 'version':
      return compareVersions(one, other)
    case 'money':
      if (one.unit && other.unit && one.unit !== other.unit) return 'none'
      return compareRates(one, other)
    case 'count':
      if (near(first.high, second.high, 0) && near(one.high, other.high, 0)) return compareBounds(one, other)
      if (near(one.high, other.high, 0) && first.bound && second.bound) return 'bounds'
      return compareRates(near(first.high, second.high, 0) ? first : one, near(first.high, second.high, 0) ? second : other)
    default:
      return compareSpans(one, other)
  }
}
