import type { FileResult, Skipped } from '../core/diagnostic.ts'
import type { Field } from '../core/document.ts'

/** Counts the entries of a file of which some text is left out, by reason. */
export class SkippedEntries {
  readonly #byReason = new Map<string, Set<string>>()

  /** Whether a field is left out, which is counted. */
  skips(field: Field, { includesInactive = false }: { readonly includesInactive?: boolean }): boolean {
    const reason = field.isInactive && !includesInactive ? INACTIVE : field.isForeign ? FOREIGN : undefined
    if (reason === undefined) return false
    const entries = this.#byReason.get(reason) ?? new Set()
    this.#byReason.set(reason, entries.add(field.entry?.pointer ?? ''))
    return true
  }

  /** The counts as part of a file's result; nothing where nothing was left out. */
  counts(): Pick<FileResult, 'skippedEntries'> {
    const skippedEntries: readonly Skipped[] = Array.from(this.#byReason, ([reason, { size }]) => ({ reason, count: size }))
    return skippedEntries.length > 0 ? { skippedEntries } : {}
  }
}

const INACTIVE = 'not in use (--include-inactive reads them)'
const FOREIGN = 'in another language than English'

/** Adds up the counts of several files. */
export function totalSkipped(results: Iterable<FileResult>): readonly Skipped[] {
  const totals = new Map<string, number>()
  for (const { skippedEntries = [] } of results)
    for (const { reason, count } of skippedEntries) totals.set(reason, (totals.get(reason) ?? 0) + count)
  return Array.from(totals, ([reason, count]) => ({ reason, count }))
}
