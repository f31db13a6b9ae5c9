import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import { fingerprintOf, textHash } from '../core/fingerprint.ts'
import type { Reporter } from '../core/lint-result.ts'
import { entryLabel } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { jsonText } from './text/json-text.ts'
import { terminalProse, terminalText } from './text/terminal-text.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warn: 'minor', info: 'info' }

/** GitLab's Code Quality report: what a merge request shows beside its changes. */
export const gitlab: Reporter = (result, { root }) => {
  const seen = new Map<string, number>()
  const problems = result.files.flatMap((file) => {
    const path = terminalText(pathFrom(root, file.path))
    return file.diagnostics.map((diagnostic) => problem(diagnostic, path, seen))
  })
  return `[${problems.map(jsonText).join(',\n')}]\n`
}

function problem(diagnostic: Diagnostic, path: string, seen: Map<string, number>) {
  const { ruleId, severity, line, endLine } = diagnostic
  return {
    description: description(diagnostic),
    check_name: ruleId,
    fingerprint: fingerprint(diagnostic, path, seen),
    severity: SEVERITIES[severity],
    location: { path, lines: { begin: line, end: endLine } }
  }
}

function description({ message, entry, suggestions }: Diagnostic): string {
  const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
  const suggestion = suggestions[0] ? ` Try: ${terminalProse(suggestions[0].text)}` : ''
  return label + terminalProse(message) + suggestion
}

/** GitLab takes problems of the same fingerprint for one, and one whose fingerprint has changed for a new one. */
function fingerprint(diagnostic: Diagnostic, path: string, seen: Map<string, number>): string {
  const key = `${path}\n${fingerprintOf(diagnostic).words}`
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return textHash(`${key}\n${count}`) + textHash(`${count}\n${key}`)
}
