/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string
  readonly differs: boolean
}

/** Longer texts are compared by their beginnings. */
const MOST_WORDS = 400

/** Two texts cut into pieces that both have, in order, and pieces that only one has; `alike` is the share of words in common, 0 to 1. */
export function wordDifference(
  a: string,
  b: string
): { readonly a: readonly Piece[]; readonly b: readonly Piece[]; readonly alike: number } {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  const lengths = commonLengths(wordsA, wordsB)
  const [inA, inB] = [new Set<number>(), new Set<number>()]
  for (let i = 0, j = 0; i < wordsA.length && j < wordsB.length; ) {
    if (key(wordsA[i]) === key(wordsB[j])) {
      inA.add(i++)
      inB.add(j++)
    } else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i++
    else j++
  }
  const total = wordsA.length + wordsB.length
  return { a: pieces(wordsA, inA), b: pieces(wordsB, inB), alike: total === 0 ? 1 : (inA.size + inB.size) / total }
}

/** Words, each with the space and punctuation after it. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/^\s+|\S+\s*/g) ?? []).slice(0, MOST_WORDS)
}

function key(word: string | undefined): string {
  return (word ?? '').toLowerCase().replace(/[^\p{L}\p{N}%€$£]/gu, '')
}

/** For each pair of places, how many words the rests have in common. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row) row[j] = key(a[i]) === key(b[j]) ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function at(table: readonly Uint16Array[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}

function pieces(words: readonly string[], common: ReadonlySet<number>): readonly Piece[] {
  const found: { text: string; differs: boolean }[] = []
  for (const [index, text] of words.entries()) {
    const differs = !common.has(index)
    const last = found.at(-1)
    if (last && last.differs === differs) last.text += text
    else found.push({ text, differs })
  }
  return found
}
