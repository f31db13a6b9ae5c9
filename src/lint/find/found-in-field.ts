import type { Directive, Notice } from '../../core/diagnostic.ts'
import type { Document } from '../../core/document.ts'
import type { RuleFinding } from './check-phrases.ts'

/** What rules find in one text, in its segments. */
export interface FoundInField {
  readonly document: Document
  readonly findings: readonly RuleFinding[]
  readonly directives: readonly Directive[]
  readonly notices: readonly Notice[]
}
