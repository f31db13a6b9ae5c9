import { expect, test } from 'vitest'
import rule from '../../rules/internal-leak.ts'
import type { RuleOptions } from '../../src/core/rule.ts'
import { readDocument } from '../structure/segments.ts'

const TEXT = 'Ask in #billing-desk when the total of PLUM-4211 looks odd, or write to Dana Whitfield at desk.ops.example.com.'

function messages(options: RuleOptions): readonly string[] {
  return Array.from(rule.check(readDocument(TEXT), options), ({ messageId }) => messageId)
}

test.each([
  [{}, []],
  [{ channels: true }, ['channel']],
  [{ tickets: ['PLUM'] }, ['ticket']],
  [{ hosts: ['ops.example.com'] }, ['host']]
])('reports what %j asks for', (options, expected) => {
  expect(messages(options)).toEqual(expected)
})

test('a text that is nothing but addresses is a list for a program', () => {
  const list = ['door', 'gate', 'pond'].map((name) => `https://${name}.intranet.garden.org/`).join('\n')
  const hosts = (text: string) =>
    [...rule.check(readDocument(text, 'docs', '/list.txt'), {})].filter(({ messageId }) => messageId === 'host')

  expect(hosts(list)).toEqual([])
  expect(hosts(`# Not to be checked\n${list}`)).toEqual([])
  expect(hosts(`See ${list}`)).toHaveLength(3)
})
