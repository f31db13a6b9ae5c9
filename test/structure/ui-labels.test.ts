import { describe, expect, test } from 'vitest'
import { isStep, labelsOf } from '../../src/structure/ui-labels.ts'
import { segmentsOf } from './segments.ts'

describe('names of menus and buttons', () => {
  test.each([
    ['Open **Account > My orders**, tap **Send back**.', ['account', 'my orders', 'send back']],
    ['Look under Account › Orders and tap the box.', ['account', 'orders']],
    ['Go to Settings > Team members > Roles for that.', ['settings', 'team members', 'roles']],
    ['It costs **nothing at all, whatever the size of the parcel and wherever in the country you may happen to live**.', []],
    ['5 is more than 3, and a > b.', []]
  ])('%s', (text, expected) => {
    expect(segmentsOf(text).flatMap(labelsOf)).toEqual(expected)
  })
})

describe('a step', () => {
  test.each([
    ['1. Open the box.', true],
    ['Tap **Send back**.', true],
    ['It is under **Account > Orders**.', true],
    ['It is **free**.', false],
    ['Open the box.', false],
    ['> Tap **Send back**.', false]
  ])('%s', (text, expected) => {
    expect(segmentsOf(text).some(isStep)).toBe(expected)
  })
})

test('a flood of arrows takes time in proportion', () => {
  const segments = segmentsOf(`${'A > b '.repeat(40_000)}${'> '.repeat(40_000)}${'A b c d '.repeat(40_000)}>`)
  const start = performance.now()

  for (const segment of segments) labelsOf(segment)

  expect(performance.now() - start).toBeLessThan(2000)
})
