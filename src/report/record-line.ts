import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import type { SuppressedDiagnostic } from '../core/lint-result.ts'
import { jsonMessage } from './json-message.ts'
import { jsonText } from './text/json-text.ts'

/** What names a text, and which line of the input it came in, from 1. */
interface RecordName {
  readonly id?: string | number | null
  readonly line: number
}

interface RecordFindings {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly notices: readonly string[]
}

const NOTHING = '"messages":[],"errorCount":0,"warningCount":0,"infoCount":0}\n'

/** The result of one text as a line of JSON. Messages are those of the JSON report, with their range in the text. */
export function recordLine(name: RecordName, { diagnostics, suppressed, notices }: RecordFindings): string {
  if (diagnostics.length === 0 && suppressed.length === 0 && notices.length === 0) return `{${named(name)},${NOTHING}`
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const found = {
    messages: diagnostics.map(message),
    ...(suppressed.length > 0 && { suppressedMessages: suppressed.map(suppressedMessage) }),
    errorCount: count('error'),
    warningCount: count('warn'),
    infoCount: count('info'),
    ...(notices.length > 0 && { notices })
  }
  return `{${named(name)},${jsonText(found).slice(1)}\n`
}

/** The line that stands for one that could not be read: why. */
export function badRecordLine(name: RecordName, problem: string): string {
  return `{${named(name)},"error":${jsonText(problem)}}\n`
}

function named({ id, line }: RecordName): string {
  return id === undefined ? `"line":${line}` : `"id":${jsonText(id)},"line":${line}`
}

function message(diagnostic: Diagnostic) {
  const { ruleId, severity, message: words, messageId, ...rest } = jsonMessage(diagnostic)
  return { ruleId, severity, message: words, messageId, range: [diagnostic.range.start, diagnostic.range.end], ...rest }
}

function suppressedMessage({ diagnostic, reason }: SuppressedDiagnostic) {
  return { ...message(diagnostic), suppressions: [{ kind: 'directive', justification: reason }] }
}
