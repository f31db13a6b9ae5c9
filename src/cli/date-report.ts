import type { DriftReport, ReportedStatement } from '../core/drift-report.ts'

/** Adds to both sides of each conflict the day on which their file was last changed; `dates` are by absolute path. */
export function dateReport(report: DriftReport, dates: ReadonlyMap<string, string>): DriftReport {
  if (dates.size === 0) return report
  const dated = (statement: ReportedStatement): ReportedStatement => {
    const changed = dates.get(statement.path)
    return changed === undefined ? statement : { ...statement, changed }
  }
  const pairs = report.pairs.map((pair) => ({
    ...pair,
    conflicts: pair.conflicts.map((each) => ({ ...each, internal: dated(each.internal), docs: dated(each.docs) }))
  }))
  return { ...report, pairs, declared: report.declared.map((each) => ({ ...each, statement: dated(each.statement) })) }
}
