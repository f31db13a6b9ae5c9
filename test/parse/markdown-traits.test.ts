import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { outline, parseText } from './parse-text.ts'

const segmentsOf = (text: string) => parseText(text).document.segments

test('keeps the path of headings, but not of quoted ones', () => {
  const segments = segmentsOf('# A\n\n### B\n\nb\n\n## *C* `d`\n\n> # Q\n\nc')

  expect(segments.map(({ text, headings }) => [text, ...headings])).toEqual([
    ['A'],
    ['B', 'A'],
    ['b', 'A', 'B'],
    ['C \uFFFC', 'A'],
    ['Q', 'A', 'C \uFFFC'],
    ['c', 'A', 'C \uFFFC']
  ])
})

test('says what introduces a list, and the numbers of its items', () => {
  const segments = segmentsOf('Do *this*:\n\n3. one\n4. two\n\n   more\n   - inner\n\n# H\n\n- alone')

  expect(segments.map(({ text, kind, intro, ordinal }) => ({ text, kind, intro, ordinal }))).toEqual([
    { text: 'Do this:', kind: 'paragraph' },
    { text: 'one', kind: 'list-item', intro: 'Do this:', ordinal: 3 },
    { text: 'two', kind: 'list-item', intro: 'Do this:', ordinal: 4 },
    { text: 'more', kind: 'list-item', intro: 'Do this:', ordinal: 4 },
    { text: 'inner', kind: 'list-item', intro: 'more' },
    { text: 'H', kind: 'heading' },
    { text: 'alone', kind: 'list-item' }
  ])
})

test('says the column and the row of a cell', () => {
  const segments = segmentsOf('| Plan | Price | |\n|---|---|---|\n| Free | 0 | x |\n| `Pro` | 9 |')

  expect(segments.map(({ text, column, row }) => ({ text, column, row }))).toEqual([
    { text: 'Plan' },
    { text: 'Price' },
    { text: 'Free', column: 'Plan' },
    { text: '0', column: 'Price', row: 'Free' },
    { text: 'x', row: 'Free' },
    { text: '\uFFFC', column: 'Plan' },
    { text: '9', column: 'Price', row: '\uFFFC' }
  ])
})

test('says what is quoted; a note is not', () => {
  const segments = segmentsOf('> a\n>\n> - b\n>\n> # c\n>\n> | d |\n> |---|\n>\n> ![e](f)\n\n> [!WARNING]\n> g\n\nh')

  expect(segments.map(({ text, kind, quoted }) => [text, kind, quoted])).toEqual([
    ['a', 'quote', true],
    ['b', 'list-item', true],
    ['c', 'heading', true],
    ['d', 'table-cell', true],
    ['e', 'label', true],
    ['g', 'paragraph', undefined],
    ['h', 'paragraph', undefined]
  ])
})

test.each([
  ['`` a`b ``', { kind: 'code', value: 'a`b' }],
  ['x `a | b`', { kind: 'code', value: 'a | b' }],
  ['<kbd>Ctrl</kbd> x', { kind: 'code', value: 'Ctrl' }],
  ['x <code>never closed', { kind: 'code', value: 'never closed' }],
  ['<https://example.com/a_b> x', { kind: 'url', value: 'https://example.com/a_b' }],
  ['x https://example.com/a_b_c.', { kind: 'url', value: 'https://example.com/a_b_c' }],
  ['<me@example.com> x', { kind: 'url', value: 'me@example.com' }],
  ['{{ a | b: "*c*" }} x', { kind: 'placeholder', value: 'a | b: "*c*"' }],
  ['\\[AMOUNT\\] x', { kind: 'fill-in', value: 'AMOUNT' }],
  ['x ![a](b.png)', { kind: 'markup', value: '![a](b.png)' }],
  ['[a](b "c")', { kind: 'link', value: 'b' }],
  ['[a]({{ url | x }}/y)', { kind: 'link', value: '{{ url | x }}/y' }],
  ['[a][r]\n\n[r]: <{{ url }}> "t"', { kind: 'link', value: '{{ url }}' }],
  ['**a**', { kind: 'strong' }],
  ['_a_', { kind: 'emphasis' }]
])('marks what %j is', (text, mark) => {
  expect(segmentsOf(text)[0]?.marks).toMatchObject([mark])
})

test.each([
  ['[AMOUNT](x)', 'AMOUNT'],
  ['[AMOUNT][r]\n\n[r]: x', 'AMOUNT'],
  ['[AMOUNT]\n\n[AMOUNT]: x', 'AMOUNT'],
  ['a [x] [ok] b', 'a [x] [ok] b']
])('does not take a link for a fill-in: %j', (text, expected) => {
  expect(outline(text)).toEqual([`paragraph: ${expected}`])
})

test('marks lie where their text stands after something became opaque', () => {
  const [segment] = segmentsOf('[AMOUNT] **of [NAME]** and `x` *https://example.com/*')

  expect(segment?.text).toBe('\uFFFC of \uFFFC and \uFFFC \uFFFC')
  expect(segment?.marks.map(({ kind, range }) => [kind, range.start, range.end])).toEqual([
    ['fill-in', 0, 1],
    ['strong', 2, 6],
    ['fill-in', 5, 6],
    ['code', 11, 12],
    ['url', 13, 14],
    ['emphasis', 13, 14]
  ])
})

test.each([
  ['a{{x_y}}*b* {{z_}}c', 'a\uFFFCb \uFFFCc'],
  ['**{{name}}**, hi', '\uFFFC, hi'],
  ['{% if a < b %}yes{% else %}no{% endif %}', '\uFFFCyes\uFFFCno\uFFFC'],
  ['Hi {% if\n  x %}\nthere', 'Hi \uFFFC there'],
  ['<NAME> at <FIRST_NAME> <b>x</b>', '\uFFFC at \uFFFC x'],
  ['Hi *[insert *name*]*', 'Hi \uFFFC'],
  ['| {{ a | b }} |\n|---|', '\uFFFC'],
  ['Title {#title}\n===', 'Title'],
  ['{: .lead}\nText\n{: #x}', 'Text']
])('hides placeholders and signs from the parser: %j', (text, expected) => {
  expect(segmentsOf(text)[0]?.text).toBe(expected)
})

test('an admonition is read, its fences are not', () => {
  expect(outline(':::tip Title\nSome text.\n:::\n\nMore')).toEqual(['paragraph: Some text.', 'paragraph: More'])
})

test('labels are the alternative texts of images and the hints of tags', () => {
  const text = 'a ![*alt* &amp; text][r] <img src="x" alt="tag &lt;1&gt;"> <a title="tip">b</a>\n\n[r]: x'
  const labels = segmentsOf(text).filter((segment) => segment.kind === 'label')

  expect(labels.map((label) => label.text)).toEqual(['alt & text', 'tag <1>', 'tip'])
  const range = labels[0] && toSource(labels[0], { start: 0, end: 5 })
  expect(text.slice(range?.start, range?.end)).toBe('alt* &amp;')
})

test.each([
  ['<!-- partnerlint-disable-next-line a, b -- why -->\ntext', 0, 50],
  ['- x\n\n  <!-- partnerlint-disable-next-line a, b -- why -->\n', 7, 57],
  ['> <div>\n> <!-- partnerlint-disable-next-line a, b -- why -->\n> </div>', 10, 60],
  ['x <!-- partnerlint-disable-next-line a, b -- why --> y', 2, 52],
  ['| a <!-- partnerlint-disable-next-line a, b -- why --> |\n|---|', 4, 54]
])('keeps the suppression comment of %j', (text, start, end) => {
  expect(parseText(text).directives).toEqual([
    { kind: 'disable-next-line', ruleIds: ['a', 'b'], reason: 'why', range: { start, end } }
  ])
})

test.each([
  '```\n<!-- partnerlint-disable -->\n```',
  '`<!-- partnerlint-disable -->`',
  '    <!-- partnerlint-disable -->',
  '<pre>\n&lt;!-- partnerlint-disable --&gt;\n</pre>',
  '\\<!-- partnerlint-disable -->'
])('a suppression comment that is shown is none: %j', (text) => {
  expect(parseText(text).directives).toEqual([])
})
