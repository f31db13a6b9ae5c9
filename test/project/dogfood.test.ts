import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter } from '../../src/lint/find/linter.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'
import { partnerlint } from '../cli/run.ts'

const root = join(import.meta.dirname, '../..')

test('our own documents pass our own rules', () => {
  // The page on macros that contradict each other shows some.
  const options = ['--rule', 'duplicate-macro: off', '--format', 'compact']

  const { stdout, stderr } = partnerlint(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs', ...options], { cwd: root })

  expect(stdout).toBe('')
  expect(Number(/No problems in (\d+) files/.exec(stderr)?.[1])).toBeGreaterThan(15)
})

test('our own messages, reasons and suggestions pass our own rules, as docs', () => {
  const linter = createLinter(rulesetWith([], BUILTIN_SETS))
  // The holes of a suggestion are there to be filled.
  const wanted = BUILTIN_RULES.filter(({ meta }) => meta.id !== 'broken-placeholder')
  const rules = new Map<string, RuleState>(wanted.map(({ meta }) => [meta.id, { setting: meta.severity, options: {} }]))
  const texts = BUILTIN_RULES.flatMap(({ meta, groups }) => [
    meta.summary,
    meta.why,
    ...Object.values(meta.messages).map(({ text }) => text),
    ...groups.flatMap(({ suggest }) => suggest)
  ])

  const found = texts.flatMap((text) => {
    const settings = { audience: 'docs', rules } as const
    const task = { reports: true, collects: false }
    const { diagnostics } = lintFile({ path: '/message.md', text }, new LineIndex(text), { settings, linter, task })
    return diagnostics.map(({ ruleId, actual }) => `${ruleId} “${actual}” in: ${text}`)
  })

  expect(texts.length).toBeGreaterThan(200)
  expect(found).toEqual([])
})
