import type { Range } from '../core/mapped-text.ts'

/** A paragraph, or with a depth a heading, whose characters stand for themselves but for code; the range is that of its text. */
export interface PlainBlock extends Range {
  readonly depth?: number
}

/** Code between single backticks, on one line. */
export const INLINE_CODE = /`[^`\0\r\n]+`(?!`)/g
const CODE = INLINE_CODE.source
/** What no markup begins with at the start of a line; a digit, where it numbers no list item. */
const FIRST = String.raw`(?:[A-Za-z"'($\u00A1-\u1FFF\u2010-\u2027\u2030-\uD7FF]|\d(?!\d{0,8}[.)](?:[ \r\n]|$))|${CODE})`
/** What is no markup within a line, and may stand for itself at its end. */
const NO_MARKUP = String.raw`\0\r\n\t\\*_\[\]<&~\x60\uE000\uFEFF`
const LINE = String.raw`${FIRST}(?:(?:[^${NO_MARKUP}]|${CODE})*(?:[^${NO_MARKUP}\s]|${CODE}))?`
/** Behind the text of a heading, more signs would belong to its markup. */
const TITLE = String.raw`#{1,6} +${FIRST}(?:(?:[^${NO_MARKUP}#]|${CODE})*(?:[^${NO_MARKUP}#\s]|${CODE}))?`
const PLAIN = new RegExp(String.raw`^(?:(?:${LINE}|${TITLE})(?:\r?\n|$))+[ \t\r\n]*$`)
const MARKER = /^(?<signs>#+) +/

/**
 * Reads what stands between two blank lines of a markdown text where it is made of paragraphs and headings (`# Title`) without any
 * markup in them but inline code; nothing for every other text. A markdown parser reads the same, and takes far longer.
 */
export function plainBlocks(text: string): readonly PlainBlock[] | undefined {
  if (!PLAIN.test(text)) return undefined
  const { length } = text.trimEnd()
  if (!text.includes('#')) return [{ start: 0, end: length }]
  const blocks: PlainBlock[] = []
  let paragraph: PlainBlock | undefined
  for (let start = 0; start < length; ) {
    const lineFeed = text.indexOf('\n', start)
    const next = lineFeed === -1 ? length : lineFeed + 1
    const line = text.slice(start, next).trimEnd()
    const end = start + line.length
    const [marker = '', signs = ''] = MARKER.exec(line) ?? []
    if (marker === '') paragraph = { start: paragraph?.start ?? start, end }
    if (paragraph && (marker !== '' || end === length)) blocks.push(paragraph)
    if (marker !== '') {
      blocks.push({ start: start + marker.length, end, depth: signs.length })
      paragraph = undefined
    }
    start = next
  }
  return blocks
}
