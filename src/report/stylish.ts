import type { Diagnostic, Related } from '../core/diagnostic.ts'
import type { Reporter } from '../core/lint-result.ts'
import { summarize } from './summary.ts'
import { displayWidth } from './text/display-width.ts'
import { entryName, entryPlace } from './text/entry-label.ts'
import { type ExcerptWindow, excerptWindow } from './text/excerpt-window.ts'
import { pathFrom } from './text/file-path.ts'
import { SEVERITY_WORDS } from './text/severity-words.ts'
import { type TerminalStyle, terminalStyle } from './text/terminal-style.ts'
import { terminalProse, terminalText, withoutCommands } from './text/terminal-text.ts'
import { wrapText } from './text/wrap-text.ts'

const SEVERITY_WIDTH = 7
/** Columns of an excerpt when the output is no terminal. */
const PIPED_EXCERPT = 100
/** A message narrower than this is set under its place instead of beside it. */
const NARROWEST_MESSAGE = 40
const MOST_RELATED = 5

/** Where the lines of a file's report stand. */
interface Layout {
  readonly style: TerminalStyle
  readonly cwd: string
  readonly placeWidth: number
  /** Whether messages stand under their places, because there is no room beside them. */
  readonly tight: boolean
  /** Columns before a message and all that belongs to it. */
  readonly indent: number
}

/** The report for people: grouped by file, each problem with its sentence and a way to say it better, a summary at the end. */
export const stylish: Reporter = (result, options) => {
  const style = terminalStyle(options)
  const blocks = result.files.filter((file) => file.diagnostics.length > 0).map((file) => problemBlock(file, style, options.cwd))
  return withoutCommands([...blocks, summarize(result, options)].join('\n'))
}

/** Problems under one heading. */
interface ProblemGroup {
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  /** What follows the path in the heading, ready for a terminal. */
  readonly note?: string
}

/** The problems of a file, or of one text in it, under its path. */
export function problemBlock(file: ProblemGroup, style: TerminalStyle, cwd: string): string {
  const placeWidth = file.diagnostics.reduce((widest, diagnostic) => Math.max(widest, place(diagnostic).length), 0)
  const beside = 2 + placeWidth + 2 + SEVERITY_WIDTH + 2
  const tight = style.columns !== undefined && style.columns - beside < NARROWEST_MESSAGE
  const layout: Layout = { style, cwd, placeWidth, tight, indent: tight ? 4 : beside }
  const title = style.fileLink(style.chalk.underline(terminalText(pathFrom(cwd, file.path))), file.path)
  return `${title}${file.note ?? ''}\n${file.diagnostics.map((diagnostic) => problem(diagnostic, layout)).join('\n')}`
}

function problem(diagnostic: Diagnostic, layout: Layout): string {
  const { style, placeWidth, tight, indent } = layout
  const word = SEVERITY_WORDS[diagnostic.severity]
  const severity = style.paint(diagnostic.severity)(word) + (tight ? '' : ' '.repeat(SEVERITY_WIDTH - word.length))
  const head = `  ${style.chalk.dim(place(diagnostic).padStart(placeWidth))}  ${severity}`
  const [first = '', ...more] = [
    ...messageLines(diagnostic, layout),
    ...excerptLines(diagnostic, layout),
    ...suggestionLines(diagnostic, layout),
    ...entryLines(diagnostic, layout),
    ...relatedLines(diagnostic, layout)
  ]
  const margin = ' '.repeat(indent)
  const opening = tight ? [head, margin + first] : [`${head}  ${first}`]
  return `${[...opening, ...more.map((line) => margin + line)].join('\n')}\n`
}

function place({ line, column }: Diagnostic): string {
  return `${line}:${column}`
}

function roomIn({ style, indent }: Layout): number | undefined {
  return style.columns === undefined ? undefined : style.columns - indent
}

function messageLines({ message, entry, ruleId }: Diagnostic, layout: Layout): readonly string[] {
  const { style } = layout
  const room = roomIn(layout)
  const label = entry ? `[${terminalProse(entryName(entry))}]` : ''
  const text = terminalProse(message)
  const lines = [...wrapText(label ? `${label} ${text}` : text, room)]
  const last = lines.at(-1) ?? ''
  const rule = style.chalk.dim(style.ruleLink(ruleId))
  const isFitting = room === undefined || displayWidth(last) + 2 + ruleId.length <= room
  if (label && lines[0]?.startsWith(label)) lines[0] = style.chalk.bold(label) + lines[0].slice(label.length)
  if (isFitting) return [...lines.slice(0, -1), `${lines.at(-1)}  ${rule}`]
  return [...lines, rule]
}

function excerptLines({ excerpt, severity }: Diagnostic, layout: Layout): readonly string[] {
  const { style } = layout
  const window = excerptWindow(excerpt, (roomIn(layout) ?? PIPED_EXCERPT) - 2)
  if (!window) return []
  const bar = style.chalk.dim('│')
  const paint = style.paint(severity)
  const text = `${bar} ${window.before}${style.color ? paint.underline(window.words) : window.words}${window.after}`
  return style.color ? [text] : [text, `${bar} ${underline(window)}`]
}

function underline({ before, words }: ExcerptWindow): string {
  return ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(words)))
}

function suggestionLines({ suggestions }: Diagnostic, layout: Layout): readonly string[] {
  const [suggestion] = suggestions
  if (!suggestion) return []
  const label = 'Try: '
  const room = roomIn(layout)
  const [first = '', ...more] = wrapText(terminalProse(suggestion.text), room === undefined ? undefined : room - label.length)
  return [layout.style.chalk.green(label) + first, ...more.map((line) => ' '.repeat(label.length) + line)]
}

/** In a file of one long line, an entry is found by its id or pointer. */
function entryLines({ entry }: Diagnostic, layout: Layout): readonly string[] {
  const place = entry ? entryPlace(entry) : ''
  if (place === '') return []
  const lines = wrapText(`Entry ${terminalProse(place)}`, roomIn(layout))
  return lines.map((line) => layout.style.chalk.dim(line))
}

function relatedLines({ related }: Diagnostic, layout: Layout): readonly string[] {
  const lines = related.slice(0, MOST_RELATED).flatMap((other) => relatedPlace(other, layout))
  const rest = related.length - MOST_RELATED
  return rest > 0 ? [...lines, `and ${rest} more`] : lines
}

function relatedPlace({ path, line, column, message }: Related, layout: Layout): readonly string[] {
  const { style, cwd } = layout
  const place = `${terminalText(pathFrom(cwd, path))}:${line}:${column}`
  const shown = style.fileLink(style.chalk.cyan(place), path)
  const text = terminalProse(message)
  const room = roomIn(layout)
  if (room === undefined || displayWidth(`${place}  ${text}`) <= room) return [`${shown}  ${text}`]
  return [shown, ...wrapText(text, room - 2).map((part) => `  ${part}`)]
}
