import type { Location } from '../core/diagnostic.ts'
import type { Audience, Entry } from '../core/document.ts'
import type { Balance } from './balance.ts'

/** One reason for a score: words at their place, and what they add or take. */
export interface ScorePoint {
  /** Id of a kind of signal, or of a rule. */
  readonly id: string
  readonly points: number
  readonly words: string
  readonly at: Location
}

/** A macro, an article of an export, or a document, with every point of its score. */
export interface TextScore extends Balance {
  readonly path: string
  readonly title: string
  readonly audience: Audience
  readonly entry?: Entry
  /** How often it is sent or read; absent where nothing says so. */
  readonly usage?: number
  readonly score: number
  /** In order of place. */
  readonly reasons: readonly ScorePoint[]
}
