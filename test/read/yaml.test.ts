import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../src/read/yaml/yaml.ts'
import { dataTexts, mistakesIn, rewritten, rootData } from './plain-data.ts'

describe('parseYaml', () => {
  test('reads every style of text, numbers, lists, comments and aliases', () => {
    const source = [
      '# partnerlint-disable-next-line',
      'plain: two',
      '  lines # not text',
      "single: 'it''s'",
      'double: "a\\tb \\',
      '  c"',
      'literal: |',
      '  # text',
      '   more',
      'folded: >2-',
      '   one',
      '  two',
      'list: [1, ~, true, &a x, *a]',
      ''
    ].join('\n')

    const container = parseYaml(source)

    expect(mistakesIn(source, container)).toEqual([])
    expect(rootData(container)).toEqual([
      {
        plain: 'two lines',
        single: "it's",
        double: 'a\tb c',
        literal: '# text\n more\n',
        folded: ' one\ntwo',
        list: [1, null, true, 'x', null]
      }
    ])
    expect(container.comments.map(({ text }) => text)).toEqual([' partnerlint-disable-next-line', ' not text'])
    expect(dataTexts(container).filter((text) => text.mapped().text !== text.value)).toEqual([])
  })

  test('reads several documents', () => {
    const { roots } = parseYaml('a: 1\n---\nb: 2\n---\n')

    expect(roots.map(({ pointer }) => pointer)).toEqual(['document 1', 'document 2'])
  })

  test('reads an empty file as nothing', () => {
    expect(parseYaml('# nothing\n')).toMatchObject({ roots: [], mistakes: [] })
  })

  test.each([
    ['a: x\nb: "y\nc: z\n', 'Unexpected', { a: 'x' }],
    ['a: x\nb: @y\n', 'Unexpected “@y”, expected a text in quotes.', { a: 'x' }],
    ['a: x\n\tb: y\n', 'Unexpected', { a: 'x' }],
    ['a: 1\na: 2\n', '“a” stands twice here; most programs read only the last, or nothing at all.', { a: 2 }]
  ])('names what is wrong in %j and keeps what stands before it', (source, message, data) => {
    const container = parseYaml(source)

    expect(container.mistakes).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })])
    expect(rootData(container)[0]).toMatchObject(data)
  })

  test.each([
    ['brackets', '['.repeat(100_000)],
    ['lists', '- '.repeat(100_000)],
    ['keys', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')]
  ])('does not read 100,000 levels of %s', (_, source) => {
    expect(parseYaml(source).mistakes).toEqual([
      expect.objectContaining({ message: 'This is nested more than 200 levels deep, and nothing is read from here on.' })
    ])
  })

  test('stops before it would take long', () => {
    const [mistake] = parseYaml('['.concat(','.repeat(3_000_000))).mistakes

    expect(mistake?.message).toBe('This file is too large, and nothing is read from here on; split it into parts.')
  })

  test('does not follow aliases of aliases', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(9)}]`)

    expect(dataTexts(parseYaml(['a0: &a0 [lol]', ...lines, ''].join('\n')))).toHaveLength(1)
  })
})

test.each([
  ['a: x y\n', 'y', 'z, w', 'a: x z, w\n'],
  ['a: x y\n', 'y', 'z: w', undefined],
  ['a: x y\n', 'y', '#w', undefined],
  ['a: x y\n', 'x', '- w', undefined],
  ['a: x yz\n', 'x ', '', 'a: yz\n'],
  ['a: x y\n', 'x ', '', undefined],
  ['a: x 12\n', 'x ', '', undefined],
  ['a: x\n', 'x', '', undefined],
  ['a: [x y, z]\n', 'y', 'z, w', undefined],
  ["a: 'x y'\n", 'y', "it's: so", "a: 'x it''s: so'\n"],
  ['a: "x y"\n', 'y', '"so" \\\n', 'a: "x \\"so\\" \\\\\\n"\n'],
  ['a: |\n  x\n  y: z\n', 'z', '"q" # it\'s', 'a: |\n  x\n  y: "q" # it\'s\n'],
  ['a: |\n  x\n  y\n', 'x', '  q', undefined],
  ['a: |\n  x\n  y\n', 'x\ny', 'q', 'a: |\n  q\n'],
  ['a: |\n  x\n  y\n', 'x\n', '', undefined],
  ['a: >\n  x z\n  y\n', 'z y', 'q', undefined],
  ['a: x\n  y z\n', 'x y', 'q', 'a: q z\n'],
  ['a: x\n  y z\n', 'y ', '', 'a: x\n  z\n'],
  ['a: "x\n  y"\n', 'y', ' y', undefined],
  ['a: |\n  x\n', 'x', '', undefined]
])('in %j, puts in place of %j the words %j', (source, words, by, expected) => {
  expect(rewritten(source, dataTexts(parseYaml(source))[0], words, by)).toBe(expected)
})
