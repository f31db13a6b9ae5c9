/// <reference path="./builtin-rules.d.ts" />
import { code, data } from 'virtual:partnerlint-rules'
import type { WordSets } from '../match/phrase-syntax.ts'
import { composeRuleset } from './compose.ts'
import type { Rule, Ruleset } from './rule.ts'

function withCode(rule: Rule): Rule {
  const own = Object.hasOwn(code, rule.meta.id) ? code[rule.meta.id] : undefined
  return own ? { ...rule, code: own, meta: { ...rule.meta, workspace: own.form === 'workspace' } } : rule
}

/** The rules that come with partnerlint. */
export const BUILTIN_RULES: readonly Rule[] = data.rules.map(withCode)

/** The word sets that their phrases use. */
export const BUILTIN_SETS: WordSets = new Map(data.sets)

/** Our rules with a team's own; ours alone need no work, since their phrases are indexed ahead of time. */
export function rulesetWith(own: readonly Rule[], sets: WordSets): Ruleset {
  const rules = [...BUILTIN_RULES, ...own]
  return own.length === 0 ? composeRuleset(rules, sets, data.anchors) : composeRuleset(rules, sets)
}
