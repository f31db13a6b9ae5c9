import type { Entry } from '../../core/document.ts'
import type { LintResult } from '../../core/lint-result.ts'
import type { UsageTable } from './usage-table.ts'

/** A result in which texts say how often they are read, and how many rows of the table name a text of it. */
export interface UsedResult {
  readonly result: LintResult
  readonly used: number
}

/** Says of each text how often it is read, as a table has it; `namesOf` gives the names that the table may call a file by. */
export function withUsage(result: LintResult, table: UsageTable, namesOf: (path: string) => readonly string[]): UsedResult {
  const used = new Set<string>()
  const countFor = (names: readonly string[]) => {
    const name = names.find((each) => table.has(each))
    if (name !== undefined) used.add(name)
    return name === undefined ? undefined : table.get(name)
  }
  const withEntry = <T extends { readonly entry?: Entry }>(each: T): T => {
    const { entry } = each
    const usage = entry && countFor([entry.id, entry.title])
    return entry && usage !== undefined ? { ...each, entry: { ...entry, usage } } : each
  }
  const files = result.files.map((file) => {
    const usage = countFor(namesOf(file.path))
    return {
      ...file,
      ...(usage !== undefined && { usage }),
      diagnostics: file.diagnostics.map(withEntry),
      suppressed: file.suppressed.map((each) => ({ ...each, diagnostic: withEntry(each.diagnostic) }))
    }
  })
  const measures = result.measures && { measures: result.measures.map(withEntry) }
  return { result: { ...result, files, ...measures }, used: used.size }
}
