import type { Range } from '../core/mapped-text.ts'
import type { DriftSettings } from '../core/rule.ts'
import { contentWords } from './content-words.ts'
import { findAsides, isExample, isHistory } from './cues.ts'
import { COPIED, type Difference, type Side } from './difference.ts'
import { type Enumeration, enumerationsOf } from './enumerations.ts'
import { findHunks } from './hunks.ts'
import { type ChangeKind, judgeChange } from './judge-change.ts'
import { alignCopies, type Copy } from './near-statements.ts'
import { sameMember } from './same-member.ts'
import type { Statement } from './statement.ts'
import { placeWithin, type SurfaceToken, surfaceTokens } from './surface-tokens.ts'

/** One difference between two near copies that changes what they say. */
export interface CopyChange extends Difference {
  readonly kind: ChangeKind
  readonly copy: Copy
}

/** With more differences than this, two statements only look like copies. */
const MOST_HUNKS = 4
/** Share of a statement's tokens that may differ in documents that are copies of each other, and in others. */
const MOST_CHANGED = 0.5
const MOST_CHANGED_ALONE = 0.34
/** Shorter statements are alike by chance unless their documents are copies. */
const FEWEST_COMMON = 4

const FILE_WORDS = new Set(['md', 'mdx', 'html', 'htm', 'txt', 'rst'])

function sideOf(statement: Statement, tokens: readonly SurfaceToken[], start: number, end: number): Side {
  const own = tokens.slice(start, end)
  const shown = own.length > 0 ? own : tokens.slice(Math.max(0, start - 2), start + 1)
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return { statement, at: statement.location, raw: statement.text }
  const only = shown.length === 1 && (first.kind === 'code' || first.kind === 'url') ? first.locator : undefined
  if (only) return { statement, at: only.at, raw: only.value }
  const label = shown.every(({ locator }) => locator !== undefined && locator === first.locator) ? first.locator : undefined
  if (label && own.length > 0) return { statement, at: label.at, raw: label.value }
  const range = { start: first.range.start, end: last.range.end }
  return { statement, at: placeWithin(statement, range), raw: statement.text.slice(range.start, range.end) }
}

interface ListChange extends CopyChange {
  readonly internal: ListSide
  readonly docs: ListSide
}

interface ListSide extends Side {
  readonly range: Range
}

function within(tokens: readonly SurfaceToken[], { start, end }: { start: number; end: number }, side: ListSide): boolean {
  return tokens.slice(start, end).every(({ range }) => range.start >= side.range.start && range.end <= side.range.end)
}

/** Enumerations at the same place of two copies that have some members in common, but not all. */
function listChanges(copy: Copy): readonly ListChange[] {
  const [left, right] = [enumerationsOf(copy.internal), enumerationsOf(copy.docs)]
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

/** Pages made from one template are alike all over, but each has its own subject, which its name and headings say. */
function shareSubject({ internal, docs }: Copy): boolean {
  const names = ({ title, path, headings }: Statement): string =>
    [title, path.slice(path.lastIndexOf('/') + 1).replace(/[-_.]/g, ' '), ...headings].join(' . ')
  const theirs = new Set(contentWords(names(docs)).map(({ stem }) => stem))
  return theirs.size === 0 || contentWords(names(internal)).some(({ stem }) => theirs.has(stem) && !FILE_WORDS.has(stem))
}

function* changesOf(copy: Copy): Iterable<CopyChange> {
  const [left, right] = [surfaceTokens(copy.internal), surfaceTokens(copy.docs)]
  if (copy.rivals > (copy.documents ? 1 : 0) || !shareSubject(copy)) return
  const hunks = findHunks(
    left.map(({ key }) => key),
    right.map(({ key }) => key)
  )
  if (hunks.length === 0 || hunks.length > MOST_HUNKS) return
  const changed = hunks.reduce((sum, hunk) => sum + hunk.left.end - hunk.left.start + hunk.right.end - hunk.right.start, 0)
  const all = left.length + right.length
  if (copy.internal.kind !== 'code' && changed > (copy.documents ? MOST_CHANGED : MOST_CHANGED_ALONE) * all) return
  if (!copy.documents && all - changed < 2 * FEWEST_COMMON) return
  const lists = listChanges(copy)
  yield* lists
  for (const hunk of hunks) {
    if (lists.some(({ internal, docs }) => within(left, hunk.left, internal) && within(right, hunk.right, docs))) continue
    const change = {
      left: left.slice(hunk.left.start, hunk.left.end),
      right: right.slice(hunk.right.start, hunk.right.end),
      hunk,
      allLeft: left,
      allRight: right
    }
    const kind = judgeChange(change)
    if (!kind) continue
    yield {
      kind,
      copy,
      odds: COPIED,
      internal: sideOf(copy.internal, left, hunk.left.start, hunk.left.end),
      docs: sideOf(copy.docs, right, hunk.right.start, hunk.right.end)
    }
  }
}

const known = new WeakMap<readonly Statement[], { readonly drift: DriftSettings; readonly changes: readonly CopyChange[] }>()

/** Finds what changed between near copies. Runs once for one list of facts, however many rules ask. */
function findChanges(facts: readonly Statement[], drift: DriftSettings): readonly CopyChange[] {
  const before = known.get(facts)
  if (before && before.drift === drift) return before.changes
  const asides = findAsides(facts)
  const changes = alignCopies(facts, drift)
    .filter(({ internal, docs }) => (asides.has(internal) || isExample(internal)) === (isHistory(docs) || isExample(docs)))
    .flatMap((copy) => [...changesOf(copy)])
  known.set(facts, { drift, changes })
  return changes
}

/** The changes of one kind. */
export function* changesOfKind(kind: ChangeKind, facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  for (const change of findChanges(facts, drift)) if (change.kind === kind) yield change
}
