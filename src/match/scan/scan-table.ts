/** What a `PhraseScanner` looks for, the spines of some phrases: nothing but numbers, so that ours is laid out ahead of time. */
export interface ScanTable {
  /** How many words there are; they are numbered from 0. */
  readonly wordCount: number
  /** Numbers of words that may stand between any two words of a phrase. */
  readonly fillers: Int32Array
  /** Sets of words that joints refer to by their order: the words of all, and where those of each begin, and of one more set. */
  readonly sets: Int32Array
  readonly starts: Int32Array
  /** For each set four numbers with the bits of its words, of which each has one of 128: what shares none with a block is not in it. */
  readonly masks: Int32Array
  /** One row a spine: its phrase, how many joints it has, where the joint to look for first stands; then for each joint set and gap. */
  readonly spines: Int32Array
  /** For each word where in `lists` the spines are that it may be the first joint of. */
  readonly anchors: Int32Array
  /**
   * Lists, each with its length before it; the first is empty. A list holds groups of rows: a set of which they all have a joint, how
   * many they are, and the rows.
   */
  readonly lists: Int32Array
  /** How words may be written in a raw text: for each run of small letters or of digits its hash, and where its list is in `words`. */
  readonly hashes: Int32Array
  /** Lists of word numbers, each with its length before it. What stands for several words in a row has `NEXT_WORD` between them. */
  readonly words: Int32Array
  /** Positions of the phrases that have no spine, and so may stand anywhere. */
  readonly blind: Int32Array
}

/** Stands in a token's list of words before those of its next part. */
export const NEXT_WORD = -1

/** The parts of a table that are numbers in a row, in the order in which they are stored. */
const PARTS = ['fillers', 'sets', 'starts', 'masks', 'spines', 'anchors', 'lists', 'hashes', 'words', 'blind'] as const

/** A table as bytes: four a number, the lowest first; how many words there are, how long each part is, and the parts. */
export function packScanTable(table: ScanTable): Uint8Array {
  const parts = PARTS.map((name) => table[name])
  const numbers = [table.wordCount, ...parts.map(({ length }) => length)]
  const packed = new DataView(new ArrayBuffer(4 * parts.reduce((sum, { length }) => sum + length, numbers.length)))
  let at = 0
  for (const part of [numbers, ...parts]) {
    for (const number of part) {
      packed.setInt32(at, number, true)
      at += 4
    }
  }
  return new Uint8Array(packed.buffer)
}

/** The table of some bytes, which it keeps where the machine has numbers in this order. */
export function unpackScanTable(bytes: Uint8Array): ScanTable {
  const numbers = numbersOf(bytes)
  let at = PARTS.length + 1
  const parts = PARTS.map((name, index) => {
    const part = numbers.subarray(at, at + (numbers[index + 1] as number))
    at += part.length
    return [name, part] as const
  })
  return { wordCount: numbers[0] as number, ...(Object.fromEntries(parts) as Pick<ScanTable, (typeof PARTS)[number]>) }
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const hasLowFirst = new Uint8Array(new Int32Array([1]).buffer)[0] === 1
  if (hasLowFirst && bytes.byteOffset % 4 === 0) return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(4 * index, true))
}
