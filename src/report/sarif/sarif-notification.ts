import type { Diagnostic } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'
import { UNREADABLE_FILE } from '../../core/rule-reference.ts'
import { isWithin, uriFrom } from '../text/file-path.ts'
import { counted } from '../text/problem-count.ts'
import { terminalProse } from '../text/terminal-text.ts'

/** What a run says beside its results: files that could not be read, what was read otherwise, what was left out and why. */
export function sarifNotifications(result: LintResult, root: string, leftOut: number) {
  const diagnostics = result.files.flatMap((file) => file.diagnostics)
  return [
    ...diagnostics.filter(({ ruleId }) => ruleId === UNREADABLE_FILE).map((diagnostic) => unreadable(diagnostic, root)),
    ...result.notices.map(({ path, line, message }) => notification('note', message, { path, line, root })),
    ...result.skipped.map(({ count, reason }) => notification('note', `Skipped ${counted(count, 'file')}: ${reason}.`)),
    ...result.remarks.map((remark) => notification('note', remark)),
    ...outside(result, root),
    ...(leftOut > 0
      ? [
          notification(
            'warning',
            `${counted(leftOut, 'problem')} of the least severe ones are not in this report, to keep within what code scanning shows.`
          )
        ]
      : [])
  ]
}

function unreadable({ path, line, message }: Diagnostic, root: string) {
  return notification('error', message, { path, line, root })
}

function outside({ files }: LintResult, root: string) {
  const count = files.filter((file) => file.diagnostics.length > 0 && !isWithin(root, file.path)).length
  if (count === 0) return []
  return [notification('note', `${counted(count, 'file')} outside the repository: code scanning cannot show problems there.`)]
}

function notification(level: 'error' | 'warning' | 'note', text: string, place?: { path: string; line: number; root: string }) {
  const region = place && { startLine: place.line, startColumn: 1, endLine: place.line, endColumn: 2 }
  return {
    level,
    message: { text: terminalProse(text) },
    ...(place && {
      locations: [{ physicalLocation: { artifactLocation: { uri: uriFrom(place.root, place.path) }, region } }]
    })
  }
}
