import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/core/document.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter } from '../../src/lint/find/linter.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { composeRuleset } from '../../src/ruleset/compose.ts'
import { readRule } from '../../src/ruleset/read-rule.ts'

const RULE = `id: soonish
summary: Says soon.
severity: warn
audiences: [macro, docs, internal]
messages:
  soon: “{actual}” is no time.
phrases:
  - message: soon
    audiences: [macro]
    match: [we will be back soonish]
why: It is only here to be found.
examples: { invalid: [], valid: [] }
`

const { rule } = readRule(RULE, 'soonish.yml', BUILTIN_SETS)
const linter = createLinter(composeRuleset(rule ? [rule] : [], BUILTIN_SETS))

function found(text: string, audience: Audience): number {
  const rules = new Map<string, RuleState>([['soonish', { setting: 'warn', options: {} }]])
  const task = { reports: true, collects: false }
  return lintFile({ path: '/a.md', text }, new LineIndex(text), { settings: { audience, rules }, linter, task }).diagnostics
    .length
}

describe('words that colleagues are told to say', () => {
  test.each([
    'Reply with “we will be back soonish” and close the window.',
    'Agents open each chat with "we’ll be back soonish".',
    'Standard text for outages: we will be back soonish.',
    'If they ask twice, say "we will be back soonish".',
    'Just tell the caller that we will be back soonish.',
    'I told her we will be back soonish.'
  ])('are read as a macro: %s', (text) => {
    expect(found(text, 'internal')).toBe(1)
  })

  test.each([
    'We will be back soonish.',
    'Never reply with “we will be back soonish”.',
    'Don’t tell them that we will be back soonish.',
    'Instead of a line such as “we will be back soonish”, name the day.',
    'She said: “we will be back soonish”.',
    'If people say “we will be back soonish”, wait for them.',
    'They told me that we will be back soonish.'
  ])('are not: %s', (text) => {
    expect(found(text, 'internal')).toBe(0)
  })

  test('are quotations in what customers read', () => {
    expect(found('Reply with “we will be back soonish”.', 'macro')).toBe(0)
    expect(found('We will be back soonish.', 'docs')).toBe(0)
  })
})
