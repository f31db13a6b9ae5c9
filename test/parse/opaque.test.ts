import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { makeOpaque } from '../../src/parse/text/opaque.ts'
import { ProseBuilder } from '../../src/parse/text/prose.ts'

test('leaves a text alone that holds nothing opaque', () => {
  const builder = new ProseBuilder()
  builder.append('Nothing to hide, at 50%.', 7)
  const prose = builder.build()

  expect(makeOpaque(prose)).toBe(prose)
})

test('makes one character of each opaque part and moves the marks', () => {
  const builder = new ProseBuilder()
  builder.append('Pay ', 10)
  builder.append('[AMOUNT] now', 16)
  builder.mark('strong', 4)
  builder.append(' at https://a.b/', 30)
  builder.opaque('placeholder', { start: 50, end: 60 }, 'id')
  builder.append(', ok', 60)

  const prose = makeOpaque(builder.build())

  expect(prose.text).toBe('Pay \uFFFC now at \uFFFC, ok')
  expect(prose.marks).toEqual([
    { kind: 'strong', range: { start: 4, end: 9 } },
    { kind: 'fill-in', range: { start: 4, end: 5 }, value: 'AMOUNT' },
    { kind: 'url', range: { start: 13, end: 14 }, value: 'https://a.b/\uFFFC' }
  ])
  expect(toSource(prose, { start: 4, end: 5 })).toEqual({ start: 16, end: 24 })
  expect(toSource(prose, { start: 13, end: 14 })).toEqual({ start: 34, end: 60 })
})

test('a mark that begins or ends within an opaque part takes in all of it', () => {
  const builder = new ProseBuilder()
  builder.append('[insert ', 0)
  builder.append('name] x', 9)
  builder.mark('emphasis', 8)

  expect(makeOpaque(builder.build()).marks).toEqual([
    { kind: 'emphasis', range: { start: 0, end: 3 } },
    { kind: 'fill-in', range: { start: 0, end: 1 }, value: 'insert name' }
  ])
})
