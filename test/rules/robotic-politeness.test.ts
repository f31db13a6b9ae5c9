import { expect, test } from 'vitest'
import robotic from '../../rules/robotic-politeness.ts'
import { keeps } from './keeps.ts'

test.each([
  ['kindly', '«Kindly» send the form.', true],
  ['kindly', 'Would you «kindly» wait?', true],
  ['kindly', 'She «kindly» offered to wait.', false],
  ['kindly', 'The tables were «kindly» contributed by a reader.', false],
  ['kindly', '«Kindly» is a chatbot.', false],
  ['patience', '«Thanks for your patience» while we look into this.', true],
  ['patience', '«Thanks for your patience» while I rang the depot.', false],
  ['refused', '«Happy to help», but we can’t move the date.', true],
  ['refused', '«Happy to help»: paste the rule here.', false]
])('%s: %s', (messageId, text, expected) => {
  expect(keeps(robotic, messageId, text)).toBe(expected)
})
