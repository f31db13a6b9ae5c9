import { expect, test } from 'vitest'
import { brokenSegments } from './broken-laws.ts'
import { outline, parseText } from './parse-text.ts'

test.each([
  [
    'Hi there,\n\nthis is\n  wrapped text.  \r\n\r\nBye',
    ['paragraph: Hi there,', 'paragraph: this is wrapped text.', 'paragraph: Bye']
  ],
  [
    'Steps:\n- one\n  more\n* two\n1. three\n2) four',
    ['paragraph: Steps:', 'list-item: one more', 'list-item: two', 'list-item: three', 'list-item: four']
  ],
  ['> quoted\n>> twice\nanswer', ['quote: quoted twice', 'paragraph: answer']],
  ['Hello\nOn Mon, Jan 5, Sam wrote:\n> text\n', ['paragraph: Hello', 'quote: On Mon, Jan 5, Sam wrote:', 'quote: text']],
  ['On Monday you wrote:\nsomething else', ['paragraph: On Monday you wrote: something else']],
  [
    'see https://example.com/a_(b), www.example.org. Or mail a.b@example.com!',
    ['paragraph: see \uFFFC, \uFFFC. Or mail \uFFFC!']
  ],
  ['Hi {{name}}, [AMOUNT] and %{x}', ['paragraph: Hi \uFFFC, \uFFFC and \uFFFC']],
  ['5 * 3\n- 2', ['paragraph: 5 * 3', 'list-item: 2']],
  ['a\rb\r\rc', ['paragraph: a b', 'paragraph: c']],
  ['\n\n \t\n', []]
])('reads %j', (text, expected) => {
  expect(outline(text, 'plain')).toEqual(expected)
  expect(brokenSegments(parseText(text, 'plain'), text)).toEqual([])
})

test('says what introduces a list, its numbers, and what is quoted', () => {
  const { segments } = parseText('Do this:\n\n1. one\n2. two\n\nDone.\n> - item', 'plain').document

  expect(segments.map(({ text, intro, ordinal, quoted }) => ({ text, intro, ordinal, quoted }))).toEqual([
    { text: 'Do this:' },
    { text: 'one', intro: 'Do this:', ordinal: 1 },
    { text: 'two', intro: 'Do this:', ordinal: 2 },
    { text: 'Done.' },
    { text: 'item', intro: 'Done.', quoted: true }
  ])
})

test('takes a suppression comment for a directive, and no other comment', () => {
  const text = 'a <!-- partnerlint-disable-line -- quoting --> b\n<!-- partnerlint-enable x,y -->\n<!-- note -->'
  const { document, directives } = parseText(text, 'plain')

  expect(directives).toEqual([
    { kind: 'disable-line', ruleIds: [], reason: 'quoting', range: { start: 2, end: 46 } },
    { kind: 'enable', ruleIds: ['x', 'y'], reason: '', range: { start: 49, end: 80 } }
  ])
  expect(document.segments.map((segment) => segment.text)).toEqual(['a  b <!-- note -->'])
})

test('a field of one line is one segment of its kind', () => {
  expect(parseText('- 1. a title\nin two lines', 'plain', 'heading').document.segments).toMatchObject([
    { kind: 'heading', text: '- 1. a title in two lines' }
  ])
})
