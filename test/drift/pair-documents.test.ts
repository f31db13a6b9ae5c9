import { expect, test } from 'vitest'
import { pairDocuments } from '../../src/drift/pairs/pair-documents.ts'
import { ALL, factsOf } from './facts.ts'

const REFUNDS =
  '# Refunds\n\nA lost parcel is refunded within five days.\n\nSend the damaged goods back in their own box.\n\nGift cards are never refunded in cash.\n'
const BOATS =
  '# Rowing boats\n\nEvery boat has four seats and a rudder.\n\nTie the boat to the jetty with two ropes.\n\nLife jackets hang in the shed.\n'
const RUNBOOK =
  '# Money back\n\nParcel lost: refund after max 5 days.\n\nDamaged goods come back in their own box.\n\nThen ask Kim.\n'

const facts = [
  ...factsOf('/work/internal/money.md', 'internal', RUNBOOK),
  ...factsOf('/work/internal/boats.md', 'internal', `${BOATS}\n\n${REFUNDS}`),
  ...factsOf('/work/internal/rota.md', 'internal', '# Rota\n\nMondays are covered by the early shift.\n'),
  ...factsOf('/work/docs/refunds.md', 'docs', REFUNDS),
  ...factsOf('/work/docs/boats.md', 'docs', BOATS),
  ...factsOf('/work/docs/boats-old.md', 'docs', BOATS)
]

test('a document is paired with each public one that says a part of it, and with no other', () => {
  const { pairs } = pairDocuments(facts, ALL)

  expect(pairs.map(({ internal, docs }) => `${internal.statements[0]?.path} ${docs.statements[0]?.path}`)).toEqual([
    '/work/internal/money.md /work/docs/refunds.md',
    '/work/internal/boats.md /work/docs/boats.md',
    '/work/internal/boats.md /work/docs/refunds.md'
  ])
})

test('a pair knows which statements of each side the other has', () => {
  const [pair] = pairDocuments(facts, ALL).pairs

  expect(Array.from(pair?.inDocs ?? [], ([one, other]) => [one.text, other.text])).toEqual([
    ['Parcel lost: refund after max 5 days.', 'A lost parcel is refunded within five days.'],
    ['Damaged goods come back in their own box.', 'Send the damaged goods back in their own box.']
  ])
})

test('a pair that the documents declare needs no likeness', () => {
  const declared = facts.map((fact) =>
    fact.path.endsWith('rota.md') ? { ...fact, mirrors: { paths: ['docs/refunds.md'] } } : fact
  )

  expect(pairDocuments(declared, ALL).pairs).toContainEqual(expect.objectContaining({ by: 'front-matter', sure: 1 }))
})
