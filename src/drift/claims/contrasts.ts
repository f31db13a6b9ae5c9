import type { Statement } from '../statements/statement.ts'
import { stemsOf } from '../words/content-words.ts'
import type { Claim } from './claims.ts'

/** Things that the documents set beside each other (plans, regions, kinds of ticket): a fact of one is no fact of the other. */
export interface Contrasts {
  /** Whether the two claims name different things of one kind. */
  differ(one: Claim, other: Claim): boolean
}

interface Label {
  readonly set: number
  readonly name: string
  /** Stems that no other label of its set has. */
  readonly stems: readonly string[]
}

const MOST_LABELS = 40
/** Share of a long label's words that a text must have to name it. */
const NAMED = 0.6

function labelsOf(set: number, names: readonly string[]): readonly Label[] {
  const stems = names.map(stemsOf)
  const counts = new Map<string, number>()
  for (const each of stems) for (const stem of each) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return names.flatMap((name, index) => {
    const own = [...(stems[index] ?? [])].filter((stem) => counts.get(stem) === 1)
    return own.length === 0 ? [] : [{ set, name, stems: own }]
  })
}

/** Collects names that stand beside each other: heads of one table, leads of one list. */
function groups(statements: readonly Statement[]): readonly (readonly string[])[] {
  const found = new Map<string, Set<string>>()
  const add = (key: string, name: string | undefined): void => {
    if (!name) return
    const set = found.get(key)
    if (set) set.add(name)
    else found.set(key, new Set([name]))
  }
  let table = 0
  let last: Statement | undefined
  for (const each of statements) {
    const parent = `${each.path}\n${each.headings.join('\n')}`
    if (each.kind === 'table-cell') {
      if (last?.kind !== 'table-cell' || last.path !== each.path) table++
      if (each.column && each.row && each.text !== each.row) add(`column ${table}`, each.column)
      add(`row ${table}`, each.row)
    } else if (each.kind === 'list-item' && each.lead) add(`lead ${parent}`, each.lead)
    last = each
  }
  const lists = [...found.values()].map((names) => [...names]).filter(({ length }) => length > 1 && length <= MOST_LABELS)
  // What a thousand pages made from one template set beside each other is known from the first.
  return [...new Map(lists.map((names) => [names.toSorted().join('\n'), names])).values()]
}

function isNamed(label: Label, words: ReadonlySet<string>): boolean {
  const hits = label.stems.filter((stem) => words.has(stem)).length
  return label.stems.length <= 2 ? hits === label.stems.length : hits >= label.stems.length * NAMED
}

/** Learns what is set beside each other from the tables and lists of all documents. */
export function learnContrasts(statements: readonly Statement[]): Contrasts {
  const byStem = new Map<string, Label[]>()
  for (const [set, names] of groups(statements).entries()) {
    for (const label of labelsOf(set, names)) {
      for (const stem of label.stems) {
        const list = byStem.get(stem)
        if (list) list.push(label)
        else byStem.set(stem, [label])
      }
    }
  }
  const cache = new WeakMap<Claim, ReadonlyMap<number, ReadonlySet<string>>>()
  const mentions = (claim: Claim): ReadonlyMap<number, ReadonlySet<string>> => {
    const known = cache.get(claim)
    if (known) return known
    const words = new Set([...claim.beside, ...stemsOf(claim.statement.headings.at(-1) ?? '')])
    const named = new Map<number, Set<string>>()
    for (const stem of words) {
      for (const label of byStem.get(stem) ?? []) {
        if (!isNamed(label, words)) continue
        const set = named.get(label.set)
        if (set) set.add(label.name)
        else named.set(label.set, new Set([label.name]))
      }
    }
    cache.set(claim, named)
    return named
  }
  return {
    differ(one, other) {
      if (byStem.size === 0) return false
      const theirs = mentions(other)
      for (const [set, names] of mentions(one)) {
        const others = theirs.get(set)
        if (others && [...names].every((name) => !others.has(name))) return true
      }
      return false
    }
  }
}

/** What some documents set beside each other, and what others do. */
export function bothContrasts(one: Contrasts, other: Contrasts): Contrasts {
  return { differ: (mine, theirs) => one.differ(mine, theirs) || other.differ(mine, theirs) }
}
