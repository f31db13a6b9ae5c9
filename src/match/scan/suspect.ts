import type { Range } from '../../core/mapped-text.ts'

/** A part of a raw text between blank lines that could hold a match. */
export interface Suspect extends Range {
  /** Positions of the phrases that could match in it, in order; undefined where markup hides its words, so that any could. */
  readonly phrases: readonly number[] | undefined
}
