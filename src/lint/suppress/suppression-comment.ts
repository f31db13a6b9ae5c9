import { extname } from 'node:path'
import type { Diagnostic } from '../../core/diagnostic.ts'
import type { Fix } from '../../core/fix.ts'
import { LineIndex } from '../../core/line-index.ts'
import { dataKind } from '../../read/data/data-kind.ts'

/** A place for a comment that turns a rule off for a finding; the reason goes between its two parts. */
export interface CommentPlace {
  /** Offset in the file. */
  readonly at: number
  readonly before: string
  readonly after: string
}

/** What a comment begins and ends with. */
interface CommentForm {
  readonly open: string
  readonly close: string
}

const HTML: CommentForm = { open: '<!-- ', close: ' -->' }
const JSX: CommentForm = { open: '{/* ', close: ' */}' }
const HASH: CommentForm = { open: '# ', close: '' }

/** Values are looked for in this many lines above a finding. */
const MOST_LINES = 400
const MOST_PLACES = 5

/** The change that puts a comment with its reason into the file. */
export function commentFix({ at, before, after }: CommentPlace, reason: string): Fix {
  return { range: { start: at, end: at }, text: `${before}${inComment(reason)}${after}` }
}

/** A reason can neither end the comment nor leave its line. */
function inComment(reason: string): string {
  return reason
    .replace(/\s+/g, ' ')
    .replace(/-{2,}>?|\*\//g, '–')
    .trim()
}

/**
 * Where a comment could stand that turns the rule of a finding off for it, the best place first; none where the format has no
 * comments. Whether it does so, and leaves all else as it is, only linting can tell.
 */
export function commentPlaces(text: string, diagnostic: Diagnostic): readonly CommentPlace[] {
  const lines = new TextLines(text)
  const { path, line, ruleId } = diagnostic
  const kind = dataKind(path)
  const above = (form: CommentForm, at: number) => commentAbove(lines, at, form, ruleId)
  if (kind === 'yaml') return outerLines(lines, line).map((at) => above(HASH, at))
  if (kind === 'po') return [above(HASH, blockStart(lines, line))]
  if (kind === 'xml') return linesThat(lines, line, /^\s*</).map((at) => above(HTML, at))
  if (kind !== undefined || extname(path).toLowerCase() === '.email') return []
  const form = extname(path).toLowerCase() === '.mdx' ? JSX : HTML
  const behind = commentBehind(lines, line, form, ruleId)
  const beginsBlock = line === 1 || lines.text(line - 1).trim() === ''
  return beginsBlock ? [above(form, line), behind] : [behind, above(form, line)]
}

function commentAbove(lines: TextLines, line: number, { open, close }: CommentForm, ruleId: string): CommentPlace {
  const indent = /^[ \t]*/.exec(lines.text(line))?.[0] ?? ''
  return {
    at: lines.start(line),
    before: `${indent}${open}partnerlint-disable-next-line ${ruleId} -- `,
    after: `${close}${lines.ending}`
  }
}

/** At the end of the line; within the last cell where the line is a row of a table, and before what breaks the line. */
function commentBehind(lines: TextLines, line: number, { open, close }: CommentForm, ruleId: string): CommentPlace {
  const content = lines.text(line)
  const kept = /(?:\s*\|)?[ \t\\]*$/.exec(content.slice(-100))?.[0] ?? ''
  const at = lines.start(line) + content.length - kept.length
  return { at, before: ` ${open}partnerlint-disable-line ${ruleId} -- `, after: close }
}

/** The line, and those above it in which it lies by its indentation, innermost first. */
function outerLines(lines: TextLines, line: number): readonly number[] {
  const found = [line]
  let indent = indentOf(lines.text(line))
  for (let at = line - 1; at >= 1 && line - at <= MOST_LINES && found.length < MOST_PLACES; at--) {
    const content = lines.text(at)
    if (content.trim() === '' || indentOf(content) >= indent) continue
    indent = indentOf(content)
    found.push(at)
  }
  return found
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** The first line of those without a blank one between them. */
function blockStart(lines: TextLines, line: number): number {
  let at = line
  while (at > 1 && lines.text(at - 1).trim() !== '') at--
  return at
}

function linesThat(lines: TextLines, line: number, fits: RegExp): readonly number[] {
  const found: number[] = []
  for (let at = line; at >= 1 && line - at <= MOST_LINES && found.length < MOST_PLACES; at--) {
    if (fits.test(lines.text(at))) found.push(at)
  }
  return found
}

/** The lines of a text, from 1, without what ends them. */
class TextLines {
  readonly #text: string
  readonly #index: LineIndex
  /** What lines of the text end with. */
  readonly ending: string

  constructor(text: string) {
    this.#text = text
    this.#index = new LineIndex(text)
    this.ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  }

  start(line: number): number {
    return this.#index.lineStart(line)
  }

  text(line: number): string {
    const end = line < this.#index.lineCount ? this.start(line + 1) : this.#text.length
    return this.#text.slice(this.start(line), end).replace(/[\r\n]+$/, '')
  }
}
