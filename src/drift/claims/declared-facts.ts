import type { DeclaredFact } from '../../core/rule.ts'
import { relativePath } from '../statements/relative-path.ts'
import type { Statement } from '../statements/statement.ts'
import { readQuantities } from '../values/quantities.ts'
import type { Quantity } from '../values/quantity.ts'
import { stemsOf } from '../words/content-words.ts'

/** A declared fact as statements are held against it: one of its names, and its value. */
interface NamedFact {
  readonly fact: DeclaredFact
  readonly value: Quantity
  readonly stems: ReadonlySet<string>
  readonly unless: readonly ReadonlySet<string>[]
}

/** A statement that speaks of a declared fact. */
export interface Mention {
  readonly fact: DeclaredFact
  readonly value: Quantity
  /** The words of the name that fits. */
  readonly stems: ReadonlySet<string>
  /** Whether the statement itself has all words of the name, and not only its headings. */
  readonly isNamed: boolean
}

/** Words that a statement may have beside the value where only its heading names the fact. */
const MOST_OTHERS = 2

/** What of a fact cannot be held against texts, and what was expected in its place. */
export function factProblem({ terms, value, unless }: DeclaredFact): FactProblem | undefined {
  if (readValue(value) === undefined) {
    return { found: value, expected: 'one number, time, price, percentage, date, version or size, such as “14 days”' }
  }
  const found = [...terms, ...unless].find((each) => stemsOf(each).size === 0)
  return found === undefined ? undefined : { found, expected: 'a word that few texts have, such as “refund window”' }
}

/** Part of a fact that says too little. */
interface FactProblem {
  readonly found: string
  readonly expected: string
}

function readValue(text: string): Quantity | undefined {
  const [value, ...others] = readQuantities(text)
  return others.length === 0 ? value : undefined
}

function hasAll(words: ReadonlySet<string>, stems: ReadonlySet<string>): boolean {
  for (const stem of stems) if (!words.has(stem)) return false
  return true
}

/** Declared facts by the rarest thing there is to look them up by: each word of their names. */
export class DeclaredFacts {
  readonly #byStem = new Map<string, NamedFact[]>()

  constructor(facts: readonly DeclaredFact[]) {
    for (const fact of facts) {
      const value = readValue(fact.value)
      if (!value) continue
      const unless = fact.unless.map(stemsOf)
      for (const term of fact.terms) this.#add({ fact, value, stems: stemsOf(term), unless })
    }
  }

  #add(named: NamedFact): void {
    const [first] = named.stems
    if (first === undefined) return
    const known = this.#byStem.get(first)
    if (known) known.push(named)
    else this.#byStem.set(first, [named])
  }

  /** The facts that a statement speaks of. Where one name is part of another, the longer one is meant. */
  mentions(statement: Statement): readonly Mention[] {
    const own = stemsOf(statement.text)
    const near = union(own, stemsOf(statement.lead ?? ''), stemsOf(statement.row ?? ''), stemsOf(statement.column ?? ''))
    const heading = stemsOf(statement.headings.at(-1) ?? '')
    const words = union(
      near,
      heading,
      stemsOf(statement.intro ?? ''),
      stemsOf(statement.title),
      stemsOf(statement.entry?.title ?? '')
    )
    const found: Mention[] = []
    for (const stem of words) {
      for (const { fact, value, stems, unless } of this.#byStem.get(stem) ?? []) {
        if (!hasAll(words, stems) || unless.some((each) => hasAll(words, each))) continue
        const isNamed = hasAll(near, stems)
        const isHeaded = statement.kind !== 'table-cell' && hasAll(heading, stems) && own.size <= MOST_OTHERS
        if (isNamed || isHeaded || [...stems].some((each) => near.has(each))) found.push({ fact, value, stems, isNamed })
      }
    }
    return withoutShorter(found)
  }
}

function union(...sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const all = new Set<string>()
  for (const set of sets) for (const each of set) all.add(each)
  return all
}

function withoutShorter(found: readonly Mention[]): readonly Mention[] {
  return found.filter(
    (each) =>
      !found.some((other) => other.stems.size > each.stems.size && other.fact !== each.fact && hasAll(other.stems, each.stems))
  )
}

/** Whether a file may state a fact. */
export function mayState(
  path: string,
  { globs, folder }: DeclaredFact,
  matches: (glob: string, path: string) => boolean
): boolean {
  return globs === undefined || globs.some((glob) => matches(glob, relativePath(folder, path)))
}
