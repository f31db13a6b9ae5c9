import { type Token, tokenize } from '../text/tokens.ts'
import { isApproximate, readBound } from './bounds.ts'
import { mayStateValue } from './may-state.ts'
import type { Quantity } from './quantity.ts'
import { readQuantity } from './read-quantity.ts'

/** A value and the tokens it was read from. */
interface Item {
  quantity: Omit<Quantity, 'range'>
  first: number
  next: number
}

const RANGE = new Set(['-', '–', '—', 'to', 'until', 'till', 'through'])
const LIST = new Set([',', 'and', 'or', '/', '&', '·', ';'])

function isBare(item: Item): boolean {
  return item.quantity.dimension === 'count' && item.quantity.unit === undefined && item.quantity.per === undefined
}

function between(tokens: readonly Token[], left: Item, right: Item): readonly string[] {
  return tokens.slice(left.next, right.first).map((token) => token.text)
}

function adopt(item: Item, other: Item): Item {
  if (!isBare(item) || other.quantity.dimension === 'count') return item
  const { dimension, unit, low, high, working, per } = other.quantity
  if (dimension === 'date' || dimension === 'version' || dimension === 'time') return item
  const factor = unitFactor(other)
  if (low !== high && factor === undefined) return item
  return {
    ...item,
    quantity: {
      ...item.quantity,
      dimension,
      low: item.quantity.low * (factor ?? 1),
      high: item.quantity.high * (factor ?? 1),
      ...(unit === undefined ? {} : { unit }),
      ...(working ? { working } : {}),
      ...(per === undefined ? {} : { per })
    }
  }
}

const FACTORS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  fortnight: 1_209_600,
  month: 2_592_000,
  year: 31_536_000,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  millimetre: 0.001,
  centimetre: 0.01,
  kilometre: 1000,
  kilogram: 1000,
  millilitre: 0.001
}

function unitFactor(item: Item): number {
  return FACTORS[item.quantity.unit ?? ''] ?? 1
}

/** A bare hour becomes a time beside one: “8 to 18:30”. */
function asTime(item: Item, other: Item): Item {
  if (!isBare(item) || other.quantity.dimension !== 'time' || item.quantity.low > 24) return item
  const minutes = item.quantity.low * 60
  return { ...item, quantity: { dimension: 'time', low: minutes, high: minutes } }
}

function range(tokens: readonly Token[], left: Item, right: Item): Item | undefined {
  const words = between(tokens, left, right)
  const joint = words.length === 1 ? words[0] : undefined
  const opened = tokens[left.first - 1]?.text === 'between'
  if (joint === undefined || !(RANGE.has(joint) || (opened && joint === 'and'))) return undefined
  const low = asTime(adopt(left, right), right)
  const high = asTime(adopt(right, left), left)
  if (low.quantity.dimension !== high.quantity.dimension || low.quantity.low !== low.quantity.high) return undefined
  if (low.quantity.dimension === 'version' || low.quantity.point !== high.quantity.point) return undefined
  const ends = [low.quantity.low, high.quantity.high]
  const ordered = low.quantity.dimension === 'time' ? ends : ends.toSorted((one, other) => one - other)
  return {
    quantity: { ...low.quantity, ...high.quantity, low: ordered[0] ?? 0, high: ordered[1] ?? 0 },
    first: left.first,
    next: right.next
  }
}

function readItems(tokens: readonly Token[]): readonly Item[] {
  const items: Item[] = []
  for (let at = 0; at < tokens.length; ) {
    const reading = readQuantity(tokens, at)
    if (reading) items.push({ quantity: reading.quantity, first: at, next: reading.next })
    at = reading ? Math.max(reading.next, at + 1) : at + 1
  }
  return items
}

/** Joins the ends of ranges and hands the unit of a list's last value to those before it (“30, 14 and 3 days”). */
function combine(tokens: readonly Token[], items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const both = last && range(tokens, last, item)
    if (both) joined[joined.length - 1] = both
    else joined.push(item)
  }
  for (let index = joined.length - 2; index >= 0; index--) {
    const item = joined[index]
    const right = joined[index + 1]
    if (!item || !right) continue
    const words = between(tokens, item, right)
    if (words.length > 0 && words.length <= 2 && words.every((word) => LIST.has(word))) joined[index] = adopt(item, right)
  }
  return joined
}

/** The typed values of a text, in order, with their ranges in it. Linear in the length of the text. */
export function readQuantities(text: string): readonly Quantity[] {
  if (!mayStateValue(text)) return []
  const tokens = tokenize(text)
  return combine(tokens, readItems(tokens)).map(({ quantity, first, next }) => {
    const bound = readBound(tokens, first, next)
    const approximate = quantity.approximate || isApproximate(tokens, first, next)
    return {
      range: { start: tokens[first]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 },
      ...quantity,
      ...(bound ? { bound } : {}),
      ...(approximate ? { approximate: true } : {})
    }
  })
}
