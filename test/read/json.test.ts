import { describe, expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { childPointer, type DataText, type DataValue } from '../../src/read/container.ts'
import { parseJson, parseNdjson } from '../../src/read/json.ts'
import { openNested } from '../../src/read/nested.ts'

/** A value as plain data, the last of two equal keys. */
function plain(value: DataValue | undefined): unknown {
  if (!value) return undefined
  if (value.kind === 'list') return value.items.map(plain)
  if (value.kind === 'object') return Object.fromEntries(value.entries.map(({ key, value: each }) => [key, plain(each)]))
  return value.value
}

function* texts(value: DataValue): Iterable<DataText> {
  if (value.kind === 'text') yield value
  if (value.kind === 'list') for (const item of value.items) yield* texts(item)
  if (value.kind === 'object') for (const entry of value.entries) yield* texts(entry.value)
}

describe('parseJson', () => {
  test('reads what JSON.parse reads, with the place of each value', () => {
    const source = '{ "macros": [ {"id": 12, "on": true, "title": "A \\"b\\"\\u2019s", "none": null}, [] ] }'

    const { kind, roots, mistakes } = parseJson(source)

    expect({ kind, mistakes }).toEqual({ kind: 'json', mistakes: [] })
    expect(roots.map(({ value }) => plain(value))).toEqual([JSON.parse(source)])
    const [title] = roots.flatMap(({ value }) => [...texts(value)])
    expect(source.slice(title?.range.start, title?.range.end)).toBe('"A \\"b\\"\\u2019s"')
    expect(title?.mapped().text).toBe(title?.value)
    expect(toSource(title?.mapped() ?? { text: '', runs: [] }, { start: 5, end: 7 })).toEqual({
      start: source.indexOf('\\u2019'),
      end: source.indexOf('", "none')
    })
  })

  test.each([
    ['{"a": "x", "b": "cut', 16, 'Unexpected “"cut”, expected a closing double quote on the same line.', { a: 'x' }],
    ['{"a": ["x" "y"]}', 11, 'Unexpected “"y"”, expected “,” between two values.', { a: ['x'] }],
    ['{"a": 1} {"b": 2}', 9, 'Unexpected “{”, expected nothing after the end of the data.', { a: 1 }],
    ['{"a": "x\\q", "b": 1}', 6, 'Unexpected “"x\\q"”, expected two backslashes where one is meant.', { a: 'xq', b: 1 }],
    ['{"a": 1, "a": 2}', 9, '“a” stands twice in this object; most programs read only the last.', { a: 2 }],
    ['', 0, 'Unexpected end of the data, expected a value.', undefined]
  ])('names the mistake of %j and keeps what it could read', (source, start, message, data) => {
    const { roots, mistakes } = parseJson(source)

    expect(mistakes.map(({ range, message }) => ({ start: range.start, message }))).toEqual([{ start, message }])
    expect(plain(roots[0]?.value)).toEqual(data)
  })

  test('reads 100,000 levels only as deep as its parser can go', () => {
    const { mistakes } = parseJson('['.repeat(100_000))

    expect(mistakes).toHaveLength(1)
    expect(mistakes[0]).toMatchObject({ range: { start: 500, end: 501 }, message: expect.stringContaining('500 levels') })
  })

  test('reads a text with one value a line as such', () => {
    const { kind, roots } = parseJson('{"a": 1}\r\n\r\n{"a": 2}\n')

    expect(kind).toBe('ndjson')
    expect(roots.map(({ pointer, value }) => [pointer, plain(value)])).toEqual([
      ['line 1', { a: 1 }],
      ['line 3', { a: 2 }]
    ])
  })
})

test('a broken line does not keep the others from being read', () => {
  const { roots, mistakes } = parseNdjson('{"a": 1}\n{"a": \n{"a": 3}')

  expect(roots.map(({ value }) => plain(value))).toEqual([{ a: 1 }, {}, { a: 3 }])
  expect(mistakes.map(({ range }) => range.start)).toEqual([15])
})

test('a text can be opened as a container of its own, and be written back through both', () => {
  const source = `["${'{"body": "It\\u2019s \\"fine\\""}'.replace(/["\\]/g, '\\$&')}"]`
  const [outer] = parseJson(source).roots.flatMap(({ value }) => [...texts(value)])
  if (!outer) throw new Error('no text')

  const [inner] = openNested(outer, parseJson).roots.flatMap(({ value }) => [...texts(value)])

  const words = { start: inner?.value.indexOf('fine') ?? 0, end: inner?.value.length ?? 0 }
  const fix = inner?.rewrite(words, 'good” "now"')
  const fixed = source.slice(0, fix?.range.start) + fix?.text + source.slice(fix?.range.end)
  expect(JSON.parse(JSON.parse(fixed)[0])).toEqual({ body: 'It’s "good” "now"' })
})

test.each([
  ['', 'macros', '/macros'],
  ['/a', 'b/c~d', '/a/b~1c~0d']
])('points from %j to %j with %j', (pointer, key, expected) => {
  const value = parseJson('{}').roots[0]?.value

  expect(value?.kind === 'object' && childPointer(pointer, value, key)).toBe(expected)
})
