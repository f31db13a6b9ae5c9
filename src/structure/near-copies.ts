import type { MacroText } from './macro-texts.ts'

/** Macros that say nearly the same, and how much of it. */
export interface NearCopy {
  readonly one: MacroText
  readonly other: MacroText
  /** Share of the runs of three words that both have, from 0 to 1; 1 for the same words. */
  readonly likeness: number
}

/** Below this, two macros share a template but not what they say. */
const LEAST_ALIKE = 0.6
/** Shorter macros are alike by chance. */
const FEWEST_WORDS = 12
const RUN = 3
/** Macros that are remembered for one run of words; every copy still meets the first of its kind. */
const REMEMBERED = 24
/** Macros that share most runs and are compared in full. */
const COMPARED = 4

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const run of one) if (other.has(run)) shared++
  return shared / (one.size + other.size - shared)
}

interface Indexed {
  readonly macro: MacroText
  readonly runs: ReadonlySet<string>
}

/** The macros that share most runs with one, by an index from runs to macros: nothing is compared with everything. */
class RunIndex {
  readonly #macros: Indexed[] = []
  readonly #places = new Map<string, number[]>()

  nearest(runs: ReadonlySet<string>): readonly Indexed[] {
    const shared = new Map<number, number>()
    for (const run of runs) for (const id of this.#places.get(run) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    return [...shared]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, COMPARED)
      .flatMap(([id]) => this.#macros[id] ?? [])
  }

  add(indexed: Indexed): void {
    const id = this.#macros.push(indexed) - 1
    for (const run of indexed.runs) {
      const places = this.#places.get(run)
      if (!places) this.#places.set(run, [id])
      else if (places.length < REMEMBERED) places.push(id)
    }
  }
}

/** Pairs each macro with the earlier one that it repeats, if any. Takes time in proportion to the words of all macros. */
export function* nearCopies(macros: readonly MacroText[]): Iterable<NearCopy> {
  const index = new RunIndex()
  const firsts = new Map<string, MacroText>()
  for (const macro of macros) {
    if (macro.words.length < FEWEST_WORDS) continue
    const key = macro.words.join(' ')
    const same = firsts.get(key)
    if (same) {
      yield { one: same, other: macro, likeness: 1 }
      continue
    }
    firsts.set(key, macro)
    const runs = runsOf(macro.words)
    const best = index
      .nearest(runs)
      .map((each) => ({ one: each.macro, likeness: likeness(each.runs, runs) }))
      .reduce((most, each) => (each.likeness > most.likeness ? each : most), { one: macro, likeness: 0 })
    if (best.likeness >= LEAST_ALIKE) yield { one: best.one, other: macro, likeness: best.likeness }
    index.add({ macro, runs })
  }
}
