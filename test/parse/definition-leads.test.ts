import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdownDocument } from '../lint/markdown-document.ts'
import { bothWays } from './both-ways.ts'

const MARKUPS = ['markdown', 'mdx'] as const

test.each([
  ['a definition behind its reference', 'See [the guide].\n\n# Next\n\n[The  Guide]: https://example.com/a "b"\n'],
  ['one definition twice', '[a]: https://one.example\n\n[a]: https://two.example\n\nSee [a].'],
  ['definitions in a row, and text behind them', '[a]: <https://example.com/a b>\n[b]: /b\n"title"\nSee [a][b].\n\nSee [b].'],
  ['a definition in a list', '- one\n\n  [a]: https://example.com\n\nSee [a].'],
  ['a definition in a quote', '> [a]: https://example.com\n\nSee [a].'],
  ['a name over two lines of a quote', '[a b]: https://example.com\n\n>See [a\n>b].\n\n> See [a\n> b].'],
  ['a name with signs', '[a\\]b > c]: https://example.com\n\nSee [a\\]b > c].'],
  ['no definition in code', 'See [a].\n\n```\n[a]: https://example.com\n```\n'],
  ['a link with a hidden part', '[a]: https://example.com/{{ id }}/x\n\nSee [a] of {{ name }}.\n\n- See [a].'],
  ['a list between its introduction and a definition', 'Read one of these:\n\n- [a]\n- [b]\n\n[a]: /a\n\n- [b]'],
  ['a comment beside a reference', '[a]: /a\n\nSee [a] <!-- one -->.\n\nSee [b] <!-- two -->.\n\n<!-- three [a] -->'],
  ['footnotes', 'See this[^1].\n\n[^1]: And [a].\n\n[a]: /a'],
  ['code that is not closed', '[a]: /a\n\nSee [a].\n\n```\n[a]\n'],
  ['a mark of byte order', '\uFEFF[a]: /a\n\nSee [a].'],
  ['capitals of other languages', '[STRASSE İ]: /a\n\nSee [straße i̇] and [strasse İ].']
])('reads with definitions block by block what it reads in one piece: %s', (_, text) => {
  for (const markup of MARKUPS) {
    const { blocks, whole } = bothWays(text, markup)
    expect(blocks, markup).toEqual(whole)
  }
})

const NAME = fc.constantFrom('a', 'A', 'b c', 'b\nc', 'B  c', 'd', 'a\\]', 'é', '{{ x }}', '*a*')
const block = fc.oneof(
  fc
    .tuple(NAME, fc.constantFrom('/a', '<b c>', '/{{ id }} "t"', '/a\n"t" x', '', '/b\n(t)'))
    .map(([name, to]) => `[${name}]: ${to}`),
  NAME.map((name) => `Simply click [${name}].`),
  fc.tuple(NAME, NAME).map(([text, name]) => `- See [${text}][${name}]\n- [${name}][]`),
  NAME.map((name) => `> See ![${name}]\n> [${name}]: /q`),
  NAME.map((name) => `| a | b |\n| - | - |\n| [${name}] | \`[a]\` |`),
  fc.constantFrom(
    'Like these:',
    '    code [a]',
    '```\n[a]: /code\n```',
    '<div>\n[a]\n</div>',
    'See [a] <!-- [a] -->.',
    '1. [a]: /in-list'
  ),
  markdownDocument
)

test.each(MARKUPS)('reads any %s with definitions block by block as in one piece', { timeout: 60_000 }, (markup) => {
  let linked = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 9 }), fc.constantFrom('\n\n', '\n'), (parts, between) => {
      const { blocks, whole } = bothWays(parts.join('\n\n').replace('\n\n', between), markup)
      linked += whole.document.segments.filter(({ marks }) => marks.some(({ kind }) => kind === 'link')).length

      expect(blocks).toEqual(whole)
    }),
    { seed: 31, numRuns: 400 }
  )

  expect(linked).toBeGreaterThan(200)
})
