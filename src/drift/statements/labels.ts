import { contentStems } from '../words/content-words.ts'
import type { StatedLocator } from './locator.ts'
import type { Statement } from './statement.ts'

const ARROW = /\s*[>›»→]\s*/

/** The parts of a menu path or a button, in small letters. */
export function labelParts({ value }: StatedLocator): readonly string[] {
  return value
    .split(ARROW)
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^[\s"'“”*+]+|[\s"'“”.,:;!?*]+$/g, '')
    )
    .filter((part) => part !== '')
}

/** The last part of a menu path, or a button, as it is written. */
export function labelEnd({ value }: StatedLocator): string {
  return value.split(ARROW).at(-1) ?? ''
}

/** Whether a locator names menus or buttons: a path, or bold words that begin with a capital. */
export function isLabel({ kind, value }: StatedLocator): boolean {
  return (
    kind === 'path' || (kind === 'label' && /^[\p{Lu}"“+]/u.test(value) && !/\d/.test(value) && value.split(/\s+/).length <= 6)
  )
}

const ACTION =
  /(?:\b(?:click|tap|press|hit|choose|select|pick|open|use|(?:click|tap|choose|select|pick|open|use)s|press(?:es)|hits|go(?:es|ing)? to|under|via|in|at|on|find|switch on|turn on|look for|button|option|menu|tab|screen|then|and|or)|[>,–-])\s*["“]?\s*$/i

/** Whether a label stands where a text says what to press or where to look. */
export function isPressed({ range, kind }: StatedLocator, { text, kind: of, ordinal }: Statement): boolean {
  if (kind === 'path') return true
  if (of === 'heading' || of === 'table-cell') return false
  if (range.start <= 1) return ordinal !== undefined && !/^\s*[:?]/.test(text.slice(range.end))
  return ACTION.test(text.slice(Math.max(0, range.start - 24), range.start))
}

/** Stems of a label's words. */
export function labelWords(label: string): readonly string[] {
  return contentStems(label)
}
