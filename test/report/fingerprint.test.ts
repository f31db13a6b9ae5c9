import { expect, test } from 'vitest'
import { fingerprints, fnv1a64 } from '../../src/report/fingerprint.ts'
import { buildDiagnostic } from './build-result.ts'

test.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['foobar', '85944171f73967e8']
])('FNV-1a of %j', (text, hash) => {
  expect(fnv1a64(text)).toBe(hash)
})

test('a finding keeps its name when its file moves and text above it changes', () => {
  const before = buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md', line: 3 })
  const after = buildDiagnostic('Hello Sam, «Our\n policy» is so.', { path: 'macros/b.md', line: 90 })

  expect(fingerprints([after])).toEqual(fingerprints([before]))
})

test('rule, entry, words and which one of them it is tell findings apart', () => {
  const entry = { id: '7', title: 'Refund', pointer: '/macros/0' }
  const names = fingerprints([
    buildDiagnostic('«our policy»', { path: 'a.md' }),
    buildDiagnostic('«our policy»', { path: 'b.md' }),
    buildDiagnostic('«our process»', { path: 'a.md' }),
    buildDiagnostic('«our policy»', { path: 'a.md', ruleId: 'policy-shield' }),
    buildDiagnostic('«our policy»', { path: 'a.md', entry })
  ])

  expect(new Set(names).size).toBe(5)
  expect(names[1]).toBe(names[0]?.replace(/:1$/, ':2'))
})
