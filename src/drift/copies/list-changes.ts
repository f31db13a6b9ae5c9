import type { Range } from '../../core/mapped-text.ts'
import { COPIED, type Side } from '../statements/difference.ts'
import { type Enumeration, enumerationsOf } from '../statements/enumerations.ts'
import type { StatedLocator } from '../statements/locator.ts'
import { sameMember } from '../statements/same-member.ts'
import type { Statement } from '../statements/statement.ts'
import { addressKey, placeWithin, type SurfaceToken } from '../statements/surface-tokens.ts'
import type { CopyChange } from './copy-change.ts'
import type { Copy } from './near-statements.ts'

export interface ListChange extends CopyChange {
  readonly internal: ListSide
  readonly docs: ListSide
}

export interface ListSide extends Side {
  readonly range: Range
}

/** Whether a stretch of tokens lies in one side of a change. */
export function within(tokens: readonly SurfaceToken[], { start, end }: { start: number; end: number }, side: ListSide): boolean {
  return tokens.slice(start, end).every(({ range }) => range.start >= side.range.start && range.end <= side.range.end)
}

/** Whether some words of an enumeration are linked, which are often put in another way without another meaning. */
function hasLinks({ locators, text }: Statement, { range: { start, end } }: Enumeration): boolean {
  return (
    text.slice(start, end).includes('](') ||
    locators.some(({ kind, range }) => kind === 'link' && range.start < end && range.end > start)
  )
}

/** Enumerations at the same place of two copies that have some members in common, but not all. */
export function listChanges(copy: Copy): readonly ListChange[] {
  const [left, right] = [enumerationsOf(copy.internal), enumerationsOf(copy.docs)]
  if (left.length !== right.length) return []
  return left.flatMap((one, index): readonly ListChange[] => {
    const other = right[index]
    if (!other || one.open || other.open || hasLinks(copy.internal, one) || hasLinks(copy.docs, other)) return []
    const only = one.members.filter((each) => !other.members.some((member) => sameMember(each, member)))
    const missing = other.members.filter((each) => !one.members.some((member) => sameMember(each, member)))
    if (only.length === one.members.length || only.length + missing.length === 0) return []
    if (only.length === 1 && missing.length === 1 && one.members.length <= 2) return []
    const side = (statement: Statement, { range }: Enumeration): ListSide => ({
      statement,
      at: placeWithin(statement, range),
      raw: statement.text.slice(range.start, range.end),
      range
    })
    return [{ kind: 'list', copy, odds: COPIED, internal: side(copy.internal, one), docs: side(copy.docs, other) }]
  })
}

const HOSTED = /^[a-z]+:\/\//i

function lastPart(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

function folderOf(key: string): string {
  return key.slice(0, key.lastIndexOf('/') + 1)
}

/**
 * Whether two addresses lead to different pages. One side may name a page by its full address and the other from where it stands;
 * two that are written alike are compared in full.
 */
function leadElsewhere(one: string, other: string): boolean {
  const [mine, theirs] = [addressKey(one), addressKey(other)]
  if (HOSTED.test(one) && HOSTED.test(other)) {
    const query = (address: string): string => /\?([^#]*)/.exec(address)?.[1] ?? ''
    if (mine === theirs) return query(one) !== query(other) && query(one) !== '' && query(other) !== ''
    return lastPart(mine) !== lastPart(theirs) || !mine.includes('/')
  }
  if (lastPart(mine) === lastPart(theirs)) return false
  if (one.startsWith('/') && other.startsWith('/')) return true
  return /^\.{1,2}\//.test(one) && folderOf(mine) !== '' && folderOf(mine) === folderOf(theirs)
}

/** Links at the same place of two copies that lead to different pages. */
export function linkChanges(copy: Copy): readonly CopyChange[] {
  const links = ({ locators }: Statement): readonly StatedLocator[] => locators.filter(({ kind }) => kind === 'link')
  const [left, right] = [links(copy.internal), links(copy.docs)]
  if (left.length !== right.length) return []
  return left.flatMap((one, index): readonly CopyChange[] => {
    const other = right[index]
    if (!other || !leadElsewhere(one.value, other.value)) return []
    const internal = { statement: copy.internal, at: one.at, raw: one.value }
    const docs = { statement: copy.docs, at: other.at, raw: other.value }
    return [{ kind: 'locator', copy, odds: COPIED, internal, docs }]
  })
}
