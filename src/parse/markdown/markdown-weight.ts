import type { Nodes, Root } from 'mdast'
import type { Range } from '../../core/mapped-text.ts'

/** How many runs of delimiters one paragraph, heading or cell may have. */
const MOST_RUNS = 500
/** What the delimiters of one text may cost, in steps of the parser: it looks at pairs of them, and from each to the end. */
const MOST_STEPS = 4_000_000
/** How many lines, or pieces that cost as much (cells, four references or runs of delimiters), a text may have. */
const MOST_PIECES = 30_000
/** For each bracket the parser looks through all link definitions: how many steps that may take. */
const MOST_LOOKUPS = 20_000_000

/** What each character adds to the pieces of a text, in quarters. */
const QUARTERS = new Uint8Array(128)
for (const [characters, quarters] of [
  ['|', 4],
  ['\n', 4],
  ['&*_`[]<~\\', 1]
] as const) {
  for (const character of characters) QUARTERS[character.charCodeAt(0)] = quarters
}

/**
 * Why a markdown parser would take very long for a text, whatever its blocks are; nothing for nearly every text. `containers`
 * is how many quotes and list items its lines begin or go on with. Linear.
 */
export function tooCostly(text: string, containers: number): string | undefined {
  let quarters = 0
  let brackets = 0
  let definitions = 0
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // A blank line costs the parser a quarter of another one.
    quarters += code === 10 && before === 10 ? 1 : code < 128 ? (QUARTERS[code] as number) : 0
    if (code === 93) brackets++
    if (code === 58 && before === 93) definitions++
    if (code !== 13) before = code
  }
  if (definitions * brackets > MOST_LOOKUPS) return 'there are too many link definitions'
  return containers + quarters / 4 > MOST_PIECES ? 'there are too many lines, table cells or markup characters' : undefined
}

const RUN = /\*+|_+|`+|~+|<+|!+|\[|\]/g
const DELIMITERS = /[*_`~<![\]]/g

/** Whether a text could have paragraphs that a markdown parser takes very long for. Rarely true; then `heavyLeaves` says which. */
export function mayBeHeavy(text: string): boolean {
  let steps = 0
  for (const block of text.split(/\n[ \t]*\r?\n/)) {
    const runs = countRuns(block)
    steps += stepsFor(runs, block.length)
    if (runs > MOST_RUNS || steps > MOST_STEPS) return true
  }
  return false
}

/** The paragraphs, headings and cells of a tree (one that was parsed without looking into them) that cost too much to look into. */
export function heavyLeaves(tree: Root, text: string): readonly Range[] {
  const heavy: Range[] = []
  let steps = 0
  const pending: Nodes[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const start = node.position?.start.offset ?? 0
      const end = node.position?.end.offset ?? 0
      const leaf = text.slice(start, end)
      const runs = countRuns(leaf)
      const cost = stepsFor(runs, leaf.length)
      if (runs > MOST_RUNS || steps + cost > MOST_STEPS) heavy.push({ start, end })
      else steps += cost
    } else if ('children' in node)
      for (let index = node.children.length - 1; index >= 0; index--) pending.push(node.children[index] as Nodes)
  }
  return heavy
}

/** The text with the delimiters in some ranges made harmless, so that these are read as they stand. */
export function withoutDelimiters(text: string, ranges: readonly Range[], mask: string): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of ranges) {
    pieces.push(text.slice(at, start), text.slice(start, end).replace(DELIMITERS, mask))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

function countRuns(text: string): number {
  let runs = 0
  RUN.lastIndex = 0
  while (RUN.test(text)) runs++
  return runs
}

function stepsFor(runs: number, length: number): number {
  return runs * runs + (runs * length) / 20
}
