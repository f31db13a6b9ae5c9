import type { LintResult } from '../core/lint-result.ts'
import { terminalText, withoutCommands } from './text/terminal-text.ts'

interface RuleCount {
  problems: number
  fixable: number
}

/** How often each rule reports, the most frequent first: a line each, for `--statistics`. */
export function statistics({ files }: LintResult): string {
  const counts = new Map<string, RuleCount>()
  for (const { ruleId, fix } of files.flatMap(({ diagnostics }) => diagnostics)) {
    const count = counts.get(ruleId) ?? { problems: 0, fixable: 0 }
    count.problems += 1
    if (fix) count.fixable += 1
    counts.set(ruleId, count)
  }
  const rows = [...counts].sort(([a, x], [b, y]) => y.problems - x.problems || (a < b ? -1 : 1))
  const width = String(rows[0]?.[1].problems ?? 0).length
  const lines = rows.map(([ruleId, { problems, fixable }]) => {
    const remark = fixable === 0 ? '' : `  (${fixable} with --fix)`
    return `${String(problems).padStart(width)}  ${terminalText(ruleId)}${remark}\n`
  })
  return withoutCommands(lines.join(''))
}
