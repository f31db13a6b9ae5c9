import type { RuleSetting } from '../core/diagnostic.ts'
import type { RuleMeta, RuleOptions } from '../core/rule.ts'

/** What a preset sets; it has the shape of a config. */
export interface Preset {
  readonly rules: Readonly<Record<string, RuleSetting | readonly [RuleSetting, RuleOptions]>>
}

/** `partnerlint:recommended` is each rule at its own severity; `partnerlint:strict` turns every rule on, as a warning at least. */
export function presets(rules: readonly RuleMeta[]): Readonly<Record<string, Preset>> {
  const strict = (setting: RuleSetting): RuleSetting => (setting === 'error' ? 'error' : 'warn')
  return {
    'partnerlint:recommended': { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) },
    'partnerlint:strict': { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, strict(severity)])) }
  }
}
