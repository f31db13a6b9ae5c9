import type { Related } from '../../core/diagnostic.ts'
import { displayWidth } from '../../report/text/display-width.ts'
import { excerptWindow } from '../../report/text/excerpt-window.ts'
import { pathFrom } from '../../report/text/file-path.ts'
import { SEVERITY_WORDS } from '../../report/text/severity-words.ts'
import type { TerminalStyle } from '../../report/text/terminal-style.ts'
import { terminalProse, terminalText } from '../../report/text/terminal-text.ts'
import { wrapText } from '../../report/text/wrap-text.ts'
import type { Decision, ReviewItem } from './review-item.ts'

const WIDEST = 100
const INDENT = 2

/** Where a review is, and what was decided before on the finding at hand. */
export interface ReviewPlace {
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly decision: Decision | undefined
  readonly cwd: string
}

/** A finding for a person to decide on: its sentence with the words marked, what is said of it, why, and what could stand there. */
export function showItem({ diagnostic, rule, wasSkipped }: ReviewItem, place: ReviewPlace, style: TerminalStyle): string {
  const { path, line, column, entry, message, suggestions, fix, related } = diagnostic
  const { chalk } = style
  const severity = style.paint(diagnostic.severity)(SEVERITY_WORDS[diagnostic.severity])
  const at = terminalText(`${pathFrom(place.cwd, path)}:${line}:${column}`)
  const where = entry ? ` ${chalk.dim(terminalProse(entry.title || entry.id))}` : ''
  const notes = [wasSkipped ? 'skipped last time' : '', place.decision ? `decided: ${decisionText(place.decision)}` : '']
  return [
    '',
    `${chalk.bold(`${place.number} of ${place.total}`)}  ${at}${where}  ${severity}  ${style.ruleLink(diagnostic.ruleId)}`,
    ...notes.filter((note) => note !== '').map((note) => indented(chalk.dim(note))),
    ...sentence(diagnostic, style),
    '',
    ...paragraph(message, style),
    ...related.flatMap((other) => paragraph(relatedText(other, place.cwd), style)),
    ...(rule ? ['', ...paragraph(`Why: ${firstParagraph(rule.why)}`, style)] : []),
    '',
    ...suggestions.map(({ text }, index) => indented(`${chalk.green(String(index + 1))}  ${terminalProse(text)}`)),
    ...(fix ? [indented(`${chalk.green('f')}  ${fixText(fix.text)}`)] : []),
    ''
  ].join('\n')
}

/** What was decided, in a few words. */
function decisionText(decision: Decision): string {
  if (decision.kind === 'allow') return `allowed, because “${terminalProse(decision.reason)}”`
  return decision.fix.text === '' ? 'cut' : `“${terminalProse(decision.fix.text)}”`
}

function fixText(text: string): string {
  return text.trim().length < 2 ? 'mend it: cut these words' : `mend it: “${terminalProse(text)}”`
}

function sentence({ excerpt, severity }: ReviewItem['diagnostic'], style: TerminalStyle): readonly string[] {
  const window = excerptWindow(excerpt, Math.min(style.columns ?? WIDEST, WIDEST) - INDENT)
  if (!window) return []
  const { before, words, after } = window
  const marked = style.color ? style.paint(severity).underline(words) : words
  const line = indented(before + marked + after)
  const marks = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(words)))
  return ['', line, ...(style.color ? [] : [indented(marks)])]
}

function relatedText({ path, line, column, message }: Related, cwd: string): string {
  return `${pathFrom(cwd, path)}:${line}:${column}: ${message}`
}

function firstParagraph(why: string): string {
  return why.trim().split(/\n\s*\n/)[0] ?? ''
}

function paragraph(text: string, { columns = WIDEST }: TerminalStyle): readonly string[] {
  return wrapText(terminalProse(text), Math.min(columns, WIDEST) - INDENT).map(indented)
}

function indented(line: string): string {
  return ' '.repeat(INDENT) + line
}
