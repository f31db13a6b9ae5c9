import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutBlocks } from '../../src/parse/markdown/block-cuts.ts'
import { markdownTree } from '../../src/parse/markdown/markdown-tree.ts'
import { regularBlocks } from '../../src/parse/regular/regular-blocks.ts'
import { areDocumentsHere, documentsOfOthers } from './documents-of-others.ts'
import { nearRegularMarkdown } from './near-regular-markdown.ts'
import { whatIsRead } from './what-is-read.ts'

const parsed = (text: string, mdx: boolean) => markdownTree(text, { mdx }).children.map(whatIsRead)

test.each([
  ['paragraphs', 'one *two* __three__\nfour  \nfive\\\nsix'],
  ['a heading', '## One `two` **three**'],
  ['code', '`` a ` b `` and `c\nd`\n\n```js\ncode\n```'],
  ['links and images', '[one](https://a.b/c_d "e") [*two*](f(g)) ![three](h.png) [![i](j)](k) <https://l.m> [n]() [o] [p][q]'],
  ['links in links', '[a [b](c) d](e) ![f [g](h) i](j)'],
  ['emphasis in words', 'a**b**c snake_case_name 2 * 3 ** 4 _ 5 ____ “**6**”'],
  ['escapes and references', '\\*one\\* \\a &amp; &nbsp; &reg; &#8217;&#x2014; & &a &none;'],
  ['comments in text', 'a <!-- b --> *c <!--d-->* <!-- e - f -->'],
  ['a single tilde', 'about ~10 of *them*'],
  ['headings that are closed', '# a #\n\n## *b* ###  \n\n### c#\n\n# d \\#'],
  ['tabs behind the marks of items', '1.\tone\n    - two\n\n    three\n2.\t*four*\n\n-\tfive\n\n100.\tsix'],
  ['brackets within a line', 'a [b]: c, and [ ] or [x]'],
  ['tags', 'a <br> b <b class="c" id=\'d\'>e</b> f<br/> 1 < 2'],
  ['a list', '- one\n- two\nlazy\n  three\n\n- four'],
  ['lists in lists', '1. one\n   - two\n     1. three\n2. four\n\n   five\n\n   ```\n   code\n   ```\n* six'],
  ['a quote', '> one\n> two\nlazy\n>\n> - three\n> lazy'],
  ['a table', '| a | *b* |\n|---|:-:|\n| `c` \\| d | e\n| | f |\n| g |\t'],
  ['a table in a list', '- a | b\n  -|-\n\n1. | a |\n   |---|\n   | b |'],
  ['HTML', 'a\n<div class="b">\n  <p>c  \n\n<!-- d\n\ne --> f\ng\n\n<span>\n*h*\n\n- <br>\n  i\n\n<b>j</b> k'],
  ['indented code', 'a\n\n    b\n\n      c\n    \nd\n\n- e\n\n      f\n\n  g'],
  ['rules', '---\n\n* * *\n\n___'],
  ['carriage returns', '- one\r\n  two  \r\n  three\r\n\r\n> four\r\n> five'],
  ['tabs in text', 'one\ttwo\n\n| a\t|\tb |\n|---|---|\n\n```\n\tcode\n```']
])('reads what a parser reads: %s', (_, text) => {
  const nodes = regularBlocks(text, { mdx: false })

  expect(nodes?.map(whatIsRead)).toEqual(parsed(text, false))
})

test.each([
  'text\n---',
  'text\n===',
  '-\n  text',
  '- \ttext',
  '[a]: b',
  'a[^1]',
  '- [x] done',
  '<script>a</script>',
  '<!-->',
  '<!-- a',
  '<a b=c>',
  '> a\n<b>',
  '    code\n\n2. a',
  '>\n    code',
  '`a\nb`\t',
  '`a',
  '```\na',
  'a ~~b~~',
  'a *b **c* d**',
  '***a***',
  '[a](b',
  '[a](<b>)',
  'a | b\n- | - | -',
  'text\n| a |\n|---|',
  '# a\n2. b',
  'a\t\nb',
  '> - '.repeat(30)
])('leaves %j to the parser', (text) => {
  expect(regularBlocks(text, { mdx: false })).toBeUndefined()
})

test.each([true, false])(
  'reads of any text nothing, or what a parser reads; MDX: %s',
  (mdx) => {
    let regular = 0
    fc.assert(
      fc.property(nearRegularMarkdown, (text) => {
        const nodes = regularBlocks(text, { mdx })
        fc.pre(nodes !== undefined)
        regular++

        expect(nodes.map(whatIsRead)).toEqual(parsed(text, mdx))
      }),
      { seed: 8, numRuns: 250 }
    )

    expect(regular).toBe(250)
  },
  60_000
)

describe.skipIf(!areDocumentsHere)('on documents of others', () => {
  test('reads most blocks as a parser does', () => {
    const units = { all: 0, regular: 0 }
    for (const [path, text] of documentsOfOthers({ every: 20, first: 7 })) {
      const starts = cutBlocks(text, { mdx: false })?.map(({ start }) => start) ?? []
      for (const [index, start] of starts.entries()) {
        const block = text.slice(start, starts[index + 1])
        const nodes = regularBlocks(block, { mdx: false })
        units.all += block.length
        if (!nodes) continue
        units.regular += block.length
        expect(nodes.map(whatIsRead), path).toEqual(parsed(block, false))
      }
    }

    expect(units.regular / units.all).toBeGreaterThan(0.8)
  }, 120_000)
})
