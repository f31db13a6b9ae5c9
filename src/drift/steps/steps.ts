import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { bothWays } from '../copies/copies.ts'
import { alignCopies } from '../copies/near-statements.ts'
import { COPIED, type Difference, wholeSide } from '../statements/difference.ts'
import { documentKey } from '../statements/document-key.ts'
import { once } from '../statements/once.ts'
import type { Statement } from '../statements/statement.ts'

/** One numbered list: its items in order, each with its sentences. */
export interface Procedure {
  readonly items: readonly (readonly Statement[])[]
}

/** Two procedures that share fewer steps are not known to be the same. */
const FEWEST = 2
/** Share of the steps of the shorter that the longer must have. */
const COVERED = 0.6

/** Collects the numbered lists of documents in order. */
export function proceduresOf(facts: readonly Statement[]): readonly Procedure[] {
  const found: Procedure[] = []
  for (const statements of groupBy(facts, documentKey).values()) {
    let items: Statement[][] = []
    let last: Statement | undefined
    const close = (): void => {
      if (items.length >= FEWEST) found.push({ items })
      items = []
    }
    for (const each of statements) {
      if (each.ordinal === undefined) {
        if (each.kind === 'heading') close()
        continue
      }
      if (last && each.block === last.block) items.at(-1)?.push(each)
      else if (
        last?.ordinal !== undefined &&
        each.ordinal >= last.ordinal &&
        each.headings.join('\n') === last.headings.join('\n')
      )
        items.push([each])
      else {
        close()
        items.push([each])
      }
      last = each
    }
    close()
  }
  return found
}

function first(item: readonly Statement[]): Statement | undefined {
  return item[0]
}

/** For each step of one procedure the index of its copy in the other. */
function alignSteps(
  one: Procedure,
  counterparts: ReadonlyMap<Statement, Statement>,
  other: Procedure
): readonly (number | undefined)[] {
  return one.items.map((item) => {
    const theirs = item.map((each) => counterparts.get(each))
    const index = other.items.findIndex((candidate) => candidate.some((each) => theirs.includes(each)))
    return index < 0 ? undefined : index
  })
}

/** Steps that only the longer has between two that both have, and the step that stands before the gap on the other side. */
function* missing(
  aligned: readonly (number | undefined)[],
  one: Procedure,
  other: Procedure
): Iterable<readonly [Statement, Statement]> {
  for (const [index, item] of one.items.entries()) {
    // Of several that are missing at one place, the first is told.
    if (aligned[index] !== undefined || (index > 0 && aligned[index - 1] === undefined)) continue
    const before = aligned.slice(0, index).findLast((each) => each !== undefined)
    const after = aligned.slice(index + 1).find((each) => each !== undefined)
    const neighbour = before ?? after
    if (neighbour === undefined || (before !== undefined && after !== undefined && after - before !== 1)) continue
    const [step, place] = [first(item), first(other.items[neighbour] ?? [])]
    if (step && place) yield [step, place]
  }
}

function* crossings(
  aligned: readonly (number | undefined)[],
  one: Procedure,
  other: Procedure
): Iterable<readonly [Statement, Statement]> {
  for (let index = 1; index < aligned.length; index++) {
    const [before, now] = [aligned[index - 1], aligned[index]]
    if (before === undefined || now === undefined || now >= before) continue
    const [step, place] = [first(one.items[index] ?? []), first(other.items[now] ?? [])]
    if (step && place) yield [step, place]
  }
}

/** Two versions of one numbered list, and for each step its copy in the other. */
interface CopiedProcedure {
  readonly internal: Procedure
  readonly docs: Procedure
  readonly mine: readonly (number | undefined)[]
  readonly theirs: readonly (number | undefined)[]
}

/** Finds the numbered lists of internal documents and macros that were copied from public ones. */
export const copiedProcedures = once((facts, drift): readonly CopiedProcedure[] => {
  const copies = groupBy(
    alignCopies(facts, drift).filter(({ documents }) => documents),
    ({ internal }) => internal.path
  )
  const procedures = proceduresOf(facts)
  const byStatement = new Map<Statement, Procedure>()
  for (const procedure of procedures)
    for (const item of procedure.items) for (const each of item) byStatement.set(each, procedure)
  return procedures.flatMap((internal): readonly CopiedProcedure[] => {
    const [head] = internal.items[0] ?? []
    if (!head || head.audience === 'docs') return []
    const counterparts = bothWays(copies.get(head.path) ?? [])
    const others = new Map<Procedure, number>()
    for (const item of internal.items) {
      const theirs = new Set(item.flatMap((each) => byStatement.get(counterparts.get(each) ?? each) ?? []))
      for (const each of theirs) if (each !== internal) others.set(each, (others.get(each) ?? 0) + 1)
    }
    const [docs, shared] = [...others].sort((one, other) => other[1] - one[1])[0] ?? []
    if (!docs || !shared || shared < FEWEST || shared < COVERED * Math.min(internal.items.length, docs.items.length)) return []
    const mine = alignSteps(internal, counterparts, docs)
    return [{ internal, docs, mine, theirs: alignSteps(docs, counterparts, internal) }]
  })
})

/** Finds steps that are missing, added or in another order between two versions of one numbered list. */
export function* findStepChanges(facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  for (const { internal, docs, mine, theirs } of copiedProcedures(facts, drift)) {
    for (const [step, place] of missing(mine, internal, docs)) yield difference(step, place)
    for (const [step, place] of missing(theirs, docs, internal)) yield difference(place, step)
    for (const [step, place] of crossings(mine, internal, docs)) yield difference(step, place)
  }
}

function difference(internal: Statement, docs: Statement): Difference {
  return { internal: wholeSide(internal), docs: wholeSide(docs), odds: COPIED }
}
