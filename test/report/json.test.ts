import { expect, test } from 'vitest'
import { json } from '../../src/report/json.ts'
import { jsonl } from '../../src/report/jsonl.ts'
import { buildDiagnostic, buildFile, buildOptions, buildRelated, buildResult, ROOT } from './build-result.ts'

const full = buildDiagnostic('Refunds take «5 days» now.', {
  path: 'macros/refund.md',
  line: 12,
  severity: 'error',
  ruleId: 'drift-value',
  messageId: 'differs',
  message: '“5 days” differs from the docs.',
  entry: { id: '7', title: 'Refund', pointer: '/macros/0' },
  fix: { range: { start: 13, end: 19 }, text: '10 days' },
  suggestions: [{ text: '10 days', fix: { range: { start: 13, end: 19 }, text: '10 days' } }, { text: 'up to 10 days' }],
  related: [buildRelated('docs/refunds.md', 9, 3, 'The docs say it here.')]
})
const fullMessage = {
  ruleId: 'drift-value',
  severity: 2,
  message: '“5 days” differs from the docs.',
  messageId: 'differs',
  line: 12,
  column: 14,
  endLine: 12,
  endColumn: 20,
  entry: { id: '7', title: 'Refund', pointer: '/macros/0' },
  fix: { range: [13, 19], text: '10 days' },
  suggestions: [{ desc: '10 days', fix: { range: [13, 19], text: '10 days' } }, { desc: 'up to 10 days' }],
  related: [
    { filePath: `${ROOT}/docs/refunds.md`, line: 9, column: 3, endLine: 9, endColumn: 7, message: 'The docs say it here.' }
  ]
}

test('a message has all that ESLint’s have, and where else to look', () => {
  const report = json(buildResult([full]), buildOptions())

  expect(JSON.parse(report)).toEqual([
    {
      filePath: `${ROOT}/macros/refund.md`,
      messages: [fullMessage],
      suppressedMessages: [],
      errorCount: 1,
      warningCount: 0,
      infoCount: 0,
      fixableErrorCount: 1,
      fixableWarningCount: 0
    }
  ])
})

test('every file that was read is in the report, with its counts', () => {
  const quiet = buildDiagnostic('«Obviously» so.', { path: 'a.md', severity: 'info' })
  const loud = buildDiagnostic('«Obviously» so.', { path: 'a.md', fix: { range: { start: 0, end: 9 }, text: '' } })
  const result = buildResult([quiet, loud, buildFile('clean.md')])

  const [first, second] = JSON.parse(json(result, buildOptions()))

  expect(first).toMatchObject({ errorCount: 0, warningCount: 1, infoCount: 1, fixableErrorCount: 0, fixableWarningCount: 1 })
  expect(first.messages.map(({ severity }: { severity: number }) => severity)).toEqual([0, 1])
  expect(second).toMatchObject({ filePath: `${ROOT}/clean.md`, messages: [], errorCount: 0 })
})

test('what a comment turned off is told apart, with its reason', () => {
  const file = buildFile('a.md', [], {
    suppressed: [{ diagnostic: buildDiagnostic('«our policy»', { path: 'a.md' }), by: 'comment', reason: 'quoting the law' }]
  })

  const [{ messages, suppressedMessages, warningCount }] = JSON.parse(json(buildResult([file]), buildOptions()))

  expect(messages).toEqual([])
  expect(warningCount).toBe(0)
  expect(suppressedMessages).toMatchObject([
    { ruleId: 'robotic-politeness', suppressions: [{ kind: 'directive', justification: 'quoting the law' }] }
  ])
})

test('a file that could not be read is fatal', () => {
  const unreadable = buildDiagnostic('', { path: 'a.md', ruleId: 'unreadable-file', severity: 'error' })

  const [{ messages }] = JSON.parse(json(buildResult([unreadable]), buildOptions()))

  expect(messages).toMatchObject([{ ruleId: 'unreadable-file', fatal: true }])
})

test('a message without extras has none of their keys', () => {
  const [{ messages }] = JSON.parse(json(buildResult([buildDiagnostic('«x»', { path: 'a.md' })]), buildOptions()))

  expect(Object.keys(messages[0])).toEqual([
    'ruleId',
    'severity',
    'message',
    'messageId',
    'line',
    'column',
    'endLine',
    'endColumn'
  ])
})

test('no files make an empty array', () => {
  expect(json(buildResult([]), buildOptions())).toBe('[]\n')
})

test('jsonl has one problem a line', () => {
  const result = buildResult([full, buildDiagnostic('two\n«lines»', { path: 'b.md' }), buildFile('clean.md')])

  const lines = jsonl(result, buildOptions()).split('\n')

  expect(lines).toHaveLength(3)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ filePath: `${ROOT}/macros/refund.md`, ...fullMessage })
  expect(lines[2]).toBe('')
})
