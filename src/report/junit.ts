import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import type { ReportedFile, Reporter, ReporterOptions } from '../core/lint-result.ts'
import { entryLabel } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { SEVERITY_WORDS } from './text/severity-words.ts'
import { terminalProse, terminalText, withoutCommands } from './text/terminal-text.ts'
import { xmlText } from './text/xml-text.ts'

/**
 * JUnit's XML, which most CI servers show as test results: a suite for each file, a case for each problem. A case fails where the
 * problem fails the run; a file without problems is one case that passes, so that a clean run is no empty one.
 */
export const junit: Reporter = (result, options) => {
  const suites = result.files.map((file) => suite(file, options))
  const total = suites.reduce((sum, { tests }) => sum + tests, 0)
  const failed = suites.reduce((sum, { failures }) => sum + failures, 0)
  return withoutCommands(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="partnerlint" tests="${total}" failures="${failed}" errors="0" time="0">`,
      ...suites.map(({ text }) => text),
      '</testsuites>\n'
    ].join('\n')
  )
}

interface Suite {
  readonly tests: number
  readonly failures: number
  readonly text: string
}

function suite({ path, diagnostics }: ReportedFile, options: ReporterOptions): Suite {
  const name = xmlText(terminalText(pathFrom(options.root, path)))
  const cases = diagnostics.map((diagnostic) => testCase(diagnostic, name, options))
  const failures = diagnostics.filter(({ severity }) => failsRun(severity, options)).length
  const tests = Math.max(1, cases.length)
  const lines = [
    `  <testsuite name="${name}" tests="${tests}" failures="${failures}" errors="0" skipped="0" time="0">`,
    ...(cases.length > 0 ? cases : [`    <testcase name="no problems" classname="${name}" time="0"/>`]),
    '  </testsuite>'
  ]
  return { tests, failures, text: lines.join('\n') }
}

function testCase(diagnostic: Diagnostic, file: string, options: ReporterOptions): string {
  const { ruleId, line, column, severity, message } = diagnostic
  const name = xmlText(terminalText(`${ruleId} (${line}:${column})`))
  const text = xmlText(detail(diagnostic, options))
  const inner = failsRun(severity, options)
    ? `<failure type="${SEVERITY_WORDS[severity]}" message="${xmlText(terminalProse(message))}">${text}</failure>`
    : `<system-out>${SEVERITY_WORDS[severity]}: ${text}</system-out>`
  return `    <testcase name="${name}" classname="${file}" time="0">${inner}</testcase>`
}

function failsRun(severity: Severity, { failsOnWarnings }: ReporterOptions): boolean {
  return severity === 'error' || (severity === 'warn' && failsOnWarnings === true)
}

/** All that is known of a problem, on one line, so that none of it can begin one. */
function detail({ path, line, column, message, entry, suggestions, related }: Diagnostic, { root }: ReporterOptions): string {
  const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
  const suggestion = suggestions[0]
  return [
    `${terminalText(pathFrom(root, path))}:${line}:${column}: ${label}${terminalProse(message)}`,
    ...(suggestion ? [`Try: ${terminalProse(suggestion.text)}`] : []),
    ...related.map((other) => `${terminalText(pathFrom(root, other.path))}:${other.line}: ${terminalProse(other.message)}`)
  ].join(' | ')
}
