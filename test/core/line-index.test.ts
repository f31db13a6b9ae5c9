import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'

test('lines end at LF, CRLF and CR', () => {
  const index = new LineIndex('a\nb\r\nc\rd')

  expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => index.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
    { line: 2, column: 3 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
    { line: 4, column: 1 }
  ])
  expect(index.lineCount).toBe(4)
})

test('columns count UTF-16 units', () => {
  expect(new LineIndex('😀 x').position(3)).toEqual({ line: 1, column: 4 })
})

test('the end of a range is exclusive', () => {
  expect(new LineIndex('ab\ncd').locate({ start: 1, end: 4 })).toEqual({ line: 1, column: 2, endLine: 2, endColumn: 2 })
})
