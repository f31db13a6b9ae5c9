import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { brokenSegments } from './broken-laws.ts'
import { parseText } from './parse-text.ts'

const MEGABYTE = 1 << 20
const flood = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

/** Milliseconds of this process's own work, which other work on the machine does not add to. */
const work = () => process.cpuUsage().user / 1000

test.each([
  ...[
    '[',
    ']',
    '[]',
    '![',
    '](',
    '*a_ ',
    '**',
    '`',
    '` `` ```',
    '~',
    '<',
    '<!--',
    '<a ',
    '</b>',
    '&',
    '&amp;',
    '\\',
    '|',
    '_',
    '=',
    '#'
  ],
  ...[
    '>',
    '> ',
    '- ',
    '1. ',
    '[^a]: ',
    '\t',
    '\n',
    '# a\n\n',
    '- a\n',
    '> a\nb\n',
    'a\n---\n',
    '|a|\n|-|\n',
    '```\n',
    '    a\n\n',
    '<div>\n\n'
  ],
  ...[
    '{',
    '{{',
    '{{ a\n',
    '{%',
    '{#a',
    '[[',
    '<A ',
    '%',
    '@',
    'a@',
    'http://',
    'www.',
    ':::',
    ':::\n',
    '> [!',
    '[a]: b\n',
    'XXX',
    '___ '
  ]
])(
  'a flood of %j is read in seconds',
  (piece) => {
    const text = flood(piece, 50_000)
    const start = work()

    const parsed = parseText(text)

    expect(work() - start).toBeLessThan(5_000)
    expect(brokenSegments(parsed, text).slice(0, 3)).toEqual([])
  },
  60_000
)

test.each([
  ['50 MB in one line', () => flood('word and more ', 50 * MEGABYTE)],
  ['a table of 10,000 columns', () => `${flood('|a', 20_000)}|\n${flood('|-', 20_000)}|\n${flood('|b', 20_000)}|\n`],
  [
    'lists that are nested ever deeper',
    () => Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join('')
  ],
  ['quotes 49 deep', () => flood(`${'>'.repeat(49)} a\n\n`, 300_000)],
  ['lines that go on lazily in a quote', () => `> ${flood('a\n', 60_000)}`],
  ['many paragraphs with many delimiters', () => flood(`${'*a_ '.repeat(240)}\n\n`, 200_000)],
  [
    'many definitions and references',
    () => `${Array.from({ length: 5000 }, (_, id) => `[a${id}]: b\n`).join('')}\n${flood('[zz]\n\n', 90_000)}`
  ]
])(
  '%s is read in seconds',
  (_name, text) => {
    const source = text()
    const start = work()

    const parsed = parseText(source)

    expect(work() - start).toBeLessThan(15_000)
    expect(brokenSegments(parsed, source).slice(0, 3)).toEqual([])
  },
  60_000
)

test.each([
  [
    'long',
    flood('word ', 300_000),
    'Line 3 is read as plain text, because a block of text without a blank line is longer than 256 KB.'
  ],
  ['deep', '>'.repeat(51), 'Line 3 is read as plain text, because quotes or lists are nested more than 50 deep.'],
  ['deep in lists', '- '.repeat(51), 'Line 3 is read as plain text, because quotes or lists are nested more than 50 deep.'],
  [
    'full of delimiters',
    '*a_ '.repeat(260),
    'Line 3 is read as plain text, because a paragraph has too many markup characters such as “*” or “[”.'
  ]
])('what stands around a block that is %s is read as ever', (_name, block, message) => {
  const text = `# One\n\n${block}x\n\nSome *emphasis* &amp; more.\n\n- item`

  const { document, notices } = parseText(text)

  expect(notices).toEqual([{ path: '/file', line: 3, message }])
  expect(document.segments.map(({ kind }) => kind)).toEqual(['heading', expect.anything(), 'paragraph', 'list-item'])
  const after = document.segments[2]
  expect(after?.text).toBe('Some emphasis & more.')
  expect(after?.headings).toEqual(['One'])
  const range = after && toSource(after, { start: 5, end: 15 })
  expect(text.slice(range?.start, range?.end)).toBe('emphasis* &amp;')
})

test.each([
  ['a long line of code', `\`\`\`\n${flood('x * y ', 100_000)}\n\`\`\``],
  ['a banner in code', `\`\`\`\n${'>'.repeat(80)}\n${'- '.repeat(80)}\n\`\`\``],
  ['a long rule', '- '.repeat(80)],
  ['many delimiters in many items', '- *a* `b` [c](d)\n'.repeat(150)],
  ['many delimiters in a table', `| a | b |\n|---|---|\n${'| *a* | [b](c) |\n'.repeat(150)}`]
])('%s is nothing to fear', (_name, block) => {
  expect(parseText(`a\n\n${block}\n\nb`).notices).toEqual([])
})

test('several places of one kind are one notice', () => {
  const block = '*a_ '.repeat(260)

  expect(parseText(`${block}\n\n${block}\n\n${block}`).notices).toEqual([
    {
      path: '/file',
      line: 1,
      message:
        'Line 1 is read as plain text (and 2 more places like it), because a paragraph has too many markup characters such as “*” or “[”.'
    }
  ])
})

test('fenced code stays code in a part that is read as plain text', () => {
  const text = `${'| a '.repeat(31_000)}\n\nprose\n\n\`\`\`\nsorry\n\`\`\`\n\nmore <!-- partnerlint-disable-line -->`

  const { document, directives } = parseText(text)

  expect(document.segments.slice(1).map((segment) => segment.text)).toEqual(['prose', 'more'])
  expect(directives.map(({ range }) => text.slice(range.start, range.end))).toEqual(['<!-- partnerlint-disable-line -->'])
})
