import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import type { Reporter, ReporterOptions } from '../core/lint-result.ts'
import { entryLabel } from './text/entry-label.ts'
import { isWithin, pathFrom } from './text/file-path.ts'
import { counted } from './text/problem-count.ts'
import { terminalProse, terminalText, withoutInnerCommands } from './text/terminal-text.ts'

/** GitHub shows no more annotations of a kind from one step, and drops the rest without a word. */
const MOST_OF_A_KIND = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'notice' }

/** Workflow commands that GitHub Actions turns into annotations, the gravest first. */
export const github: Reporter = (result, options) => {
  const all = result.files.flatMap((file) => file.diagnostics)
  const of = (severity: Severity) => all.filter((diagnostic) => diagnostic.severity === severity)
  const first = [...of('error').slice(0, MOST_OF_A_KIND), ...of('warn').slice(0, MOST_OF_A_KIND)]
  const notes = of('info')
  const isAll = first.length + Math.min(notes.length, MOST_OF_A_KIND) === all.length
  // The line that counts the rest is a notice itself.
  const shown = [...first, ...notes.slice(0, isAll ? MOST_OF_A_KIND : MOST_OF_A_KIND - 1)]
  const lines = shown.map((diagnostic) => annotation(diagnostic, options))
  if (!isAll) lines.push(remainder(all.length - shown.length))
  return withoutInnerCommands(lines.map((line) => `${line}\n`).join(''))
}

/** Text as the data of a workflow command, byte for byte as GitHub's own toolkit escapes it. */
export function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** Text as a property of a workflow command, byte for byte as GitHub's own toolkit escapes it. */
export function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function annotation(diagnostic: Diagnostic, { root }: ReporterOptions): string {
  const { path, line, column, endLine, endColumn, severity, ruleId } = diagnostic
  const properties = [
    ['title', terminalText(ruleId)],
    ['file', terminalText(isWithin(root, path) ? pathFrom(root, path) : path)],
    ['line', String(line)],
    ['endLine', String(endLine)],
    // GitHub takes columns only for a range within one line.
    ...(line === endLine
      ? [
          ['col', String(column)],
          ['endColumn', String(endColumn)]
        ]
      : [])
  ]
  const list = properties.map(([name, value = '']) => `${name}=${escapeProperty(value)}`).join(',')
  return `::${COMMANDS[severity]} ${list}::${escapeData(body(diagnostic, root))}`
}

function body({ message, entry, suggestions, related }: Diagnostic, root: string): string {
  const label = entry ? `[${terminalProse(entryLabel(entry))}] ` : ''
  const suggestion = suggestions[0]
  const places = related.map(
    (other) => `${terminalText(pathFrom(root, other.path))}:${other.line}  ${terminalProse(other.message)}`
  )
  return [label + terminalProse(message), ...(suggestion ? [`Try: ${terminalProse(suggestion.text)}`] : []), ...places].join('\n')
}

function remainder(count: number): string {
  const text = `${counted(count, 'more problem')}: GitHub shows ${MOST_OF_A_KIND} of a kind; the stylish and SARIF reports have them all.`
  return `::notice title=partnerlint::${escapeData(text)}`
}
