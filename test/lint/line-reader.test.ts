import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type InputLine, LineReader } from '../../src/lint/archive/line-reader.ts'

const LONGEST = 40
const LONG: InputLine = { problem: 'This line is longer than 0.00004 MB; split its text.' }
const BROKEN: InputLine = { problem: 'This line is not UTF-8.' }

function read(chunks: readonly Uint8Array[]): readonly InputLine[] {
  const reader = new LineReader(LONGEST)
  const lines = chunks.flatMap((chunk) => {
    const found = [...reader.read(chunk)]
    // A stream may write over its chunk once it has been read.
    chunk.fill(0)
    return found
  })
  return [...lines, ...reader.end()]
}

function cut(bytes: Uint8Array, at: readonly number[]): readonly Uint8Array[] {
  const places = [0, ...at.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return places.slice(1).map((end, index) => bytes.slice(places[index], end))
}

const line = fc.oneof(
  fc.stringMatching(/^[a-zäß€𝒳 ]{0,9}$/u).map((text) => ({ bytes: Buffer.from(text), line: { text } })),
  fc.constant({ bytes: Buffer.from([0x61, 0xff, 0x62]), line: BROKEN }),
  fc.constant({ bytes: Buffer.from('x'.repeat(LONGEST + 1)), line: LONG })
)

test('reads the same lines however a stream is cut', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (lines, cuts, ends) => {
      const bytes = Buffer.concat(lines.flatMap((each, index) => [...(index > 0 ? [Buffer.from('\n')] : []), each.bytes]))
      const whole = ends ? Buffer.concat([bytes, Buffer.from('\n')]) : bytes
      const isOpen = !ends && lines.at(-1)?.bytes.length === 0

      expect(read(cut(whole, cuts))).toEqual(lines.slice(0, isOpen ? -1 : undefined).map((each) => each.line))
    }),
    { seed: 3, numRuns: 1000 }
  )
})

test('passes over a byte order mark', () => {
  expect(read([Buffer.from('\uFEFFa\n\uFEFFb')])).toEqual([{ text: 'a' }, { text: '\uFEFFb' }])
})
