import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter, type Linter } from '../../src/lint/find/linter.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { type FixedFile, fixText } from '../../src/lint/fix/fix-text.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import type { Reader } from '../../src/read/read-result.ts'
import { BUILTIN_SETS } from '../../src/ruleset/builtin.ts'
import { composeRuleset } from '../../src/ruleset/compose.ts'
import { readRule } from '../../src/ruleset/read-rule.ts'
import type { Rule } from '../../src/ruleset/rule.ts'

/** A rule with words to cut and words to replace, so that the tests do not depend on the wording of our own rules. */
const FILLER = `id: filler
summary: Words that carry nothing.
severity: warn
audiences: [macro, docs, internal]
messages:
  cut: “{actual}” carries nothing; cut it.
  word: “{actual}” is a long word for a short one.
phrases:
  - message: cut
    match: [frankly, duly, to be frank, do note that, note, I would like to add that, no doubt]
    fix: ''
  - message: word
    match: [<utilize:base>, gadget]
    fix: use
  - message: word
    match: [snag]
    fix: it's *bad*
why: It is only here to be found.
examples: { invalid: [], valid: [] }
`

/** The rule of a YAML text. */
function ruleOf(yaml: string): Rule {
  const { rule, errors } = readRule(yaml, `${/^id: (.*)$/m.exec(yaml)?.[1]}.yml`, BUILTIN_SETS)
  if (!rule) throw new Error(errors.map(({ message }) => message).join('\n'))
  return rule
}

export const FILLER_RULE = ruleOf(FILLER)

const linters = new Map<Rule, Linter>()

/** Fixes a text with one rule alone, as a file of a name, whose texts a reader may find in data. */
export function fixWith(rule: Rule, text: string, path = '/docs/a.md', reader?: Reader): FixedFile {
  const linter = linters.get(rule) ?? createLinter(composeRuleset([rule], BUILTIN_SETS))
  linters.set(rule, linter)
  const rules = new Map<string, RuleState>([[rule.meta.id, { setting: 'warn', options: {} }]])
  const settings = { audience: rule.meta.audiences[0] ?? 'docs', rules } as const
  const task = { reports: true, collects: false }
  const lint = (next: string) => lintFile({ path, text: next }, new LineIndex(next), { settings, linter, task, reader })
  return fixText(text, lint, () => true)
}
