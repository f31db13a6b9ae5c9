import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter } from '../../src/lint/find/linter.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'

test('eight thousand findings in one paragraph take seconds, not minutes', { timeout: 100_000 }, () => {
  const linter = createLinter(rulesetWith([], BUILTIN_SETS))
  const rules = new Map([['policy-shield', { setting: 'warn' as const, options: {} }]])
  const text = 'As per our policy, the plan stays. '.repeat(8000)
  const task = { reports: true, collects: false }
  const start = process.cpuUsage().user

  const { diagnostics } = lintFile({ path: '/a.txt', text }, new LineIndex(text), {
    settings: { audience: 'macro', rules },
    linter,
    task
  })

  expect(diagnostics).toHaveLength(8000)
  expect((process.cpuUsage().user - start) / 1e6).toBeLessThan(25)
})

test('more comments than a call takes arguments do not end the run', { timeout: 100_000 }, () => {
  const linter = createLinter(rulesetWith([], BUILTIN_SETS))
  const rules = new Map([['policy-shield', { setting: 'warn' as const, options: {} }]])
  const text = '<!-- partnerlint-disable-next-line -->\n'.repeat(130_000)

  const { directives } = lintFile({ path: '/a.html', text }, new LineIndex(text), {
    settings: { audience: 'docs', rules },
    linter,
    task: { reports: true, collects: false }
  })

  expect(directives).toHaveLength(130_000)
})
