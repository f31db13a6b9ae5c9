import { groupBy } from '../../core/group-by.ts'
import type { DriftSettings } from '../../core/rule.ts'
import { findAsides, isExample, isHistory } from '../statements/cues.ts'
import { COPIED, type Difference, type Side, wholeSide } from '../statements/difference.ts'
import { enumerationsOf } from '../statements/enumerations.ts'
import { once } from '../statements/once.ts'
import { isProgramLine } from '../statements/program-lines.ts'
import type { StatedValue, Statement } from '../statements/statement.ts'
import { placeWithin, type SurfaceToken, surfaceTokens } from '../statements/surface-tokens.ts'
import { isUndone } from '../statements/undone.ts'
import { compareValues } from '../values/compare-values.ts'
import { contentWords, stemsOf } from '../words/content-words.ts'
import { saysEnded } from '../words/lifecycle-words.ts'
import type { CopyChange } from './copy-change.ts'
import { findHunks, type Hunk } from './hunks.ts'
import { type Change, type ChangeKind, isNegative, isRenamed, judgeChange } from './judge-change.ts'
import { linkChanges, listChanges, within } from './list-changes.ts'
import { alignCopies, type Copy, isVerbatim } from './near-statements.ts'
import { otherSubjects, pairKey } from './other-subjects.ts'
import { findRenames, renameKey } from './renames.ts'

/** Documents that have so much in common speak of one subject, whatever they are called. */
const ONE_SUBJECT = 0.4
/** With more differences than this, two statements only look like copies. */
const MOST_HUNKS = 4
const MOST_HUNKS_ALONE = 2
/** Share of a statement's tokens that may differ in documents that are copies of each other, and in others. */
const MOST_CHANGED = 0.5
const MOST_CHANGED_ALONE = 0.34
/** Shorter statements are alike by chance unless their documents are copies. */
const FEWEST_COMMON = 4
const FEWEST_IN_CODE = 3

const FILE_WORDS = new Set(['md', 'mdx', 'html', 'htm', 'txt', 'rst'])

/** Sentences that only one of two copies adds to say that something has ended. */
function addedEndings(facts: readonly Statement[], copies: readonly Copy[]): readonly CopyChange[] {
  const after = new Map<Statement, Statement>()
  for (const [index, each] of facts.entries()) {
    const next = facts[index + 1]
    if (next?.path === each.path && next.block === each.block && saysEnded(next.text)) after.set(each, next)
  }
  return copies.flatMap((copy): readonly CopyChange[] => {
    const [internal, docs] = [after.get(copy.internal), after.get(copy.docs)]
    if (!copy.documents || Boolean(internal) === Boolean(docs)) return []
    return [
      {
        kind: 'lifecycle',
        copy,
        odds: COPIED,
        internal: wholeSide(internal ?? copy.internal),
        docs: wholeSide(docs ?? copy.docs)
      }
    ]
  })
}

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

/** Pages made from one template are alike all over, but each has its own subject, which its name and headings say. */
function shareSubject({ internal, docs }: Copy): boolean {
  const names = ({ title, path, headings }: Statement): string =>
    [title, path.slice(path.lastIndexOf('/') + 1).replace(/[-_.]/g, ' '), ...headings].join(' . ')
  const theirs = stemsOf(names(docs))
  return theirs.size === 0 || contentWords(names(internal)).some(({ stem }) => theirs.has(stem) && !FILE_WORDS.has(stem))
}

/** Whether both statements are code and nothing else. */
function isCode(left: readonly SurfaceToken[], right: readonly SurfaceToken[]): boolean {
  return [...left, ...right].every(({ kind }) => kind === 'code')
}

/** Whether what code stands under speaks of the same: by itself it may be an example of anything. */
function shareTask({ internal, docs }: Copy): boolean {
  const around = ({ headings, intro = '', lead = '', before = '' }: Statement): string =>
    [headings.at(-1) ?? '', intro, lead, before].join(' . ')
  const theirs = stemsOf(around(docs))
  return theirs.size === 0 || [...stemsOf(around(internal))].some((stem) => theirs.has(stem))
}

function codeWords(tokens: readonly SurfaceToken[]): readonly string[] {
  return tokens.flatMap(({ raw }) => raw.toLowerCase().split(/\s+/))
}

/** Whether a statement is a line of a program in a block of code. */
function isOfProgram({ kind, locators }: Statement): boolean {
  return kind === 'code' && locators.some(({ value }) => isProgramLine(value))
}

/** Whether both statements lead to one page, which tells that they speak of the same. */
function shareLink({ internal, docs }: Copy): boolean {
  const links = ({ locators }: Statement): readonly string[] =>
    locators.filter(({ kind }) => kind === 'link').map(({ value }) => value)
  const theirs = new Set(links(docs))
  return links(internal).some((link) => theirs.has(link))
}

/** Whether some words are linked, at least in part. */
function touchesLink({ locators }: Statement, tokens: readonly SurfaceToken[]): boolean {
  const [start, end] = [tokens[0]?.range.start ?? 0, tokens.at(-1)?.range.end ?? 0]
  return locators.some(({ kind, range }) => kind === 'link' && range.start < end && range.end > start)
}

function isOtherName(change: Change, copy: Copy, renames: ReadonlySet<string>): boolean {
  if (renames.has(renameKey(change))) return true
  const isLinked = touchesLink(copy.internal, change.left) || touchesLink(copy.docs, change.right)
  return copy.documents && !isLinked && isRenamed(change)
}

/** What a change is whose words alone don't tell. */
function judgeFurther(change: Change, copy: Copy, renames: ReadonlySet<string>): ChangeKind | undefined {
  if (changesValue(copy, change)) return 'value'
  if (!isOtherName(change, copy, renames)) return undefined
  return namesMember(change, copy) ? 'list' : 'term'
}

const PLAN = /^\W*(?:plans?|tiers?|editions?|subscriptions?|packages?)\b/i

/** Whether a change adds or drops one of several things that are listed, or names another plan. */
function namesMember({ left, right }: Change, { internal, docs }: Copy): boolean {
  const isPlan = ({ text }: Statement, tokens: readonly SurfaceToken[]): boolean =>
    PLAN.test(text.slice(tokens.at(-1)?.range.end))
  if (left.length > 0 && right.length > 0) return isPlan(internal, left) && isPlan(docs, right)
  const [statement, tokens] = left.length > 0 ? [internal, left] : [docs, right]
  return enumerationsOf(statement).some(({ range }) =>
    tokens.every((token) => token.range.start >= range.start && token.range.end <= range.end)
  )
}

/** Whether what one side adds here stands elsewhere in the other. */
function isMoved(
  { left: own, right: their }: Change,
  hunks: readonly Hunk[],
  left: readonly SurfaceToken[],
  right: readonly SurfaceToken[]
): boolean {
  if (own.length > 0 && their.length > 0) return false
  const [moved, other] = own.length > 0 ? [own, right] : [their, left]
  const changed = hunks.flatMap((hunk) => {
    const { start, end } = own.length > 0 ? hunk.right : hunk.left
    return other.slice(start, end).map(({ key }) => key)
  })
  return moved.filter(({ key }) => changed.includes(key)).length >= 0.6 * moved.length
}

/** Whether both sides state one value here, and these differ. */
function changesValue({ internal, docs }: Copy, { left, right }: Change): boolean {
  const [own, other] = [valuesAt(internal, left), valuesAt(docs, right)]
  const [mine, theirs] = [own[0], other[0]]
  return own.length === 1 && other.length === 1 && mine && theirs ? compareValues(mine, theirs) === 'differs' : false
}

function valuesAt({ values }: Statement, tokens: readonly SurfaceToken[]): readonly StatedValue[] {
  const [start, end] = [tokens[0]?.range.start ?? 0, tokens.at(-1)?.range.end ?? 0]
  return values.filter(({ range }) => range.start < end && range.end > start)
}

function* changesOf(copy: Copy, renames: ReadonlySet<string>): Iterable<CopyChange> {
  if (isVerbatim(copy)) return
  const isMirror = copy.documents && copy.share >= ONE_SUBJECT
  if (!isMirror && [copy.internal, copy.docs].some(isOfProgram)) return
  // What a document copies as a whole is its counterpart, whatever others say the same.
  if (!isMirror && (copy.rivals > (copy.documents ? 1 : 0) || (copy.share < ONE_SUBJECT && !shareSubject(copy)))) return
  const [left, right] = [surfaceTokens(copy.internal), surfaceTokens(copy.docs)]
  const hunks = findHunks(
    left.map(({ key }) => key),
    right.map(({ key }) => key)
  )
  if (hunks.length === 0) yield* linkChanges(copy)
  if (hunks.length === 0 || hunks.length > (copy.documents ? MOST_HUNKS : MOST_HUNKS_ALONE)) return
  const changed = hunks.reduce((sum, hunk) => sum + hunk.left.end - hunk.left.start + hunk.right.end - hunk.right.start, 0)
  const all = left.length + right.length
  if (!isCode(left, right) && changed > (copy.documents ? MOST_CHANGED : MOST_CHANGED_ALONE) * all) return
  if (!copy.documents && !shareLink(copy) && all - changed < 2 * (isCode(left, right) ? FEWEST_IN_CODE : FEWEST_COMMON)) return
  if (!isMirror && isCode(left, right) && (!shareTask(copy) || isUndone(codeWords(left), codeWords(right)))) return
  const lists = listChanges(copy)
  yield* lists
  yield* linkChanges(copy)
  const sameSign = isNegative(left) === isNegative(right)
  for (const hunk of hunks) {
    if (lists.some(({ internal, docs }) => within(left, hunk.left, internal) && within(right, hunk.right, docs))) continue
    const change = {
      left: left.slice(hunk.left.start, hunk.left.end),
      right: right.slice(hunk.right.start, hunk.right.end),
      hunk,
      allLeft: left,
      allRight: right
    }
    const kind = judgeChange(change, sameSign) ?? judgeFurther(change, copy, renames)
    if (!kind || isMoved(change, hunks, left, right)) continue
    yield {
      kind,
      copy,
      odds: COPIED,
      internal: sideOf(copy.internal, left, hunk.left.start, hunk.left.end),
      docs: sideOf(copy.docs, right, hunk.right.start, hunk.right.end)
    }
  }
}

/** Finds what changed between near copies. */
const findChanges = once((facts, drift): readonly CopyChange[] => {
  const asides = findAsides(facts)
  const copies = alignCopies(facts, drift)
  const renames = new Map(
    Array.from(
      groupBy(copies, ({ internal }) => internal.path),
      ([path, own]) => [path, findRenames(own)]
    )
  )
  const others = otherSubjects(copies, facts, drift)
  return copies
    .filter((copy) => !others.has(pairKey(copy)))
    .filter(({ internal, docs }) => (asides.has(internal) || isExample(internal)) === (isHistory(docs) || isExample(docs)))
    .flatMap((copy) => [...changesOf(copy, renames.get(copy.internal.path) ?? new Set())])
    .concat(addedEndings(facts, copies))
})

/** The changes of one kind. */
export function* changesOfKind(kind: ChangeKind, facts: readonly Statement[], drift: DriftSettings): Iterable<Difference> {
  for (const change of findChanges(facts, drift)) if (change.kind === kind) yield change
}
