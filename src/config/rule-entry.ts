import type { RuleSetting } from '../core/diagnostic.ts'
import type { RuleOptions } from '../core/rule.ts'

/** What a config may set a rule to, from nothing to much. */
export const RULE_SETTINGS: readonly RuleSetting[] = ['off', 'info', 'warn', 'error']

/** A rule's entry in one form. `options` are absent where an entry leaves them as they were. */
export interface ParsedEntry {
  readonly setting: RuleSetting
  readonly options?: RuleOptions
}

/** Reads an entry of a config in either of its forms; undefined for what is none. */
export function parseEntry(entry: unknown): ParsedEntry | undefined {
  const [setting, options, ...rest]: readonly unknown[] = Array.isArray(entry) ? entry : [entry]
  if (!isRuleSetting(setting) || rest.length > 0) return undefined
  if (options === undefined) return { setting }
  return isOptions(options) ? { setting, options } : undefined
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return typeof value === 'string' && (RULE_SETTINGS as readonly string[]).includes(value)
}

function isOptions(value: unknown): value is RuleOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
