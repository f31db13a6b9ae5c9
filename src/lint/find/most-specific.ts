import { groupBy } from '../../core/group-by.ts'
import type { Range } from '../../core/mapped-text.ts'

/** What a phrase of a rule found, before it is decided which findings stand. */
export interface Claim {
  readonly range: Range
  /** Words it covers. */
  readonly length: number
  /** The rule that makes it: claims of one rule support each other. */
  readonly rule: object
}

/** Words of sorted claims up to each of them. */
interface Sums {
  readonly offsets: readonly number[]
  readonly totals: readonly number[]
}

function sumsBy(claims: readonly Claim[], edge: (range: Range) => number): Sums {
  const sorted = [...claims].sort((a, b) => edge(a.range) - edge(b.range))
  const totals = [0]
  for (const { length } of sorted) totals.push((totals.at(-1) ?? 0) + length)
  return { offsets: sorted.map(({ range }) => edge(range)), totals }
}

/** Words of the claims whose edge lies before an offset, or also at it. */
function wordsBefore({ offsets, totals }: Sums, offset: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return totals[low] ?? 0
}

/** For each claim the words of all claims of its rule that overlap it, its own among them. */
function supportOf(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const support = new Map<Claim, number>()
  for (const own of groupBy(claims, ({ rule }) => rule).values()) {
    const starts = sumsBy(own, ({ start }) => start)
    const ends = sumsBy(own, ({ end }) => end)
    for (const claim of own) {
      const { start, end } = claim.range
      support.set(claim, wordsBefore(starts, end) - wordsBefore(ends, start + 1))
    }
  }
  return support
}

/**
 * One claim for one stretch of words, in the order of the text. Where rules overlap, the one whose phrases say most about the
 * words has them: several phrases that agree tell its meaning better than a single long one.
 */
export function mostSpecific<T extends Claim>(claims: readonly T[]): readonly T[] {
  if (claims.length < 2) return claims
  const support = supportOf(claims)
  const weight = (claim: T) => support.get(claim) ?? claim.length
  const kept: T[] = []
  // Marks what is covered, since a paragraph may hold thousands of findings.
  const covered = new Set<number>()
  for (const claim of [...claims].sort((a, b) => weight(b) - weight(a) || b.length - a.length)) {
    const { start, end } = claim.range
    let at = start
    while (at < end && !covered.has(at)) at++
    if (at < end) continue
    for (let offset = start; offset < end; offset++) covered.add(offset)
    kept.push(claim)
  }
  return kept.sort((a, b) => a.range.start - b.range.start)
}
