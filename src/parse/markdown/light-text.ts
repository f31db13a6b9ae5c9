import { markdownParts } from './markdown-parts.ts'
import { mayBeHeavy } from './markdown-weight.ts'

/** Limits well within those of `markdownParts` and `mayBeHeavy`; what keeps to them need not be looked at any closer. */
const MOST_LENGTH = 24_000
const MOST_SIGNS = 400
const MOST_STEPS = 2_000_000
const LONGEST_PREFIX = 24

/** A character that may begin a line within quotes and lists; a sign that delimits markup. */
const PREFIX = 1
const SIGN = 2
const KINDS = new Uint8Array(128)
for (const character of ' \t>-*+.)0123456789') KINDS[character.charCodeAt(0)] = PREFIX
for (const character of '*_`~<![]') {
  const code = character.charCodeAt(0)
  KINDS[code] = (KINDS[code] as number) | SIGN
}
const LINE_FEED = 10

/**
 * Whether a markdown text is such that a parser reads all of it as markdown, so that none of it is read as plain text with a notice.
 * Nearly every text is; most are known by one quick look. Linear.
 */
export function isLight(text: string): boolean {
  if (isPlainlyLight(text)) return true
  return markdownParts(text, { mdx: false }).every(({ why }) => why === undefined) && !mayBeHeavy(text)
}

function isPlainlyLight(text: string): boolean {
  const { length } = text
  if (length > MOST_LENGTH || text.includes(']:')) return false
  let lines = 0
  let signs = 0
  let blockStart = 0
  let steps = 0
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (code !== LINE_FEED) {
      if (code < 128 && ((KINDS[code] as number) & SIGN) !== 0) signs++
      continue
    }
    lines++
    const end = endOfPrefix(text, at + 1)
    if (end - at > LONGEST_PREFIX) return false
    if (text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== 13) continue
    if (signs > MOST_SIGNS) return false
    steps += signs * signs + (signs * (at - blockStart)) / 20
    signs = 0
    blockStart = at
  }
  steps += signs * signs + (signs * (length - blockStart)) / 20
  return signs <= MOST_SIGNS && steps <= MOST_STEPS && length + (lines * lines) / 1000 <= MOST_LENGTH
}

function endOfPrefix(text: string, start: number): number {
  let at = start
  while (at < start + LONGEST_PREFIX + 1) {
    const code = text.charCodeAt(at)
    if (!(code < 128) || ((KINDS[code] as number) & PREFIX) === 0) break
    at++
  }
  return at
}
