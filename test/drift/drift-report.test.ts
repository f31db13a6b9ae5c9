import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/core/diagnostic.ts'
import { driftReport } from '../../src/drift/drift-report.ts'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { ALL, factsOf } from './facts.ts'

const PAGE =
  '# Refunds\n\nA lost parcel is refunded within five days.\n\nSend damaged goods back in their own box.\n\nGift cards are never paid out in cash.\n'
const RUNBOOK =
  '# Refunds\n\nA lost parcel is refunded within ten days.\n\nDamaged goods come back in their own box.\n\nKim signs whatever exceeds the ceiling.\n'

const internal = factsOf('/work/internal/money.md', 'internal', RUNBOOK)
const docs = factsOf('/work/docs/refunds.md', 'docs', PAGE)

function diagnostic(here: Statement | undefined, there: Statement | undefined): Diagnostic {
  if (!here || !there) throw new Error('expected two statements')
  return {
    ...here.location,
    ruleId: 'drift-value',
    messageId: 'differs',
    message: 'Ten here, five there.',
    severity: 'error',
    actual: 'ten days',
    excerpt: { text: '', range: { start: 0, end: 0 } },
    suggestions: [],
    related: [{ ...there.location, message: 'Stated there.' }]
  }
}

const all = () => true
const texts = (statements: readonly { readonly text: string }[] = []) => statements.map(({ text }) => text)

test('tells what each side has of the other, and what it has alone', () => {
  const { pairs, similarity } = driftReport([...internal, ...docs], [], ALL, all)

  expect(pairs).toHaveLength(1)
  expect(pairs[0]).toMatchObject({ internalShare: { held: 2, of: 3 }, docsShare: { held: 2, of: 3 }, conflicts: [] })
  expect(similarity).toBeCloseTo(4 / 6)
  expect(texts(pairs[0]?.onlyInternal)).toEqual(['Kim signs whatever exceeds the ceiling.'])
  expect(texts(pairs[0]?.onlyDocs)).toEqual(['Gift cards are never paid out in cash.'])
})

test('what is contradicted is not shared, and stands side by side', () => {
  const { pairs, conflicts } = driftReport([...internal, ...docs], [diagnostic(internal[1], docs[1])], ALL, all)

  expect(conflicts).toBe(1)
  expect(pairs[0]).toMatchObject({ internalShare: { held: 1, of: 3 }, docsShare: { held: 1, of: 3 } })
  expect(pairs[0]?.conflicts).toMatchObject([
    {
      internal: { text: 'A lost parcel is refunded within ten days.', line: 3 },
      docs: { text: 'A lost parcel is refunded within five days.' }
    }
  ])
})

test('documents that only contradict each other are a pair as well, whichever side is reported', () => {
  const lone = factsOf('/work/macros/gift.md', 'macro', 'Our vouchers can be exchanged for money.')
  const { pairs, similarity } = driftReport([...lone, ...docs], [diagnostic(docs[3], lone[0])], ALL, all)

  expect(pairs).toMatchObject([
    { why: { by: 'conflict' }, internal: { audience: 'macro' }, conflicts: [{ ruleId: 'drift-value' }] }
  ])
  expect(similarity).toBeUndefined()
})

describe('only what is asked for is listed', () => {
  test.each([
    ['/work/internal/', 1],
    ['/work/docs/', 1],
    ['/work/macros/', 0]
  ])('%s', (folder, count) => {
    const { pairs } = driftReport([...internal, ...docs], [], ALL, (path) => path.startsWith(folder))

    expect(pairs).toHaveLength(count)
  })
})

test('two documents that are the same are wholly alike', () => {
  const copy = factsOf('/work/internal/copy.md', 'internal', PAGE)

  expect(driftReport([...copy, ...docs], [], ALL, all)).toMatchObject({ similarity: 1, conflicts: 0, unpaired: [] })
})

test('names documents without a partner', () => {
  const rota = factsOf('/work/internal/rota.md', 'internal', '# Rota\n\nMondays belong to the early shift.')

  expect(driftReport([...rota, ...docs], [], ALL, all).unpaired).toMatchObject([{ path: '/work/internal/rota.md' }])
})
