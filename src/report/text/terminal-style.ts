import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Chalk, type ChalkInstance } from 'chalk'
import type { Severity } from '../../core/diagnostic.ts'
import type { ReporterOptions } from '../../core/lint-result.ts'
import { rulePageUrl } from './rule-url.ts'
import { terminalText } from './terminal-text.ts'

/** Nobody likes to read lines that are longer, however wide the window. */
const WIDEST = 120
const NARROWEST = 40

/** What this run's terminal can show. */
export interface TerminalStyle {
  readonly chalk: ChalkInstance
  readonly color: boolean
  /** Columns to break lines at; undefined when the output is no terminal, so that each message stays one line for `grep`. */
  readonly columns: number | undefined
  paint(severity: Severity): ChalkInstance
  /** Text that opens a file's path, where the terminal takes links. */
  fileLink(text: string, path: string): string
  /** Rule id that opens the rule's page. */
  ruleLink(ruleId: string): string
}

/** Reads what reporters may know about the terminal. */
export function terminalStyle({
  color,
  hyperlinks,
  width
}: Pick<ReporterOptions, 'color' | 'hyperlinks' | 'width'>): TerminalStyle {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const paints: Readonly<Record<Severity, ChalkInstance>> = { error: chalk.red, warn: chalk.yellow, info: chalk.blue }
  return {
    chalk,
    color,
    columns: width === undefined ? undefined : Math.min(Math.max(width, NARROWEST), WIDEST),
    paint: (severity) => paints[severity],
    fileLink: (text, path) => (hyperlinks && isAbsolute(path) ? link(text, pathToFileURL(path).href) : text),
    ruleLink: (ruleId) => (hyperlinks ? link(terminalText(ruleId), rulePageUrl(ruleId)) : terminalText(ruleId))
  }
}

function link(text: string, url: string): string {
  return `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\`
}
