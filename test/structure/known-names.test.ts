import { describe, expect, test } from 'vitest'
import { knownNames, nameOf } from '../../src/structure/known-names.ts'

describe('the name of a placeholder', () => {
  test.each([
    ['first_name', 'first_name'],
    ['ticket.requester.name | capitalize', 'ticket.requester.name'],
    ['- name -', 'name'],
    ['end_date', 'end_date'],
    ['if ticket.open', undefined],
    ['else', undefined],
    ['endif', undefined],
    ['#each items', undefined],
    ['s', undefined]
  ])('%s', (value, expected) => {
    expect(nameOf(value)).toBe(expected)
  })
})

describe('the listed names', () => {
  const known = knownNames(['first_name', 'ticket.*'])

  test.each([
    ['first_name', true],
    ['ticket.id', true],
    ['First_name', false],
    ['tickets', false]
  ])('%s', (name, expected) => {
    expect(known.has(name)).toBe(expected)
  })

  test('a slip is told with the name that was meant', () => {
    expect(known.hint('frist_name')).toBe('; did you mean “first_name”?')
    expect(known.hint('weather')).toBe('')
  })
})
