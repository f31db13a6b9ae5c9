import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionCuts } from '../../src/parse/markdown/section-cuts.ts'
import { parseText } from './parse-text.ts'

test.each([
  ['# A\n\na\n\n## B\n\nb', ['## B\n\nb']],
  ['\n# A\n\n# B', ['# A\n\n# B', '# B']],
  ['# A\n# B', []],
  ['a\n\n ## B', []],
  ['a\n\n#B\n\n#\n', ['#\n']],
  ['```\n\n# no\n\n```\n\n# B', ['# B']],
  ['~~~~\n\n# no\n~~~\n\n# no\n~~~~\n\n# B', ['# B']],
  ['<!--\n\n# no\n-->\n\n# B', ['# B']],
  ['<pre>\n\n# no\n\n</pre> x\n\n# B', ['# B']],
  ['- ```\n  x\n  ```\n\n# B', ['# B']],
  ['- ```\n  x\nlazy\n\n```\n\n# B', []],
  ['> ```\n> x\n> ```\n\n# B', ['# B']],
  ['> ```\n\n# B', []],
  ['[a]: b\n\n# B', []],
  ['`x[1]:`\n\n# B', []],
  ['```\nx[1]:\n```\n\n# B', ['# B']]
])('finds where %j can be cut', (text, parts) => {
  expect(sectionCuts(text).map((cut) => text.slice(cut))).toEqual(parts)
})

/** What the segments of a text are, wherever they stand. */
const segmentsOf = (text: string) =>
  parseText(text).document.segments.map(({ kind, text: words, intro, ordinal, column, row, quoted }) =>
    JSON.stringify([kind, words, intro, ordinal, column, row, quoted])
  )

test('the parts of a text say what the whole says', () => {
  const line = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('\n# H', '\n## H\n') },
    {
      weight: 6,
      arbitrary: fc.constantFrom('', 'a', 'b *c*', '- x', '  y', '1. z', '> q', '    i', '---', '<div>', '| a |', '|---|')
    },
    { weight: 1, arbitrary: fc.constantFrom('```', '```\nx\n```', '- ```\n  ```', '> ```\n> ```', '<!--', '-->', '<!-- x -->') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('<pre>\n\n</pre>', '<?', '?>', '<![CDATA[', ']]>', '<!X', '2. w', '===', '\\', '\tt', '*')
    },
    { weight: 1, arbitrary: fc.constantFrom('~~~', '  ```', '- <!--\n  -->', '- a\n\n  ```\n  b', '1. <pre>', '>') }
  )
  let cut = 0
  fc.assert(
    fc.property(fc.array(line, { maxLength: 24 }), (lines) => {
      const text = lines.join('\n')
      const cuts = sectionCuts(text)
      cut += cuts.length
      const ends = [...cuts, text.length]
      const parts = [0, ...cuts].map((start, index) => text.slice(start, ends[index]))

      expect(parts.flatMap(segmentsOf)).toEqual(segmentsOf(text))
    }),
    { seed: 21, numRuns: 800 }
  )

  expect(cut).toBeGreaterThan(300)
}, 60_000)
