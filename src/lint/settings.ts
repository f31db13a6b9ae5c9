import type { RuleSetting } from '../core/diagnostic.ts'
import type { Audience } from '../core/document.ts'
import type { RuleOptions } from '../core/rule.ts'

/** How one rule stands for one file. */
export interface RuleState {
  readonly setting: RuleSetting
  readonly options: RuleOptions
}

/** What a config says of one file. */
export interface FileSettings {
  readonly audience: Audience
  /** Whether nothing said who reads it, so that it counts as docs for want of anything better. */
  readonly isAudienceFallback?: boolean
  readonly rules: ReadonlyMap<string, RuleState>
}
