import type { Audience } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { Range } from '../core/mapped-text.ts'
import type { RuleExample, RuleMeta } from '../core/rule.ts'
import { createLinter, type Linter, lintFile } from '../lint/lint-file.ts'
import type { RuleState } from '../lint/settings.ts'
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

/** Runs the examples of one rule, alone among the rules, as the linter would read them in a markdown file. */
export function runExamples(rule: Rule, ruleset: Ruleset): readonly ExampleOutcome[] {
  const linter = createLinter(ruleset)
  const outcome = (kind: 'invalid' | 'valid') => (example: RuleExample) => {
    const { text } = unmark(example.text)
    return { kind, expected: example.text, actual: mark(text, report(text, example.audience, rule.meta, linter)) }
  }
  const { invalid, valid } = rule.meta.examples
  return [...invalid.map(outcome('invalid')), ...valid.map(outcome('valid'))]
}

function report(text: string, audience: Audience | undefined, meta: RuleMeta, linter: Linter): readonly Range[] {
  const rules = new Map<string, RuleState>([[meta.id, { setting: 'warn', options: {} }]])
  const file = { path: '/example.md', text }
  const settings = { audience: audience ?? meta.audiences[0] ?? 'docs', rules }
  const { diagnostics } = lintFile(file, new LineIndex(text), { settings, linter, task: { reports: true, collects: false } })
  return diagnostics.map(({ range }) => range)
}
