import { tokenize } from '../text/tokens.ts'
import type { Quantity } from './quantity.ts'
import { currencyOf, type Unit, unitOf } from './units.ts'

interface HeadUnit {
  readonly dimension: Quantity['dimension']
  readonly factor: number
  readonly name?: string
  readonly per?: string
  readonly point?: true
}

const MONEY_WORDS = new Set(['price', 'prices', 'cost', 'costs', 'fee', 'fees', 'fare', 'fares', 'charge'])

/** A column headed by one unit in the singular counts points in time. */
const POINT = /^\s*(?:day|week|month)\s*$/i

/** The unit that the head of a column or row gives to its bare numbers: “Days”, “Size (GB)”, “Price per month”, “%”. */
function headUnit(head: string): HeadUnit | undefined {
  let found: HeadUnit | undefined
  let per: string | undefined
  const tokens = tokenize(head)
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.text
    const unit: Unit | undefined = token.kind === 'word' ? unitOf(token.text) : undefined
    if (unit && (before === 'per' || before === '/' || before === 'a' || before === 'each')) per = unit.name
    else if (unit && (token.kind !== 'word' || tokens.length <= 4))
      found ??= { dimension: unit.dimension, factor: unit.factor, name: unit.name, ...(POINT.test(head) ? { point: true } : {}) }
    const currency = currencyOf(token.text)
    if (currency) found = { dimension: 'money', factor: 1, name: currency }
    else if (MONEY_WORDS.has(token.text)) found = { dimension: 'money', factor: 1 }
    else if (token.text === '%') found = { dimension: 'percent', factor: 1, name: 'percent' }
  }
  if (!found && !per) return undefined
  return { ...(found ?? { dimension: 'count', factor: 1 }), ...(per ? { per } : {}) }
}

function applyHead(quantity: Quantity, head: HeadUnit): Quantity {
  const per = head.per && !quantity.per ? { per: { count: 1, unit: head.per } } : {}
  if (quantity.dimension !== 'count' || quantity.unit !== undefined)
    return quantity.dimension === 'money' ? { ...quantity, ...per } : quantity
  return {
    ...quantity,
    dimension: head.dimension,
    low: quantity.low * head.factor,
    high: quantity.high * head.factor,
    ...(head.name ? { unit: head.name } : {}),
    ...(head.point ? { point: head.point } : {}),
    ...per
  }
}

/** Values of a table cell, its bare numbers with the unit that the head of its column or row names. */
export function withHeadUnit(
  quantities: readonly Quantity[],
  column: string | undefined,
  row: string | undefined
): readonly Quantity[] {
  const heads = [column, row].flatMap((text) => headUnit(text ?? '') ?? [])
  return quantities.map((quantity) => heads.reduce(applyHead, quantity))
}
