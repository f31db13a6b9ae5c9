import type { Severity } from '../core/diagnostic.ts'
import type { ReportedFile, Reporter, SuppressedDiagnostic } from '../core/lint-result.ts'
import { jsonMessage } from './json-message.ts'
import { jsonText } from './text/json-text.ts'

/** The report for scripts: ESLint's JSON, every file that was read in it, with `infoCount`, `entry` and `related` added. */
export const json: Reporter = (result) => `[${result.files.map((file) => jsonText(jsonFile(file))).join(',')}]\n`

function jsonFile(file: ReportedFile) {
  const count = (severity: Severity) => file.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const countFixable = (severity: Severity) =>
    file.diagnostics.filter((diagnostic) => diagnostic.severity === severity && diagnostic.fix).length
  return {
    filePath: file.path,
    messages: file.diagnostics.map(jsonMessage),
    suppressedMessages: file.suppressed.map(suppressedMessage),
    errorCount: count('error'),
    warningCount: count('warn'),
    infoCount: count('info'),
    fixableErrorCount: countFixable('error'),
    fixableWarningCount: countFixable('warn'),
    ...(file.output !== undefined && { output: file.output })
  }
}

function suppressedMessage({ diagnostic, reason, by }: SuppressedDiagnostic) {
  const kind = by === 'baseline' ? 'file' : 'directive'
  return { ...jsonMessage(diagnostic), suppressions: [{ kind, justification: reason }] }
}
