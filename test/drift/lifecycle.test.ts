import { expect, test } from 'vitest'
import { findEnded } from '../../src/drift/lifecycle.ts'
import { endedClauses, saysEnded } from '../../src/drift/words/lifecycle-words.ts'
import { ALL, factsOf } from './facts.ts'

test.each([
  ['The fax line was closed on 3 May 2025.', true],
  ['Phone: the desk was closed down in March.', true],
  ['This page is deprecated - please use the new one.', false],
  ['Whenever a feature is changed, renamed or deprecated, tell the writers.', false],
  ['Nobody likes it when a service gets discontinued.', false]
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
