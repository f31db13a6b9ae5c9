import type { Diagnostic, Related, Severity } from '../core/diagnostic.ts'
import type { Audience } from '../core/document.ts'
import type { LintResult, ReporterOptions } from '../core/lint-result.ts'
import type { HistoryRecord } from '../score/history.ts'
import { type ScoreReport, scoreReport } from '../score/score-report.ts'
import { type Tally, tallies } from '../score/tally.ts'
import { entryLabel } from './entry-label.ts'
import { pathFrom } from './file-path.ts'
import { counted } from './problem-count.ts'
import { rulePageUrl } from './rule-url.ts'

/** Words of one side of a disagreement, at their place. */
export interface PagePlace {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The text around them, and where they stand in it. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A diagnostic as the page shows it. Everything in it is shown as text, whatever it holds. */
export interface PageFinding extends PagePlace {
  readonly rule: string
  readonly severity: Severity
  readonly audience: Audience
  readonly entry?: string
  readonly message: string
  readonly suggestions: readonly string[]
  readonly related: readonly (PagePlace & { readonly message: string })[]
}

export interface PageText {
  readonly file: string
  readonly entry?: string
  readonly title: string
  readonly audience: Audience
  readonly score: number
  readonly words: number
  readonly adds: readonly Tally[]
  readonly takes: readonly Tally[]
}

export interface PageGroup {
  readonly name: string
  readonly score: number
  readonly texts: number
  readonly words: number
}

/** All that a page with only the playground needs to know. */
export interface PlaygroundData {
  readonly kind: 'playground'
  readonly version: string
}

/** All that the report page shows: plain JSON. */
export interface PageData {
  readonly kind: 'report'
  readonly version: string
  readonly files: number
  readonly entries: number
  readonly remarks: readonly string[]
  readonly rules: Readonly<Record<string, { readonly summary: string; readonly why: string; readonly url: string }>>
  readonly findings: readonly PageFinding[]
  readonly score: number
  readonly audiences: readonly PageGroup[]
  readonly adds: readonly Tally[]
  readonly takes: readonly Tally[]
  /** The texts, the one most in need of mending first. */
  readonly texts: readonly PageText[]
  readonly history: readonly { readonly date: string; readonly score: number }[]
}

/** How much of a long line is shown on either side of the words. */
const AROUND = 240

/** Gathers what the report page shows. Paths are from the repository's root. */
export function pageData(result: LintResult, options: ReporterOptions, history: readonly HistoryRecord[] = []): PageData {
  const report = scoreReport(result.measures ?? [], result.files)
  const audienceOf = new Map(report.texts.map(({ path, entry, audience }) => [textKey(path, entry?.pointer), audience]))
  const findings = result.files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((diagnostic) => {
      const audience = audienceOf.get(textKey(path, diagnostic.entry?.pointer)) ?? 'docs'
      return finding(diagnostic, audience, options)
    })
  )
  return {
    kind: 'report',
    version: options.version,
    files: result.files.length,
    entries: result.files.reduce((sum, file) => sum + file.entries, 0),
    remarks: [...result.skipped.map(({ reason, count }) => `${counted(count, 'file')} ${reason}`), ...result.remarks],
    rules: Object.fromEntries(result.rules.map(({ id, summary, why }) => [id, { summary, why, url: rulePageUrl(id) }])),
    findings,
    ...scores(report, options),
    history: history.map(({ date, score }) => ({ date, score }))
  }
}

function textKey(path: string, pointer: string | undefined): string {
  return JSON.stringify([path, pointer ?? ''])
}

function scores(
  report: ScoreReport,
  { root }: ReporterOptions
): Pick<PageData, 'score' | 'audiences' | 'adds' | 'takes' | 'texts'> {
  return {
    score: report.total.score,
    audiences: report.audiences.map(({ name, score, texts, words }) => ({ name, score, texts, words })),
    ...tallies(report.texts),
    texts: report.texts.map((text) => ({
      file: pathFrom(root, text.path),
      ...(text.entry && { entry: entryLabel(text.entry) }),
      title: text.title,
      audience: text.audience,
      score: text.score,
      words: text.words,
      ...tallies([text])
    }))
  }
}

function finding(diagnostic: Diagnostic, audience: Audience, options: ReporterOptions): PageFinding {
  const { path, line, column, excerpt, entry } = diagnostic
  const { start, end } = excerpt.range
  return {
    rule: diagnostic.ruleId,
    severity: diagnostic.severity,
    audience,
    file: pathFrom(options.root, path),
    line,
    column,
    ...(entry && { entry: entryLabel(entry) }),
    message: diagnostic.message,
    text: excerpt.text,
    start,
    end,
    suggestions: diagnostic.suggestions.map(({ text }) => text),
    related: diagnostic.related.map((each) => ({ ...relatedPlace(each, options), message: each.message }))
  }
}

/** The line that a related place stands in, as far as it can still be read. */
function relatedPlace({ path, line, column, range }: Related, { root, source }: ReporterOptions): PagePlace {
  const place = { file: pathFrom(root, path), line, column }
  const text = source(path)?.replace(/^\uFEFF/, '')
  if (text === undefined) return { ...place, text: '', start: 0, end: 0 }
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
  const lineEnd = text.indexOf('\n', range.end)
  const from = Math.max(lineStart, range.start - AROUND)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, range.end + AROUND)
  return { ...place, text: text.slice(from, to), start: range.start - from, end: range.end - from }
}
