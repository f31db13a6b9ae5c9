import type { Diagnostic } from '../../core/diagnostic.ts'
import type { Fix } from '../../core/fix.ts'
import type { LintResult } from '../../core/lint-result.ts'
import type { RuleMeta } from '../../core/rule.ts'
import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../../core/rule-reference.ts'
import { type BaselineFiles, knownFinding } from '../../lint/baseline/baseline.ts'
import type { CommentPlace } from '../../lint/suppress/suppression-comment.ts'

/** A finding to be decided on. */
export interface ReviewItem {
  readonly diagnostic: Diagnostic
  readonly rule: RuleMeta | undefined
  /** Names the finding from one review to the next. */
  readonly name: string
  readonly wasSkipped: boolean
}

/** What was decided: words to put in, or a comment that allows what stands there. */
export type Decision =
  | { readonly kind: 'change'; readonly fix: Fix }
  | { readonly kind: 'allow'; readonly place: CommentPlace; readonly reason: string }

/** The findings of a run, those that were skipped before at the end. */
export function findingsOf(result: LintResult, files: BaselineFiles, skipped: ReadonlySet<string>): readonly ReviewItem[] {
  const items = result.files.flatMap(({ diagnostics }) =>
    diagnostics.filter(isForReview).map((diagnostic) => {
      const { path, name: fingerprint } = knownFinding(diagnostic, files)
      const name = `${path} ${fingerprint}`
      return { diagnostic, rule: result.rules.find(({ id }) => id === diagnostic.ruleId), name, wasSkipped: skipped.has(name) }
    })
  )
  return [...items.filter(({ wasSkipped }) => !wasSkipped), ...items.filter(({ wasSkipped }) => wasSkipped)]
}

/** Files that cannot be read and comments that do nothing have no words to decide on. */
function isForReview({ ruleId }: Diagnostic): boolean {
  return ruleId !== UNREADABLE_FILE && ruleId !== UNUSED_DIRECTIVE
}
