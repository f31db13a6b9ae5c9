import { expect, test } from 'vitest'
import { compareValues } from '../../src/drift/values/compare-values.ts'
import { readQuantities } from '../../src/drift/values/quantities.ts'

test.each([
  ['24 hours', '1 day', 'equal'],
  ['ten items', '10 items', 'equal'],
  ['$10/month', '10 USD per month', 'equal'],
  ['10k', '10,000', 'equal'],
  ['1 March 2026', '2026-03-01', 'equal'],
  ['at most 5', 'up to 5', 'equal'],
  ['more than 3 checks', '4 or more checks', 'equal'],
  ['at most 5', 'at least 5', 'bounds'],
  ['over 60 items', '60 items or more', 'bounds'],
  ['6 months', '180 days', 'equal'],
  ['half a year', '6 months', 'equal'],
  ['365 days', 'a year', 'equal'],
  ['four weeks', '28 days', 'equal'],
  ['28 days', '30 days', 'differs'],
  ['5 working days', 'one working week', 'equal'],
  ['15 minutes, give or take', '10 to 20 minutes', 'close'],
  ['up to ten working days', '3 to 5 working days', 'differs'],
  ['$1.20 per 1,000 mails', '$12 for every 10,000 mails', 'equal'],
  ['£1.50 per 1,000', '£12 for each 10,000', 'differs'],
  ['20 requests per second', '1,200 requests a minute', 'equal'],
  ['20 requests per second', '600 requests a minute', 'differs'],
  ['£29 per month', '£290 per year', 'none'],
  ['€20', '$20', 'none'],
  ['3 per 10,000', '0.3%', 'differs'],
  ['3 in 1,000', '0.3%', 'equal'],
  ['29', '£29', 'equal'],
  ['21', '€19', 'bare'],
  ['1 TB', '1000 GB', 'equal'],
  ['9 pm', '21:00', 'equal'],
  ['v1.2', '1.2.4', 'close'],
  ['v1.1.0', 'v1.0.x', 'differs'],
  ['5 days', '5 MB', 'none']
] as const)('“%s” and “%s”: %s', (one, other, expected) => {
  const [first] = readQuantities(`is ${one}`)
  const [second] = readQuantities(`is ${other}`)
  if (!first || !second) throw new Error('Expected a value on both sides')

  expect(compareValues(first, second)).toBe(expected)
  expect(compareValues(second, first)).toBe(expected)
})
