import fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayWidth } from '../../src/report/text/display-width.ts'
import { excerptWindow } from '../../src/report/text/excerpt-window.ts'

function excerptOf(marked: string) {
  const start = marked.indexOf('«')
  return { text: marked.replace(/[«»]/g, ''), range: { start, end: marked.indexOf('»') - 1 } }
}

test('a sentence that fits is shown whole', () => {
  expect(excerptWindow(excerptOf('  Hi Sam, «we\n apologize» for\tthat. '), 40)).toEqual({
    before: 'Hi Sam, ',
    words: 'we apologize',
    after: ' for that.'
  })
})

test.each([
  ['one two three four five six «seven» eight nine ten eleven', 25, '… six ', 'seven', ' eight nine …'],
  ['«seven» eight nine ten eleven twelve', 20, '', 'seven', ' eight nine …'],
  ['one two three four five six «seven»', 20, '… five six ', 'seven', ''],
  ['«one two three four five six»', 12, '', 'one two …', '']
])('%s in %i columns', (marked, columns, before, words, after) => {
  expect(excerptWindow(excerptOf(marked), columns)).toEqual({ before, words, after })
})

test('a file of one line is a window around the words', () => {
  const window = excerptWindow(excerptOf(`${'x'.repeat(2_000_000)} «our policy» ${'y'.repeat(2_000_000)}`), 60)

  expect(window?.words).toBe('our policy')
  expect(window?.before).toMatch(/^…x+ $/)
  expect(window?.after).toMatch(/^ y+…$/)
})

test('there is nothing to show of an empty sentence', () => {
  expect(excerptWindow({ text: ' ', range: { start: 0, end: 0 } }, 40)).toBeUndefined()
})

test('a window is never wider than asked for, whatever stands there', () => {
  const text = fc.string({ unit: 'binary', maxLength: 1500 })

  fc.assert(
    fc.property(text, fc.nat(1500), fc.nat(1500), fc.integer({ min: 20, max: 120 }), (sentence, start, length, columns) => {
      const window = excerptWindow({ text: sentence, range: { start, end: start + length } }, columns)
      if (!window) return
      expect(displayWidth(window.before) + displayWidth(window.words) + displayWidth(window.after)).toBeLessThanOrEqual(columns)
    }),
    { seed: 7 }
  )
})
