import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runLint } from '../../src/lint/lint.ts'
import { createEngine } from '../../src/playground/engine.ts'
import type { PastedMarkup } from '../../src/playground/playground-text.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'

const engine = createEngine()
const EXTENSIONS: Readonly<Record<PastedMarkup, string>> = { plain: 'txt', markdown: 'md', html: 'html' }

/** What the command line finds in a text. */
async function onCommandLine(text: string, audience: string, markup: PastedMarkup): Promise<readonly unknown[]> {
  const folder = audience === 'macro' ? 'macros' : audience
  const stdin = { path: join(import.meta.dirname, folder, `pasted.${EXTENSIONS[markup]}`), text }
  const { result } = await runLint({ cwd: import.meta.dirname, configLookup: false, stdin })
  return result.files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ ruleId, severity, line, column, message }) => ({ rule: ruleId, severity, line, column, message }))
  )
}

describe.each(['plain', 'markdown', 'html'] as const)('a text in %s', (markup) => {
  const examples = BUILTIN_RULES.filter(({ meta }) => !meta.workspace).flatMap(({ meta }) =>
    meta.examples.invalid
      .slice(0, 2)
      .map(({ text, audience }) => [meta.id, text.replace(/[«»]/g, ''), audience ?? meta.audiences[0] ?? 'docs'] as const)
  )

  test.each(examples)('has the findings of the command line: %s %#', async (_, text, audience) => {
    const { findings } = engine.lint({ text, audience, markup })

    const found = findings.map(({ rule, severity, line, column, message }) => ({ rule, severity, line, column, message }))
    expect(found).toEqual(await onCommandLine(text, audience, markup))
  })
})

const pasted = { audience: 'macro', markup: 'markdown' } as const

test('says what speaks to a partner, and the score', () => {
  const good = engine.lint({
    ...pasted,
    text: 'That was our mistake: we broke the import on Monday. I will write to you by noon tomorrow.'
  })
  const bad = engine.lint({ ...pasted, text: 'As per our policy, the plan stays.' })

  expect(good.signals).toContainEqual(expect.objectContaining({ kind: 'owning', points: 3 }))
  expect(good.score).toBeGreaterThan(50)
  expect(bad.score).toBeLessThan(50)
  expect(engine.lint({ ...pasted, text: ' \n' }).score).toBeUndefined()
})

test('asks only the rules that are named', () => {
  const text = 'As per our policy, you failed to send the form.'

  const { findings } = engine.lint({ ...pasted, text }, ['blame-language'])

  expect(findings.map(({ rule }) => rule)).toEqual(['blame-language'])
})

test('heeds comments that turn findings off', () => {
  const text =
    '<!-- partnerlint-disable-next-line policy-shield -- quoting -->\nAs per our policy, the plan stays. I will write by noon.\n'

  expect(engine.lint({ ...pasted, text }).findings.map(({ rule }) => rule)).not.toContain('policy-shield')
})

test.each(['---\ntitle: {a: [b\n---\nHi.', '[', '\u0000\ud800', '<!-- partnerlint-', '&#x110000;'.repeat(50)])(
  '%j does no harm',
  (text) => {
    for (const markup of ['plain', 'markdown', 'html'] as const)
      expect(() => engine.lint({ text, audience: 'docs', markup })).not.toThrow()
  }
)
