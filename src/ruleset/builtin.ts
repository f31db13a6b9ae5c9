/// <reference path="./builtin-rules.d.ts" />
import { code, data, texts } from 'virtual:partnerlint-rules'
import { AnchorIndex } from '../match/phrases/anchor-index.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { type BareRule, joinRule } from './bare-rule.ts'
import { composeRuleset } from './compose.ts'
import type { Rule, Ruleset } from './rule.ts'

function withCode(rule: Rule, codes: typeof code): Rule {
  const own = Object.hasOwn(codes, rule.meta.id) ? codes[rule.meta.id] : undefined
  return own ? { ...rule, code: own } : rule
}

function builtinRule(bare: BareRule, index: number): Rule {
  return withCode(
    joinRule(bare, () => {
      const own = texts()[index]
      if (!own) throw new RangeError(`no texts of ${bare.meta.id}`)
      return own
    }),
    code
  )
}

/** The rules that come with partnerlint, without the code of those that compare documents. */
export const BUILTIN_RULES: readonly Rule[] = data.rules.map(builtinRule)

/** Adds the code that compares documents, which a run over a few named files never loads. */
export async function withComparisons(ruleset: Ruleset): Promise<Ruleset> {
  const comparisons = await import('virtual:partnerlint-comparisons')
  return { ...ruleset, rules: ruleset.rules.map((rule) => withCode(rule, comparisons.code)) }
}

/** The word sets that their phrases use. */
export const BUILTIN_SETS: WordSets = new Map(data.sets)

/** Whether word sets hold ours unchanged, so that what was made ahead of time with ours holds for them. */
function usesBuiltinSets(sets: WordSets): boolean {
  return Array.from(BUILTIN_SETS, ([name, words]) => sets.get(name) === words).every(Boolean)
}

/** Whether a ruleset has our rules first, with our word sets: what was made ahead of time holds for it. */
export function beginsWithOurs({ rules, sets }: Ruleset): boolean {
  return usesBuiltinSets(sets) && BUILTIN_RULES.every(({ meta }, index) => rules[index]?.meta === meta)
}

/** Our rules with a team's own. Ours need no work, since their phrases are indexed ahead of time with the sets that they use. */
export function rulesetWith(own: readonly Rule[], sets: WordSets): Ruleset {
  const known = usesBuiltinSets(sets) ? { anchors: new AnchorIndex(data.anchors), count: phraseCount(BUILTIN_RULES) } : undefined
  return composeRuleset([...BUILTIN_RULES, ...own], sets, known)
}

function phraseCount(rules: readonly Rule[]): number {
  let count = 0
  for (const { groups } of rules) for (const { match } of groups) count += match.length
  return count
}
