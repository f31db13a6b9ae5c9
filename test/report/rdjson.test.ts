import { expect, test } from 'vitest'
import { rdjson } from '../../src/report/rdjson.ts'
import { buildDiagnostic, buildOptions, buildRelated, buildResult } from './build-result.ts'

const TEXT = 'Olá 😀 «our policy» is so.'.replace(/[«»]/g, '')
const PROBLEM = buildDiagnostic('Olá 😀 «our policy» is so.', {
  path: 'a.md',
  message: 'Say why.',
  suggestions: [{ text: 'the reason', fix: { range: { start: 7, end: 17 }, text: 'the reason' } }],
  related: [buildRelated('b.md', 4, 1, 'There.')]
})

test('columns are bytes, and suggestions stand where they go', () => {
  const report = JSON.parse(rdjson(buildResult([PROBLEM]), buildOptions({ source: () => TEXT })))

  const range = { start: { line: 1, column: 11 }, end: { line: 1, column: 21 } }
  expect(report).toEqual({
    source: { name: 'partnerlint', url: expect.stringMatching(/^https:/) },
    diagnostics: [
      {
        message: 'Say why.\nTry: the reason',
        location: { path: 'a.md', range },
        severity: 'WARNING',
        code: { value: 'robotic-politeness', url: expect.stringMatching(/^https:/) },
        suggestions: [{ range, text: 'the reason' }],
        related_locations: [{ message: 'There.', location: { path: 'b.md', range: { start: { line: 4 }, end: { line: 4 } } } }]
      }
    ]
  })
})

test('without the text there are lines only', () => {
  const [diagnostic] = JSON.parse(rdjson(buildResult([PROBLEM]), buildOptions())).diagnostics

  expect(diagnostic.location.range).toEqual({ start: { line: 1 }, end: { line: 1 } })
  expect(diagnostic.suggestions).toBeUndefined()
})
