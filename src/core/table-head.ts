const SPACE = 32
const BAR = 124
const HEAD =
  / {0,3}(?<cells>\|(?:[^\\`{<%[\r\n]|\[(?!\[))*\|)[ \t]*\r?\n {0,3}(?<rule>\|(?:[ \t]*:?-+:?[ \t]*\|)+)[ \t]*(?:\r?\n|$)/y

/**
 * Offset behind the head of a table that begins on the line at `start`, the first behind a blank one: its names and the row of dashes
 * below. 0 where none begins for certain: a head in other forms than `| a | b |`, or with what may hide a bar.
 */
export function endOfTableHead(text: string, start: number): number {
  if (text.charCodeAt(start) !== BAR && text.charCodeAt(start) !== SPACE) return 0
  HEAD.lastIndex = start
  const { cells = '', rule = '' } = HEAD.exec(text)?.groups ?? {}
  return cells !== '' && countOfBars(cells) === countOfBars(rule) ? HEAD.lastIndex : 0
}

/** Whether the line at `start`, behind the head of a table or another of its rows, is a row for certain. */
export function isTableRow(text: string, start: number): boolean {
  let at = start
  while (at < start + 3 && text.charCodeAt(at) === SPACE) at++
  return text.charCodeAt(at) === BAR
}

function countOfBars(row: string): number {
  return row.split('|').length - 1
}
