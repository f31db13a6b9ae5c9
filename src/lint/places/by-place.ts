import type { Diagnostic } from '../../core/diagnostic.ts'

/** Compares diagnostics of one file: in order of place, then rule. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}
