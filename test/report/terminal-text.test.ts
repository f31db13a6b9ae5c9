import fc from 'fast-check'
import { expect, test } from 'vitest'
import { terminalProse, terminalText, withoutCommands } from '../../src/report/text/terminal-text.ts'
import { HOSTILE_TEXTS } from './hostile-text.ts'

const STEERING = /[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Cs}/u

test.each([
  ['\x1b[31m', '\\x1b[31m'],
  ['\x9b', '\\x9b'],
  ['\x7f', '\\x7f'],
  ['a\nb\r\tc\0', 'a\\nb\\r\\tc\\x00'],
  ['\u202e\u2066', '\\u202e\\u2066'],
  ['in\u00adcon', 'in\\xadcon'],
  ['\ufeffx', '\\ufeffx'],
  ['\u{e0041}', '\\u{e0041}'],
  ['\ud800x', '\ufffdx'],
  ['x\udfff', 'x\ufffd'],
  ['Hi \ufffc,', 'Hi …,'],
  ['a\u200db', 'a\\u200db'],
  ['a\ufe0f', 'a\\ufe0f']
])('%j is shown as %s', (text, expected) => {
  expect(terminalText(text)).toBe(expected)
})

test.each(['Grüße, “Zoë”', '你好', '😀 👩‍💻 👍🏽 ❤️ 1️⃣', 'می‌خواهم', 'क्‍ष', 'e\u0301', '🇩🇪', ''])('%s stays as it is', (text) => {
  expect(terminalText(text)).toBe(text)
})

test('nothing that steers a terminal is left', () => {
  const text = fc.string({ unit: 'binary' }).map((random) => random + (HOSTILE_TEXTS[random.length % HOSTILE_TEXTS.length] ?? ''))

  fc.assert(
    fc.property(text, (hostile) => {
      expect(terminalText(hostile)).not.toMatch(STEERING)
      expect(terminalProse(hostile)).not.toMatch(STEERING)
    }),
    { seed: 7 }
  )
})

test('prose is one line with single spaces', () => {
  expect(terminalProse('any\n   inconvenience\u00a0this\tmay')).toBe('any inconvenience this may')
})

test.each([
  ['::error::x', '\\x3a:error::x'],
  ['a\n  ::error::x', 'a\n  \\x3a:error::x'],
  ['\u00a0::error::x', '\u00a0\\x3a:error::x'],
  ['docs::part and a::b', 'docs::part and a::b'],
  ['a ##[error]x', 'a #\\x23[error]x'],
  ['###[error]x', '##\\x23[error]x'],
  ['##VSO[x]', '#\\x23VSO[x]'],
  ['## Heading', '## Heading']
])('no CI service takes %j for a command', (report, expected) => {
  expect(withoutCommands(report)).toBe(expected)
})

test('long hostile text takes no long time', () => {
  const started = performance.now()

  withoutCommands(terminalText(' '.repeat(1_000_000)) + ':'.repeat(1_000_000))
  terminalProse('\x1b\u200d'.repeat(500_000))

  expect(performance.now() - started).toBeLessThan(3000)
})
