import { expect, test } from 'vitest'
import { mendValue, readShare, usualUsage } from '../../src/score/mend-order.ts'

const macro = (usage?: number) => ({ audience: 'macro' as const, ...(usage !== undefined && { usage }) })

test('a text that nobody has counted ranks as the middle one of the others', () => {
  const texts = [{ usage: 1000 }, { usage: 3 }, {}, { usage: 1 }]

  expect(usualUsage(texts)).toBe(3)
  expect(mendValue({ weight: 4 }, usualUsage(texts))).toBe(12)
  expect(usualUsage([{ usage: 700 }, { usage: 300 }])).toBe(300)
  expect(usualUsage([{}, {}])).toBe(1)
})

test.each([
  { some: [macro(60), macro(2)], all: [macro(60), macro(2), macro(38)], expected: { noun: 'macro', count: 2, share: 0.62 } },
  {
    some: [macro(1), { audience: 'docs' as const, usage: 1 }],
    all: [macro(1), macro(2), { audience: 'docs' as const, usage: 1 }],
    expected: { noun: 'text', count: 2, share: 0.5 }
  },
  {
    some: [macro(), macro(5)],
    all: [macro(), macro(5), { audience: 'internal' as const, usage: 95 }],
    expected: { noun: 'macro', count: 1, share: 1 }
  },
  { some: [macro()], all: [macro()], expected: undefined },
  { some: [macro(0)], all: [macro(0)], expected: undefined }
])('the share of what customers read: $expected', ({ some, all, expected }) => {
  expect(readShare(some, all)).toEqual(expected)
})
