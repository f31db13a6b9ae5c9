import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBlocks } from '../../src/parse/markdown/block-cuts.ts'
import { regularBlocks } from '../../src/parse/regular/regular-blocks.ts'
import { markdownDocument } from '../lint/markdown-document.ts'
import { bothWays } from './both-ways.ts'
import { areDocumentsHere, documentsOfOthers } from './documents-of-others.ts'

test.each([
  ['lines and CRLF', 'one\r\ntwo\r\n\r\n# three\r\nfour\r\n'],
  ['headings in a row', '# one\n## two\nthree\n# four'],
  ['a heading that is closed', '# one #\n\n# two\n\n# `#` three'],
  ['a year at the start of a line, and an item', '2024 was good.\n\n2024. item\n\n3) item\n\n3)no item'],
  ['inline code', 'Run `a *b* [c]` and\n`d`.\n\n`` `e` ``\n\n`f``g`\n\n`h\ni`'],
  ['a placeholder in code that holds a backtick', 'Type `{{ a ` b }}` and `c`.'],
  ['an introduction to a list', 'You need:\n\n- a key\n\n`x`:\n\n1. b'],
  ['code between a list and its introduction', 'Like this:\n\n```\ncode\n```\n\n- item'],
  ['code that is not closed', '```\ncode\n\nmore\n'],
  ['code in a list that is not closed', '- ```\n\ntext'],
  ['code with white space behind its fence', '```\ncode\n```  \n\ntext'],
  ['code that is indented', '  ```\ncode\n```\n\ntext'],
  ['white space that no parser removes', 'text\u00A0\n\n\u00A0text\n\u3000\n'],
  ['a rule below a paragraph', 'text\n---\n\ntext\n==='],
  ['a table without bars around it', 'a | b\n- | -\nc | d'],
  ['a definition', '[a]: /b\n\ntext [a]'],
  ['a comment', '<!-- one -->\n\ntext <!-- two --> text\n\n<!-- three\n\nfour -->'],
  ['hidden parts', 'Hi {{ name }},\n\n{% if a %}\n\n> [!NOTE]\n> text\n\n## One {#one}\n\n[NAME] {{ a }} `{{ b }}`'],
  ['tags on lines of their own', '<Tabs>\n\ntext\n\n<Tab title="a">\nb\n</Tab>\n\n{/* c */}\n\nexport const a = {\n\n}\n\n# D'],
  ['a mark of byte order', '\uFEFFtext\n\ntext']
])('reads block by block what it reads in one piece: %s', (_, text) => {
  for (const markup of ['markdown', 'mdx'] as const) {
    const { blocks, whole } = bothWays(text, markup)
    expect(blocks, markup).toEqual(whole)
  }
})

/** What paragraphs and headings are made of, and what makes them others. */
const PART = fc.constantFrom(
  ...[
    'text',
    'Text',
    ' text',
    ' ',
    '\n',
    '\ntext',
    '\n# ',
    '# text',
    '## ',
    '#',
    '`',
    '`a`',
    '`#`',
    '1. ',
    '2',
    '2)',
    '.',
    '!',
    '|'
  ],
  ...['\u00A0', 'é', '“', '”', '(', ')', '-', '=', ':', '{{ a }}', '{#a}', '>', '\t', '\r\n', '\uE000', '😀', '\\']
)
const block = fc.oneof(
  { weight: 3, arbitrary: fc.array(PART, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: markdownDocument }
)
const blockDocument = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => blocks.join('\n\n'))

test.each(['markdown', 'mdx'] as const)(
  'reads any %s block by block as it does in one piece',
  (markup) => {
    let cut = 0
    let regular = 0
    fc.assert(
      fc.property(blockDocument, (text) => {
        const { blocks, whole } = bothWays(text, markup)
        const starts = cutBlocks(text, { mdx: markup === 'mdx' })?.map(({ start }) => start) ?? [0]
        cut += starts.length - 1
        const parts = starts.map((start, index) => text.slice(start, starts[index + 1]))
        regular += parts.filter((part) => regularBlocks(part, { mdx: markup === 'mdx' })).length

        expect(blocks).toEqual(whole)
      }),
      { seed: 5, numRuns: 1500 }
    )

    expect(cut).toBeGreaterThan(800)
    expect(regular).toBeGreaterThan(200)
  },
  60_000
)

describe.skipIf(!areDocumentsHere)('on documents of others', () => {
  test('reads block by block what it reads in one piece', () => {
    let segments = 0
    for (const [path, text] of documentsOfOthers({ every: 15, first: 2 })) {
      const { blocks, whole } = bothWays(text, 'markdown')
      expect(blocks, path).toEqual(whole)
      segments += whole.document.segments.length
    }

    expect(segments).toBeGreaterThan(1000)
  }, 120_000)
})
