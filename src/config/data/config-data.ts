import type { RuleSetting } from '../../core/diagnostic.ts'
import type { Audience, FieldNames } from '../../core/document.ts'
import type { RuleOptions } from '../../core/rule.ts'

/** What a config may say of a rule: its severity, or its severity and its options. */
export type RuleEntry = RuleSetting | readonly [RuleSetting] | readonly [RuleSetting, RuleOptions]

/** Settings for the files, and within them the entries, that fit. */
export interface ConfigOverride {
  readonly files: readonly string[]
  /** Patterns for the title or id of an entry; only those entries of the files are meant. */
  readonly entries?: readonly string[]
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly audience?: Audience
  readonly fields?: FieldNames
}

export interface DriftPair {
  readonly internal: string | readonly string[]
  readonly docs: string | readonly string[]
}

/** How internal and public documents are compared. */
export interface DriftData {
  readonly pairs?: readonly DriftPair[]
  readonly apart?: readonly DriftPair[]
  readonly source?: 'docs' | 'internal'
  readonly facts?: string | readonly string[]
}

/** What a config file or a preset holds. */
export interface ConfigData {
  readonly $schema?: string
  readonly extends?: string | readonly string[]
  readonly audiences?: Readonly<Partial<Record<Audience, readonly string[]>>>
  readonly rules?: Readonly<Record<string, RuleEntry>>
  readonly fields?: FieldNames
  readonly overrides?: readonly ConfigOverride[]
  readonly rulePaths?: readonly string[]
  readonly drift?: DriftData
  readonly ignore?: readonly string[]
}
