import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identity } from '../../src/core/mapped-text.ts'
import { readPlainHtml } from '../../src/parse/html/html-blocks.ts'
import { SegmentCollector } from '../../src/parse/text/segment-collector.ts'
import { bothWays } from './both-ways.ts'

/** What stands in the blocks of replies, most of it plain. */
const PLAIN = [
  'We looked at it with you',
  ' ',
  '\n  ',
  'on Monday.',
  'Settings > Plan',
  'Tom &amp; Jerry&nbsp;',
  '{{ticket.requester.first_name}}',
  '{{ }}',
  '[NAME]',
  'XXX',
  'https://example.com/a?b=c',
  '<br>',
  '<br />',
  '<strong>',
  '</strong>',
  '<em>so</em>',
  '<a href="https://example.com/page" target="_blank">here</a>',
  '</a>'
]
const ODD = [
  '{',
  '}}',
  '{% if a %}',
  '<',
  '&',
  '&copy',
  '<code>x</code>',
  '<!-- note -->',
  '`',
  '<img alt="A sign">',
  '<NAME>',
  '</p>'
]

function contents(parts: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((all) => all.join(''))
}

function blocks(content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const around = (name: string) => content.map((inner) => `<${name}>${inner}</${name}>`)
  const items = fc.array(around('li'), { maxLength: 3 })
  const list = fc.tuple(fc.constantFrom('ul', 'ol'), items).map(([name, all]) => `<${name}>\n${all.join(' ')}</${name}>`)
  const block = fc.oneof(around('p'), around('div'), around('h2'), around('h4'), list)
  const space = fc.constantFrom('', '', '\n', '\n  ')
  return fc
    .array(
      fc.tuple(block, space).map(([one, behind]) => one + behind),
      { maxLength: 6 }
    )
    .map((all) => all.join(''))
}

test('plain HTML reads block by block as it does in one piece', () => {
  fc.assert(
    fc.property(blocks(contents(PLAIN)), (text) => {
      const { blocks, whole } = bothWays(text, 'html')

      expect(blocks).toEqual(whole)
      expect(readPlainHtml(text, new SegmentCollector({ ...identity(text), title: '', audience: 'macro', markup: 'html' }))).toBe(
        true
      )
    }),
    { numRuns: 2000 }
  )
})

test('so does HTML that is nearly plain', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(blocks(contents([...PLAIN, ...ODD])), contents(ODD)), { maxLength: 4 }), (parts) => {
      const { blocks, whole } = bothWays(parts.join(''), 'html')

      expect(blocks).toEqual(whole)
    }),
    { numRuns: 3000 }
  )
})

test.each([
  '<p>a <script>b</script></p>',
  'text<p>a</p>',
  '<p>a</p>text',
  '<p>a',
  '<ul><p>a</p></ul>',
  '<p>{% if a %}b</p>',
  '<P>a</P>'
])('%j is left to the parser', (text) => {
  const collector = new SegmentCollector({ ...identity(text), title: '', audience: 'macro', markup: 'html' })

  expect(readPlainHtml(text, collector)).toBe(false)
  expect(collector.segments).toEqual([])
})

test.each([
  ['no end', `<p>${'a'.repeat(1_000_000)}`],
  ['many signs', `<p>${'&amp;'.repeat(200_000)}`],
  ['placeholders that never end', `<p>${'{{a'.repeat(300_000)}</p>`],
  ['links that never end', `<p>${'<a href="'.repeat(100_000)}</p>`],
  ['a list without an end', `<ul>${'<li>a</li>'.repeat(100_000)}`]
])('a megabyte of HTML with %s reads as in one piece', (_, text) => {
  const { blocks, whole } = bothWays(text, 'html')

  expect(blocks).toEqual(whole)
})
