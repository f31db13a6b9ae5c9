import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { brokenBraces } from '../../src/structure/broken-braces.ts'
import { segmentsOf } from './segments.ts'

/** What is reported, as it stands in the file. */
function reported(text: string): readonly string[] {
  return segmentsOf(text).flatMap((segment) =>
    Array.from(brokenBraces(segment), ({ range }) => {
      const { start, end } = toSource(segment, range)
      return text.slice(start, end)
    })
  )
}

describe('a brace is missing', () => {
  test.each([
    ['Hi {{name}, hello', ['{{name}']],
    ['Hi {name}}, hello', ['{name}}']],
    ['Hi {{full name}, hello', ['{{full name}']],
    ['Hi {{ticket.requester.name, hello', ['{{ticket.requester.name']],
    ['Hi ticket.name}}, hello', ['ticket.name}}']],
    ['Hi {{name}}}, hello', ['{{name}}}']],
    ['Hi {{a} and {{b}}, hello', ['{{a}']],
    ['{% if paid } thanks {% endif %}', ['{% if paid }']],
    ['{% if paid thanks', ['{% if']],
    ['Hi {{}}, hello', ['{{}}']],
    ['*Hi {{name}*, hello', ['{{name}']]
  ])('%s', (text, expected) => {
    expect(reported(text)).toEqual(expected)
  })
})

describe('braces are in order', () => {
  test.each([
    ['Hi {{name}} and {name} and {{{name}}}'],
    ['The set {a, b} and the empty {} are fine'],
    ['![A picture](a.png){width=35%} and more'],
    ['A smile :-} and another {-:'],
    ['The quotient { a \\over b}} of both'],
    ['Type `{{name}` to see'],
    ['```\n{{name}\n```'],
    ['{{ user.name | default("you there") }} hello'],
    ['You save (up to 20%} today'],
    ['It answers {"error":{"code":25,"message":"It is there already"}} then'],
    ['{{ partial "card.html" (dict\n\n"src" .Image\n\n"words" $words }}'],
    ['{{ range .Pages\n\nnothing else']
  ])('%s', (text) => {
    expect(reported(text)).toEqual([])
  })
})

test('ranges lie within the segment, whatever the braces', () => {
  const piece = fc.constantFrom('{', '}', '{{', '}}', '{%', '%}', 'name', ' ', '.', 'if x', '[NAME]')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const segment of segmentsOf(`Hi ${pieces.join('')}`)) {
        for (const { range } of brokenBraces(segment)) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThan(range.start)
          expect(range.end).toBeLessThanOrEqual(segment.text.length)
        }
      }
    }),
    { seed: 11, numRuns: 300 }
  )
})

test('a flood of braces takes time in proportion', () => {
  const segments = segmentsOf('{{a '.repeat(60_000) + '}'.repeat(60_000))
  const start = performance.now()

  const count = segments.reduce((sum, segment) => sum + [...brokenBraces(segment)].length, 0)

  expect(count).toBeGreaterThan(50_000)
  expect(performance.now() - start).toBeLessThan(5000)
})
