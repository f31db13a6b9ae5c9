import { expect, test } from 'vitest'
import { readDirective } from '../../src/parse/text/directives.ts'

const range = { start: 3, end: 9 }

test.each([
  [' partnerlint-disable ', 'disable', [], ''],
  ['partnerlint-enable a', 'enable', ['a'], ''],
  [' partnerlint-disable-line a, b,c d ', 'disable-line', ['a', 'b', 'c', 'd'], ''],
  [
    ' partnerlint-disable-next-line a -- quoting, the customer -- again ',
    'disable-next-line',
    ['a'],
    'quoting, the customer -- again'
  ],
  [' partnerlint-disable -- reason only', 'disable', [], 'reason only'],
  [' partnerlint-disable a — a long dash', 'disable', ['a'], 'a long dash'],
  [' partnerlint-disable a-b--c -- d', 'disable', ['a-b--c'], 'd'],
  ['\n  partnerlint-disable\n  a,\n  b\n', 'disable', ['a', 'b'], '']
])('reads %j', (comment, kind, ruleIds, reason) => {
  expect(readDirective(comment, range)).toEqual({ kind, ruleIds, reason, range })
})

test.each(['', ' a note ', ' partnerlint ', ' partnerlint-disabled ', ' partnerlint-disable-file ', ' see partnerlint-disable '])(
  'takes %j for an ordinary comment',
  (comment) => {
    expect(readDirective(comment, range)).toBeUndefined()
  }
)
