import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LineIndex } from '../../src/core/line-index.ts'
import type { LintResult } from '../../src/core/lint-result.ts'
import { lint } from '../../src/lint/lint.ts'
import { createLinter, lintFile } from '../../src/lint/lint-file.ts'
import type { RuleState } from '../../src/lint/settings.ts'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'

const root = join(import.meta.dirname, '../..')

function problems({ files }: LintResult): readonly string[] {
  return files.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ line, column, ruleId, actual }) => `${path}:${line}:${column} ${ruleId} “${actual}”`)
  )
}

test('our own documents pass our own rules', async () => {
  // The page on macros that contradict each other shows some.
  const rules = { 'duplicate-macro': 'off' } as const
  const result = await lint({ paths: ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs'], cwd: root, rules })

  expect(result.files.length).toBeGreaterThan(15)
  expect(problems(result)).toEqual([])
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
