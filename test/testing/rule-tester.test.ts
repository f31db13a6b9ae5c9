import { expect, test } from 'vitest'
import { mark, testRuleFolder, unmark } from '../../src/testing/rule-tester.ts'
import { folder, houseRule } from '../cli/run.ts'

test('marks go in and out again', () => {
  const { text, ranges } = unmark('a «b» c «d»')

  expect({ text, ranges }).toEqual({
    text: 'a b c d',
    ranges: [
      { start: 2, end: 3 },
      { start: 6, end: 7 }
    ]
  })
  expect(mark(text, ranges)).toBe('a «b» c «d»')
})

test('the examples of a team’s own rules are run, with the code beside them', async () => {
  const root = folder({
    'house-word.yml': houseRule('frobnicate').replace(
      'invalid: []\n  valid: []',
      'invalid: [«Frobnicate» it, Then frobnicate it]\n  valid: [It frobnicates]'
    ),
    'house-word.mjs': 'export default { keep: ({ range }) => range.start === 0 }'
  })

  expect(await testRuleFolder(root)).toEqual([
    { ruleId: 'house-word', kind: 'invalid', expected: '«Frobnicate» it', actual: '«Frobnicate» it' },
    { ruleId: 'house-word', kind: 'invalid', expected: 'Then frobnicate it', actual: 'Then frobnicate it' },
    { ruleId: 'house-word', kind: 'valid', expected: 'It frobnicates', actual: 'It frobnicates' }
  ])
})
