import { expect, test } from 'vitest'
import { once } from '../../src/drift/statements/once.ts'
import type { Statement } from '../../src/drift/statements/statement.ts'
import { ALL } from './facts.ts'

test('does the work once for the same facts and settings, and again for others', () => {
  const facts: readonly Statement[] = []
  let times = 0
  const work = once(() => ++times)

  const results = [work(facts, ALL), work(facts, ALL), work([], ALL), work(facts, { ...ALL }), work(facts, ALL)]

  expect(results).toEqual([1, 1, 2, 3, 4])
})
