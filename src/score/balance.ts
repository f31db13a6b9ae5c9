import type { Severity } from '../core/diagnostic.ts'

/** What a finding takes from the balance of a text, by its severity. */
export const FINDING_POINTS: Readonly<Record<Severity, number>> = { error: -5, warn: -4, info: -1 }

/** A short text is weighed as one of this many words, or one good sentence would be a perfect macro. */
export const FEWEST_WORDS = 50

/** Points per 100 words that double the odds. */
const DOUBLING = 5

/** Points of texts and the words they stand among. */
export interface Balance {
  readonly points: number
  readonly words: number
}

/** The balance of several texts, each counted with at least `FEWEST_WORDS`. */
export function totalBalance(texts: readonly Balance[]): Balance {
  return texts.reduce(
    (sum, { points, words }) => ({ points: sum.points + points, words: sum.words + Math.max(words, FEWEST_WORDS) }),
    { points: 0, words: 0 }
  )
}

/** Points per 100 words. */
export function density({ points, words }: Balance): number {
  return (100 * points) / Math.max(words, FEWEST_WORDS)
}

/**
 * The partnership score, 0 to 100, to one decimal: 50 where good and bad are even; each `DOUBLING` points per 100 words double the odds
 * (67, 80, 89, …), so that no heap of good words makes up for everything, and no text is beyond mending.
 */
export function scoreOf(balance: Balance): number {
  const odds = 2 ** (density(balance) / DOUBLING)
  return Number.isFinite(odds) ? Math.round((1000 * odds) / (1 + odds)) / 10 : 100
}
