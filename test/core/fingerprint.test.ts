import { expect, test } from 'vitest'
import { fingerprintOf, fingerprints, textHash } from '../../src/core/fingerprint.ts'
import { buildDiagnostic } from '../report/build-result.ts'

test('a hash is 16 digits, and always the same', () => {
  expect(textHash('')).toMatch(/^[0-9a-f]{16}$/)
  expect(textHash('our policy')).toBe(textHash('our policy'))
})

test('texts that differ little have hashes of their own', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `It is our policy, number ${index}, today.`)

  expect(new Set(texts.map(textHash)).size).toBe(texts.length)
  expect(new Set(texts.map((text) => textHash(text).slice(0, 8))).size).toBeGreaterThan(texts.length - 4)
})

test('a finding keeps its name when its file moves and text above it changes', () => {
  const before = buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md', line: 3 })
  const after = buildDiagnostic('hi,  «Our\n policy» is so.', { path: 'macros/b.md', line: 90 })

  expect(fingerprintOf(after)).toEqual(fingerprintOf(before))
})

test('another sentence around the words changes one part of the name', () => {
  const before = fingerprintOf(buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md' }))
  const after = fingerprintOf(buildDiagnostic('Sorry, «our policy» is so.', { path: 'a.md' }))

  expect(after.words).toBe(before.words)
  expect(after.sentence).not.toBe(before.sentence)
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
