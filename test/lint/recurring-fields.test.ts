import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document, Field } from '../../src/core/document.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { identity } from '../../src/core/mapped-text.ts'
import type { FoundInField } from '../../src/lint/find/found-in-field.ts'
import { createLinter, type Linter } from '../../src/lint/find/linter.ts'
import { Recurring } from '../../src/lint/find/recurring.ts'
import { RecurringFields } from '../../src/lint/find/recurring-fields.ts'
import type { FileSettings, RuleState } from '../../src/lint/find/settings.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { loadReaderFor } from '../../src/read/reader-for.ts'
import { BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'

describe('texts that come again', () => {
  test('are made something of once, from the second time on', () => {
    const recurring = new Recurring<number>()
    let made = 0
    const make = () => ++made

    const values = ['a', 'a', 'b', 'a', 'b', 'b'].map((text) => recurring.recall(text, make))

    expect(values).toEqual([undefined, 1, undefined, 1, 2, 2])
  })

  test('are forgotten when there is too much of them', () => {
    const recurring = new Recurring<string>()
    const long = 'x'.repeat(3_000_000)
    const recall = (text: string) => recurring.recall(text, () => text)
    recall('a')
    recall('a')

    for (const sign of ['1', '2', '3']) recall(long + sign)

    expect(recall('a')).toBeUndefined()
  })
})

const ruleset = rulesetWith([], BUILTIN_SETS)
const rules = new Map<string, RuleState>(ruleset.rules.map(({ meta }) => [meta.id, { setting: 'warn', options: {} }]))
const PARTS = [
  '<p>Unfortunately we cannot offer that on your plan &mdash; our policy does not allow it.</p>',
  '<p>Please <b>simply</b> restart it, and we will look into it shortly.</p>',
  '<p>The ticket is with us, and it will be closed.</p>',
  '<p>Hi {{ticket.requester.first_name}}, the caf\u00e9 \u{1f44d} opens at nine.</p>',
  '<!-- partnerlint-disable --><p>As per our policy, no.</p>',
  '<p>Kindly reply to [NAME].</p>'
]
const TITLES = ['Refund', 'Close ticket', 'Ticket statuses', 'The ticket is with us, and it will be closed.']

/** A library whose macros are put together of few parts, each with its own way of escaping them. */
const library = fc
  .array(
    fc.record({
      title: fc.constantFrom(...TITLES),
      parts: fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 2 }),
      isAscii: fc.boolean()
    }),
    { minLength: 3, maxLength: 9 }
  )
  .map((macros) => {
    const entries = macros.map(({ title, parts, isAscii }, id) => {
      const entry = JSON.stringify({ id, title, active: true, actions: [{ field: 'comment_value_html', value: parts.join('') }] })
      return isAscii ? entry.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`) : entry
    })
    return `{"macros":[${entries.join(',\n')}]}`
  })

async function lint(text: string, linter: Linter) {
  const file = { path: '/macros.json', text }
  const settings = { audience: 'macro', rules } as const
  const reader = await loadReaderFor(file, settings)
  return lintFile(file, new LineIndex(text), { settings, linter, task: { reports: true, collects: false }, reader })
}

test('what is found in macros is found in their copies, at their places', async () => {
  const remembering = createLinter(ruleset)
  const whole = createLinter(ruleset, { fastPathFrom: Number.POSITIVE_INFINITY })

  await fc.assert(
    fc.asyncProperty(library, async (text) => {
      const found = await lint(text, remembering)

      expect(found).toEqual(await lint(text, whole))
    }),
    { numRuns: 60, seed: 7 }
  )
})

describe('a text that comes four times', () => {
  const settings: FileSettings = { audience: 'macro', rules }
  const field = (title: string): Field => ({
    ...identity('No.', 10),
    title,
    audience: 'macro',
    markup: 'plain',
    entry: { id: title, title, pointer: `/${title}` }
  })

  /** How often a field is looked at, where looking reads what is given of its document. */
  function looks(read: (document: Document) => unknown): number {
    const fields = new RecurringFields()
    let count = 0
    const find = (each: Field, shown = (document: Document) => document): FoundInField => {
      count++
      const document: Document = { ...each, path: '/a.json', segments: [] }
      read(shown(document))
      return { document, findings: [], directives: [], notices: [] }
    }
    for (const title of ['a', 'b', 'c', 'd']) fields.find(field(title), '/a.json', settings, find)
    return count
  }

  test('is looked at twice where only the text counts', () => {
    expect(looks(({ audience, segments }) => [audience, segments])).toBe(2)
  })

  test.each(['title', 'entry', 'path', 'mirrors'] as const)('is looked at each time where its %s counts', (key) => {
    expect(looks((document) => document[key])).toBe(5)
  })
})
