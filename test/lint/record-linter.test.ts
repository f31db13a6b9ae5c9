import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AUDIENCES, MARKUPS } from '../../src/core/document.ts'
import { RecordLinter } from '../../src/lint/archive/record-linter.ts'
import { readRecord, type TextRecord } from '../../src/lint/archive/text-record.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'
import { markdownDocument } from './markdown-document.ts'

const ruleset = rulesetWith([], BUILTIN_SETS)
const rules = new Map<string, RuleState>(ruleset.rules.map(({ meta }) => [meta.id, { setting: 'warn', options: {} }]))

function linter(fastPath: boolean): RecordLinter {
  const settings = { audience: 'docs', rules } as const
  return new RecordLinter(ruleset, {
    path: '/stdin.txt',
    settings,
    audience: 'macro',
    markup: 'plain',
    reportUnusedDirectives: true,
    fastPath
  })
}

const fast = linter(true)
const whole = linter(false)

/** A reply as people write one: sentences, line ends and signs that stand for something else. */
const reply = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Hi Sam,',
        'Best, Mia',
        'I looked at it with Dana.',
        'etc. it',
        'Is it 24 hours?',
        'see https://x.com/a. Then'
      ),
      fc.constantFrom(
        'we are working on it',
        'We apologize for any inconvenience',
        'at your earliest',
        'convenience',
        'simply',
        'sorry'
      ),
      fc.constantFrom(
        'we cannot',
        'we can’t do this.',
        'look',
        'into',
        'get back to you shortly.',
        'Unfortunately',
        'n.a.',
        'no'
      ),
      fc.constantFrom(
        'it’s email',
        'basic',
        '101',
        '10*1*',
        '1,000',
        'row 17',
        'row 204',
        'INC',
        '4821',
        'the gate',
        'code 4821'
      ),
      fc.constantFrom(
        'I sent it to you',
        'You can open it',
        'Open the app.',
        'Thanks, Mia',
        '# Head',
        'sorry about it',
        'tel:today',
        '====',
        'log in with',
        'mia/ab12cd',
        '@10.2.3.4'
      ),
      fc.constantFrom(
        '{{first_name}}',
        '{{ name }',
        '[INSERT NAME]',
        'XXXX',
        'TODO:',
        '<your name>',
        '%s',
        'a@b.co',
        'ZD-48213',
        '*',
        '_b_'
      )
    ),
    { maxLength: 14 }
  )
  .chain((words) =>
    fc
      .array(
        fc.constantFrom(
          ' ',
          ' ',
          ' ',
          '. ',
          '\n',
          '\n\n',
          '\n \n',
          '\r\n',
          '\r\n\r\n',
          '\n> ',
          ' > ',
          '\n  ',
          '\n- ',
          '\n2) ',
          '\n101. ',
          '  '
        ),
        {
          minLength: words.length,
          maxLength: words.length
        }
      )
      .map((gaps) => words.map((word, index) => word + (gaps[index] ?? '')).join(''))
  )

describe('the fast path of replies', () => {
  test('finds in any reply what is found without it', () => {
    let found = 0
    let clear = 0
    fc.assert(
      fc.property(reply, fc.constantFrom(...MARKUPS), fc.constantFrom(...AUDIENCES), (text, markup, audience) => {
        const record = { text, markup, audience }
        const result = whole.lint(record)
        found += result.diagnostics.length
        if (result.diagnostics.length === 0) clear++

        expect(fast.lint(record)).toEqual(result)
        expect(fast.lint({ text })).toEqual(whole.lint({ text }))
      }),
      { seed: 6, numRuns: 600 }
    )

    expect(found).toBeGreaterThan(250)
    expect(clear).toBeGreaterThan(80)
  }, 120_000)

  test('finds in any markdown what is found without it', () => {
    fc.assert(
      fc.property(markdownDocument, fc.constantFrom('markdown', 'plain', 'html'), (text, markup) => {
        expect(fast.lint({ text, markup })).toEqual(whole.lint({ text, markup }))
      }),
      { seed: 6, numRuns: 150 }
    )
  }, 120_000)

  test('finds in all examples of the rules what is found without it', () => {
    let found = 0
    for (const { meta } of BUILTIN_RULES) {
      for (const example of [...meta.examples.invalid, ...meta.examples.valid]) {
        const text = example.text.replaceAll(/[«»]/g, '')
        for (const markup of ['plain', 'markdown'] as const) {
          const result = whole.lint({ text, markup })
          found += result.diagnostics.length

          expect(fast.lint({ text, markup }), text).toEqual(result)
        }
      }
    }

    expect(found).toBeGreaterThan(80)
  }, 120_000)

  test('does not mix up settings, however often they change', () => {
    const off = new Map<string, RuleState>(Array.from(rules, ([id, state]) => [id, { ...state, setting: 'off' }]))
    const settings = { audience: 'macro', rules: off } as const
    const given = { path: '/x', audience: 'macro', markup: 'plain', reportUnusedDirectives: false, fastPath: true } as const
    const text = 'We apologize for any inconvenience this may have caused.'

    expect(new RecordLinter(ruleset, { ...given, settings }).lint({ text }).diagnostics).toEqual([])
    expect(new RecordLinter(ruleset, { ...given, settings: { ...settings, rules } }).lint({ text }).diagnostics).not.toEqual([])
  })
})

describe('a line of JSON', () => {
  test.each<[string, TextRecord]>([
    ['{"text":"Hi"}', { text: 'Hi' }],
    ['{"id":7,"text":""}', { id: 7, text: '' }],
    ['{"id":null,"text":"Hi","audience":null,"markup":null,"agent":"Mia"}', { id: null, text: 'Hi' }],
    ['{"id":"a","text":"Hi","audience":"docs","markup":"html"}\r', { id: 'a', text: 'Hi', audience: 'docs', markup: 'html' }]
  ])('is read: %s', (line, record) => {
    expect(readRecord(line)).toEqual(record)
  })

  test.each([
    ['', { problem: 'This line is empty.' }],
    ['{"text":"a"', { problem: 'This line is no JSON; write one object a line, as in {"id":"1","text":"Hello"}.' }],
    ['["a"]', { problem: 'Unexpected list, expected an object with a “text”.' }],
    ['{"id":["a"],"text":"a"}', { problem: 'Unexpected id: list, expected text or a number.' }],
    ['{"id":1}', { id: 1, problem: 'Unexpected text: none, expected text in quotes.' }],
    ['{"id":1,"text":5}', { id: 1, problem: 'Unexpected text: number 5, expected text in quotes.' }],
    [
      '{"text":"a","markup":"markdwon"}',
      { problem: 'Unexpected markup “markdwon”, expected “markdown”, “mdx”, “html” or “plain”; did you mean “markdown”?' }
    ],
    ['{"text":"a","audience":3}', { problem: 'Unexpected audience number 3, expected “macro”, “docs” or “internal”.' }]
  ])('that holds no text says why: %s', (line, bad) => {
    expect(readRecord(line)).toEqual(bad)
  })
})
