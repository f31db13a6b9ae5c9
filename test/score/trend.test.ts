import { expect, test } from 'vitest'
import { sparkline } from '../../src/score/trend.ts'

test.each([
  { scores: [10, 20, 30], bars: '▁▅█' },
  { scores: [50], bars: '▄' },
  { scores: [50, 50], bars: '▄▄' },
  { scores: [], bars: '' }
])('$scores looks like $bars', ({ scores, bars }) => {
  expect(sparkline(scores)).toBe(bars)
})

test('shows the latest where there are many', () => {
  expect(sparkline([...Array(100).fill(0), ...Array(29).fill(1), 2])).toBe(`${'▁'.repeat(29)}█`)
})
