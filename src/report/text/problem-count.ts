import type { Severity } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'

/** How many diagnostics there are of each severity. */
type SeverityCounts = Readonly<Record<Severity, number>>

/** Counts what a run found and did not suppress. */
export function countBySeverity(result: LintResult): SeverityCounts {
  const counts = { error: 0, warn: 0, info: 0 }
  for (const file of result.files) {
    for (const { severity } of file.diagnostics) counts[severity] += 1
  }
  return counts
}

/** A number with its noun: “1 file”, “3 files”. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`
}

/** The one sentence on a run: “12 problems (3 errors, 8 warnings, 1 note) in 4 of 32 files”. */
export function headline(result: LintResult): string {
  const files = result.files.length
  if (files === 0) return 'No files to lint'
  const read = `${counted(files, 'file')}${entriesRead(result)}`
  const { error, warn, info } = countBySeverity(result)
  const total = error + warn + info
  if (total === 0) return `No problems in ${read}`
  const parts = [error && counted(error, 'error'), warn && counted(warn, 'warning'), info && counted(info, 'note')]
  const affected = result.files.filter((file) => file.diagnostics.length > 0).length
  return `${counted(total, 'problem')} (${parts.filter(Boolean).join(', ')}) in ${affected} of ${read}`
}

function entriesRead(result: LintResult): string {
  const entries = result.files.reduce((sum, file) => sum + file.entries, 0)
  return entries === result.files.length ? '' : ` (${counted(entries, 'entry', 'entries')})`
}
