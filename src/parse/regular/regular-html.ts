import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name'
import { autolinkEnd, tagEnd } from '../syntax/inline-patterns.ts'
import type { BlockNode } from '../syntax/markdown-nodes.ts'
import type { Piece } from '../syntax/markdown-pieces.ts'
import type { Line } from './line.ts'

const NAME = /^<\/?(?<name>[A-Za-z][A-Za-z\d-]*)(?=[ \t>]|\/>|$)/
const COMMENT = '<!--'
/** Parsers differ in whether these comments end where they begin. */
const SHORT_COMMENT = /<!--+>/
/** Nothing in HTML begins so. */
const NO_HTML = /^<[^A-Za-z/!?]/

const NO_SPACE = /[^ \t]/
const TAB = 9
const LINE_FEED = 10

const BLOCK_NAMES: ReadonlySet<string> = new Set(htmlBlockNames)
const RAW_NAMES: ReadonlySet<string> = new Set(htmlRawNames)

/**
 * What a line that begins with an angle bracket begins: HTML, which ends a paragraph; a tag, which is HTML where no paragraph goes on;
 * or text.
 */
export function kindOfHtml(line: string): 'html' | 'tag' | 'text' | 'doubt' {
  if (NO_HTML.test(line) || line === '<') return 'text'
  if (line.startsWith(COMMENT)) return SHORT_COMMENT.test(line) ? 'doubt' : 'html'
  const name = NAME.exec(line)?.groups?.name?.toLowerCase()
  if (name === undefined) return autolinkEnd(line, 0) === undefined ? 'doubt' : 'text'
  if (RAW_NAMES.has(name)) return 'doubt'
  if (BLOCK_NAMES.has(name)) return 'html'
  const end = tagEnd(line, 0)
  if (end === undefined) return 'doubt'
  return NO_SPACE.test(line.slice(end)) ? 'text' : 'tag'
}

/** How many lines a block of HTML has whose first line is at `from`; undefined where that is in doubt. */
export function countOfHtml(text: string, lines: readonly Line[], from: number): number | undefined {
  const first = lines[from]?.start ?? 0
  const isComment = text.startsWith(COMMENT, first)
  const closing = isComment ? text.indexOf('-->', first) : -1
  if (isComment && closing === -1) return undefined
  for (let index = from; index < lines.length; index++) {
    const line = lines[index] as Line
    const isBlank = !NO_SPACE.test(text.slice(line.start, line.end))
    if (isBlank && !isComment) return index - from
    const isUnclear = text.charCodeAt(line.start) === TAB && line.from > 0 && text.charCodeAt(line.from - 1) !== LINE_FEED
    if (line.isLazy || isUnclear) return undefined
    if (isComment && closing < line.end) return index - from + 1
    // What is left of a blank line depends on what it stands in.
    if (isBlank && line.from < rawEnd(text, line)) return undefined
  }
  return isComment ? undefined : lines.length - from
}

/** A block of HTML that is made of some lines. */
export function htmlOf(text: string, lines: readonly Line[]): BlockNode {
  const pieces: Piece[] = []
  for (const [index, line] of lines.entries()) {
    const end = rawEnd(text, line)
    if (end > line.from) pieces.push({ start: line.from, end })
    if (index < lines.length - 1) pieces.push({ start: end, end: text.indexOf('\n', end) + 1 })
  }
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0]
  return { type: 'html', data: { pieces }, position: { start: { offset: start }, end: { offset: end } } }
}

/** Where a line ends, with the spaces at its end. */
export function rawEnd(text: string, { end }: Line): number {
  let at = end
  while (text.charCodeAt(at) === 32) at++
  return at
}
