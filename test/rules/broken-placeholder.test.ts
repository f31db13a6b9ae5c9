import { describe, expect, test } from 'vitest'
import rule from '../../rules/broken-placeholder.ts'
import type { RuleOptions } from '../../src/core/rule.ts'
import { readDocument } from '../structure/segments.ts'

function messages(text: string, options: RuleOptions = {}): readonly string[] {
  return Array.from(rule.check(readDocument(text), options), ({ messageId, data }) => `${messageId}${data?.hint ?? ''}`)
}

describe('with the names that the help desk fills in', () => {
  const options = { known: ['first_name', 'order.*', 'agent name'] }

  test.each([
    ['Hi {{first_name}}, it is {{order.id}}.', []],
    ['Hi {{fist_name}}, it is {{order.id}}.', ['unknown; did you mean “first_name”?']],
    ['Hi {{weather}}.', ['unknown']],
    ['Hi {{first_name | capitalize}}. {% if order.late %} Sorry. {% endif %}', []],
    ['Regards, [agent name]', []],
    ['Regards, [AGENT]', ['fill-in']]
  ])('%s', (text, expected) => {
    expect(messages(text, options)).toEqual(expected)
  })
})

test('without them no name is unknown', () => {
  expect(messages('Hi {{fist_name}}.')).toEqual([])
})

test('a fill-in is told once, and its kin in small letters with it', () => {
  expect(messages('Hi [NAME], dear [NAME]. Order [ORDER NUMBER].')).toEqual(['fill-in', 'fill-in'])
  expect(messages('Hi [first name]. Order [order number].')).toEqual(['fill-in'])
})
