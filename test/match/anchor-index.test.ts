import { expect, test } from 'vitest'
import { AnchorIndex } from '../../src/match/phrases/anchor-index.ts'

const LISTS = new Map([
  ['policy', [0, 3]],
  ['policies', [3]],
  ['a', [7]],
  ['été', [1]],
  ['constructor', [2]],
  ['__proto__', [5]]
])

test('an index that was stored has the lists that it was made of, and none for other words', () => {
  const packed = JSON.parse(JSON.stringify(new AnchorIndex().with(LISTS).pack()))

  const index = new AnchorIndex(packed)

  for (const [word, positions] of LISTS) expect(index.of(word)).toEqual(positions)
  for (const word of ['', 'p', 'polic', 'toString', '__', 'é']) expect(index.of(word)).toEqual([])
  expect(index.words()).toEqual(new Set(LISTS.keys()))
})

test('what is added stands behind what there was, which stays as it is', () => {
  const stored = new AnchorIndex(new AnchorIndex().with(LISTS).pack())

  const more = stored.with(
    new Map([
      ['policy', [9]],
      ['refund', [9]]
    ])
  )

  expect(more.of('policy')).toEqual([0, 3, 9])
  expect(more.of('refund')).toEqual([9])
  expect(more.of('policies')).toEqual([3])
  expect(stored.of('policy')).toEqual([0, 3])
  expect(new AnchorIndex(more.pack()).of('policy')).toEqual([0, 3, 9])
})
