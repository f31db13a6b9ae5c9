import { expect, test } from 'vitest'
import { compact } from '../../src/report/compact.ts'
import { buildDiagnostic, buildFile, buildOptions, buildResult, ROOT } from './build-result.ts'

test('one problem a line', () => {
  const entry = { id: '7', title: 'Refund', pointer: '/macros/0' }
  const result = buildResult([
    buildDiagnostic('Hi, «our policy» is so.', { path: 'macros/a.md', line: 3, message: 'Say why.', ruleId: 'policy-shield' }),
    buildDiagnostic('«x»', { path: 'macros/a.md', line: 4, message: 'Two\nlines.', severity: 'error', entry }),
    buildDiagnostic('«x»', { path: 'docs/b.md', message: 'Perhaps.', severity: 'info' }),
    buildFile('clean.md')
  ])

  const report = compact(result, buildOptions({ cwd: `${ROOT}/macros` }))

  expect(report).toBe(
    [
      'a.md:3:5: warning: Say why. [policy-shield]',
      'a.md:4:1: error: [Refund, 7, /macros/0] Two lines. [robotic-politeness]',
      '../docs/b.md:1:1: info: Perhaps. [robotic-politeness]',
      ''
    ].join('\n')
  )
})

test('nothing found is nothing said', () => {
  expect(compact(buildResult([buildFile('clean.md')]), buildOptions())).toBe('')
})
