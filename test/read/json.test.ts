import { describe, expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { childPointer } from '../../src/read/container/container.ts'
import { openNested } from '../../src/read/container/nested.ts'
import { parseJson, parseNdjson } from '../../src/read/json/json.ts'
import { dataTexts, plainData, rewritten, rootData } from './plain-data.ts'

describe('parseJson', () => {
  test('reads what JSON.parse reads, with the place of each value', () => {
    const source = '{ "macros": [ {"id": 12, "on": true, "title": "A \\"b\\"\\u2019s", "none": null}, [] ] }'

    const container = parseJson(source)

    expect(container).toMatchObject({ kind: 'json', mistakes: [] })
    expect(rootData(container)).toEqual([JSON.parse(source)])
    const [title] = dataTexts(container)
    expect(source.slice(title?.range.start, title?.range.end)).toBe('"A \\"b\\"\\u2019s"')
    expect(title?.mapped().text).toBe(title?.value)
    expect(toSource(title?.mapped() ?? { text: '', runs: [] }, { start: 5, end: 7 })).toEqual({
      start: source.indexOf('\\u2019'),
      end: source.indexOf('", "none')
    })
  })

  test.each([
    ['{"a": "x", "b": "cut', 16, 'Unexpected “"cut”, expected a closing double quote on the same line.', { a: 'x' }],
    ['{"a": ["x" "y"]}', 11, 'Unexpected “"y"”, expected “,” between two entries.', { a: ['x'] }],
    ['{"a": 1} {"b": 2}', 9, 'Unexpected “{”, expected nothing after the end of the data.', { a: 1 }],
    ['{"a": "x\\q", "b": 1}', 6, 'Unexpected “"x\\q"”, expected two backslashes where one is meant.', { a: 'xq', b: 1 }],
    ['{"a": 1, "a": 2}', 9, '“a” stands twice in this object; most programs read only the last.', { a: 2 }],
    ['', 0, 'Unexpected end of the data, expected a value.', undefined]
  ])('names the mistake of %j and keeps what it could read', (source, start, message, data) => {
    const { roots, mistakes } = parseJson(source)

    expect(mistakes.map(({ range, message }) => ({ start: range.start, message }))).toEqual([{ start, message }])
    expect(plainData(roots[0]?.value)).toEqual(data)
  })

  test('reads 100,000 levels only as deep as its parser can go', () => {
    const { mistakes } = parseJson('['.repeat(100_000))

    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatchObject({ range: { start: 500, end: 501 }, message: expect.stringContaining('500 levels') })
  })

  test('reads a bounded number of values', () => {
    const { roots, mistakes } = parseJson(`[${'1,'.repeat(1_600_000)}1]`)

    expect(mistakes.map(({ message }) => message)).toEqual([
      'This file is too large, and nothing is read from here on; split it into parts.'
    ])
    expect(roots[0]?.value.kind === 'list' && roots[0].value.items.length).toBe(1_500_000)
  })

  test('reads a text with one value a line as such', () => {
    const { kind, roots } = parseJson('{"a": 1}\r\n\r\n{"a": 2}\n')

    expect(kind).toBe('ndjson')
    expect(roots.map(({ pointer, value }) => [pointer, plainData(value)])).toEqual([
      ['line 1', { a: 1 }],
      ['line 3', { a: 2 }]
    ])
  })
})

test('a broken line does not keep the others from being read', () => {
  const { roots, mistakes } = parseNdjson('{"a": 1}\n{"a": \n{"a": 3}')

  expect(roots.map(({ value }) => plainData(value))).toEqual([{ a: 1 }, {}, { a: 3 }])
  expect(mistakes.map(({ range }) => range.start)).toEqual([15])
})

test('a text can be opened as a container of its own, and be written back through both', () => {
  const source = `["${'{"body": "It\\u2019s \\"fine\\""}'.replace(/["\\]/g, '\\$&')}"]`
  const [outer] = dataTexts(parseJson(source))
  if (!outer) throw new Error('no text')

  const [inner] = dataTexts(openNested(outer, parseJson))

  const fixed = rewritten(source, inner, 'fine"', 'good” "now"')
  expect(JSON.parse(JSON.parse(fixed ?? '')[0])).toEqual({ body: 'It’s "good” "now"' })
})

test.each([
  ['', 'macros', '/macros'],
  ['/a', 'b/c~d', '/a/b~1c~0d']
])('points from %j to %j with %j', (pointer, key, expected) => {
  const value = parseJson('{}').roots[0]?.value

  expect(value?.kind === 'object' && childPointer(pointer, value, key)).toBe(expected)
})
