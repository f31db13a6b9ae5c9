import { expect, test } from 'vitest'
import { scanUrls } from '../../src/parse/text/urls.ts'

test.each([
  ['see https://example.com/a_b?c=d#e, ok', ['https://example.com/a_b?c=d#e']],
  ['(https://example.com/a_(b)) and (www.example.org).', ['https://example.com/a_(b)', 'www.example.org']],
  ['“https://example.com/”…', ['https://example.com/']],
  ['<https://example.com> **https://example.org**', ['https://example.com', 'https://example.org']],
  ['FTP://example.com mailto:a@b.c tel:+123', ['FTP://example.com', 'mailto:a@b.c', 'tel:+123']],
  ['mail a.b+c@example.co.uk. or @team', ['a.b+c@example.co.uk']],
  ['a@b, a @ b, @b.c, a@b.', []],
  ['www. and http:// and wwwx.com', []],
  ['one https://a.b two https://c.d', ['https://a.b', 'https://c.d']]
])('finds the URLs of %j', (text, urls) => {
  expect(scanUrls(text).map(({ start, end }) => text.slice(start, end))).toEqual(urls)
})

test.each(['a', '@', 'a@', 'a.', 'a@b.', 'http://', 'www.', '(', ')'])(
  'a flood of %j ends quickly',
  (piece) => {
    const text = `x http://${piece.repeat(300_000 / piece.length)}`

    expect(scanUrls(text).length).toBeGreaterThanOrEqual(0)
  },
  5_000
)
