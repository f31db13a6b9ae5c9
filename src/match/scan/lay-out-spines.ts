import type { ScanTable } from './scan-table.ts'

/** Where the joints of a spine begin among its numbers, and in its row. */
const JOINTS = 3

/** Spines, and the sets of words that their joints speak of, as lists of numbers. */
export interface SpineLists {
  readonly wordCount: number
  readonly sets: readonly (readonly number[])[]
  /**
   * Each with the phrase's position among all, the joints to look for first and second (the first again where there is no other), then
   * its joints: a set, and the gap before it. In the order of the second joints' sets, so that those with the same one stand together.
   */
  readonly spines: readonly (readonly number[])[]
}

type SetParts = Pick<ScanTable, 'sets' | 'starts' | 'masks'>
type SpineParts = Pick<ScanTable, 'spines' | 'anchors' | 'lists'>

/** Lays spines out as a scanner walks them. */
export function layOutSpines({ wordCount, sets, spines }: SpineLists): SpineParts & SetParts {
  const rows = new Int32Array(spines.reduce((sum, spine) => sum + spine.length, 0))
  const anchored: number[][] = Array.from({ length: wordCount }, () => [])
  /** For each word where in its list the last group begins. */
  const groups = new Int32Array(wordCount)
  let row = 0
  for (const spine of spines) {
    const [phrase = 0, first = 0, second = 0, ...joints] = spine
    rows.set([phrase, joints.length / 2, row + JOINTS + 2 * first, ...joints], row)
    const set = joints[2 * second] as number
    for (const word of sets[joints[2 * first] as number] ?? []) {
      const list = anchored[word] as number[]
      if (list[groups[word] as number] !== set) groups[word] = list.push(set, 0) - 2
      const count = (groups[word] as number) + 1
      list[count] = (list[count] as number) + 1
      list.push(row)
    }
    row += spine.length
  }
  return { ...layOutSets(sets), spines: rows, ...layOutLists(anchored) }
}

function layOutSets(sets: SpineLists['sets']): SetParts {
  const starts = new Int32Array(sets.length + 1)
  const masks = new Int32Array(sets.length * 4)
  for (const [set, words] of sets.entries()) {
    starts[set + 1] = (starts[set] as number) + words.length
    for (const word of words) {
      const at = 4 * set + ((word >> 5) & 3)
      masks[at] = (masks[at] as number) | (1 << (word & 31))
    }
  }
  return { sets: Int32Array.from(sets.flat()), starts, masks }
}

function layOutLists(anchored: readonly (readonly number[])[]): Pick<ScanTable, 'anchors' | 'lists'> {
  const anchors = new Int32Array(anchored.length)
  const lists = new Int32Array(1 + anchored.reduce((sum, list) => sum + list.length + 1, 0))
  let at = 1
  for (const [word, list] of anchored.entries()) {
    if (list.length === 0) continue
    anchors[word] = at
    lists.set([list.length, ...list], at)
    at += list.length + 1
  }
  return { anchors, lists }
}
