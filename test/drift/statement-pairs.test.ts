import { describe, expect, test } from 'vitest'
import { findDenials } from '../../src/drift/denials.ts'
import { findEnded } from '../../src/drift/lifecycle.ts'
import type { Difference } from '../../src/drift/statements/difference.ts'
import { findWaivedConditions } from '../../src/drift/waived-conditions.ts'
import { clausesOf } from '../../src/drift/words/clause-signs.ts'
import { ALL, factsOf } from './facts.ts'

const OTHERS = `# The harbour

Berths are let by the month. The fuel jetty closes at dusk. Dogs stay on a lead. The crane lifts up to nine tons.
`

function likely(find: typeof findDenials, internal: string, docs: string): readonly string[] {
  const facts = [
    ...factsOf('/work/internal/moorings.md', 'internal', `# Moorings\n\n${internal}\n`),
    ...factsOf('/work/docs/moorings.md', 'docs', `# Moorings\n\n${docs}\n`),
    ...factsOf('/work/docs/harbour.md', 'docs', OTHERS)
  ]
  return Array.from(find(facts, ALL))
    .filter(({ odds }) => odds >= 1.25)
    .map(({ internal: { raw }, docs: { raw: other } }: Difference) => `${raw} / ${other}`)
}

describe('a condition that one side waives', () => {
  test.each([
    [
      'The mooring is extended whether or not another boat is queuing for the mooring.',
      'A mooring is extended only when no boat is queuing for it.'
    ],
    ['A mooring is extended only if the deposit slip is signed.', 'We extend a mooring regardless of the deposit slip.'],
    ['Moorings are half price in winter, catamarans included.', 'Half price moorings in winter do not apply to catamarans.']
  ])('“%s” against “%s”', (internal, docs) => {
    expect(likely(findWaivedConditions, internal, docs)).toEqual([`${internal} / ${docs}`])
  })

  test.each([
    ['The mooring is extended whether or not it rains.', 'A mooring is extended only when no boat is queuing for it.'],
    ['A mooring is extended when no boat is queuing for it.', 'A mooring is extended only when no boat is queuing for it.'],
    ['Towels are included in the price of a mooring.', 'The price of a mooring does not include towels.']
  ])('is another matter with “%s” and “%s”', (internal, docs) => {
    expect(likely(findWaivedConditions, internal, docs)).toEqual([])
  })
})

test.each([
  ['Giving up a mooring takes effect immediately.', 'Giving up a mooring takes effect at the end of the month.'],
  ['Mooring lamps: on by default.', 'The lamps of a mooring are off unless a skipper asks for them.']
])('“%s” denies “%s”', (internal, docs) => {
  expect(likely(findDenials, internal, docs)).toEqual([`${internal} / ${docs}`])
  expect(likely(findDenials, internal, internal)).toEqual([])
})

describe('a table that answers yes or no', () => {
  const TABLE =
    '| Part of a mooring | Skipper | Deckhand |\n|---|---|---|\n| Spare mooring ropes | Yes | No |\n| Lockers | Yes | Yes |'
  const ASKED = '| Waste | Taken back? |\n|---|---|\n| Empty gas bottles | Yes, at the fuel jetty | '

  test.each([
    ['A deckhand can borrow the spare mooring ropes.', TABLE, ['A deckhand can borrow the spare mooring ropes. / No']],
    ['A skipper can borrow the spare mooring ropes.', TABLE, []],
    ['You can borrow the spare mooring ropes.', TABLE, []],
    ['A deckhand who asks for spare mooring ropes may well say yes to old ones.', TABLE, []],
    ['Empty gas bottles are not accepted.', ASKED, ['Empty gas bottles are not accepted. / Yes, at the fuel jetty']],
    ['Empty gas bottles are accepted.', ASKED, []]
  ])('“%s”', (internal, docs, expected) => {
    expect(likely(findDenials, internal, docs)).toEqual(expected)
  })
})

test('what opens a list is said of its items', () => {
  const docs = "We can't accept these in the harbour yard:\n\n- scrap engines and old anchors\n- paint in open tins"

  expect(likely(findDenials, 'Skippers may leave an old anchor or a scrap engine in the yard.', docs)).toEqual([
    'Skippers may leave an old anchor or a scrap engine in the yard. / scrap engines and old anchors'
  ])
  expect(likely(findDenials, 'Skippers may not leave an old anchor or a scrap engine in the yard.', docs)).toEqual([])
})

test('“they” are what the sentence before names', () => {
  const docs = "Barbecues belong on the gravel bank. They can't be lit on a pontoon."

  expect(likely(findDenials, 'Lighting barbecues on a pontoon is allowed.', docs)).toEqual([
    "Lighting barbecues on a pontoon is allowed. / They can't be lit on a pontoon."
  ])
})

test.each([
  ['You can still enter the yard, reach your locker, and use the crane as before.', ['yes', 'yes', 'yes']],
  ['You can still enter the yard, but you cannot use the crane.', ['yes', 'unsure', 'no']],
  ['You can enter the yard, it closes at dusk.', ['yes', 'unsure']]
])('what goes on behind “can” is possible as well: %s', (text, signs) => {
  expect(clausesOf(text).map(({ sign }) => sign)).toEqual(signs)
})

test.each([
  ['org', 1],
  ['com', 0]
])('what has ended at one address goes on at another: .%s', (ending, count) => {
  const ended = 'The tide table for skippers at tides.harbour.org was switched off in March 2025.'
  const offer = `You can still print the tide table for skippers at tides.harbour.${ending}.`
  const facts = [...factsOf('/work/internal/a.md', 'internal', ended), ...factsOf('/work/docs/a.md', 'docs', offer)]

  expect([...findEnded(facts, ALL)]).toHaveLength(count)
})
