import type { Excerpt } from '../../core/diagnostic.ts'
import { displayWidth, headWithin, tailWithin } from './display-width.ts'
import { terminalProse } from './terminal-text.ts'

/** Characters on each side of the words that are looked at: a minified file's one sentence may hold millions. */
const REACH = 500
const MOST_WORDS = 2000

/** A cut moves by less than this to fall between two words. */
const NEAR = 20

/** An excerpt cut to one line, safe to print: what stands before the reported words, the words, and what stands after. */
export interface ExcerptWindow {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** Cuts an excerpt to so many columns around its words, `…` at the cut ends; undefined when there is nothing to show. */
export function excerptWindow({ text, range }: Excerpt, columns: number): ExcerptWindow | undefined {
  if (text.trim() === '') return undefined
  const start = Math.min(Math.max(range.start, 0), text.length)
  const end = Math.min(Math.max(range.end, start), text.length)
  const wordsEnd = Math.min(end, start + MOST_WORDS)
  const whole = terminalProse(text.slice(start, wordsEnd))
  if (wordsEnd < end || displayWidth(whole) > columns) return { before: '', words: cutEnd(whole, columns, true), after: '' }
  const before = terminalProse(text.slice(Math.max(0, start - REACH), start)).trimStart()
  const after = terminalProse(text.slice(end, end + REACH)).trimEnd()
  const room = columns - displayWidth(whole)
  const shownBefore = cutStart(before, Math.max(Math.floor(room / 2), room - displayWidth(after)), start > REACH)
  return { before: shownBefore, words: whole, after: cutEnd(after, room - displayWidth(shownBefore), end + REACH < text.length) }
}

function cutStart(text: string, columns: number, isCut: boolean): string {
  if (!isCut && displayWidth(text) <= columns) return text
  if (columns < 1) return ''
  const tail = tailWithin(text, columns - 1)
  const space = tail.indexOf(' ')
  return `…${space >= 0 && space < NEAR ? tail.slice(space) : tail}`
}

function cutEnd(text: string, columns: number, isCut: boolean): string {
  if (!isCut && displayWidth(text) <= columns) return text
  if (columns < 1) return ''
  const head = headWithin(text, columns - 1)
  const space = head.lastIndexOf(' ')
  return `${space > head.length - NEAR ? head.slice(0, space + 1) : head}…`
}
