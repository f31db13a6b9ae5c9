import type { Range } from '../../core/mapped-text.ts'

/** A line within a block, without what the block puts in front of it and without the spaces at its ends. */
export interface Line extends Range {
  /** Where the line begins in its block; the spaces between are its indentation. */
  readonly from: number
  /** Whether it lacks what the block puts in front of its lines, so that it can only go on with a paragraph. */
  readonly isLazy: boolean
}
