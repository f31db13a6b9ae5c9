import type { Diagnostic, Severity } from '../core/diagnostic.ts'
import type { Entry } from '../core/document.ts'
import type { LintResult, ReportedFile, Reporter } from '../core/lint-result.ts'
import { entryName, entryPlace } from './text/entry-label.ts'
import { pathFrom } from './text/file-path.ts'
import { markdownText } from './text/markdown-text.ts'
import { counted, headline } from './text/problem-count.ts'
import { rulePageUrl } from './text/rule-url.ts'
import { withoutCommands } from './text/terminal-text.ts'

/** GitHub takes comments of up to 65,536 characters; some room is left for what stands around the report. */
const MOST_CHARACTERS = 60_000

const WORDS: Readonly<Record<Severity, string>> = { error: '❌ error', warn: '⚠️ warning', info: 'ℹ️ note' }

/** A table for each file, for pull-request comments and job summaries; what does not fit into a comment is counted. */
export const markdown: Reporter = (result, { root }) => {
  const parts = [`### partnerlint: ${headline(result)}\n`]
  let room = MOST_CHARACTERS
  let shown = 0
  for (const file of result.files) {
    if (file.diagnostics.length === 0) continue
    const rows = rowsWithin(file, root, room)
    if (rows.length === 0) break
    const table = `\n${tableHead(file, root)}${rows.join('')}`
    parts.push(table)
    room -= table.length
    shown += rows.length
    if (rows.length < file.diagnostics.length) break
  }
  const rest = problemCount(result) - shown
  if (rest > 0) parts.push(`\n… and ${counted(rest, 'more problem')} that did not fit here.\n`)
  return withoutCommands(parts.join(''))
}

function problemCount(result: LintResult): number {
  return result.files.reduce((sum, file) => sum + file.diagnostics.length, 0)
}

function tableHead(file: ReportedFile, root: string): string {
  return `#### ${markdownText(pathFrom(root, file.path))}\n\n| Place | Severity | Problem | Rule |\n| ---: | --- | --- | --- |\n`
}

function rowsWithin(file: ReportedFile, root: string, room: number): readonly string[] {
  const rows: string[] = []
  let left = room - tableHead(file, root).length - 1
  for (const diagnostic of file.diagnostics) {
    const row = tableRow(diagnostic, root)
    left -= row.length
    if (left < 0) break
    rows.push(row)
  }
  return rows
}

function tableRow(diagnostic: Diagnostic, root: string): string {
  const { line, column, severity, ruleId } = diagnostic
  const rule = `[${markdownText(ruleId)}](${rulePageUrl(ruleId)})`
  return `| ${line}:${column} | ${WORDS[severity]} | ${problemCell(diagnostic, root)} | ${rule} |\n`
}

function problemCell({ message, entry, suggestions, related }: Diagnostic, root: string): string {
  const label = entry ? entryCell(entry) : ''
  const suggestion = suggestions[0]
  const places = related.map(
    (other) => `${markdownText(pathFrom(root, other.path))}:${other.line}: ${markdownText(other.message)}`
  )
  return [label + markdownText(message), ...(suggestion ? [`*Try:* ${markdownText(suggestion.text)}`] : []), ...places].join(
    '<br>'
  )
}

function entryCell(entry: Entry): string {
  const place = entryPlace(entry)
  const name = `**${markdownText(entryName(entry))}**`
  return place === '' ? `${name}: ` : `${name} (${markdownText(place)}): `
}
