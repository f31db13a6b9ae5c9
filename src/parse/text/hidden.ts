import type { Mark } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'

/**
 * A part of a text that its markup parser must not look into. `nothing` leaves no trace in the decoded text (a JSX tag within
 * a line), `space` leaves a space (a line break tag), `blank` is a line of its own and ends a paragraph; every other kind
 * leaves one opaque character.
 */
export interface Hidden extends Range {
  readonly kind: Exclude<Mark['kind'], 'strong' | 'emphasis' | 'link'> | 'nothing' | 'space' | 'blank'
  readonly value: string
}

/** What stands for each character of a hidden part while a parser looks at the text: neither white space nor punctuation to it. */
export const MASK = '\uE000'

/** The text with its hidden parts made harmless; every other character keeps its offset. */
export function maskHidden(text: string, hidden: readonly Hidden[]): string {
  if (hidden.length === 0) return text
  const pieces: string[] = []
  let at = 0
  for (const { start, end, kind } of hidden) {
    const mask = kind === 'blank' ? text.slice(start, end).replace(/[^\r\n]/g, ' ') : MASK.repeat(end - start)
    pieces.push(text.slice(at, start), mask)
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** Index of the first hidden part that ends after the offset. */
export function firstHiddenAfter(hidden: readonly Hidden[], offset: number): number {
  let low = 0
  let high = hidden.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hidden[middle] as Hidden).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
