import { fenceOf } from '../syntax/code-spans.ts'

const HEADING = /^#{1,6}(?:[ \t]|$)/
/** A kind of HTML block that goes on over blank lines: what a line begins with that opens it, and what a line holds that ends it. */
export interface HtmlBlock {
  readonly opens: RegExp
  readonly ends: RegExp
}

export const HTML_BLOCKS: readonly HtmlBlock[] = [
  { opens: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, ends: /<\/(?:script|pre|style|textarea)>/i },
  { opens: /^<!--/, ends: /-->/ },
  { opens: /^<\?/, ends: /\?>/ },
  { opens: /^<!\[CDATA\[/, ends: /\]\]>/ },
  { opens: /^<![A-Za-z]/, ends: />/ }
]
const PREFIX = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/

/** Code or an HTML block that is open at the current line, and what the lines in it must look like for the cuts to be sure. */
interface OpenBlock {
  readonly isEnd: (line: string) => boolean
  readonly indent: number
  readonly isQuoted: boolean
}

/**
 * Where a markdown text can be cut so that its parts, parsed one by one, say what the whole says: before headings (`#`) that
 * follow a blank line. None when something reaches over headings (a definition, or code in a list that is not closed there).
 */
export function sectionCuts(text: string): readonly number[] {
  const cuts: number[] = []
  let open: OpenBlock | undefined
  let isAfterBlank = false
  for (let at = 0; at < text.length; ) {
    const lineFeed = text.indexOf('\n', at)
    const next = lineFeed === -1 ? text.length : lineFeed + 1
    const line = text.slice(at, next).trimEnd()
    if (open) {
      if (!standsIn(open, line)) return []
      if (open.isEnd(line)) open = undefined
    } else {
      if (line.includes(']:')) return []
      if (isAfterBlank && HEADING.test(line)) cuts.push(at)
      open = blockOpenedBy(line)
    }
    isAfterBlank = line === ''
    at = next
  }
  return cuts
}

function standsIn({ indent, isQuoted }: OpenBlock, line: string): boolean {
  if (line === '') return !isQuoted
  return isQuoted ? line.trimStart().startsWith('>') : line.search(/[^ ]/) >= indent
}

function blockOpenedBy(line: string): OpenBlock | undefined {
  const prefix = PREFIX.exec(line)?.[0] ?? ''
  const place = { indent: prefix.includes('\t') ? Number.POSITIVE_INFINITY : prefix.length, isQuoted: prefix.includes('>') }
  const fence = fenceOf(line)
  if (fence !== '') return { ...place, isEnd: (each) => isClosing(each, fence) }
  const rest = line.slice(prefix.length)
  const kind = HTML_BLOCKS.find(({ opens }) => opens.test(rest))
  if (!kind || kind.ends.test(rest)) return undefined
  return { ...place, isEnd: (each) => kind.ends.test(each) }
}

function isClosing(line: string, fence: string): boolean {
  const rest = line.replace(/^[ \t>]*/, '')
  return rest.startsWith(fence) && rest.replaceAll(fence[0] ?? '', '') === ''
}
