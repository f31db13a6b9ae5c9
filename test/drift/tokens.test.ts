import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenize } from '../../src/drift/text/tokens.ts'

const PATTERN = /\d+(?:[.,]\d+)*|(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*)|\S/gu

test('knows words, numbers and signs, and what stands without a space', () => {
  const tokens = tokenize('Don’t pay 1,200.50 €/month')

  expect(tokens.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    "word don't",
    'word pay',
    'number 1,200.50',
    'sign €',
    'sign /',
    'word month'
  ])
  expect(tokens.map(({ glued }) => glued)).toEqual([false, false, false, false, true, true])
})

test('cuts any text where a pattern for all letters would', () => {
  const text = fc
    .array(
      fc.constantFrom('a', 'Z', 'é', 'e\u0301', 'ß', '7', '.', ',', "'", '’', ' ', '\u00a0', '\n', '-', '🙂', '\ufffc', '中')
    )
    .map((parts) => parts.join(''))

  fc.assert(
    fc.property(text, (given) => {
      const expected = Array.from(given.matchAll(PATTERN), (match) => [match.index, match[0]])
      expect(tokenize(given).map(({ start, raw }) => [start, raw])).toEqual(expected)
    }),
    { seed: 11, numRuns: 500 }
  )
})
