import type { RuleSetting } from '../../core/diagnostic.ts'
import type { Audience, AudienceBy, FieldNames } from '../../core/document.ts'
import type { RuleOptions } from '../../core/rule.ts'

/** How one rule stands for one file. */
export interface RuleState {
  readonly setting: RuleSetting
  readonly options: RuleOptions
}

/** What a config says of one file. */
export interface FileSettings {
  readonly audience: Audience
  /** What decided it; the config where absent. */
  readonly audienceBy?: AudienceBy
  /** The keys of data that the config names. */
  readonly fields?: FieldNames
  /** Whether it names them for this very file, so that no known system is looked for in it. */
  readonly areFieldsExact?: boolean
  readonly rules: ReadonlyMap<string, RuleState>
}
