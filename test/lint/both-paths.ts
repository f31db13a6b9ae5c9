import type { FileResult } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import { LineIndex } from '../../src/core/line-index.ts'
import { createLinter, type Linter } from '../../src/lint/find/linter.ts'
import type { RuleState } from '../../src/lint/find/settings.ts'
import { lintFile } from '../../src/lint/lint-file.ts'
import { BUILTIN_SETS, rulesetWith } from '../../src/ruleset/builtin.ts'

const ruleset = rulesetWith([], BUILTIN_SETS)
const fast = createLinter(ruleset)
const whole = createLinter(ruleset, { fastPathFrom: Number.POSITIVE_INFINITY })
const rules = new Map<string, RuleState>(ruleset.rules.map(({ meta }) => [meta.id, { setting: 'warn', options: {} }]))

function lint(linter: Linter, text: string, audience: Audience, path: string): FileResult {
  const task = { reports: true, collects: false }
  const result = lintFile({ path, text }, new LineIndex(text), { settings: { audience, rules }, linter, task })
  const diagnostics = result.diagnostics.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  return { ...result, diagnostics }
}

/** What both ways of linting a text find: parsing what could hold a finding, and parsing all of it. */
export function bothPaths(
  text: string,
  { audience = 'docs', path = '/page.md' }: { readonly audience?: Audience; readonly path?: string } = {}
): { readonly fast: FileResult; readonly whole: FileResult } {
  return { fast: lint(fast, text, audience, path), whole: lint(whole, text, audience, path) }
}
