const FENCE = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*(?<fence>`{3,}(?=[^`]*$)|~{3,})/
/** More of a line need not be looked at to see whether code begins there. */
const PREFIX = 1000

/** The backticks or tildes that begin fenced code on a line, whatever quotes and lists it stands in; empty for another line. */
export function fenceOf(line: string): string {
  return FENCE.exec(line)?.groups?.fence ?? ''
}

/** Offset after the fenced code whose first line begins at `start`; undefined when none begins there. */
export function fenceEnd(text: string, start: number): number | undefined {
  const lineFeed = text.slice(start, start + PREFIX).indexOf('\n')
  const fence = fenceOf(text.slice(start, start + (lineFeed === -1 ? PREFIX : lineFeed)).trimEnd())
  if (fence === '') return undefined
  const closing = new RegExp(`^[ \\t>]*${fence[0]}{${fence.length},}[ \\t]*$`, 'gm')
  closing.lastIndex = start + (lineFeed === -1 ? PREFIX : lineFeed)
  return closing.exec(text) ? closing.lastIndex : text.length
}

const TICKS = /`+|\n[ \t]*\r?\n/g

/** Offset after the inline code whose backticks stand at `start`, or after those backticks when nothing within reach closes them. */
export function inlineCodeEnd(text: string, start: number, reach: number): number {
  let ticks = start
  while (text[ticks] === '`') ticks++
  TICKS.lastIndex = ticks
  for (let match = TICKS.exec(text); match && match.index < start + reach; match = TICKS.exec(text)) {
    if (match[0][0] !== '`') break
    if (match[0].length === ticks - start) return TICKS.lastIndex
  }
  return ticks
}
