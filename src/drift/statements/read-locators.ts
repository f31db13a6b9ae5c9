import type { Location } from '../../core/diagnostic.ts'
import { type Mark, OPAQUE, type Segment } from '../../core/document.ts'
import { lazyPattern } from '../../core/lazy-pattern.ts'
import type { Range } from '../../core/mapped-text.ts'
import type { Reading } from '../values/reading.ts'
import type { StatedLocator } from './locator.ts'

const ARROW = /\s[>›»→]\s|\s?→\s?/
/** Words of a menu path that is not bold: capitals at its start, and where its last part ends. */
const PATH = lazyPattern(
  () =>
    /(?!(?:Go|Open|Look|Click|Tap|Choose|Select|See|Use|Under|In|On|At|To|Via|Visit|Head|Navigate|Press|[\p{L}]{1,4} under)\b)\b\p{Lu}[\p{L}\p{N}'’&/-]*(?: \p{Lu}[\p{L}\p{N}'’&/-]*){0,2}(?: ?[>›»→] ?\p{Lu}[\p{L}\p{N}'’&/-]*(?: \p{L}[\p{L}\p{N}'’&/-]*){0,3}(?= ?[>›»→])){0,4} ?[>›»→] ?\p{Lu}[\p{L}\p{N}'’&/-]*(?: \p{Lu}[\p{L}\p{N}'’&/-]*){0,3}/gu
)
const HOST = lazyPattern(() => /(?<![\w@/.-])(?:[a-z0-9_-]+\.){1,4}[a-z]{2,12}(?::\d{2,5})?(?:\/[\w./-]*\w)?(?![\w@])/g)
/** A full stop within words. */
const MAY_HOST = /\.[a-z0-9_-]/
const FILE_NAME =
  /\.(?:md|txt|csv|json|ya?ml|pdf|png|jpe?g|zip|html?|js|ts|php|xlsx|docx?|exe|sh|py|log|conf|ini|toml|lock|tar|gz)$/
const ADDRESS = /^(?:[a-z]+:\/\/|www\.|[\w.+-]+@[\w-]+\.)|^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?::\d+)?(?:\/|$)/i
const LONGEST_LABEL = 60

function isAddress(value: string): boolean {
  return ADDRESS.test(value) && !FILE_NAME.test(value) && !/\s/.test(value)
}

/** A locator before it is known where in the file it stands. */
export type UnplacedLocator = Omit<StatedLocator, 'at'>

function ofMark({ kind, value = '' }: Mark, text: string, range: Range): UnplacedLocator | undefined {
  const content = text.slice(range.start, range.end)
  switch (kind) {
    case 'url':
      return { kind: 'url', value, range }
    case 'code':
      return content === OPAQUE && value !== '' ? { kind: isAddress(value) ? 'url' : 'code', value, range } : undefined
    case 'link':
      return value === '' ? undefined : { kind: 'link', value, range }
    case 'strong': {
      const label = content.trim().replace(/[.:;,!?]+$/, '')
      if (label === '' || label.length > LONGEST_LABEL || label.includes(OPAQUE) || label.includes('](')) return undefined
      return { kind: ARROW.test(label) ? 'path' : 'label', value: label, range }
    }
    default:
      return undefined
  }
}

function trimmedMatch(text: string, start: number): { readonly value: string; readonly range: Range } {
  const value = text.replace(/[\s.,;:]+$/, '')
  return { value, range: { start, end: start + value.length } }
}

/** What a segment names that leads somewhere or can be typed, in order; ranges count in the reading's text. */
export function readLocators(segment: Segment, read: Reading): readonly UnplacedLocator[] {
  const { text } = read
  const found: UnplacedLocator[] = []
  for (const mark of segment.marks) {
    const locator = ofMark(mark, text, read.fromSegment(mark.range))
    if (locator) found.push(locator)
  }
  const taken = found.toSorted((one, other) => one.range.start - other.range.start)
  const plain = [...plainPaths(text), ...plainHosts(text)].sort((one, other) => one.range.start - other.range.start)
  let next = 0
  for (const each of plain) {
    while ((taken[next]?.range.end ?? Number.POSITIVE_INFINITY) <= each.range.start) next++
    if ((taken[next]?.range.start ?? Number.POSITIVE_INFINITY) >= each.range.end) found.push(each)
  }
  return found.sort((one, other) => one.range.start - other.range.start)
}

function plainPaths(text: string): readonly UnplacedLocator[] {
  if (!/[>›»→]/.test(text)) return []
  return Array.from(text.matchAll(PATH()), (match) => ({ kind: 'path', ...trimmedMatch(match[0], match.index) }))
}

function plainHosts(text: string): readonly UnplacedLocator[] {
  if (!MAY_HOST.test(text)) return []
  return Array.from(text.matchAll(HOST()), (match) => ({ kind: 'url' as const, ...trimmedMatch(match[0], match.index) })).filter(
    ({ value }) => isAddress(value)
  )
}

/** The locators of a sentence, with ranges in it and their places in the file. */
export function locatorsWithin(
  all: readonly UnplacedLocator[],
  sentence: Range,
  toLocation: (range: Range) => Location
): readonly StatedLocator[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.range.start ?? 0) < sentence.start) low = middle + 1
    else high = middle
  }
  const found: StatedLocator[] = []
  for (let at = low; at < all.length; at++) {
    const each = all[at]
    if (!each || each.range.start >= sentence.end) break
    const range = { start: each.range.start - sentence.start, end: Math.min(each.range.end, sentence.end) - sentence.start }
    found.push({ at: toLocation(each.range), ...each, range })
  }
  return found
}
