import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParseContainer } from '../../src/read/container/container.ts'
import type { Reader } from '../../src/read/read-result.ts'
import { dataTexts, mistakesIn } from '../read/plain-data.ts'
import { writtenFiles } from '../read/written-containers.ts'
import { FILLER_RULE, fixWith } from './fix-rule.ts'

/** Reads every text of a container as plain text for a customer. */
function readerOf(parse: ParseContainer): Reader {
  return ({ text: source }) => {
    const fields = dataTexts(parse(source)).map((text, index) => ({
      ...text.mapped(),
      title: `${index}`,
      audience: 'macro' as const,
      markup: 'plain' as const,
      entry: { id: `${index}`, title: '', pointer: `/${index}` },
      rewrite: text.rewrite.bind(text)
    }))
    return { fields, audience: 'macro', problems: [], notices: [] }
  }
}

function fixedText(text: string): string {
  return fixWith(FILLER_RULE, text, '/a.txt').fixed?.text ?? text
}

const SENTENCE = fc.constantFrom(
  'Frankly, it’s "open" at nine.',
  'The gate duly opens & shuts.',
  'Utilize the gadget: <b>it</b> helps.',
  "It's a snag, to be frank.",
  'I would like to add that C:\\x is 😀.',
  'Nothing here\nis frankly, wrong.',
  'To be frank: it opens.',
  'It opens, frankly.'
)
const TEXT = fc
  .array(fc.tuple(SENTENCE, fc.constantFrom(' ', '\n', '\n\n', '  ')), { minLength: 1, maxLength: 4 })
  .map((pieces) =>
    pieces
      .map((piece) => piece.join(''))
      .join('')
      .trimEnd()
  )

test.each(writtenFiles(TEXT))('%s: words are fixed in its own escaping, or left', (_, files) => {
  let texts = 0
  let whole = 0
  fc.assert(
    fc.property(files, ({ source, parse }) => {
      const { fixed } = fixWith(FILLER_RULE, source, '/a.data', readerOf(parse))

      const after = parse(fixed?.text ?? source)
      expect(mistakesIn(source, after)).toEqual([])
      const before = dataTexts(parse(source)).map(({ value }) => value)
      const values = dataTexts(after).map(({ value }) => value)
      // What was left is fixed in the end as it would have been; so nothing else has changed.
      expect(values.map(fixedText)).toEqual(before.map(fixedText))
      texts += before.filter((value) => value !== fixedText(value)).length
      whole += values.filter((value, index) => value !== before[index] && value === fixedText(value)).length
    }),
    { numRuns: 60, seed: 22 }
  )
  expect(whole / texts).toBeGreaterThan(0.5)
})

test.each([
  ['{"a": "It\\u2019s frankly {{x}}, \\"so\\"."}', '{"a": "It\\u2019s {{x}}, \\"so\\"."}'],
  ['{"a": "The \\"snag\\" stays."}', undefined],
  ['{"a": "We utilize the caf\\u00e9."}', '{"a": "We use the caf\\u00e9."}']
])('%j becomes %j', async (source, expected) => {
  const { parseJson } = await import('../../src/read/json/json.ts')

  expect(fixWith(FILLER_RULE, source, '/a.json', readerOf(parseJson)).fixed?.text).toBe(expected)
})
