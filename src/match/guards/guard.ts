import type { Document, Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'

/** What a guard may look at. All texts but one are folded (see `fold`): lower case, straight quotes, plain spaces, same offsets. */
export interface GuardContext {
  readonly document: Document
  readonly segment: Segment
  /** Range of the match in the segment. */
  readonly range: Range
  /** The whole segment, folded. */
  readonly folded: string
  /** The words that matched, folded. */
  readonly actual: string
  /** The match's sentence before and behind it, folded. */
  readonly before: string
  readonly after: string
  /** The match's sentence, and up to two that follow in the segment and then in the next ones, folded. */
  readonly sentence: string
  readonly following: string
  /** The match's sentence and those that follow, as they are written. */
  readonly written: string
}

/** Says whether the context has what the guard is named after. */
export type Guard = (context: GuardContext) => boolean
