import { expect, test } from 'vitest'
import type { SourceFile } from '../../src/core/document.ts'
import { READABLE_EXTENSIONS, readFields } from '../../src/read/read-fields.ts'
import { brokenLaws } from '../parse/broken-laws.ts'

const read = (text: string, path = '/docs/refund-policy.md') => {
  const file: SourceFile = { path, text }
  const result = readFields(file, { audience: 'docs' })
  for (const field of result.fields) expect(brokenLaws(field, text)).toEqual([])
  return result
}

const fieldsOf = (text: string, path?: string) => [...read(text, path).fields].map(({ kind = 'body', text }) => [kind, text])

test.each([
  ['---\ntitle: Refunds: how\n---\nBody', [['body', 'Body']]],
  [
    '---\ntitle: Refunds\ndescription: How to get one (fast)\ntags:\n  - a b\n- c\n---\nBody',
    [
      ['heading', 'Refunds'],
      ['paragraph', 'How to get one (fast)'],
      ['body', 'Body']
    ]
  ],
  [
    '---\r\n# comment\r\ntitle: Refunds  \r\n\r\nempty:\r\n---\r\nBody',
    [
      ['heading', 'Refunds'],
      ['body', 'Body']
    ]
  ],
  [
    '---\ntitle: \'It\'\'s\' # note\ndescription: "a \\"b\\" \\u2019"\n---\n',
    [
      ['heading', "It's"],
      ['paragraph', 'a "b" ’'],
      ['body', '']
    ]
  ],
  [
    '---\ndescription: >-\n  one\n  two\n\n  three\ntitle: |\n  Refunds\n...\nBody',
    [
      ['heading', 'Refunds\n'],
      ['paragraph', 'one two\nthree'],
      ['body', 'Body']
    ]
  ],
  [
    '---\ntitle: Re\n  funds\n---\nBody',
    [
      ['heading', 'Re funds'],
      ['body', 'Body']
    ]
  ],
  [
    '---\ntags: [account, two words, "it, too"]\nnone: []\ntitle: Refunds\n---\nBody',
    [
      ['heading', 'Refunds'],
      ['body', 'Body']
    ]
  ],
  ['---\ntitle: ~\ndescription: null\n---\nBody', [['body', 'Body']]],
  ['---\ntitle: [a]\n---\nBody', [['body', 'Body']]],
  ['+++\ntitle = "x"\n+++\nBody', [['body', 'Body']]],
  ['---\n---\nBody', [['body', 'Body']]],
  ['---\n\nA text between two lines.\n\n---\nBody', [['body', '---\n\nA text between two lines.\n\n---\nBody']]],
  ['---\nnever closed: x\n', [['body', '---\nnever closed: x\n']]],
  [' ---\ntitle: x\n---\n', [['body', ' ---\ntitle: x\n---\n']]],
  ['', [['body', '']]]
])('reads the front matter of %j', (text, expected) => {
  expect(fieldsOf(text)).toEqual(expected)
})

test('the body keeps its place in the file', () => {
  const text = '---\ntitle: A\n---\nBody'

  expect([...read(text).fields].at(-1)?.runs).toEqual([{ at: 0, length: 4, source: { start: 17, end: 21 }, atomic: false }])
})

test('a plain text has no front matter', () => {
  expect(fieldsOf('---\ntitle: x\n---\n', '/macros/refund.txt')).toEqual([['body', '---\ntitle: x\n---\n']])
})

test.each([
  ['/a/b.md', 'markdown'],
  ['/a/b.MARKDOWN', 'markdown'],
  ['C:\\a\\b.mdx', 'mdx'],
  ['/a.md/b.txt', 'plain'],
  ['/a/b.text', 'plain'],
  ['/a/b.html', 'html'],
  ['/a/b.htm', 'html'],
  ['/a/b', 'plain'],
  ['/a/.md', 'markdown']
])('reads %s as %s', (path, markup) => {
  expect([...read('x', path).fields].map((field) => field.markup)).toEqual([markup])
})

test('the markup that is asked for beats the extension', () => {
  const { fields } = readFields({ path: '/a.txt', text: '# x' }, { audience: 'macro', markup: 'markdown' })

  expect([...fields][0]).toMatchObject({ markup: 'markdown', audience: 'macro', title: 'x' })
})

test('knows which extensions it reads', () => {
  expect([...READABLE_EXTENSIONS].sort()).toEqual(['.htm', '.html', '.markdown', '.md', '.mdx', '.text', '.txt'])
})

test.each([
  ['---\ntitle: From the front matter\n---\n# Heading', '/a.md', 'From the front matter'],
  ['text\n\n# The *first* [heading](x.md) {#id} #\n', '/a.md', 'The first heading'],
  ['no heading', '/docs/refund-policy.md', 'refund-policy'],
  ['<html><title>A\n title</title>', '/a.html', 'A title'],
  ['text', '/macros/refund.sent.txt', 'refund.sent']
])('takes the title of %j (%s)', (text, path, title) => {
  expect([...read(text, path).fields].at(-1)?.title).toBe(title)
})

test('front matter says who reads the file', () => {
  const { audience, fields, problems } = read('---\ntitle: a\naudience: Internal\n---\nb')

  expect([audience, ...[...fields].map((field) => field.audience)]).toEqual(['internal', 'internal', 'internal'])
  expect(problems).toEqual([])
})

test('a slip in the name of an audience is a problem at its place, another word is not', () => {
  expect(read('---\naudience: "internl"\n---\nb')).toMatchObject({
    audience: 'docs',
    problems: [
      {
        range: { start: 15, end: 22 },
        message: 'Unexpected audience “internl”, expected macro, docs, internal; did you mean “internal”?'
      }
    ]
  })
  expect(read('---\naudience: ITPro\n---\nb')).toMatchObject({ audience: 'docs', problems: [] })
})

test.each([
  ['---\ntitle: a\nlist: [a, b\nnext: c: d\n---\nBody', /^This front matter is not valid YAML: /],
  ['---\ntags: [a, b]\n  c: d\n---\nBody', /^This front matter is not valid YAML: /],
  ['---\ntags: [a: b: c]\n---\nBody', /^This front matter is not valid YAML: /],
  ['---\ntags: [a, b] c\n---\nBody', /^This front matter is not valid YAML: /],
  ['---\ntitle: a\n\tb: c\n---\nBody', /^This front matter is not valid YAML: /],
  ['---\ntitle: Import: a guide\nlang: en\n---\nBody', /: A value with a colon in it needs quotes around it\.$/],
  ['---\ntitle: a\ntitle: b\n---\nBody', /^This front matter is not valid YAML: /],
  [`---\ntitle: a\nx: ${'['.repeat(5000)}\n---\nBody`, /too long or nested too deep/],
  [`---\ntitle: a\nx:\n${'- '.repeat(5000)}\n---\nBody`, /too long or nested too deep/],
  [`---\ntitle: a\nx: { ${'word '.repeat(20_000)} }\n---\nBody`, /too long or nested too deep/]
])('malformed front matter is one problem, and the body is read (%#)', (text, message) => {
  const { problems, fields } = read(text)

  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(message)
  expect(problems[0]?.range.end).toBeLessThanOrEqual(text.indexOf('\n---'))
  expect([...fields].at(-1)?.text).toBe('Body')
})

test('front matter may hold a note for colleagues, and say that all of it is for them', () => {
  const { fields } = read('---\ntitle: Refunds\nvisibility: public\ninternal_note: "Not more than 25 %."\n---\nBody')
  const hidden = read('---\nvisibility: internal\n---\nBody')

  expect([...fields].map(({ audience, text }) => [audience, text])).toEqual([
    ['docs', 'Refunds'],
    ['internal', 'Not more than 25 %.'],
    ['docs', 'Body']
  ])
  expect(hidden.audience).toBe('internal')
})

test('a template for issues is listed by its name and what it is about', () => {
  const text = "---\nname: Question\nabout: 'Ask here'\ntitle: ''\n---\nBody"

  expect(fieldsOf(text, '/a/.github/ISSUE_TEMPLATE/question.md')).toEqual([
    ['label', 'Question'],
    ['label', 'Ask here'],
    ['body', 'Body']
  ])
  expect(fieldsOf(text)).toEqual([['body', 'Body']])
})
