import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineHashes } from '../../src/report/sarif/line-hash.ts'

const ORACLE = resolve('../shared/score/sarif/linehash.mjs')

test.each([
  ['', ['c129715d7a2bc9a3:1']],
  ['a', ['53b5d4aabe50d64:1']],
  ['a\nb\na\n', ['78850de79f3f4c1d:1', '77eeb3ce06ccfd76:1', '243cbaa4685aab12:1', 'c129715d7a2bc9a3:1']],
  [
    'Hi Sam,\r\n\r\n\tyour ticket has been closed.\r\n',
    ['5782c5808d7489c0:1', '51dde3833bbd51b0:1', 'dcf1bbf1a33c3c06:1', 'c129715d7a2bc9a3:1']
  ],
  [`${'x'.repeat(250)}\n${'x'.repeat(250)}`, ['52b56201ffb58620:1', '52b56201ffb58620:2']],
  ['\ufeff\u2028😀 \ud800\r', ['5671edb4aa70d701:1', 'c129715d7a2bc9a3:1']],
  [' \t \n \n', ['5b5d4caf73a13177:1', '3c5bef55b72b93c9:1', 'c129715d7a2bc9a3:1']]
])('the lines of %j have the hashes that code scanning computes', (text, expected) => {
  expect(hashesOf(text)).toEqual(expected)
})

test('lines that are not there have no hash', () => {
  expect([...lineHashes('one\ntwo', [0, 2, 3, 2])]).toEqual([[2, lineHashes('one\ntwo', [2]).get(2)]])
  expect(lineHashes('one', []).size).toBe(0)
})

test.skipIf(!existsSync(ORACLE))('agrees with a second implementation (skipped without ../shared)', async () => {
  const oracle: { lineHashes(text: string): readonly string[] } = await import(pathToFileURL(ORACLE).href)
  const pieces = [
    'a',
    'b',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\0',
    '\uffff',
    '\ufeff',
    '\u2028',
    '\ud800',
    '😀',
    'x'.repeat(99)
  ]
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 80 }).map((parts) => parts.join(''))
  const files = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.json'))

  fc.assert(
    fc.property(hostile, (text) => {
      expect(hashesOf(text)).toEqual(oracle.lineHashes(text).slice(1))
    }),
    { seed: 7, numRuns: 500 }
  )
  for (const { name } of files) {
    const text = readFileSync(name, 'utf8')
    expect(hashesOf(text), name).toEqual(oracle.lineHashes(text).slice(1))
  }
})

test('50 MB in one line take no long time', () => {
  const text = 'x'.repeat(50_000_000)
  const started = performance.now()

  lineHashes(text, [1])

  expect(performance.now() - started).toBeLessThan(2000)
})

function hashesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((_, index) => index + 1)
  const hashes = lineHashes(text, lines)
  return lines.map((line) => hashes.get(line) ?? 'none')
}
