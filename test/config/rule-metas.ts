import type { RuleMeta, RuleOption } from '../../src/core/rule.ts'

/** A rule as far as a config knows it. */
export function ruleMeta(id: string, options: Readonly<Record<string, RuleOption>> = {}, more: Partial<RuleMeta> = {}): RuleMeta {
  return {
    id,
    summary: `What ${id} flags.`,
    severity: 'warn',
    audiences: ['macro', 'docs'],
    messages: {},
    options,
    why: '',
    examples: { invalid: [], valid: [] },
    workspace: false,
    ...more
  }
}

const allow: RuleOption = { type: 'strings', description: 'Phrases that are fine here.', default: [] }

/** Rules with every type of option. */
export const METAS: readonly RuleMeta[] = [
  ruleMeta('robotic-politeness', { allow }),
  ruleMeta('blame-language', { allow }),
  ruleMeta('vague-progress', {
    allow,
    sentences: { type: 'number', description: 'How far to look.', default: 2 },
    strict: { type: 'boolean', description: 'Whether to be strict.' },
    owner: { type: 'string', description: 'Who answers.' }
  }),
  ruleMeta('policy-shield', { allow }, { severity: 'error' }),
  ruleMeta('drift-value')
]

/** Presets over these rules. */
export const PRESETS = {
  'partnerlint:recommended': { rules: Object.fromEntries(METAS.map(({ id, severity }) => [id, severity])) },
  'partnerlint:strict': { rules: Object.fromEntries(METAS.map(({ id }) => [id, 'error' as const])) }
}
