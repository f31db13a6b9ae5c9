import type { Range } from '../core/mapped-text.ts'
import type { CopyChange } from './copy-change.ts'
import { COPIED, type Side } from './difference.ts'
import { type Enumeration, enumerationsOf } from './enumerations.ts'
import type { StatedLocator } from './locator.ts'
import type { Copy } from './near-statements.ts'
import { sameMember } from './same-member.ts'
import type { Statement } from './statement.ts'
import { addressKey, placeWithin, type SurfaceToken } from './surface-tokens.ts'

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

/** Linked words are often put in another way without another meaning. */
function hasLinks({ locators, text }: Statement): boolean {
  return text.includes('](') || locators.some(({ kind }) => kind === 'link')
}

/** Enumerations at the same place of two copies that have some members in common, but not all. */
export function listChanges(copy: Copy): readonly ListChange[] {
  const [left, right] = [enumerationsOf(copy.internal), enumerationsOf(copy.docs)]
  if (hasLinks(copy.internal) || hasLinks(copy.docs)) return []
  if (left.length !== right.length) return []
  return left.flatMap((one, index): readonly ListChange[] => {
    const other = right[index]
    if (!other || one.open || other.open) return []
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

/** Whether both addresses are written in a way that they can be compared in: with a host, or from the root of a site. */
function comparable(one: string, other: string): boolean {
  const hosted = (address: string): boolean => /^[a-z]+:\/\//i.test(address)
  if (hosted(one) && hosted(other)) return true
  return one.startsWith('/') && other.startsWith('/')
}

/** Links at the same place of two copies that lead to different pages. */
export function linkChanges(copy: Copy): readonly CopyChange[] {
  const links = ({ locators }: Statement): readonly StatedLocator[] => locators.filter(({ kind }) => kind === 'link')
  const [left, right] = [links(copy.internal), links(copy.docs)]
  if (left.length !== right.length) return []
  return left.flatMap((one, index): readonly CopyChange[] => {
    const other = right[index]
    if (!other || !comparable(one.value, other.value)) return []
    const [mine, theirs] = [addressKey(one.value), addressKey(other.value)]
    if (mine === theirs || mine.split('/').at(-1) === theirs.split('/').at(-1)) return []
    const internal = { statement: copy.internal, at: one.at, raw: one.value }
    const docs = { statement: copy.docs, at: other.at, raw: other.value }
    return [{ kind: 'locator', copy, odds: COPIED, internal, docs }]
  })
}
