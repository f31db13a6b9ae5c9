import type { Diagnostic } from '../core/diagnostic.ts'
import type { DriftReport } from '../core/drift-report.ts'
import type { LintRun } from '../lint/lint.ts'

/** How far the internal and public documents of a run agree; undefined where none were compared. The run has to keep its statements. */
export async function driftOf({ statements, result, prepared }: LintRun): Promise<DriftReport | undefined> {
  if (statements.length === 0) return undefined
  const { driftReport } = await import('../drift/drift-report.ts')
  const { globMatcher } = await import('../lint/files/ignore-patterns.ts')
  const drift = { ...prepared.config.drift, matches: globMatcher() }
  const diagnostics = result.files.flatMap((file) => file.diagnostics.filter(isDrift))
  const reported = new Set(result.files.map(({ path }) => path))
  return driftReport(statements, diagnostics, drift, (path) => reported.has(path))
}

function isDrift({ ruleId, severity }: Diagnostic): boolean {
  return ruleId.startsWith('drift-') && severity !== 'info'
}
