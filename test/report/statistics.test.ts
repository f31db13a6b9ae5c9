import { expect, test } from 'vitest'
import { statistics } from '../../src/report/statistics.ts'
import { buildDiagnostic, buildFile, buildResult } from './build-result.ts'

test('the most frequent rule comes first, and says how much --fix takes away', () => {
  const often = Array.from({ length: 10 }, () => buildDiagnostic('«x»', { path: 'a.md' }))
  const fix = { range: { start: 0, end: 1 }, text: '' }
  const result = buildResult([
    ...often,
    buildDiagnostic('«x»', { path: 'a.md', ruleId: 'blame-language' }),
    buildDiagnostic('«x»', { path: 'b.md', ruleId: 'blame-language', fix })
  ])

  expect(statistics(result)).toBe('10  robotic-politeness\n 2  blame-language  (1 with --fix)\n')
})

test('nothing found is nothing said', () => {
  expect(statistics(buildResult([buildFile('a.md')]))).toBe('')
})
