import { expect, test } from 'vitest'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith, withComparisons } from '../../src/ruleset/builtin.ts'
import { composeRuleset } from '../../src/ruleset/compose.ts'
import { readRule } from '../../src/ruleset/read-rule.ts'
import type { Rule } from '../../src/ruleset/rule.ts'
import { houseRule } from '../cli/run.ts'

function own(word: string): readonly Rule[] {
  const { rule } = readRule(houseRule(word), 'house-word.yml', BUILTIN_SETS)
  return rule ? [rule] : []
}

test.each(['frobnicate', 'policy'])('a rule of one’s own for “%s” is found beside ours as if all were read anew', (word) => {
  const anew = composeRuleset([...BUILTIN_RULES, ...own(word)], BUILTIN_SETS)

  const { table } = rulesetWith(own(word), BUILTIN_SETS)

  expect(table.phrases).toEqual(anew.table.phrases)
  expect(table.anchors.pack()).toEqual(anew.table.anchors.pack())
  expect(table.anchors.of(word)).toContain(table.phrases.length - 1)
})

test('sets of one’s own that change ours are seen in our rules', () => {
  const [name = ''] = BUILTIN_SETS.keys()
  const sets = new Map([...BUILTIN_SETS, [name, ['frobnicate']]])

  expect(rulesetWith([], sets).table.anchors.pack()).toEqual(composeRuleset(BUILTIN_RULES, sets).table.anchors.pack())
})

test('our rules that compare find nothing in public documents alone, so that folders of these never load their code', async () => {
  const { rules } = await withComparisons(rulesetWith([], BUILTIN_SETS))
  const comparing = rules.flatMap(({ meta, code }) => (code?.form === 'workspace' ? { id: meta.id, code } : []))

  expect(comparing.map(({ id }) => id)).toEqual(BUILTIN_RULES.filter(({ meta }) => meta.workspace).map(({ meta }) => meta.id))
  expect(comparing.filter(({ code }) => !code.needsInside)).toEqual([])
})
