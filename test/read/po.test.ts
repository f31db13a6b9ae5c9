import { expect, test } from 'vitest'
import { parsePo } from '../../src/read/po/po.ts'
import { dataTexts, mistakesIn, rewritten, rootData } from './plain-data.ts'

test('reads entries with their comments', () => {
  const source = [
    'msgid ""',
    'msgstr "Language: de\\n"',
    '# partnerlint-disable-next-line',
    '#. For the \\"home\\" page',
    '#, fuzzy',
    'msgctxt "a"',
    'msgid "One "',
    '  "\\"two\\"\\ttab\\101"',
    'msgid_plural "Many"',
    'msgstr[0] "Eins"',
    'msgstr[1] ""',
    '#~ msgid "old"',
    '#~ msgstr "alt"',
    ''
  ].join('\r\n')

  const container = parsePo(source)

  expect(mistakesIn(source, container)).toEqual([])
  expect(rootData(container)).toEqual([
    [
      { msgid: '', msgstr: 'Language: de\n' },
      {
        '#': 'partnerlint-disable-next-line',
        '#.': 'For the \\"home\\" page',
        '#,': 'fuzzy',
        msgctxt: 'a',
        msgid: 'One "two"\ttabA',
        msgid_plural: 'Many',
        'msgstr[0]': 'Eins',
        'msgstr[1]': ''
      },
      { '#~': true, msgid: 'old', msgstr: 'alt' }
    ]
  ])
  expect(container.comments.map(({ text }) => text)).toContain('partnerlint-disable-next-line')
})

test.each([
  ['msgid "a\nmsgstr "b"', '"a', 'This text lacks the double quote that closes it.'],
  ['msgid "a"\nmsgid "b"', 'msgid', '“msgid” stands twice in this entry.'],
  ['hello\n', 'hello', 'Expected msgid, msgstr, a text in double quotes or a comment here.'],
  ['msgid "a "b" c"', 'b" c"', 'Text stands behind the double quote that closes this line; one within a text is written as \\".']
])('names what is wrong in %j', (source, words, message) => {
  expect(mistakesIn(source, parsePo(source))).toEqual([[words, message]])
})

test.each([
  ['msgid "a b"', 'b', '"c"\n\\', 'msgid "a \\"c\\"\\n\\\\"'],
  ['msgid ""\n"one two "\n"three"', 'two three', '2', 'msgid ""\n"one 2"'],
  ['msgid "a\\1b2"', 'b', '', undefined],
  ['msgid "a b"', 'b', '\u0001', undefined]
])('in %j, puts in place of %j the words %j', (source, words, by, expected) => {
  expect(rewritten(source, dataTexts(parsePo(source))[0], words, by)).toBe(expected)
})
