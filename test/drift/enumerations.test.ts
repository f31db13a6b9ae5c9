import { expect, test } from 'vitest'
import { enumerationsOf } from '../../src/drift/statements/enumerations.ts'
import { sameMember } from '../../src/drift/statements/same-member.ts'
import { factsOf } from './facts.ts'

function members(text: string): readonly string[] {
  const [statement] = factsOf('/work/docs/page.md', 'docs', text)
  return statement ? enumerationsOf(statement).map((list) => list.members.map(({ raw }) => raw).join(' | ')) : []
}

test.each([
  ['Languages: Python, Ruby, Go and Java.', ['Python | Ruby | Go | Java']],
  ['You can pay by card, by direct debit or by bank transfer.', ['card | direct debit | bank transfer']],
  ['We have rooms in Ulm (two of them), Graz (one) and Bergen.', ['Ulm | Graz | Bergen']],
  ['200 jobs, on public and on private repositories', ['public | private repositories']],
  ['Click, go back and wait.', []]
])('%s', (text, expected) => {
  const lists = members(text)

  expect(lists).toEqual(expected)
})

test.each([
  ['SEPA DD', 'SEPA direct debit', true],
  ['subs', 'substitutions', true],
  ['PayPal', 'Apple Pay', false],
  ['Node', 'Node.js', true]
])('%s and %s', (one, other, expected) => {
  const [first, second] = [one, other].map((name) => {
    const [statement] = factsOf('/work/docs/page.md', 'docs', `Kinds: Plum, ${name}, Pear and Apple.`)
    return statement && enumerationsOf(statement)[0]?.members[1]
  })

  const same = first && second ? sameMember(first, second) : undefined

  expect(same).toBe(expected)
})
