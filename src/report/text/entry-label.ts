import type { Entry } from '../../core/document.ts'
import { shorten } from '../../core/shorten.ts'
import { terminalText } from './terminal-text.ts'

/** UTF-16 units of a title that are shown at most. */
export const LONGEST_TITLE = 200

/** What a report calls an entry: its title, or its id where it has none. */
export function entryName({ id, title, pointer }: Entry): string {
  return shorten(title || id || pointer, LONGEST_TITLE)
}

/** What tells an entry from others of its title: its id, and where it stands in its file. Empty when its name says all. */
export function entryPlace(entry: Entry): string {
  const { id, pointer } = entry
  const name = entry.title || id || pointer
  const parts = [...new Set([id, pointer])].filter((part) => part !== '' && part !== name && pointer !== `#${part}`)
  return parts.map((part) => terminalText(shorten(part, LONGEST_TITLE))).join(', ')
}

/** Name and place in one line: “Refund sent, 360012, /macros/3”. */
export function entryLabel(entry: Entry): string {
  const place = entryPlace(entry)
  return place === '' ? entryName(entry) : `${entryName(entry)}, ${place}`
}
