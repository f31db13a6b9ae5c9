import { NEXT_WORD, type ScanTable } from './scan-table.ts'

/** A run of letters or digits as a raw text has it, with the numbers of the words that it may be. */
export type Token = readonly [letters: string, ...words: number[]]

/** Lays out which words the runs of letters of a raw text may be, by the hashes of these. */
export function layOutTokens(tokens: readonly Token[]): Pick<ScanTable, 'hashes' | 'words'> {
  const byHash = new Map<number, readonly number[]>()
  for (const [letters, ...numbers] of tokens) {
    const hash = hashOf(letters)
    const same = byHash.get(hash)
    // Which of the two stands there is not known, nor so which of their words come first.
    byHash.set(hash, same ? [...same, NEXT_WORD, ...numbers, NEXT_WORD, ...same] : numbers)
  }
  const hashes: number[] = []
  const words = [0]
  for (const [hash, numbers] of byHash) {
    hashes.push(hash, words.length)
    words.push(numbers.length, ...numbers)
  }
  return { hashes: Int32Array.from(hashes), words: Int32Array.from(words) }
}

/** The hash that a scanner makes of a run of letters while it reads it. */
function hashOf(letters: string): number {
  let hash = 0
  for (let at = 0; at < letters.length; at++) hash = (Math.imul(hash, 31) + letters.charCodeAt(at)) | 0
  return hash
}
