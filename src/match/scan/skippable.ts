import type { Range } from '../../core/mapped-text.ts'

/** Elements whose content is no prose; where one is left open, that goes for all that follows. */
const HIDES_CONTENT =
  /<(?:[!?]|(?:code|kbd|samp|tt|script|style|pre|template|textarea|svg|math|iframe|noembed|noframes|xmp|plaintext|object|listing)\b)/i
const URL = /:\/\/|www\.|mailto:|tel:|@/gi
const FILL_IN = /X{3,}|_{3,}|&[A-Za-z0-9#]+;/g
/** A placeholder between percent signs, or a sign that is written as a reference and could begin a fill-in. */
const OPEN_ENDED = /%[\w@({%]|&(?:lt|lbrack|lsqb|lcub|lbrace)\b/
const SIGNS = /[`<[{&%@]|:\/\/|www\.|tel:|mailto:|XXX|___/i

/**
 * Parts of a raw markdown block that may leave no text behind, or stand for something else: code, tags, targets of links, URLs,
 * placeholders. In order; what is in doubt is taken in.
 */
export function skippable(block: string): readonly Range[] {
  if (!SIGNS.test(block)) return []
  const found: Range[] = []
  const add = (start: number, end: number): void => {
    if (start !== -1 && end > start) found.push({ start, end })
  }
  add(block.indexOf('`'), block.lastIndexOf('`'))
  add(block.indexOf('<'), HIDES_CONTENT.test(block) ? block.length : block.lastIndexOf('>'))
  add(block.indexOf('['), Math.max(block.lastIndexOf(']'), block.includes('](') ? block.lastIndexOf(')') : -1))
  add(block.indexOf('{'), block.lastIndexOf('}'))
  add(block.search(OPEN_ENDED), block.length)
  for (const { index } of block.matchAll(URL)) found.push(addressAround(block, index))
  for (const { index, 0: sign } of block.matchAll(FILL_IN)) add(index, index + sign.length)
  return merged(found)
}

/** The characters around a sign up to white space; all that follows where markup could go on with the address. */
function addressAround(block: string, sign: number): Range {
  let start = sign
  while (start > 0 && !isSpace(block, start - 1)) start--
  let end = sign
  while (end < block.length && !isSpace(block, end)) end++
  return { start, end: /[<`[{&\\]/.test(block.slice(sign, end)) ? block.length : end }
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32
}

function merged(ranges: Range[]): readonly Range[] {
  const all: Range[] = []
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (!last || range.start > last.end) all.push(range)
    else if (range.end > last.end) all[all.length - 1] = { start: last.start, end: range.end }
  }
  return all
}
