import type { RuleSetting } from '../core/diagnostic.ts'
import type { RuleMeta, RuleOptions } from '../core/rule.ts'
import { HOUSE_STYLES } from './house-styles.ts'

/** What a preset sets; it has the shape of a config. */
export interface Preset {
  readonly rules: Readonly<Record<string, RuleSetting | readonly [RuleSetting, RuleOptions]>>
}

/**
 * `partnerlint:recommended` is each rule at its own severity; `partnerlint:strict` turns every rule on, as a warning at least.
 * A house style sets one rule, with phrases that are fine in it, and is extended beside one of these two.
 */
export function presets(rules: readonly RuleMeta[]): Readonly<Record<string, Preset>> {
  const strict = (setting: RuleSetting): RuleSetting => (setting === 'error' ? 'error' : 'warn')
  return {
    'partnerlint:recommended': { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity])) },
    'partnerlint:strict': { rules: Object.fromEntries(rules.map(({ id, severity }) => [id, strict(severity)])) },
    ...Object.fromEntries(Object.keys(HOUSE_STYLES).map((name) => [name, houseStyle(name, rules)]))
  }
}

function houseStyle(name: string, rules: readonly RuleMeta[]): Preset {
  const { ruleId, allow } = HOUSE_STYLES[name] ?? { ruleId: '', allow: [] }
  const rule = rules.find(({ id }) => id === ruleId)
  return { rules: rule ? { [rule.id]: [rule.severity, { allow }] } : {} }
}
