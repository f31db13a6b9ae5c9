import { describe, expect, test } from 'vitest'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith, withComparisons } from '../../src/ruleset/builtin.ts'
import { runExamples } from '../../src/testing/rule-tester.ts'

const ruleset = await withComparisons(rulesetWith([], BUILTIN_SETS))
const all = ruleset.rules.map((rule) => ({ id: rule.meta.id, rule }))

describe.each(all)('$id', ({ rule }) => {
  test.each(runExamples(rule, ruleset))('$kind: $expected', ({ expected, actual }) => {
    expect(actual).toBe(expected)
  })
})

const phraseRules = BUILTIN_RULES.filter(({ groups }) => groups.length > 0)

describe.each(phraseRules.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  test('has at least six examples of each kind', () => {
    const { invalid, valid } = rule.meta.examples

    expect(invalid.length).toBeGreaterThanOrEqual(6)
    expect(valid.length).toBeGreaterThanOrEqual(6)
  })

  test('marks what it reports in every invalid example, and nothing in a valid one', () => {
    expect(rule.meta.examples.invalid.filter(({ text }) => !text.includes('«'))).toEqual([])
    expect(rule.meta.examples.valid.filter(({ text }) => text.includes('«'))).toEqual([])
  })

  test('uses each of its messages, and quotes the words in it', () => {
    const used = new Set(rule.groups.map(({ messageId }) => messageId))

    const unused = Object.keys(rule.meta.messages).filter((id) => !used.has(id))
    expect(rule.code?.form === 'document' ? [] : unused).toEqual([])
    expect(Object.values(rule.meta.messages).filter(({ text }) => !text.includes('“{actual}”'))).toEqual([])
  })

  test.runIf(rule.code?.form !== 'document')('offers a rewrite for most of what it finds', () => {
    const offering = rule.groups.filter(({ suggest, fix }) => suggest.length > 0 || fix !== undefined)

    expect(offering.length).toBeGreaterThan(rule.groups.length / 2)
  })
})
