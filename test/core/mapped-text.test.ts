import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compose, identity, isVerbatim, type MappedText, MappedTextBuilder, slice, toSource } from '../../src/core/mapped-text.ts'

const tom = new MappedTextBuilder().append('Tom ', 0).atomic('&', { start: 4, end: 9 }).append(' Co', 9).build()

describe('MappedTextBuilder', () => {
  test('joins neighbours that continue each other', () => {
    const mapped = new MappedTextBuilder().append('ab', 3).append('cd', 5).append('ef', 9).build()

    expect(mapped).toEqual({
      text: 'abcdef',
      runs: [
        { at: 0, length: 4, source: { start: 3, end: 7 }, atomic: false },
        { at: 4, length: 2, source: { start: 9, end: 11 }, atomic: false }
      ]
    })
  })

  test('does not join an atomic run, even when it is as long as its source', () => {
    const mapped = new MappedTextBuilder().append('a', 0).atomic('b', { start: 1, end: 2 }).build()

    expect(mapped.runs).toHaveLength(2)
  })
})

describe('toSource', () => {
  test.each([
    [0, 3, 0, 3],
    [4, 5, 4, 9],
    [3, 6, 3, 10],
    [5, 8, 9, 12],
    [8, 8, 12, 12],
    [2, 2, 2, 2]
  ])('maps [%i, %i) to [%i, %i)', (start, end, sourceStart, sourceEnd) => {
    expect(toSource(tom, { start, end })).toEqual({ start: sourceStart, end: sourceEnd })
  })

  test('an empty text stands at 0', () => {
    expect(toSource(identity(''), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 })
  })
})

test('isVerbatim is false across an atomic run', () => {
  expect(isVerbatim(tom, { start: 0, end: 4 })).toBe(true)
  expect(isVerbatim(tom, { start: 3, end: 5 })).toBe(false)
  expect(isVerbatim(tom, { start: 4, end: 5 })).toBe(false)
})

test('slice keeps the source', () => {
  expect(slice(tom, { start: 2, end: 6 })).toEqual(
    new MappedTextBuilder().append('m ', 2).atomic('&', { start: 4, end: 9 }).append(' ', 9).build()
  )
})

/** Decodes a text at random: drops, escapes and copies, in order. */
const decoding = (source: string): fc.Arbitrary<MappedText> =>
  fc
    .array(
      fc.record({
        skip: fc.nat(3),
        take: fc.integer({ min: 1, max: 5 }),
        as: fc.option(fc.string({ minLength: 1, maxLength: 4 }))
      })
    )
    .map((steps) => {
      const builder = new MappedTextBuilder()
      let at = 0
      for (const { skip, take, as } of steps) {
        const start = at + skip
        const end = start + take
        if (end > source.length) break
        if (as === null) builder.append(source.slice(start, end), start)
        else builder.atomic(as, { start, end })
        at = end
      }
      return builder.build()
    })

test('composing equals mapping twice', () => {
  const cases = fc
    .string({ minLength: 1, maxLength: 60 })
    .chain((source) => decoding(source).chain((outer) => fc.tuple(fc.constant(outer), decoding(outer.text))))
  fc.assert(
    fc.property(cases, fc.nat(), fc.nat(), ([outer, inner], a, b) => {
      const composed = compose(outer, inner)
      expect(composed.text).toBe(inner.text)
      if (inner.text === '') return
      const start = a % inner.text.length
      const end = start + 1 + (b % (inner.text.length - start))
      expect(toSource(composed, { start, end })).toEqual(toSource(outer, toSource(inner, { start, end })))
    }),
    { seed: 7, numRuns: 2000 }
  )
})

test('runs cover the text without gaps, in order', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }).chain(decoding), (mapped) => {
      let at = 0
      for (const run of mapped.runs) {
        expect(run.at).toBe(at)
        at += run.length
      }
      expect(at).toBe(mapped.text.length)
    }),
    { seed: 7 }
  )
})
