import { expect, test } from 'vitest'
import { brokenSegments } from './broken-laws.ts'
import { outline, parseText } from './parse-text.ts'

test.each([
  ['# One\n\nText *with* **marks**.', ['heading: One', 'paragraph: Text with marks.']],
  ['Two\n===\n', ['heading: Two']],
  ['- a\n- b\n\n  c', ['list-item: a', 'list-item: b', 'list-item: c']],
  ['> a\n> b', ['quote: a b']],
  ['| a | b |\n|---|---|\n| c \\| d | e |', ['table-cell: a', 'table-cell: b', 'table-cell: c | d', 'table-cell: e']],
  ['a `code` b', ['paragraph: a \uFFFC b']],
  ['```\ncode\n```', []],
  ['    code', []],
  ['a <b>word</b>, in<i>conven</i>ience', ['paragraph: a word, inconvenience']],
  ['a<br>b', ['paragraph: a b']],
  ['a <q>b</q>', ['paragraph: a “b”']],
  ['<div>\nSome <b>HTML</b>\n</div>', ['paragraph: Some HTML']],
  ['<!-- comment -->\n\na <!-- comment --> b', ['paragraph: a  b']],
  ['Tom &amp; Jerry &#x1F600; \\*', ['paragraph: Tom & Jerry 😀 *']],
  ['a  \nb\\\nc\nd', ['paragraph: a b c d']],
  ['Note.[^1]\n\n[^1]: The note.', ['paragraph: Note.', 'paragraph: The note.']],
  ['- [x] done', ['list-item: done']],
  ['\uFEFF# One *two*', ['heading: One two']],
  ['a\0b', ['paragraph: a\0b']],
  ['see <https://example.com> or https://example.com/a_b.', ['paragraph: see \uFFFC or \uFFFC.']],
  ['~~gone~~', ['paragraph: gone']]
])('reads %j', (text, expected) => {
  expect(outline(text)).toEqual(expected)
  expect(brokenSegments(parseText(text), text)).toEqual([])
})
