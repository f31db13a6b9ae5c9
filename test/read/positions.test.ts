import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { dataTexts, mistakesIn, rootData } from './plain-data.ts'
import { SOME_WORDS, type WrittenFile, writtenFiles } from './written-containers.ts'

const RUNS = { numRuns: 300, seed: 20 }

const FILES = writtenFiles()

/** The texts of a file without what only the containers have. */
function textsOf({ source, parse }: WrittenFile) {
  return dataTexts(parse(source)).filter((text) => source[text.range.start - 1] !== '>' || text.value.trim() !== '')
}

test.each(FILES)('%s: texts say what another parser reads', (_, files) => {
  fc.assert(
    fc.property(files, (file) => {
      const container = file.parse(file.source)

      expect(mistakesIn(file.source, container)).toEqual([])
      expect(textsOf(file).map(({ value }) => value)).toEqual(file.texts)
      for (const text of dataTexts(container)) expect(text.mapped().text).toBe(text.value)
    }),
    RUNS
  )
})

test.each(FILES)('%s: the slice of the file at a place decodes to the words there', (_, files) => {
  let cases = 0
  fc.assert(
    fc.property(files, fc.nat(), fc.nat(), (file, from, to) => {
      for (const [index, text] of textsOf(file).entries()) {
        const words = [...text.value.matchAll(/\S+/g)]
        const first = words[from % words.length]
        const last = words[Math.max(from % words.length, to % words.length)]
        if (!first || !last) continue
        const range = { start: first.index, end: last.index + last[0].length }
        cases++
        expect(file.decode(toSource(text.mapped(), range), index)).toBe(text.value.slice(range.start, range.end))
      }
    }),
    { ...RUNS, numRuns: 1100 }
  )
  // Five containers make 10,000.
  expect(cases).toBeGreaterThan(2000)
})

test.each(FILES)('%s: other words change the text that they are put in, and nothing else', (_, files) => {
  let cases = 0
  fc.assert(
    fc.property(files, SOME_WORDS, fc.nat(), fc.nat(), (file, words, from, to) => {
      const { source, parse } = file
      for (const [index, text] of dataTexts(parse(source)).entries()) {
        const start = from % (text.value.length + 1)
        const end = start + (to % (text.value.length + 1 - start))
        const fix = text.rewrite({ start, end }, words)
        // Without its only escaped quote, a table would not show how it writes them.
        if (!fix || text.value.endsWith(' "q')) continue
        cases++
        const fixed = source.slice(0, fix.range.start) + fix.text + source.slice(fix.range.end)
        const expected = dataTexts(parse(source)).map(({ value }) => value)
        expected[index] = text.value.slice(0, start) + words + text.value.slice(end)
        expect(dataTexts(parse(fixed)).map(({ value }) => value)).toEqual(expected)
        expect(rootData(parse(fixed)).length).toBe(rootData(parse(source)).length)
      }
    }),
    RUNS
  )
  expect(cases).toBeGreaterThan(100)
})
