import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '../../src/read/decode-text.ts'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()

test.each([
  ['plain', bytes('Hi “you” 😀\r\n'), 'Hi “you” 😀\r\n', false],
  ['a mark', bytes([0xef, 0xbb, 0xbf], 'Hi'), 'Hi', true],
  ['a second mark, which is text', bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'Hi'), '\uFEFFHi', true],
  ['UTF-16 LE', bytes([0xff, 0xfe], [...Buffer.from('Hé 😀', 'utf16le')]), 'Hé 😀', true],
  ['UTF-16 BE', bytes([0xfe, 0xff], [...utf16be('Hé 😀')]), 'Hé 😀', true],
  ['nothing', bytes(''), '', false]
])('decodes %s', (_name, input, text, bom) => {
  expect(decodeText(input)).toEqual({ text, bom })
})

test.each([
  ['a NUL byte', bytes('ab', [0], 'c'), 2, 'This looks like a binary file (there is a NUL byte at byte 2).'],
  ['Latin-1', bytes('ok\n\nstra', [0xdf], 'e'), 8, 'Line 3 is not valid UTF-8 (byte 8); save the file as UTF-8.'],
  ['a character cut at the end', bytes('ab', [0xe2, 0x80]), 2, 'Line 1 is not valid UTF-8 (byte 2); save the file as UTF-8.'],
  ['a surrogate', bytes('a', [0xed, 0xa0, 0x80]), 1, 'Line 1 is not valid UTF-8 (byte 1); save the file as UTF-8.'],
  [
    'an overlong form',
    bytes([0xef, 0xbb, 0xbf], 'a', [0xc0, 0x80]),
    4,
    'Line 1 is not valid UTF-8 (byte 4); save the file as UTF-8.'
  ],
  ['half a unit', bytes([0xff, 0xfe], [65, 0, 10, 0, 66]), 6, 'Line 2 is not valid UTF-16 (byte 6); save the file as UTF-8.'],
  [
    'a lone surrogate',
    bytes([0xff, 0xfe], [0x3d, 0xd8, 65, 0]),
    2,
    'Line 1 is not valid UTF-16 (byte 2); save the file as UTF-8.'
  ],
  ['half a pair', bytes([0xfe, 0xff], [0, 65, 0xd8, 0x3d]), 4, 'Line 1 is not valid UTF-16 (byte 4); save the file as UTF-8.']
])('says where %s is', (_name, input, offset, message) => {
  expect(decodeText(input)).toEqual({ problem: { message, offset } })
})

test('says where the first invalid byte is, however far in', () => {
  fc.assert(
    fc.property(fc.nat(200_000), fc.constantFrom('a', 'é', '€', '😀', '\n'), (count, unit) => {
      const valid = Buffer.from(unit.repeat(Math.ceil(count / unit.length)))
      const decoded = decodeText(bytes([...[]], valid.toString(), [0xff], 'abc'))

      expect(decoded).toMatchObject({ problem: { offset: valid.length } })
    }),
    { seed: 2, numRuns: 20 }
  )
})

test('decodes what it is given, whatever it is, without throwing', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
      const decoded = decodeText(input)
      const strict = decoded as { text?: string; bom?: boolean }

      if (strict.text !== undefined && !strict.bom) expect(Buffer.from(strict.text)).toEqual(Buffer.from(input))
    }),
    { seed: 4, numRuns: 2000 }
  )
})
