import type { Range } from '../../core/mapped-text.ts'
import type { EditableWords } from '../../lint/fix/rewrite-words.ts'
import type { CommentPlace } from '../../lint/suppress/suppression-comment.ts'
import type { TerminalStyle } from '../../report/text/terminal-style.ts'
import type { ReviewItem } from './review-item.ts'

/** What a review knows of the files that its findings stand in. */
export interface ReviewContext {
  readonly cwd: string
  readonly style: TerminalStyle
  /** The words of a range of a file, to be edited by hand. */
  editable(path: string, range: Range): Promise<EditableWords | undefined>
  /** Where a comment allows a finding; undefined where the format has none. */
  commentPlace(item: ReviewItem): Promise<CommentPlace | undefined>
  /** The entry of the config's `overrides` that does it there. */
  override(item: ReviewItem): string
}
