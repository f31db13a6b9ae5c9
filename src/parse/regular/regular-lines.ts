import type { Line } from './line.ts'
import { kindOfHtml } from './regular-html.ts'

/** What a line begins, unless it goes on with a paragraph; `doubt` where that depends on more than the line. */
export type LineKind = 'text' | 'heading' | 'quote' | 'bullet' | 'number' | 'rule' | 'fence' | 'html' | 'tag' | 'doubt'

/** What numbers or marks the items of a list. */
export interface Marker {
  /** What all items of the list have in common. */
  readonly sign: string
  readonly number: number
  /** Where the content of the item begins. */
  readonly content: number
  /** By how many columns the item's further lines are indented. */
  readonly width: number
}

const HEADING = /^#{1,6}(?: |$)/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])(?: |$)/
const RULE = /^(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/
const FENCE = /^(?:`{3,}[^`]*$|~{3,})/
/** Such a line may underline a heading, or the head of a table. */
const UNDERLINE = /^[-=:| \t]*$/
/** Behind a mark, how far a tab reaches depends on where it stands. */
const TAB_BEHIND_MARK = /^[-*+_=#:`~ \d.)]*\t/
const MARKER = /(?<number>\d*)(?<sign>[-*+.)])(?: {1,4}(?! )|(?<tab>\t))/y
/** An item with a tab behind its mark that is certainly neither a rule nor an underline, and whose content is no code. */
const ITEM_WITH_TAB = /^(?:[-*+]|\d{1,9}[.)])\t(?![ \t])[^\t]*[A-Za-z\d]/

/** The lines of a text that holds no lone carriage returns. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < text.length; ) {
    const lineFeed = text.indexOf('\n', at)
    let end = lineFeed === -1 ? text.length : lineFeed
    if (lineFeed !== -1 && end > at && text.charCodeAt(end - 1) === 13) end--
    while (end > at && text.charCodeAt(end - 1) === 32) end--
    lines.push(lineWithin(text, at, end))
    at = lineFeed === -1 ? text.length : lineFeed + 1
  }
  return lines
}

/** What stands of a line behind an offset, as a line of the block that begins there. */
export function lineWithin(text: string, from: number, end: number): Line {
  let start = from
  while (start < end && text.charCodeAt(start) === 32) start++
  return { from, start, end, isLazy: false }
}

/** Whether a line holds nothing but spaces. */
export function isBlank({ start, end }: Line): boolean {
  return start >= end
}

/** Columns that a line is indented by. */
export function indentOf({ from, start }: Line): number {
  return start - from
}

/** What a line that is not blank begins. */
export function kindOf(text: string, { from, start, end }: Line, isMdx: boolean): LineKind {
  const code = text.charCodeAt(start)
  if (code > 126 || ((code | 32) > 96 && (code | 32) < 123 && code !== 95 && code !== 96)) return 'text'
  const line = text.slice(start, end)
  if (TAB_BEHIND_MARK.test(line)) {
    // How far a tab reaches is known where the line begins in the first column.
    if (!isFirstColumn(text, from) || !ITEM_WITH_TAB.test(line)) return 'doubt'
    return code < 48 ? 'bullet' : 'number'
  }
  switch (line[0]) {
    case '#':
      return HEADING.test(line) ? 'heading' : 'text'
    case '>':
      return 'quote'
    case '<':
      return isMdx ? 'text' : kindOfHtml(line)
    case '`':
    case '~':
      return FENCE.test(line) ? 'fence' : 'text'
    case '=':
    case ':':
    case '|':
      return UNDERLINE.test(line) ? 'doubt' : 'text'
    default:
      return kindOfMarked(line)
  }
}

function kindOfMarked(line: string): LineKind {
  if (RULE.test(line)) return 'rule'
  if (line[0] === '-' && UNDERLINE.test(line)) return 'doubt'
  if (!ITEM.test(line)) return 'text'
  return line[0] === '-' || line[0] === '*' || line[0] === '+' ? 'bullet' : 'number'
}

/** The marker of an item at the start of a line; nothing where no text follows it, or where that is code. */
export function markerOf(text: string, { from, start, end }: Line): Marker | undefined {
  MARKER.lastIndex = start
  const { number = '', sign = '', tab } = MARKER.exec(text)?.groups ?? {}
  const content = MARKER.lastIndex
  if (sign === '' || content >= end) return undefined
  const width = content - from
  return { sign, number: Number(number), content, width: tab ? TAB_WIDTH * Math.ceil(width / TAB_WIDTH) : width }
}

const TAB_WIDTH = 4

function isFirstColumn(text: string, at: number): boolean {
  return at === 0 || text.charCodeAt(at - 1) === 10
}
