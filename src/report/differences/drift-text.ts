import { dateInWords } from '../../core/date-in-words.ts'
import type { ReportedConflict, ReportedDeclaration, ReportedPair, ReportedStatement } from '../../core/drift-report.ts'
import { pathFrom } from '../text/file-path.ts'
import { counted } from '../text/problem-count.ts'
import { type TerminalStyle, terminalStyle } from '../text/terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from '../text/terminal-text.ts'
import { wrapText } from '../text/wrap-text.ts'
import {
  byHeading,
  byInternal,
  type DriftOptions,
  type DriftReporter,
  documentName,
  driftSummary,
  pairReason,
  percent,
  shareText
} from './drift-outline.ts'

/** More than so many statements of one side are told by their headings. */
const FEW = 4
const LONGEST = 160

/** What internal and public documents say differently, side by side, for people at a terminal. */
export const driftText: DriftReporter = (report, options) => {
  const style = terminalStyle({ ...options, hyperlinks: false })
  const body = options.pairs
    ? pairList(report.pairs, options, style)
    : [
        ...report.pairs.filter(isShown).flatMap((pair) => pairBlock(pair, options, style)),
        ...declaredBlock(report.declared, options, style)
      ]
  const alone = report.unpaired.map((document) => `  ${terminalText(documentName(document, options.cwd))}`)
  const unpaired = options.pairs && alone.length > 0 ? ['No public document was found for:', ...alone, ''] : []
  return withoutCommands(`${[...body, ...unpaired, style.chalk.bold(driftSummary(report))].join('\n')}\n`)
}

function pairList(pairs: readonly ReportedPair[], { cwd }: DriftOptions, { chalk }: TerminalStyle): readonly string[] {
  return byInternal(pairs).flatMap((group) => [
    chalk.underline(terminalText(documentName(group[0].internal, cwd))),
    ...group.map(
      (pair) => `  ${percent(pair.sure).padStart(4)} sure  ${terminalText(documentName(pair.docs, cwd))}  (${pairReason(pair)})`
    ),
    ''
  ])
}

/** A macro says one thing of many: only what it contradicts is worth a look. */
function isShown({ internal, conflicts }: ReportedPair): boolean {
  return internal.audience !== 'macro' || conflicts.length > 0
}

function pairBlock(pair: ReportedPair, options: DriftOptions, style: TerminalStyle): readonly string[] {
  const { chalk } = style
  const { cwd } = options
  const names = [pair.internal, pair.docs].map((document) => chalk.underline(terminalText(documentName(document, cwd))))
  const conflicts = pair.conflicts.flatMap((conflict) => conflictBlock(conflict, options, style))
  if (pair.internal.audience === 'macro') return [names.join(' and '), ...conflicts, '']
  return [
    `${names.join(' and ')}  ${percent(pair.similarity)} alike`,
    `  ${shareText(pair.internalShare)} of the first in the second, ${shareText(pair.docsShare)} the other way round`,
    ...conflicts,
    ...oneSided('Only inside', pair.onlyInternal),
    ...oneSided('Only in public', pair.onlyDocs),
    ''
  ]
}

type Place = Pick<ReportedStatement, 'path' | 'line' | 'text' | 'changed'> & { readonly column?: number }

function conflictBlock({ ruleId, severity, internal, docs }: ReportedConflict, { cwd }: DriftOptions, style: TerminalStyle) {
  return [headOf(ruleId, severity, style), ...sideOf(internal, cwd, style), ...sideOf(docs, cwd, style)]
}

function declaredBlock(declared: readonly ReportedDeclaration[], { cwd }: DriftOptions, style: TerminalStyle): readonly string[] {
  if (declared.length === 0) return []
  const blocks = declared.flatMap(({ ruleId, severity, statement, declared: there }) => [
    headOf(ruleId, severity, style),
    ...sideOf(statement, cwd, style),
    ...sideOf(there, cwd, style)
  ])
  return [style.chalk.underline('Otherwise than declared'), ...blocks, '']
}

function headOf(ruleId: string, severity: keyof typeof WORDS, style: TerminalStyle): string {
  return `  ${style.paint(severity)(WORDS[severity])}  ${terminalText(ruleId)}`
}

function sideOf({ path, line, column, text, changed }: Place, cwd: string, style: TerminalStyle): readonly string[] {
  const place = [terminalText(pathFrom(cwd, path)), line, ...(column === undefined ? [] : [column])].join(':')
  const columns = style.columns === undefined ? undefined : style.columns - 6
  const when = changed === undefined ? '' : `, changed ${dateInWords(changed)}`
  return [`    ${style.chalk.dim(place + when)}`, ...wrapText(terminalProse(text), columns).map((each) => `      ${each}`)]
}

const WORDS = { error: 'conflict', warn: 'likely conflict', info: 'possible conflict' } as const

function oneSided(label: string, statements: readonly ReportedStatement[]): readonly string[] {
  if (statements.length === 0) return []
  const head = `  ${label} (${counted(statements.length, 'statement')})`
  if (statements.length <= FEW) {
    return [`${head}:`, ...statements.map(({ line, text }) => `    line ${line}: ${terminalProse(shortened(text))}`)]
  }
  const headings = byHeading(statements).map(([heading, count]) =>
    heading === '' ? `${count} without a heading` : `${count} under “${terminalProse(shortened(heading))}”`
  )
  return [`${head}: ${headings.join(', ')}`]
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`
}
