import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument, type Scalar } from 'yaml'
import { toSource } from '../../src/core/mapped-text.ts'
import { type ScalarStyle, yamlScalar } from '../../src/read/yaml/yaml-scalar.ts'
import { brokenLaws } from '../parse/broken-laws.ts'

const STYLES: Readonly<Record<string, ScalarStyle>> = { PLAIN: 'plain', QUOTE_SINGLE: 'single', QUOTE_DOUBLE: 'double' }

/** The scalar under the key `a`, decoded by the YAML parser and by ours; nothing when the parser finds a mistake. */
function decodeBoth(source: string) {
  const document = parseDocument(source, { keepSourceTokens: true, logLevel: 'silent' })
  const scalar = document.errors.length === 0 ? (document.get('a', true) as Scalar | undefined) : undefined
  if (typeof scalar?.value !== 'string' || !scalar.range) return undefined
  const [start, end] = scalar.range
  return { expected: scalar.value, mapped: yamlScalar(source, { start, end }, STYLES[scalar.type ?? ''] ?? 'block') }
}

const piece = fc.constantFrom('word', 'a', ' ', '  ', '\n', '\n  ', '\n\n  ', '\n    ', '\t', ':', '-', '“x”', '😀')
const quoted = fc.constantFrom("''", '\\n', '\\"', '\\u2019', '\\x41', '\\U0001F600', '\\\\', '\\\n  ', '\\/', '\\ ', '\\t')

const source = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => `a: w${pieces.join('')}\nb: c\n`),
  fc.array(fc.oneof(piece, quoted), { maxLength: 12 }).map((pieces) => `a: "${pieces.join('')}"\nb: c\n`),
  fc.array(fc.oneof(piece, quoted), { maxLength: 12 }).map((pieces) => `a: '${pieces.join('')}'\nb: c\n`),
  fc
    .tuple(fc.constantFrom('|', '>'), fc.constantFrom('', '-', '+', '2', '2-', '4+'), fc.array(piece, { maxLength: 14 }))
    .map(([style, header, pieces]) => `a: ${style}${header}\n  w${pieces.join('')}\nb: c\n`)
)

test('decodes every scalar as the YAML parser does, and maps it to the file', () => {
  let decoded = 0
  fc.assert(
    fc.property(source, fc.boolean(), (text, windows) => {
      const input = windows ? text.replaceAll('\n', '\r\n') : text
      const both = decodeBoth(input)
      if (!both) return
      decoded++

      expect(both.mapped.text).toBe(both.expected)
      expect(brokenLaws(both.mapped, input)).toEqual([])
    }),
    { seed: 9, numRuns: 1500 }
  )

  expect(decoded).toBeGreaterThan(500)
})

test.each([
  ['"a\\"b"', 'double' as const, 1, 2, '\\"'],
  ["'a''b'", 'single' as const, 1, 2, "''"],
  ['one\n  two', 'plain' as const, 0, 5, 'one\n  t'],
  ['>\n  one\n  two\n', 'block' as const, 2, 5, 'e\n  t']
])('maps part of %j to its source', (text, style, start, end, expected) => {
  const range = toSource(yamlScalar(text, { start: 0, end: text.length }, style), { start, end })

  expect(text.slice(range.start, range.end)).toBe(expected)
})
