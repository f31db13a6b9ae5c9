import { addressKey, type SurfaceToken } from '../statements/surface-tokens.ts'
import { unitOf } from '../values/units.ts'
import { saysEnded } from '../words/lifecycle-words.ts'
import { areOpposites, areSiblings } from '../words/opposites.ts'
import type { Hunk } from './hunks.ts'

/** What kind of change makes two copies say different things. */
export type ChangeKind = 'value' | 'locator' | 'polarity' | 'list' | 'lifecycle' | 'condition' | 'term'

/** The tokens on each side of a hunk, and all of both statements. */
export interface Change {
  readonly left: readonly SurfaceToken[]
  readonly right: readonly SurfaceToken[]
  readonly hunk: Hunk
  readonly allLeft: readonly SurfaceToken[]
  readonly allRight: readonly SurfaceToken[]
}

const NEGATORS = new Set(['not', 'no', 'never', 'none', 'nothing', 'nobody', 'without', 'neither', 'nor', 'hardly'])
const STRENGTH: Readonly<Record<string, number>> = {
  must: 3,
  required: 3,
  mandatory: 3,
  need: 3,
  needs: 3,
  require: 3,
  requires: 3,
  necessary: 3,
  shall: 3,
  should: 2,
  recommended: 2,
  recommend: 2,
  advised: 2,
  ought: 2,
  may: 1,
  can: 1,
  might: 1,
  could: 1,
  optional: 1
}
const CONDITION = new Set([
  'if',
  'unless',
  'only',
  'except',
  'when',
  'provided',
  'until',
  'long',
  'once',
  'default',
  'solely',
  'exclusively'
])
/** What holds for these alone holds for others where the word is missing, whatever stands around it. */
const RESTRICTION = new Set(['only', 'solely', 'exclusively', 'except', 'unless'])
/** Behind these a one-sided stretch names for whom or where it holds. */
const SCOPE = new Set(['for', 'during', 'within'])
/** Where a stretch says more than this, it is more detail rather than a condition. */
const LONGEST_CONDITION = 14

/** Whether a statement denies: it has an odd number of negations. */
export function isNegative(tokens: readonly SurfaceToken[]): boolean {
  return tokens.filter(({ word }) => NEGATORS.has(word)).length % 2 === 1
}

function strength(tokens: readonly SurfaceToken[]): number {
  return Math.max(0, ...tokens.map(({ word }) => (Object.hasOwn(STRENGTH, word) ? (STRENGTH[word] ?? 0) : 0)))
}

function isLabel({ locator }: SurfaceToken): boolean {
  return locator?.kind === 'label' || locator?.kind === 'path'
}

function sameAddress(one: string, other: string): boolean {
  const [first, second] = [addressKey(one), addressKey(other)]
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return long === short || (short.startsWith('/') && long.endsWith(short)) || long.endsWith(`/${short}`)
}

/** Code without the signs that mark what is to be filled in, that quote, or that end a line. */
function bare(code: string): string {
  return code.replace(/[*_<>{}$[\]"'\\]|[,;]$/g, '')
}

/** Whether a word is a unit of size or time: “gigabytes” in place of “terabytes” is another value. */
function isMeasure({ kind, word }: SurfaceToken): boolean {
  return kind === 'word' && unitOf(word) !== undefined
}

/** Whether the rule on values reads a figure here, which knows that half an hour is 30 minutes. */
function hasFigure(tokens: readonly SurfaceToken[]): boolean {
  return tokens.some(({ kind, word }) => kind === 'number' || word === 'half' || word === 'quarter' || word === 'one')
}

function isLocator(left: readonly SurfaceToken[], right: readonly SurfaceToken[]): boolean {
  const [code, otherCode] = [left, right].map((side) => side.filter(({ kind }) => kind === 'code' || kind === 'url'))
  if (code?.length && otherCode?.length) {
    return code.some(({ raw }) => !otherCode.some((each) => sameAddress(raw, each.raw) || bare(raw) === bare(each.raw)))
  }
  return left.some(isLabel) && right.some(isLabel)
}

/** Whether what one side marks as a label has another name on the other, which doesn't mark it. */
function isOtherLabel({ left, right, allLeft, allRight }: Change): boolean {
  const [mine, theirs] = [left.filter(isLabel), right.filter(isLabel)]
  if (mine.length > 0 === theirs.length > 0) return false
  const [marked, all, others, allOthers] = mine.length > 0 ? [mine, allLeft, right, allRight] : [theirs, allRight, left, allLeft]
  const names = others.filter(({ raw }) => /^\p{Lu}/u.test(raw))
  const isFirst = marked[0] === all[0] && names[0] === allOthers[0]
  return (
    marked.length === names.length &&
    marked.every(({ raw }) => /^\p{Lu}/u.test(raw)) &&
    (isFirst || (marked[0] !== all[0] && names[0] !== allOthers[0]))
  )
}

function judgePair(change: Change, sameSign: boolean): ChangeKind | undefined {
  const { left, right } = change
  if (!sameSign && isNegative(left) !== isNegative(right)) return 'polarity'
  const pairs = left.flatMap((one) => right.map((other) => [one, other] as const))
  const words = pairs.filter(([one, other]) => one.kind === 'word' && other.kind === 'word')
  if (words.some(([one, other]) => areOpposites(one.word, other.word))) return 'polarity'
  const [one, other] = [strength(left), strength(right)]
  if (one > 0 && other > 0 && one !== other && left.length <= 3 && right.length <= 3) return 'polarity'
  const restricts = (tokens: readonly SurfaceToken[]): boolean => tokens.some(({ word }) => RESTRICTION.has(word))
  if (left.length <= 3 && right.length <= 3 && restricts(left) !== restricts(right)) return 'condition'
  if (left.some(({ kind }) => kind === 'number') && right.some(({ kind }) => kind === 'number')) return 'value'
  if (left.some(isMeasure) && right.some(isMeasure) && !hasFigure(left) && !hasFigure(right)) return 'value'
  if (isLocator(left, right) || isOtherLabel(change)) return 'locator'
  if (left.length === 1 && right.length === 1 && words.some(([first, second]) => areSiblings(first.word, second.word)))
    return 'term'
  return undefined
}

function judgeOneSided(
  tokens: readonly SurfaceToken[],
  rest: readonly SurfaceToken[],
  sameSign: boolean
): ChangeKind | undefined {
  if (tokens.every(({ kind }) => kind === 'code') && rest.every(({ kind }) => kind === 'code')) return 'locator'
  const text = tokens.map(({ word }) => word).join(' ')
  const first = tokens[0]?.word ?? ''
  if (saysEnded(text)) return 'lifecycle'
  if (
    tokens.length <= LONGEST_CONDITION &&
    (tokens.some(({ word }) => CONDITION.has(word)) || (SCOPE.has(first) && tokens.length >= 2))
  )
    return 'condition'
  if (!sameSign && isNegative(tokens) && tokens.length <= 2) return 'polarity'
  if (tokens.length === 1 && tokens[0]?.kind === 'code' && rest.some(({ kind }) => kind === 'code')) return 'list'
  return undefined
}

/** Most words of a name. */
const LONGEST_NAME = 3

function isNamed(tokens: readonly SurfaceToken[], all: readonly SurfaceToken[]): boolean {
  const isName = (token: SurfaceToken): boolean =>
    token.kind === 'word' && (token === all[0] || token.opens ? /^\p{Lu}{2}/u.test(token.raw) : /^\p{Lu}/u.test(token.raw))
  return tokens.length > 0 && tokens.length <= LONGEST_NAME && tokens.every(isName)
}

/** Whether a change gives something another name, or a name a further word. */
export function isRenamed({ left, right, allLeft, allRight }: Change): boolean {
  if ([...left, ...right].some(({ locator }) => locator !== undefined && locator.kind !== 'label')) return false
  if (left.length + right.length === 1) return isNamed(left, allLeft) || isNamed(right, allRight)
  const isShort = (tokens: readonly SurfaceToken[]): boolean =>
    tokens.length > 0 && tokens.length <= LONGEST_NAME && tokens.every(({ kind }) => kind === 'word')
  return isShort(left) && isShort(right) && (isNamed(left, allLeft) || isNamed(right, allRight))
}

/**
 * Says what kind of difference a change makes, or nothing when it says the same in other words or only adds detail. With
 * `sameSign` both statements as a whole affirm or deny, so that a “not” that moved changes nothing.
 */
export function judgeChange(change: Change, sameSign: boolean): ChangeKind | undefined {
  const { left, right, allLeft, allRight } = change
  if (left.length > 0 && right.length > 0) return judgePair(change, sameSign)
  return left.length > 0 ? judgeOneSided(left, allRight, sameSign) : judgeOneSided(right, allLeft, sameSign)
}
