import type { Diagnostic, Location, Related, Severity, Suggestion } from '../core/diagnostic.ts'
import type { Entry } from '../core/document.ts'
import type { Fix } from '../core/fix.ts'
import { UNREADABLE_FILE } from '../core/rule-reference.ts'

/** Severities as ESLint's JSON numbers them. */
const LEVELS: Readonly<Record<Severity, number>> = { error: 2, warn: 1, info: 0 }

/** A diagnostic in the form of ESLint's JSON messages: what scripts read. */
export function jsonMessage(diagnostic: Diagnostic) {
  const { ruleId, messageId, severity, message, entry, fix, suggestions, related } = diagnostic
  return {
    ruleId,
    severity: LEVELS[severity],
    message,
    messageId,
    ...lines(diagnostic),
    ...(entry && { entry: jsonEntry(entry) }),
    ...(fix && { fix: jsonFix(fix) }),
    ...(suggestions.length > 0 && { suggestions: suggestions.map(jsonSuggestion) }),
    ...(related.length > 0 && { related: related.map(jsonRelated) }),
    ...(ruleId === UNREADABLE_FILE && { fatal: true })
  }
}

function jsonEntry({ id, title, pointer, usage }: Entry) {
  return { id, title, pointer, ...(usage !== undefined && { usage }) }
}

function jsonSuggestion({ text, fix }: Suggestion) {
  return { desc: text, ...(fix && { fix: jsonFix(fix) }) }
}

function jsonFix({ range, text }: Fix) {
  return { range: [range.start, range.end], text }
}

function jsonRelated(related: Related) {
  return { filePath: related.path, ...lines(related), message: related.message }
}

function lines({ line, column, endLine, endColumn }: Location) {
  return { line, column, endLine, endColumn }
}
