import { expect, test } from 'vitest'
import type { Severity } from '../../src/core/diagnostic.ts'
import { escapeData, escapeProperty, github } from '../../src/report/github.ts'
import { buildDiagnostic, buildOptions, buildRelated, buildResult, ROOT } from './build-result.ts'

function many(severity: Severity, count: number) {
  return Array.from({ length: count }, (_, index) =>
    buildDiagnostic('«x»', { path: 'a.md', line: index + 1, severity, message: `${severity} ${index + 1}.` })
  )
}

test('escapes as GitHub’s own toolkit does', () => {
  expect(escapeData('100%\r\na:b,c')).toBe('100%25%0D%0Aa:b,c')
  expect(escapeProperty('100%\r\na:b,c')).toBe('100%25%0D%0Aa%3Ab%2Cc')
})

test('an annotation names place, rule, message and the ways on', () => {
  const result = buildResult([
    buildDiagnostic('Refunds take «5 days» now.', {
      path: 'macros/a: b, 100%.md',
      line: 12,
      severity: 'error',
      ruleId: 'drift-value',
      message: '“5 days” differs by 100%.',
      entry: { id: '7', title: 'Refund', pointer: '/macros/0' },
      suggestions: [{ text: '10 days' }],
      related: [buildRelated('docs/refunds.md', 9, 3, 'The docs say it here.')]
    })
  ])

  expect(github(result, buildOptions({ cwd: `${ROOT}/macros` }))).toBe(
    '::error title=drift-value,file=macros/a%3A b%2C 100%25.md,line=12,endLine=12,col=14,endColumn=20::' +
      '[Refund, 7, /macros/0] “5 days” differs by 100%25.%0ATry: 10 days%0Adocs/refunds.md:9  The docs say it here.\n'
  )
})

test('columns are left out where the range spans lines', () => {
  const result = buildResult([buildDiagnostic('«x»', { path: 'a.md', line: 1, endLine: 2, message: 'So.' })])

  expect(github(result, buildOptions())).toBe('::warning title=robotic-politeness,file=a.md,line=1,endLine=2::So.\n')
})

test('a file outside the repository is named in full', () => {
  const result = buildResult([buildDiagnostic('«x»', { path: '/elsewhere/a.md', message: 'So.' })])

  expect(github(result, buildOptions())).toContain('file=/elsewhere/a.md,')
})

test('ten of a kind, the gravest first, then how many more', () => {
  const lines = github(buildResult([...many('info', 12), ...many('warn', 12), ...many('error', 11)]), buildOptions()).split('\n')

  expect(lines.map((line) => /^::(\w+)/.exec(line)?.[1])).toEqual([
    ...Array(10).fill('error'),
    ...Array(10).fill('warning'),
    ...Array(10).fill('notice'),
    undefined
  ])
  expect(lines[29]).toContain('::6 more problems: ')
})

test('ten notes need no line that counts the rest', () => {
  const report = github(buildResult(many('info', 10)), buildOptions())

  expect(report.match(/^::notice /gm)).toHaveLength(10)
  expect(report).not.toContain('more problem')
})

test('nothing found is nothing said', () => {
  expect(github(buildResult([]), buildOptions())).toBe('')
})
