import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/core/document.ts'
import { lint } from '../../src/lint/lint.ts'
import { buildPhraseTable } from '../../src/match/phrases/phrase-table.ts'
import { BUILTIN_RULES, BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { HOUSE_STYLES } from '../../src/ruleset/house-styles.ts'
import { presets } from '../../src/ruleset/presets.ts'
import { folder } from '../cli/run.ts'

const metas = BUILTIN_RULES.map(({ meta }) => meta)
const all = presets(metas)
const styles = Object.entries(HOUSE_STYLES).map(([name, style]) => ({ name, ...style }))

/** The rules that report a text under a config, with the words that they report. */
async function reported(text: string, extended: readonly string[], audience: Audience): Promise<readonly string[]> {
  const config = { extends: extended, overrides: [{ files: ['**'], audience }] }
  const cwd = folder({ '.partnerlintrc.json': JSON.stringify(config), 'a.md': text })
  const { files } = await lint({ cwd, paths: [join(cwd, 'a.md')] })
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId, actual }) => `${ruleId}: ${actual}`))
}

test('recommended is each rule at its own severity, and strict at least a warning', () => {
  const hint = { ...metas[0], id: 'hint', severity: 'info' } as (typeof metas)[number]
  const { 'partnerlint:recommended': recommended, 'partnerlint:strict': strict } = presets([
    hint,
    { ...hint, id: 'idle', severity: 'off' },
    { ...hint, id: 'grave', severity: 'error' }
  ])

  expect(recommended?.rules).toEqual({ hint: 'info', idle: 'off', grave: 'error' })
  expect(strict?.rules).toEqual({ hint: 'warn', idle: 'warn', grave: 'error' })
})

describe.each(styles)('$name', ({ name, ruleId, allow }) => {
  test('sets one rule that there is, with phrases that can be read', () => {
    expect(Object.keys(all[name]?.rules ?? {})).toEqual([ruleId])
    expect(() =>
      buildPhraseTable(
        allow.map((text) => ({ text, group: 0 })),
        BUILTIN_SETS
      )
    ).not.toThrow()
  })
})

test('each house style is about a rule of its own, so that they go together', () => {
  expect(new Set(styles.map(({ ruleId }) => ruleId)).size).toBe(styles.length)
})

test.each<[string, string, Audience]>([
  ['partnerlint:tickets-ok', 'We have opened a ticket for you.', 'macro'],
  ['partnerlint:tickets-ok', 'If it comes back, please create a support ticket.', 'docs'],
  ['partnerlint:tickets-ok', 'Your ticket number is 55.', 'macro'],
  ['partnerlint:formal', 'Dear customer, the rink is closed on Monday.', 'macro'],
  ['partnerlint:formal', 'Kindly send us the log, since it shows the drive.', 'macro'],
  ['partnerlint:formal', 'We regret to inform you that the boots are sold.', 'macro'],
  ['partnerlint:must-ok', 'You must sign the form.', 'macro'],
  ['partnerlint:must-ok', 'You are required to bring your card.', 'macro'],
  ['partnerlint:easy-ok', 'Simply press the button.', 'docs'],
  ['partnerlint:easy-ok', "It's easy to set up.", 'macro']
])('%s lets stand: %s', async (name, text, audience) => {
  const ruleId = HOUSE_STYLES[name]?.ruleId ?? ''

  expect(await reported(text, ['partnerlint:recommended'], audience)).toEqual([expect.stringContaining(`${ruleId}: `)])
  expect(await reported(text, ['partnerlint:recommended', name], audience)).toEqual([])
})

test.each<[string, string, Audience]>([
  ['partnerlint:tickets-ok', 'Your ticket has been closed.', 'macro'],
  ['partnerlint:tickets-ok', 'You will get a mail upon closure of your ticket.', 'macro'],
  ['partnerlint:tickets-ok', 'Reduce ticket volume by 20%.', 'internal'],
  ['partnerlint:formal', 'Dear valued customer, the rink is closed.', 'macro'],
  ['partnerlint:formal', 'Your call is very important to us.', 'macro'],
  ['partnerlint:must-ok', 'You must sign the form. Failure to do so will end your plan.', 'macro'],
  ['partnerlint:must-ok', 'I need you to send the log.', 'macro'],
  ['partnerlint:easy-ok', 'Obviously the cable is loose.', 'macro']
])('%s still reports: %s', async (name, text, audience) => {
  const found = await reported(text, ['partnerlint:recommended', name], audience)

  expect(found).toEqual([expect.stringContaining(`${HOUSE_STYLES[name]?.ruleId}: `)])
})

test('house styles go together, and before or after strict', async () => {
  const text = 'Dear customer, your ticket number is 55.'
  const named = ['partnerlint:formal', 'partnerlint:tickets-ok']

  expect(await reported(text, ['partnerlint:strict'], 'macro')).toHaveLength(2)
  expect(await reported(text, ['partnerlint:strict', ...named], 'macro')).toEqual([])
  expect(await reported(text, [...named, 'partnerlint:strict'], 'macro')).toEqual([])
})
