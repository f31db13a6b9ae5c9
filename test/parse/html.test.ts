import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { brokenSegments } from './broken-laws.ts'
import { outline, parseText } from './parse-text.ts'

test.each([
  ['<h1>One</h1><p>Two <b>three</b></p>', ['heading: One', 'paragraph: Two three']],
  [
    'loose <div>text <p>in</p> blocks</div> here',
    ['paragraph: loose', 'paragraph: text', 'paragraph: in', 'paragraph: blocks', 'paragraph: here']
  ],
  ['<ul><li>a<li>b</ul>', ['list-item: a', 'list-item: b']],
  ['<table><tr><th>a<th>b<tr><td>c<td>d</table>', ['table-cell: a', 'table-cell: b', 'table-cell: c', 'table-cell: d']],
  ['<blockquote><p>a</p></blockquote><p>b</p>', ['quote: a', 'paragraph: b']],
  ['  a\n\t b  <i> c</i> ', ['paragraph: a b c']],
  ['incon<b>ven</b>ience, a<br>b<br/>c<wbr>d', ['paragraph: inconvenience, a b cd']],
  ['Tom &amp; Jerry&#x1F600;&nbsp;&notanentity; &unknown;', ['paragraph: Tom & Jerry😀\u00a0¬anentity; &unknown;']],
  ['a <code>x <b>y</b></code> b <kbd>K</kbd>', ['paragraph: a \uFFFC b \uFFFC']],
  [
    'a<script>b</script><style>c</style><pre>d</pre><textarea>e</textarea><template>f</template>g',
    ['paragraph: a', 'paragraph: g']
  ],
  ['<!-- note -->a<!-- note -->b', ['paragraph: ab']],
  ['<img src="x.png" alt="A &amp; picture"> <input placeholder="Your name">', ['label: A & picture', 'label: Your name']],
  ['<a href="x" title="Tip">link</a>', ['label: Tip', 'paragraph: link']],
  ['He said <q>no <b>way</b></q>.', ['paragraph: He said “no way”.']],
  ['<title>Title</title>', ['heading: Title']],
  ['Hi {{ a < b | c: "<p>" }}, {% if x < y %}yes{% endif %} <NAME>', ['paragraph: Hi \uFFFC, \uFFFCyes\uFFFC \uFFFC']],
  ['Hi <attribute key="user.name" default="there"/>!', ['paragraph: Hi \uFFFC!']],
  ['a < b and 1 <2, <3', ['paragraph: a < b and 1 <2, <3']],
  ['<p>never closed <b>at all', ['paragraph: never closed at all']],
  ['</p></ul></b>text', ['paragraph: text']],
  ['a <b x/', ['paragraph: a']],
  ['a <b title="x', ['paragraph: a']],
  ['', []]
])('reads %j', (text, expected) => {
  expect(outline(text, 'html')).toEqual(expected)
  expect(brokenSegments(parseText(text, 'html'), text)).toEqual([])
})

test('says what introduces a list, its numbers, and the heads of a table', () => {
  const text =
    '<p>Steps:</p><ol><li>one<li>two<ul><li>inner</ul></ol>' +
    '<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Free</td><td><p>0</p><p>euro</p></td></tr></table>'

  const { segments } = parseText(text, 'html').document

  expect(segments.map(({ text: words, intro, ordinal, column, row }) => ({ words, intro, ordinal, column, row }))).toEqual([
    { words: 'Steps:' },
    { words: 'one', intro: 'Steps:', ordinal: 1 },
    { words: 'two', intro: 'Steps:', ordinal: 2 },
    { words: 'inner', intro: 'two' },
    { words: 'Plan' },
    { words: 'Price' },
    { words: 'Free', column: 'Plan' },
    { words: '0', column: 'Price', row: 'Free' },
    { words: 'euro', column: 'Price', row: 'Free' }
  ])
})

test('keeps the path of headings', () => {
  const { segments } = parseText('<h1>A</h1><h3>B</h3>b<h2>C</h2>c', 'html').document

  expect(segments.map(({ text, headings }) => [text, ...headings])).toEqual([
    ['A'],
    ['B', 'A'],
    ['b', 'A', 'B'],
    ['C', 'A'],
    ['c', 'A', 'C']
  ])
})

test('maps a phrase across tags, entities and white space to its source', () => {
  const text = '<p>We are\n   s<b>or</b>ry&#33;</p>'
  const [segment] = parseText(text, 'html').document.segments
  const start = segment?.text.indexOf('are sorry!') ?? -1

  const range = segment && toSource(segment, { start, end: start + 'are sorry!'.length })

  expect(text.slice(range?.start, range?.end)).toBe('are\n   s<b>or</b>ry&#33;')
})

test('marks emphasis, links and what is opaque', () => {
  const { segments } = parseText('a <a href="x?a=1&amp;b=2">b <em>c</em></a> <code>d</code>', 'html').document

  expect(segments[0]?.marks).toEqual([
    { kind: 'link', range: { start: 2, end: 5 }, value: 'x?a=1&b=2' },
    { kind: 'emphasis', range: { start: 4, end: 5 } },
    { kind: 'code', range: { start: 6, end: 7 }, value: 'd' }
  ])
})

test('keeps suppression comments with their ranges', () => {
  const text = '<p>a</p>\n<!-- partnerlint-disable-line ticket-talk -- a quote -->\n<!-- other -->'

  expect(parseText(text, 'html').directives).toEqual([
    { kind: 'disable-line', ruleIds: ['ticket-talk'], reason: 'a quote', range: { start: 9, end: 65 } }
  ])
})

test.each([
  '<table>x',
  '<tr><ul>x',
  '<ul><li>x',
  '<td>',
  '<b>x',
  '<a href="x',
  '<a title="&amp;',
  '<code>',
  '<!--',
  '<script>',
  '&',
  '&#x',
  '<',
  '</',
  '<a '
])(
  'a flood of %j is read quickly',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length)

    expect(brokenSegments(parseText(text, 'html'), text)).toEqual([])
  },
  10_000
)

test('is not slowed down by deep nesting or a flood of end tags', () => {
  const text = `${'<div><ul><li><blockquote>'.repeat(25_000)}deep${'</td></b></li>'.repeat(50_000)}`

  const { segments } = parseText(text, 'html').document

  expect(segments.map((segment) => segment.text)).toEqual(['deep'])
}, 5_000)
