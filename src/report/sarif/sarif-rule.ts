import type { Diagnostic, RuleSetting, Severity } from '../../core/diagnostic.ts'
import type { LintResult } from '../../core/lint-result.ts'
import type { RuleMeta } from '../../core/rule.ts'
import { UNREADABLE_FILE, UNUSED_DIRECTIVE } from '../../core/rule-reference.ts'
import { ruleDocument } from '../text/rule-document.ts'
import { rulePageUrl } from '../text/rule-url.ts'

/** Code scanning refuses longer descriptions. */
const MOST_CHARACTERS = 1024
const LONGEST_NAME = 255
const MOST_EXAMPLES = 3

/** Severities as SARIF calls them. */
export const SARIF_LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const satisfies Record<Severity, string>

const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', info: 'recommendation' }

/** What reports name like rules although no config sets them. */
const ALWAYS: readonly RuleMeta[] = [
  builtin(UNREADABLE_FILE, 'error', 'A file that could not be read, so that nothing in it was looked at.'),
  builtin(UNUSED_DIRECTIVE, 'warn', 'A suppression comment that suppresses nothing.')
]

/** All rules that a report may name, by id, so that alerts keep their explanation when a run finds nothing of a kind. */
export function reportedRules(result: LintResult, diagnostics: readonly Diagnostic[]): readonly RuleMeta[] {
  const rules = new Map<string, RuleMeta>()
  for (const { ruleId, severity } of diagnostics) rules.set(ruleId, builtin(ruleId, severity, `What ${ruleId} flags.`))
  for (const rule of [...ALWAYS, ...result.rules]) rules.set(rule.id, rule)
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A rule as SARIF describes it. */
export function sarifRule(rule: RuleMeta) {
  const severity = defaultSeverity(rule.severity)
  return {
    id: rule.id,
    name: ruleName(rule.id),
    shortDescription: { text: shortened(rule.summary) },
    fullDescription: { text: shortened(`${rule.summary} ${rule.why}`) },
    help: { text: helpText(rule), markdown: ruleDocument(rule) },
    helpUri: rulePageUrl(rule.id),
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: {
      tags: ['customer-support', 'writing', ...(rule.workspace ? ['consistency'] : []), ...rule.audiences],
      precision: rule.workspace ? 'medium' : 'high',
      'problem.severity': PROBLEM_SEVERITIES[severity]
    }
  }
}

function helpText({ summary, why, examples }: RuleMeta): string {
  const invalid = examples.invalid.slice(0, MOST_EXAMPLES).map(({ text }) => `Flagged: ${text.trim()}`)
  const valid = examples.valid.slice(0, MOST_EXAMPLES).map(({ text }) => `Not flagged: ${text.trim()}`)
  return [summary.trim(), why.trim(), ...invalid, ...valid].filter((part) => part !== '').join('\n\n')
}

function builtin(id: string, severity: Severity, summary: string): RuleMeta {
  return {
    id,
    summary,
    severity,
    audiences: [],
    messages: {},
    options: {},
    why: '',
    examples: { invalid: [], valid: [] },
    workspace: false
  }
}

/** A rule that is off by default was turned on here; then a warning is what it most likely is. */
function defaultSeverity(setting: RuleSetting): Severity {
  return setting === 'off' ? 'warn' : setting
}

/** The id in Pascal case. An id of one word would be its own name but for the case, which SARIF does not want. */
function ruleName(id: string): string {
  const words = id.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  return (words.length > 1 ? name : `${name}Rule`).slice(0, LONGEST_NAME)
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= MOST_CHARACTERS) return line
  const start = line.slice(0, MOST_CHARACTERS - 1)
  return `${start.slice(0, start.lastIndexOf(' '))}…`
}
