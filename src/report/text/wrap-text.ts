import { displayWidth, piecesWithin } from './display-width.ts'

/**
 * Breaks a text of one line into lines of at most so many columns, at spaces; a word that is longer than a line is broken
 * where it must be. Without a number of columns the text stays one line.
 */
export function wrapText(text: string, columns: number | undefined): readonly string[] {
  if (columns === undefined || displayWidth(text) <= columns) return [text]
  const lines: string[] = []
  let line: string | undefined
  let width = 0
  for (const word of text.split(' ').flatMap((long) => piecesWithin(long, columns))) {
    const wordWidth = displayWidth(word)
    if (line === undefined) {
      line = word
      width = wordWidth
    } else if (width + 1 + wordWidth <= columns) {
      line += ` ${word}`
      width += 1 + wordWidth
    } else {
      lines.push(line)
      line = word
      width = wordWidth
    }
  }
  return [...lines, line ?? '']
}
