import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fragmentOf, START, viewOf } from '../../src/page/address.ts'

test('a view comes back from its address, whatever was searched for', () => {
  const view = fc.record({
    page: fc.constantFrom('overview' as const, 'findings' as const, 'drift' as const, 'texts' as const, 'playground' as const),
    q: fc.string({ unit: 'grapheme' }),
    rule: fc.string(),
    severity: fc.constantFrom('', 'error'),
    audience: fc.constantFrom('', 'macro'),
    file: fc.string()
  })

  fc.assert(
    fc.property(view, (each) => {
      expect(viewOf(fragmentOf(each))).toEqual(each)
    }),
    { seed: 5 }
  )
})

test.each(['', '#', '#page=constructor', '#nothing=known'])('%j leads to the start', (fragment) => {
  expect(viewOf(fragment)).toEqual(START)
})
