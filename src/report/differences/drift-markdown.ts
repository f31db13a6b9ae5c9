import type { ReportedConflict, ReportedDeclaration, ReportedPair, ReportedStatement } from '../../core/drift-report.ts'
import { pathFrom } from '../text/file-path.ts'
import { markdownText } from '../text/markdown-text.ts'
import { withoutCommands } from '../text/terminal-text.ts'
import {
  type DriftOptions,
  type DriftReporter,
  documentName,
  driftSummary,
  pairReason,
  percent,
  shareText
} from './drift-outline.ts'

const MOST_LISTED = 10

/** What internal and public documents say differently, for a job summary, a pull request or a page of the team's own. */
export const driftMarkdown: DriftReporter = (report, options) => {
  const parts = [`### ${driftSummary(report)}\n`]
  if (report.pairs.length > 0) parts.push(overview(report.pairs, options))
  if (!options.pairs) parts.push(...report.pairs.filter(hasDetail).map((pair) => detail(pair, options)))
  if (!options.pairs && report.declared.length > 0) parts.push(declarations(report.declared, options))
  if (options.pairs && report.unpaired.length > 0) {
    const names = report.unpaired.map((document) => `- ${markdownText(documentName(document, options.cwd))}\n`)
    parts.push(`\nNo public document was found for:\n\n${names.join('')}`)
  }
  return withoutCommands(parts.join(''))
}

function overview(pairs: readonly ReportedPair[], { cwd, pairs: tellsWhy }: DriftOptions): string {
  const head = tellsWhy ? ['Internal', 'Public', 'Sure', 'Why'] : ['Internal', 'Public', 'Alike', 'Conflicts']
  const rows = pairs.map((pair) => [
    markdownText(documentName(pair.internal, cwd)),
    markdownText(documentName(pair.docs, cwd)),
    ...(tellsWhy ? [percent(pair.sure), pairReason(pair)] : [percent(pair.similarity), String(pair.conflicts.length)])
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return `\n${line(head)}| --- | --- | ---: | ${tellsWhy ? '---' : '---:'} |\n${rows.map(line).join('')}`
}

/** A macro says one thing of many: only what it contradicts is worth a look. */
function hasDetail({ internal, conflicts, onlyInternal }: ReportedPair): boolean {
  return conflicts.length > 0 || (internal.audience !== 'macro' && onlyInternal.length > 0)
}

function detail(pair: ReportedPair, { cwd }: DriftOptions): string {
  const names = [pair.internal, pair.docs].map((document) => markdownText(documentName(document, cwd)))
  const conflicts = pair.conflicts.map((conflict) => conflictRow(conflict, cwd))
  const table = conflicts.length === 0 ? '' : `\n| Internal | Public | Rule |\n| --- | --- | --- |\n${conflicts.join('')}`
  if (pair.internal.audience === 'macro') return `\n#### ${names.join(' and ')}\n${table}`
  const shares = `${shareText(pair.internalShare)} of the first in the second, ${shareText(pair.docsShare)} the other way round.`
  return `\n#### ${names.join(' and ')}\n\n${shares}\n${table}${onlyOn('Only inside', pair.onlyInternal)}${onlyOn('Only in public', pair.onlyDocs)}`
}

function declarations(declared: readonly ReportedDeclaration[], { cwd }: DriftOptions): string {
  const rows = declared.map(({ ruleId, statement, declared: there }) => row([statement, there], ruleId, cwd))
  return `\n#### Otherwise than declared\n\n| Text | Declared | Rule |\n| --- | --- | --- |\n${rows.join('')}`
}

function conflictRow({ ruleId, internal, docs }: ReportedConflict, cwd: string): string {
  return row([internal, docs], ruleId, cwd)
}

function row(sides: readonly Pick<ReportedStatement, 'path' | 'line' | 'text'>[], ruleId: string, cwd: string): string {
  const cells = sides.map(({ path, line, text }) => `${markdownText(text)}<br>${markdownText(`${pathFrom(cwd, path)}:${line}`)}`)
  return `| ${[...cells, markdownText(ruleId)].join(' | ')} |\n`
}

function onlyOn(label: string, statements: readonly ReportedStatement[]): string {
  if (statements.length === 0) return ''
  const shown = statements.slice(0, MOST_LISTED).map(({ line, text }) => `- line ${line}: ${markdownText(text)}\n`)
  const rest = statements.length > MOST_LISTED ? [`- and ${statements.length - MOST_LISTED} more\n`] : []
  return `\n${label}:\n\n${[...shown, ...rest].join('')}`
}
