import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'
import { ByteColumns } from '../../src/report/text/byte-columns.ts'

test.each([
  ['Olá 😀 “hi” {{', 13, 20],
  ['plain', 3, 3],
  ['\uFEFFplain', 1, 4]
])('%j: column %i is byte %i', (text, column, byte) => {
  const columns = new ByteColumns(text)

  expect(columns.lines({ line: 1, column, endLine: 1, endColumn: column }).start).toEqual({ line: 1, column: byte })
})

test('is what encoding the start of the line says, in whatever order places are asked for', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\n', '“', ' ') })
  fc.assert(
    fc.property(text, fc.array(fc.nat(60)), (whole, offsets) => {
      const columns = new ByteColumns(whole)
      const lines = new LineIndex(whole)
      for (const offset of offsets.filter((each) => each <= whole.length && isBoundary(whole, each))) {
        const { line } = lines.position(offset)
        const bytes = Buffer.byteLength(whole.slice(lines.lineStart(line), offset))

        expect(columns.offsets({ start: offset, end: offset }).end).toEqual({ line, column: bytes + 1 })
      }
    }),
    { seed: 7 }
  )
})

test('takes no longer for many places on one long line', { timeout: 5000 }, () => {
  const columns = new ByteColumns('é'.repeat(5_000_000))

  for (let column = 1; column < 5_000_000; column += 50) columns.lines({ line: 1, column, endLine: 1, endColumn: column + 9 })
  expect(columns.offsets({ start: 0, end: 1 }).end.column).toBe(3)
})

/** No place of ours lies within a surrogate pair. */
function isBoundary(text: string, offset: number): boolean {
  return !/[\udc00-\udfff]/.test(text.charAt(offset))
}
