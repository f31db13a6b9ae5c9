import type { Diagnostic } from '../core/diagnostic.ts'
import { LineIndex } from '../core/line-index.ts'
import type { RuleMeta, RuleOptions } from '../core/rule.ts'
import { MEASURES, type TextMeasure } from '../core/text-measure.ts'
import { PhraseChecker } from '../lint/find/check-phrases.ts'
import type { Linter } from '../lint/find/linter.ts'
import type { FileSettings } from '../lint/find/settings.ts'
import { lintFile } from '../lint/lint-file.ts'
import { suppress } from '../lint/suppress/suppress.ts'
import { BUILTIN_SETS, rulesetWith } from '../ruleset/builtin.ts'
import { textMeasure } from '../ruleset/text-measure.ts'
import { scoreReport } from '../score/score-report.ts'
import type { Engine, PastedFinding, PastedMarkup, PastedReport, PastedSignal, PastedText } from './playground-text.ts'

/** The names under which a text is read as what it is. */
const PATHS: Readonly<Record<PastedMarkup, string>> = { plain: '/pasted.txt', markdown: '/pasted.md', html: '/pasted.html' }

/** Makes the engine ready to lint texts of a page: the same code and rules as the command line's, without what compares documents. */
export function createEngine(): Engine {
  const ruleset = rulesetWith([], BUILTIN_SETS)
  const linter: Linter = { ruleset, phrases: new PhraseChecker(ruleset), measure: textMeasure(BUILTIN_SETS) }
  const metas = ruleset.rules.map(({ meta }) => meta).filter(({ workspace }) => !workspace)
  const whys = new Map(metas.map(({ id, why }) => [id, why]))
  return { lint: (text, rules) => lintPasted(text, linter, settingsFor(text, metas, rules), whys) }
}

function lintPasted(
  { text, markup }: PastedText,
  linter: Linter,
  settings: FileSettings,
  whys: ReadonlyMap<string, string>
): PastedReport {
  const path = PATHS[markup]
  const task = { reports: true, collects: false }
  const result = lintFile({ path, text }, new LineIndex(text), { settings, linter, task })
  const { diagnostics } = suppress(result.diagnostics, result.directives)
  const measures = (result.facts[MEASURES] ?? []) as readonly TextMeasure[]
  const { total } = scoreReport(measures, [{ path, entries: 1, diagnostics, suppressed: [] }])
  const hasWords = measures.some(({ words }) => words > 0)
  return {
    findings: [...diagnostics]
      .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
      .map((each) => pastedFinding(each, whys.get(each.ruleId) ?? '')),
    signals: measures.flatMap(({ signals }) => signals.map(pastedSignal)),
    ...(hasWords && { score: total.score })
  }
}

function pastedFinding(diagnostic: Diagnostic, why: string): PastedFinding {
  const { ruleId, severity, range, line, column, message, excerpt, suggestions } = diagnostic
  return {
    rule: ruleId,
    severity,
    range,
    line,
    column,
    message,
    text: excerpt.text,
    start: excerpt.range.start,
    end: excerpt.range.end,
    suggestions: suggestions.map(({ text }) => text),
    why
  }
}

function pastedSignal({ kind, points, words }: TextMeasure['signals'][number]): PastedSignal {
  return { kind, points, words }
}

const settingsByRules = new WeakMap<readonly string[], FileSettings['rules']>()
const ALL: readonly string[] = []

/** Settings are kept by the list of rules that is handed in, since what is worked out for them is kept with them. */
function settingsFor({ audience }: PastedText, metas: readonly RuleMeta[], rules = ALL): FileSettings {
  const known = settingsByRules.get(rules)
  const wanted = rules === ALL ? metas : metas.filter(({ id }) => rules.includes(id))
  const states = known ?? new Map(wanted.map((meta) => [meta.id, { setting: meta.severity, options: defaults(meta) }]))
  settingsByRules.set(rules, states)
  return { audience, audienceBy: 'config', rules: states }
}

function defaults({ options }: RuleMeta): RuleOptions {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => (option.default === undefined ? [] : [[name, option.default]]))
  )
}
