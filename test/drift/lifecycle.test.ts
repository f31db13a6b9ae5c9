import { expect, test } from 'vitest'
import { findEnded } from '../../src/drift/lifecycle.ts'
import { endedClauses, saysEnded } from '../../src/drift/words/lifecycle-words.ts'
import { ALL, factsOf } from './facts.ts'

test.each([
  ['The fax line was closed on 3 May 2025.', true],
  ['Phone: the desk was closed down in March.', true],
  ['This page is deprecated - please use the new one.', false],
  ['Whenever a feature is changed, renamed or deprecated, tell the writers.', false],
  ['Nobody likes it when a service gets discontinued.', false],
  ['Once the tag is off, the pump will no longer send its readings.', false],
  ['When you will no longer be using the old gate, hand in its key.', false],
  ['Set the stage (draft, done, deprecated) as the work goes on.', false],
  ['The boats leave below a pink sunset.', false],
  ['The old importer was sunset in spring.', true],
  ['Do not take any more bookings until Monday.', false],
  ['We do not take bookings any more.', true],
  ["We don't take bookings anymore.", true]
])('whether something has ended: %s', (text, expected) => {
  expect(saysEnded(text)).toBe(expected)
})

test.each([
  ['This may confuse people who look at the board as the prefix is no longer available.', 'the prefix is no longer available.'],
  ['The importer is discontinued, and the exporter works as before.', 'The importer is discontinued'],
  ['Phone: the line was closed on 1 May 2025.', 'Phone: the line was closed on 1 May 2025.']
])('what has ended is named in its clause: %s', (text, expected) => {
  expect(endedClauses(text).trim()).toBe(expected)
})

/** How many things are found that have ended in public, and that colleagues still offer. */
function count(docs: string, internal: string): number {
  const facts = [...factsOf('/work/internal/page.md', 'internal', internal), ...factsOf('/work/docs/page.md', 'docs', docs)]
  return [...findEnded(facts, ALL)].length
}

const DOCS =
  'Readers of the weekly garden board may wonder where their comments went, as the watering prefix is no longer available.'

test('a statement that offers what has ended is found', () => {
  expect(count(DOCS, 'You can still put the watering prefix before comments on the weekly garden board.')).toBe(1)
})

test('one that shares only the words around it is not', () => {
  expect(count(DOCS, 'Readers can still choose where their comments on the weekly garden board go.')).toBe(0)
})

test('one that shares only a small part of what has ended is not', () => {
  const docs = 'The migrated property of the azure dimension filters is deprecated.'

  expect(count(docs, 'You can still ask for a property to be painted before you move in.')).toBe(0)
})

test('a piece of code that has ended is offered where it is named', () => {
  const docs = '`tools/water.sh` is deprecated in favour of the weekly garden timer.'

  expect(count(docs, 'You can still run `tools/water.sh` for the weekly garden timer.')).toBe(1)
  expect(count(docs, 'You can still choose the weekly garden timer in favour of rain.')).toBe(0)
})
