import type { Skipped } from '../core/diagnostic.ts'
import type { LintResult, ReporterOptions } from '../core/lint-result.ts'
import { displayWidth } from './text/display-width.ts'
import { pathFrom } from './text/file-path.ts'
import { countBySeverity, counted, headline } from './text/problem-count.ts'
import { type TerminalStyle, terminalStyle } from './text/terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from './text/terminal-text.ts'
import { wrapText } from './text/wrap-text.ts'

/** How a summary may look; the reporters' options serve. */
type SummaryOptions = Pick<ReporterOptions, 'cwd' | 'color' | 'hyperlinks' | 'width'>

/** What a run read, found, left out and why: the end of the report for people, and what goes to stderr beside any other. */
export function summarize(result: LintResult, options: SummaryOptions): string {
  const style = terminalStyle(options)
  const notices = noticeLines(result, options, style)
  const lines = [
    ...notices,
    ...(notices.length > 0 ? [''] : []),
    ...headlineLines(result, style),
    ...aside([...asides(result), ...result.remarks.map(terminalProse)], style)
  ]
  return withoutCommands(`${lines.join('\n')}\n`)
}

function headlineLines(result: LintResult, { chalk, columns }: TerminalStyle): readonly string[] {
  const { error, warn, info } = countBySeverity(result)
  const show = (mark: string, paint: (line: string) => string) =>
    wrapText(mark + headline(result), columns).map((line) => paint(line))
  if (error > 0) return show('✖ ', chalk.red.bold)
  if (warn > 0) return show('⚠ ', chalk.yellow.bold)
  if (info > 0) return show('ℹ ', chalk.blue.bold)
  return result.files.length === 0 ? show('', chalk.bold) : show('✔ ', chalk.green.bold)
}

/** A notice that holds for more places than these names the first ones and counts the others. */
const MOST_NAMED = 3

function noticeLines({ notices }: LintResult, { cwd }: SummaryOptions, { chalk, columns }: TerminalStyle): readonly string[] {
  const named = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { message } of notices) counts.set(message, (counts.get(message) ?? 0) + 1)
  return notices.flatMap(({ path, line, message }) => {
    const times = (named.get(message) ?? 0) + 1
    named.set(message, times)
    if (times > MOST_NAMED + 1) return []
    const rest = (counts.get(message) ?? 0) - MOST_NAMED
    if (times > MOST_NAMED && rest > 1) return wrapText(`and ${rest} more: ${terminalProse(message)}`, columns)
    const place = `${terminalText(pathFrom(cwd, path))}:${line}`
    const whole = `${place}  ${terminalProse(message)}`
    if (columns === undefined || displayWidth(whole) <= columns) return [chalk.cyan(place) + whole.slice(place.length)]
    return [chalk.cyan(place), ...wrapText(terminalProse(message), columns - 2).map((part) => `  ${part}`)]
  })
}

function suppressedSentences({ files }: LintResult): readonly string[] {
  const all = files.flatMap(({ suppressed }) => suppressed)
  const known = all.filter(({ by }) => by === 'baseline').length
  const off = all.length - known
  return [
    off === 0 ? '' : `${counted(off, 'problem')} turned off by comments.`,
    known === 0 ? '' : `${counted(known, 'known problem')} left out.`
  ]
}

function asides(result: LintResult): readonly string[] {
  return [
    ...suppressedSentences(result),
    skippedSentence(result.skipped, (count) => counted(count, 'file')),
    skippedSentence(result.skippedEntries, (count) => counted(count, 'entry', 'entries'))
  ]
}

function skippedSentence(skipped: readonly Skipped[], named: (count: number) => string): string {
  const total = skipped.reduce((sum, { count }) => sum + count, 0)
  const [only, ...others] = skipped
  if (!only || total === 0) return ''
  if (others.length === 0) return `Skipped ${named(total)} ${terminalProse(only.reason)}.`
  const reasons = skipped.map(({ count, reason }) => `${count} ${terminalProse(reason)}`)
  return `Skipped ${named(total)}: ${reasons.join(', ')}.`
}

function aside(sentences: readonly string[], { chalk, columns }: TerminalStyle): readonly string[] {
  return sentences
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => wrapText(sentence, columns === undefined ? undefined : columns - 2))
    .map((line) => chalk.dim(`  ${line}`))
}
