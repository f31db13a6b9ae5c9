import type { Range } from '../../core/mapped-text.ts'
import type { BlockNode, ProseNode } from '../syntax/markdown-nodes.ts'
import type { Line } from './line.ts'
import type { RegularInline } from './regular-inline.ts'
import { indentOf } from './regular-lines.ts'

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
const BAR = 124
const BACKSLASH = 92
const SPACE = 32
const TAB = 9

/** Whether a line is the head of a table for its number of cells: whether the next one is a row of delimiters. */
export function isTableHead(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index + 1]
  if (!line || line.isLazy || indentOf(line) > 3) return false
  const code = text.charCodeAt(line.start)
  if (code !== BAR && code !== 45 && code !== 58) return false
  const row = text.slice(line.start, line.end)
  // An item of a list.
  if (row.startsWith('- ') || row.startsWith('-\t')) return false
  return (row.includes('|') || row.includes(':')) && DELIMITERS.test(row)
}

/** Reads the lines of a table; undefined where it may be none, or where what its cells hold is in doubt. */
export function regularTable(text: string, lines: readonly Line[], inline: RegularInline): BlockNode | undefined {
  const rows = lines.map((line) => cellsOf(text, line))
  const [head = [], delimiters = []] = rows
  if (head.length !== delimiters.length) return undefined
  const children: { type: 'tableRow'; children: readonly ProseNode[] }[] = []
  for (const [index, cells] of rows.entries()) {
    if (index === 1) continue
    const nodes: ProseNode[] = []
    for (const cell of cells) {
      const content = inline.read([cell])
      if (!content) return undefined
      nodes.push({ type: 'tableCell', children: content })
    }
    if (nodes.length === 0) return undefined
    children.push({ type: 'tableRow', children: nodes })
  }
  return { type: 'table', children, position: { start: { offset: lines[0]?.start } } }
}

/** What stands between the bars of a row, without the spaces around it. */
function cellsOf(text: string, { start, end }: Range): readonly Range[] {
  const cells: Range[] = []
  let from = text.charCodeAt(start) === BAR ? start + 1 : start
  while (from < end) {
    const bar = endOfCell(text, from, end)
    const cell = trimmed(text, from, bar)
    // A tab behind the last bar.
    if (bar === end && cell.start === cell.end) break
    cells.push(cell)
    from = bar + 1
  }
  return cells
}

function endOfCell(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === BAR) return at
    const next = code === BACKSLASH ? text.charCodeAt(at + 1) : 0
    if (next === BAR || next === BACKSLASH) at++
  }
  return end
}

function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to]
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === TAB
}
