import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { buildPhraseTable, type KnownAnchors, type Phrase } from '../match/phrases/phrase-table.ts'
import type { Rule, RuleGroup, Ruleset } from './rule.ts'

/** The groups of all rules in order, and their phrases with the position of their group. */
export function groupsOf(rules: readonly Rule[]): { readonly groups: readonly RuleGroup[]; readonly phrases: readonly Phrase[] } {
  const groups = rules.flatMap((rule) => rule.groups.map((group) => ({ rule, group })))
  const phrases = groups.flatMap(({ group }, index) => group.match.map((text) => ({ text, group: index })))
  return { groups, phrases }
}

/** Joins rules and word sets into what a run matches with. The anchors of our own phrases are found ahead of time and handed in. */
export function composeRuleset(rules: readonly Rule[], sets: WordSets, known?: KnownAnchors): Ruleset {
  const { groups, phrases } = groupsOf(rules)
  return { rules, groups, table: buildPhraseTable(phrases, sets, known), sets }
}
