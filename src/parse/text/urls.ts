import type { Range } from '../../core/mapped-text.ts'

const START = /\b(?:https?|ftp|file|slack|zoommtg):\/\/|\bwww\.(?=\w)|\b(?:mailto|tel):(?=[\w+])|@/gi
const END = /[\s<>"“”«»|]|$/g
const LOCAL = /[\w.+%-]/
const HOST = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/y

/** Finds the URLs and e-mail addresses of a text, without the punctuation that ends the sentence around them. Linear. */
export function scanUrls(text: string): Range[] {
  const found: Range[] = []
  let at = 0
  START.lastIndex = 0
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const range = match[0] === '@' ? emailAround(text, match.index, at) : urlAt(text, match.index, START.lastIndex)
    if (!range) continue
    found.push(range)
    at = range.end
    START.lastIndex = at
  }
  return found
}

function urlAt(text: string, start: number, schemeEnd: number): Range | undefined {
  END.lastIndex = schemeEnd
  const end = trimmedEnd(text, schemeEnd, END.exec(text)?.index ?? text.length)
  return end > schemeEnd ? { start, end } : undefined
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  let open = 0
  for (let at = start; at < end; at++) {
    if (text[at] === '(') open++
    if (text[at] === ')') open--
  }
  while (last > start) {
    const character = text[last - 1] as string
    if (character === ')' && open < 0) open++
    else if (!".,;:!?'’‘*_~]}…".includes(character)) break
    last--
  }
  return last
}

function emailAround(text: string, sign: number, floor: number): Range | undefined {
  let start = sign
  while (start > floor && LOCAL.test(text[start - 1] as string)) start--
  HOST.lastIndex = sign + 1
  const host = HOST.exec(text)
  if (start === sign || !host) return undefined
  return { start, end: HOST.lastIndex }
}
