import { describe, expect, test } from 'vitest'
import { childPointer, type DataList } from '../../src/read/container/container.ts'
import { parseCsv, parseTsv, withHeader } from '../../src/read/tables/csv.ts'
import { dataTexts, mistakesIn, plainData, rewritten, rootData } from './plain-data.ts'

function rowsOf(source: string): DataList {
  const rows = parseCsv(source).roots[0]?.value
  if (rows?.kind !== 'list') throw new Error('no rows')
  return rows
}

describe('parseCsv', () => {
  test.each([
    [
      'commas',
      'a,b\n"x, ""y""",2\n',
      [
        ['a', 'b'],
        ['x, "y"', '2']
      ]
    ],
    [
      'semicolons',
      'a;b\r\n1,5;"x\r\ny"\r\n',
      [
        ['a', 'b'],
        ['1,5', 'x\r\ny']
      ]
    ],
    [
      'bars',
      'a|b, c|d\n1|2|3\n',
      [
        ['a', 'b, c', 'd'],
        ['1', '2', '3']
      ]
    ],
    ['a stated sign', 'sep=;\na,b;c\n', [['a,b', 'c']]],
    [
      'backslashes before quotes',
      '"k","say \\"hi\\", C:\\\\x","t"\n"l","m","n"\n',
      [
        ['k', 'say "hi", C:\\x', 't'],
        ['l', 'm', 'n']
      ]
    ],
    [
      'empty cells and lines',
      'a,,c\n\n,,\n',
      [
        ['a', '', 'c'],
        ['', '', '']
      ]
    ],
    ['one column', 'one\ntwo\n', [['one'], ['two']]]
  ])('reads %s', (_, source, rows) => {
    const container = parseCsv(source)

    expect(mistakesIn(source, container)).toEqual([])
    expect(rootData(container)).toEqual([rows.map((cells) => Object.fromEntries(cells.map((cell, index) => [index + 1, cell])))])
  })

  test('takes a tab for the sign of a TSV file', () => {
    expect(rootData(parseTsv('a, b\tc, d\ne, f\tg, h'))).toEqual([
      [
        { 1: 'a, b', 2: 'c, d' },
        { 1: 'e, f', 2: 'g, h' }
      ]
    ])
  })

  test('names cells by the first row, and points to them as a spreadsheet shows them', () => {
    const rows = withHeader(rowsOf('Title, Body ,\n\nA,Text,more\n'))

    expect(plainData(rows)).toEqual([{ Title: 'A', Body: 'Text', 3: 'more' }])
    const [row] = rows.items
    const pointer = childPointer('', rows, 0)
    expect(row?.kind === 'object' && childPointer(pointer, row, 'Body')).toBe('row 3 column Body')
  })

  test.each([
    [
      'a,"b" c\nd,e\n',
      ' c',
      'Text stands behind the quotation mark that closes this cell; a quotation mark within a cell is written twice.'
    ],
    ['a,b\nc,"d\ne,f\n', '"', 'This quotation mark opens a cell that nothing closes: one is missing at its end.']
  ])('names what is wrong in %j', (source, words, message) => {
    expect(mistakesIn(source, parseCsv(source))).toEqual([[words, message]])
  })

  test('takes linear time for a megabyte of quotation marks', () => {
    expect(parseCsv('"'.repeat(1_000_001)).mistakes).toHaveLength(1)
    expect(parseCsv('"a"b,'.repeat(200_000)).mistakes).toHaveLength(20)
  })
})

test.each([
  ['a,"x ""y"" z"\n', 'y', 'say "hi", you\n', 'a,"x ""say ""hi"", you\n"" z"\n'],
  ['a,x y z\n', 'y', 'q', 'a,x q z\n'],
  ['"a","x \\"y\\" z"\n', 'z', '"q"', '"a","x \\"y\\" \\"q\\""\n'],
  ['a,x y z\n', 'y', 'q, r', undefined],
  ['a,x y z\n', 'y', '"q"', undefined],
  ['a,x\n', 'x', '', undefined],
  ['a,x y\n', 'x ', '=', undefined],
  ['a,"x y"\n', 'x ', '', 'a,"y"\n'],
  ['a,"x =1"\n', 'x ', '', undefined],
  ['"a","c:\\x \\"y\\" z"\n', 'x', '', undefined]
])('in %j, puts in place of %j the words %j', (source, words, by, expected) => {
  const text = dataTexts(parseCsv(source))[1]

  expect(rewritten(source, text, words, by)).toBe(expected)
})
