import { resolve } from 'node:path'
import type { FileResult } from '../core/diagnostic.ts'
import type { Audience, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { Range } from '../core/mapped-text.ts'
import type { RuleExample, RuleMeta, RuleOptions, WorkspaceCheck } from '../core/rule.ts'
import { createLinter, type Linter } from '../lint/find/linter.ts'
import type { RuleState } from '../lint/find/settings.ts'
import { lintFile } from '../lint/lint-file.ts'
import { BUILTIN_RULES, BUILTIN_SETS, rulesetWith } from '../ruleset/builtin.ts'
import { loadRuleFolder } from '../ruleset/load-folder.ts'
import type { Rule, Ruleset } from '../ruleset/rule.ts'

/** What an example should give and what it gives; they are equal when the rule keeps its word. */
export interface ExampleOutcome {
  readonly kind: 'invalid' | 'valid'
  /** The example's text with « » around what should be reported. */
  readonly expected: string
  /** The same text with « » around what is reported. */
  readonly actual: string
}

/** Takes the marks « » out of an example's text, and says what they enclose. */
export function unmark(marked: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([«»])/)) {
    if (piece === '«') start = text.length
    else if (piece === '»') ranges.push({ start, end: text.length })
    else text += piece
  }
  return { text, ranges }
}

/** Puts « » around ranges of a text. */
export function mark(text: string, ranges: readonly Range[]): string {
  return [...ranges]
    .sort((a, b) => b.start - a.start)
    .reduce((marked, { start, end }) => `${marked.slice(0, start)}«${marked.slice(start, end)}»${marked.slice(end)}`, text)
}

/** Runs the examples of one rule, alone among the rules, as the linter would read them in markdown files. */
export function runExamples(rule: Rule, ruleset: Ruleset): readonly ExampleOutcome[] {
  const linter = createLinter(ruleset, { fastPathFrom: Number.POSITIVE_INFINITY })
  const outcome = (kind: 'invalid' | 'valid') => (example: RuleExample) => {
    const { text } = unmark(example.text)
    const found =
      rule.code?.form === 'workspace'
        ? compared(example, text, { meta: rule.meta, code: rule.code }, linter)
        : reported(example, text, rule, linter)
    return { kind, expected: example.text, actual: mark(text, found) }
  }
  const { invalid, valid } = rule.meta.examples
  return [...invalid.map(outcome('invalid')), ...valid.map(outcome('valid'))]
}

/** A rule's options as they are when a config sets none. */
function defaults({ options }: RuleMeta): RuleOptions {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => (option.default === undefined ? [] : [[name, option.default]]))
  )
}

function lintText(file: SourceFile, audience: Audience, meta: RuleMeta, linter: Linter): FileResult {
  const rules = new Map<string, RuleState>([[meta.id, { setting: 'warn', options: defaults(meta) }]])
  const task = { reports: true, collects: true }
  return lintFile(file, new LineIndex(file.text), { settings: { audience, rules }, linter, task })
}

function reported({ audience }: RuleExample, text: string, { meta }: Rule, linter: Linter): readonly Range[] {
  const result = lintText({ path: '/example.md', text }, audience ?? meta.audiences[0] ?? 'docs', meta, linter)
  return result.diagnostics.filter(({ ruleId }) => ruleId === meta.id).map(({ range }) => range)
}

/** What a workspace rule says of a text when it is compared with the example's public document or other macro. */
function compared(
  { audience = 'internal', docs, macro }: RuleExample,
  text: string,
  rule: ComparingRule,
  linter: Linter
): readonly Range[] {
  const { meta, code } = rule
  const own = { path: `/example/${audience}/page.md`, text }
  const others = [
    ...(docs === undefined ? [] : [lintText({ path: '/example/docs/page.md', text: docs }, 'docs', meta, linter)]),
    ...(macro === undefined ? [] : [lintText({ path: '/example/macro/other.md', text: macro }, 'macro', meta, linter)])
  ]
  const results = [lintText(own, audience, meta, linter), ...others]
  const facts = results.flatMap((result) => result.facts[code.extractor.name] ?? [])
  const pairs = [{ internal: ['internal/**'], docs: ['docs/**'] }]
  const matches = (glob: string, path: string) => path.startsWith(glob.slice(0, -2))
  const findings = code.compare(facts, { options: defaults(meta), drift: { root: '/example', pairs, source: 'docs', matches } })
  return Array.from(findings)
    .filter(({ at }) => at.path === own.path)
    .map(({ at }) => at.range)
}

interface ComparingRule {
  readonly meta: RuleMeta
  readonly code: WorkspaceCheck
}

/**
 * Runs the examples of all rules in a team's own folder, code included, for a test of the team's.
 * @throws UserErrors with every mistake in the rules.
 */
export async function testRuleFolder(folder: string): Promise<readonly (ExampleOutcome & { readonly ruleId: string })[]> {
  const taken = new Set(BUILTIN_RULES.map(({ meta }) => meta.id))
  const { rules, sets } = await loadRuleFolder(resolve(folder), { sets: BUILTIN_SETS, taken, allowCode: true })
  const ruleset = rulesetWith(rules, sets)
  return rules.flatMap((rule) => runExamples(rule, ruleset).map((outcome) => ({ ruleId: rule.meta.id, ...outcome })))
}
