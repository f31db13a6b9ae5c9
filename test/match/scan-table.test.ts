import { expect, test } from 'vitest'
import { buildScanTable } from '../../src/match/scan/build-scan-table.ts'
import { packScanTable, unpackScanTable } from '../../src/match/scan/scan-table.ts'

const SETS = new Map([['adverb', ['really', 'just']]])
const TABLE = buildScanTable(
  [
    { text: 'our policy', group: 0 },
    { text: 'you (should | must) have <fail:ed>', group: 1 }
  ],
  SETS
)

test('a table that was packed is the same when it is unpacked', () => {
  expect(unpackScanTable(packScanTable(TABLE))).toEqual(TABLE)
})

test('bytes that do not begin at a whole number are read as well', () => {
  const packed = packScanTable(TABLE)
  const shifted = new Uint8Array(packed.length + 1)
  shifted.set(packed, 1)

  expect(unpackScanTable(shifted.subarray(1))).toEqual(TABLE)
})

test('numbers stand with their lowest byte first, whatever the machine', () => {
  expect(new DataView(packScanTable(TABLE).buffer).getInt32(0, true)).toBe(TABLE.wordCount)
})
