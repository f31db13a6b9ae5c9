import { expect, test } from 'vitest'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { areForms } from '../../src/structure/file-forms.ts'
import { factsOf } from '../drift/facts.ts'

const first = (path: string): Statement => factsOf(path, 'macro', 'It leaves today.')[0] as Statement

test.each([
  ['/mails/late.html', '/mails/late.txt', true],
  ['/mails/late.html', '/mails/late_inline.html', true],
  ['/mails/html/late.html.erb', '/mails/text/late.text.erb', true],
  ['/mails/late.html', '/mails/lost.html', false],
  ['/mails/late.md', '/replies/late.md', false],
  ['/mails/late.md', '/mails/late.md', false]
])('%s and %s', (one, other, expected) => {
  expect(areForms(first(one), first(other))).toBe(expected)
})

test('entries of exports are messages of their own', () => {
  const entry = { id: 'a', title: 'A', pointer: '/0' }

  expect(areForms({ ...first('/mails/late.json'), entry }, first('/mails/late.txt'))).toBe(false)
})
