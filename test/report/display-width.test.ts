import { expect, test } from 'vitest'
import { displayWidth, graphemes, headWithin, piecesWithin, tailWithin } from '../../src/report/text/display-width.ts'
import { wrapText } from '../../src/report/text/wrap-text.ts'

test.each([
  ['', 0],
  ['any inconvenience', 17],
  ['“quoted” – it’s', 15],
  ['你好', 4],
  ['ＡＢ', 4],
  ['한국어', 6],
  ['カタカナ', 8],
  ['😀', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['❤️', 2],
  ['🇩🇪', 2],
  ['e\u0301', 1],
  ['Привет', 6],
  ['𝒳', 1]
])('%s takes %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns)
})

test('what a reader sees as one character is never cut', () => {
  expect(graphemes('a👍🏽e\u0301')).toEqual(['a', '👍🏽', 'e\u0301'])
  expect(headWithin('你好吗', 5)).toBe('你好')
  expect(tailWithin('你好吗', 5)).toBe('好吗')
  expect(headWithin('ab👩‍💻', 3)).toBe('ab')
  expect(headWithin('abc', 0)).toBe('')
  expect(piecesWithin('你好吗a', 4)).toEqual(['你好', '吗a'])
})

test.each([
  ['one two three', 7, ['one two', 'three']],
  ['one two three', 13, ['one two three']],
  ['one  two', 4, ['one ', 'two']],
  ['abcdefgh ij', 3, ['abc', 'def', 'gh', 'ij']],
  ['你好吗 a', 4, ['你好', '吗 a']],
  ['👩‍💻', 1, ['👩‍💻']],
  ['', 5, ['']]
])('%j in %i columns', (text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines)
})

test('without a width a text stays one line', () => {
  expect(wrapText('x '.repeat(500), undefined)).toEqual(['x '.repeat(500)])
})

test('a megabyte without a space is wrapped in no long time', () => {
  const started = performance.now()

  const lines = wrapText('你'.repeat(300_000), 80)

  expect(lines).toHaveLength(7500)
  expect(performance.now() - started).toBeLessThan(5000)
})
