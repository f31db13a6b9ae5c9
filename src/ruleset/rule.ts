import type { Audience } from '../core/document.ts'
import type { RuleCode, RuleMeta } from '../core/rule.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import type { PhraseTable } from '../match/phrases/phrase-table.ts'

/** Phrases of a rule that share a message, guards and suggestions. */
export interface PhraseGroup {
  readonly messageId: string
  readonly match: readonly string[]
  /** Guards that turn a match down, and guards that it needs. */
  readonly unless: readonly string[]
  readonly when: readonly string[]
  readonly audiences: readonly Audience[]
  readonly suggest: readonly string[]
  /** What may replace the words without being read first; empty to cut them. */
  readonly fix?: string
}

/** A rule as its YAML file says it, and the code beside it if it has any. */
export interface Rule {
  readonly meta: RuleMeta
  readonly groups: readonly PhraseGroup[]
  readonly code?: RuleCode
}

/** A group with the rule that it belongs to; phrases refer to it by its position in `Ruleset.groups`. */
export interface RuleGroup {
  readonly rule: Rule
  readonly group: PhraseGroup
}

/** All rules of a run, ready to match. */
export interface Ruleset {
  readonly rules: readonly Rule[]
  readonly groups: readonly RuleGroup[]
  readonly table: PhraseTable
  readonly sets: WordSets
}
