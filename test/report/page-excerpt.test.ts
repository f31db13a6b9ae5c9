import { expect, test } from 'vitest'
import { pageExcerpt, pageText } from '../../src/report/html/page-excerpt.ts'

/** Half of a surrogate pair. */
const HALF = /\p{Surrogate}/u

test('shows the whole of a text as it is', () => {
  const excerpt = { text: 'It is our policy.', start: 6, end: 16 }

  expect(pageExcerpt(excerpt)).toEqual(excerpt)
  expect(pageText(excerpt.text)).toBe(excerpt.text)
})

test.each([
  ['at the beginning', 0],
  ['in the middle', 5000],
  ['at the end', 9990]
])('shows of a long text what stands around words %s', (_, start) => {
  const text = `${'a'.repeat(start)}our policy${'b'.repeat(9990 - start)}`
  const shown = pageExcerpt({ text, start, end: start + 10 })

  expect(shown.text.length).toBeLessThan(1010)
  expect(shown.text.slice(shown.start, shown.end)).toBe('our policy')
  expect(text).toContain(shown.text.replaceAll('…', ''))
  expect(shown.text.startsWith('…')).toBe(start > 500)
  expect(shown.text.endsWith('…')).toBe(start < 9000)
})

test('shows the beginning of long words, and cuts no character in two', () => {
  const text = `x${'\u{1f469}'.repeat(5000)}`

  for (const start of [0, 1, 2001, 2003, 9001]) {
    const shown = pageExcerpt({ text, start, end: text.length })
    expect(shown.text).not.toMatch(HALF)
    expect(shown.text.length).toBeLessThan(1010)
  }
  expect(pageText(text)).not.toMatch(HALF)
})
