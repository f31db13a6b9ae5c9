import { expect, test } from 'vitest'
import { gitlab } from '../../src/report/gitlab.ts'
import { buildDiagnostic, buildFile, buildOptions, buildResult, ROOT } from './build-result.ts'

function report(...found: Parameters<typeof buildResult>[0]) {
  return JSON.parse(gitlab(buildResult(found), buildOptions({ cwd: `${ROOT}/macros` })))
}

test('names place, rule, severity and what to write instead', () => {
  const suggestions = [{ text: 'the reason' }]
  const problem = buildDiagnostic('Hi, «our policy» is so.', { path: 'macros/a.md', line: 3, message: 'Say why.', suggestions })

  expect(report(problem)).toEqual([
    {
      description: 'Say why. Try: the reason',
      check_name: 'robotic-politeness',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'minor',
      location: { path: 'macros/a.md', lines: { begin: 3, end: 3 } }
    }
  ])
})

test('a fingerprint is one problem’s alone, and stays when lines above it change', () => {
  const problem = buildDiagnostic('Hi, «our policy» is so.', { path: 'a.md', line: 3 })
  const again = { ...problem, line: 9, endLine: 9 }
  const before = report(problem, again, buildDiagnostic('«our policy»', { path: 'b.md' }))
  const after = report({ ...problem, line: 30, endLine: 30 }, { ...again, line: 36, endLine: 36 })

  const prints = before.map(({ fingerprint }: { fingerprint: string }) => fingerprint)
  expect(new Set(prints).size).toBe(3)
  expect(after.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).toEqual(prints.slice(0, 2))
})

test('no problem is an empty list', () => {
  expect(gitlab(buildResult([buildFile('a.md')]), buildOptions())).toBe('[]\n')
})
