import { describe, expect, test } from 'vitest'
import type { Document, Segment } from '../../src/core/document.ts'
import { identity } from '../../src/core/mapped-text.ts'
import { guardContext } from '../../src/match/guards/context.ts'
import { GUARDS } from '../../src/match/guards/guards.ts'
import { sentences } from '../../src/match/sentences.ts'
import { unmark } from '../../src/testing/rule-tester.ts'

/** Whether a guard holds for the words between « and ». */
function holds(name: string, marked: string, traits: Partial<Segment> = {}): boolean | undefined {
  const { text, ranges } = unmark(marked)
  const range = ranges[0] ?? { start: 0, end: text.length }
  const sentence = [...sentences(text)].find(({ end }) => end >= range.end) ?? range
  const segment: Segment = { ...identity(text), kind: 'paragraph', marks: [], headings: [], ...traits }
  const document: Document = { path: '/a.md', title: '', audience: 'macro', segments: [segment] }
  return GUARDS.get(name)?.(guardContext(document, segment, range, sentence))
}

describe('a time that can be checked', () => {
  test.each([
    ['«We are looking into it» and write by 15:00.', true],
    ['«We are looking into it». You hear from me on Friday.', true],
    ['«We are looking into it» and answer within [timeframe].', true],
    ['This may take [timeframe]. «I will keep you posted».', true],
    ['«We are looking into it» since the outage of 2 June.', false],
    ['The transfer was on Tuesday at 14:02, and «we are looking into it».', false],
    ['«We are looking into it».', false]
  ])('%s', (text, expected) => {
    expect(holds('names-a-time', text)).toBe(expected)
  })

  test('a placeholder for a time counts, one for a name does not', () => {
    const text = '«We will be in touch» \uFFFC.'
    const mark = (value: string) => ({ marks: [{ kind: 'placeholder' as const, range: { start: 21, end: 22 }, value }] })

    expect(holds('names-a-time', text, mark('sla_hours'))).toBe(true)
    expect(holds('names-a-time', text, mark('first_name'))).toBe(false)
  })
})

describe('a person', () => {
  test.each([
    ['«I am passing you over» to Dana.', true],
    ['«I am passing you over». I have asked Marek to call.', true],
    ['«I am passing you over» to my colleague in Cork.', false],
    ['«I am passing you over» to Billing.', false]
  ])('%s', (text, expected) => {
    expect(holds('names-a-person', text)).toBe(expected)
  })
})

describe('what was handed over', () => {
  test.each([
    ['«I am escalating this». I have passed on your log.', true],
    ['«I am transferring you»; she has your invoice.', true],
    ['«I am transferring you» to the next person, so you won’t have to repeat anything.', true],
    ['«I am transferring you».', false]
  ])('%s', (text, expected) => {
    expect(holds('hands-over', text)).toBe(expected)
  })
})

describe('an explanation right behind', () => {
  test.each([
    ['«This is expected», because quotas are counted by the day.', true],
    ['«This is expected»: the bank holds the sum for a week.', true],
    ['«This is expected». The reason is the time zone.', true],
    ['Because of the rules «this is expected».', false],
    ['«It is a feature» ;)', false]
  ])('%s', (text, expected) => {
    expect(holds('explained', text)).toBe(expected)
  })
})

test.each([
  ['asks-back', '«It works for us». What do you see?', true],
  ['asks-back', 'Is it slow? «It works for us».', false],
  ['left-open', 'If you’d like, «ask your bank» for the code.', true],
  ['to-check', 'Please check that «it works as expected».', true],
  ['to-check', 'Hello, «it works as expected».', false],
  ['left-open', 'If it fails, «ask your bank» for the code.', false],
  ['has-reason', '«I need it» since the port depends on it.', true],
  ['has-reason', '«It runs again» since 18:05.', false],
  ['mentioned', 'Avoid the phrase «we regret».', true],
  ['mentioned', 'Mails with the word "lawyer" in them: «bounce to legal».', false]
])('%s: %s', (name, text, expected) => {
  expect(holds(name, text)).toBe(expected)
})

test('a table cell is told by its segment', () => {
  expect(holds('table-cell', '«Contact your host».', { kind: 'table-cell' })).toBe(true)
  expect(holds('table-cell', '«Contact your host».')).toBe(false)
})
