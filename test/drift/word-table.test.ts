import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/drift/text/fold.ts'
import { TokenScan } from '../../src/drift/text/token-scan.ts'
import { WordTable } from '../../src/drift/text/word-table.ts'

/** What a table knows of all tokens of a text. */
function known(table: WordTable<string>, text: string): readonly string[] {
  const { count, starts, ends } = new TokenScan().read(text)
  return Array.from({ length: count }, (_, at) => table.at(text, starts[at] ?? 0, ends[at] ?? 0))
}

function words(text: string): readonly string[] {
  const { count, starts, ends } = new TokenScan().read(text)
  return Array.from({ length: count }, (_, at) => fold(text.slice(starts[at], ends[at])))
}

test('looks words up as they are in small letters', () => {
  const part = fc.constantFrom(
    'a',
    'B',
    'zz',
    'Don’t',
    "don't",
    'É',
    'é',
    'Ж',
    'σ',
    'İ',
    'ß',
    '中',
    'K',
    '7',
    ' ',
    ' ',
    '-',
    '🙂'
  )
  const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(''))

  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const table = new WordTable((word) => word)
      for (const each of texts) expect(known(table, each)).toEqual(words(each))
    }),
    { seed: 5, numRuns: 400 }
  )
})

test('asks once for each of many words', () => {
  const asked: string[] = []
  const table = new WordTable((word) => {
    asked.push(word)
    return word
  })
  const many = Array.from(
    { length: 20_000 },
    (_, index) => `w${index.toString(36).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`
  )
  const text = many.join(' ')

  expect(known(table, text)).toEqual(words(text))
  expect(known(table, text.toUpperCase())).toEqual(words(text))
  expect(new Set(asked)).toEqual(new Set(many))
  expect(asked.length).toBeLessThan(many.length * 1.01)
})
