import { expect, test } from 'vitest'
import { parseRuleFlag } from '../../src/config/parse-rule-flag.ts'
import { UserError } from '../../src/core/user-error.ts'

test.each([
  ['blame-language: error', ['blame-language', 'error']],
  ['blame-language:off', ['blame-language', 'off']],
  ['  blame-language :  "warn" ', ['blame-language', 'warn']],
  ['vague-progress: ["warn"]', ['vague-progress', 'warn']],
  ['vague-progress: ["warn", {"allow": ["soon: today"]}]', ['vague-progress', ['warn', { allow: ['soon: today'] }]]]
])('reads %s', (text, expected) => {
  expect(parseRuleFlag(text)).toEqual(expected)
})

test.each([
  ['blame-language', 'Unexpected “blame-language” after --rule, expected a rule id, “:” and a severity'],
  [': error', 'Unexpected “: error” after --rule, expected a rule id, “:” and a severity'],
  ['blame-language:', 'Unexpected “blame-language:” after --rule, expected a rule id, “:” and a severity'],
  ['blame-language: eror', 'Unexpected “eror” after --rule, expected “off”, “info”, “warn” or “error”; did you mean “error”?'],
  ['blame-language: 2', 'Unexpected “2” after --rule, expected “off”, “info”, “warn” or “error”'],
  ['x: ["warn", {allow: []}]', 'Unexpected “["warn", {allow: []}]” after --rule, expected a list in JSON, with double quotes'],
  ['x: ["fatal", {}]', 'Unexpected “["fatal", {}]” after --rule, expected a list of a severity and the rule’s options'],
  ['x: {"allow": []}', 'Unexpected “{"allow": []}” after --rule, expected a list of a severity and the rule’s options'],
  [`x: ${'['.repeat(100_000)}`, `Unexpected “${'['.repeat(59)}…” after --rule, expected a list in JSON, with double quotes`]
])('refuses %.60s', (text, message) => {
  const parse = () => parseRuleFlag(text)

  expect(parse).toThrow(UserError)
  expect(parse).toThrow(expect.objectContaining({ message, hint: expect.stringContaining('--rule') }))
})

test('does not let options reach into every object', () => {
  const [, entry] = parseRuleFlag('x: ["warn", {"__proto__": {"polluted": 1}}]')

  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(Object.keys(Object(entry)[1])).toEqual(['__proto__'])
})
