import type { Diagnostic, Severity } from '../../core/diagnostic.ts'
import type { Audience } from '../../core/document.ts'
import type { DriftReport, ReportedStatement } from '../../core/drift-report.ts'
import type { LintResult, ReporterOptions } from '../../core/lint-result.ts'
import { shorten } from '../../core/shorten.ts'
import type { HistoryRecord } from '../../score/history.ts'
import { type ScoreReport, scoreReport } from '../../score/score-report.ts'
import { type Tally, tallies } from '../../score/tally.ts'
import { documentName } from '../differences/drift-outline.ts'
import { shareText, toMend } from '../scores/score-outline.ts'
import { entryLabel, LONGEST_TITLE } from '../text/entry-label.ts'
import { pathFrom } from '../text/file-path.ts'
import { counted } from '../text/problem-count.ts'
import { rulePageUrl } from '../text/rule-url.ts'
import { OtherPlaces } from './other-place.ts'
import { pageExcerpt, pageText } from './page-excerpt.ts'
import type { PagePlace } from './page-place.ts'

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
  /** How often it is sent or read, where something says so. */
  readonly usage?: number
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

/** A document for colleagues or a macro beside the public one that speaks of the same. */
export interface PagePair {
  readonly internal: string
  readonly docs: string
  /** 0 to 1. */
  readonly similarity: number
  readonly conflicts: number
  /** What only one side says: the first of it, and how much there is. */
  readonly onlyInternal: PageStatements
  readonly onlyDocs: PageStatements
}

export interface PageStatements {
  readonly count: number
  readonly first: readonly string[]
}

/** How far internal and public documents agree. */
export interface PageDrift {
  /** 0 to 1; absent where no document for colleagues was compared. */
  readonly similarity?: number
  /** The least alike first. */
  readonly pairs: readonly PagePair[]
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
  /** The texts, the one to mend first at the beginning. */
  readonly texts: readonly PageText[]
  /** What share of what customers read the first texts are, in a sentence; empty where nothing says how often texts are read. */
  readonly mendShare: string
  /** Absent where documents were not compared. */
  readonly drift?: PageDrift
  readonly history: readonly { readonly date: string; readonly score: number }[]
}

/** Statements of one side that are shown. */
const FIRST_STATEMENTS = 8
/** Texts that are named together as those to mend first. */
const MEND_FIRST = 5

/** Gathers what the report page shows. Paths are from the repository's root. */
export function pageData(result: LintResult, options: ReporterOptions, history: readonly HistoryRecord[] = []): PageData {
  const report = scoreReport(result.measures ?? [], result.files)
  const audienceOf = new Map(report.texts.map(({ path, entry, audience }) => [textKey(path, entry?.pointer), audience]))
  const others = new OtherPlaces(result.drift, options)
  const findings = result.files.flatMap(({ path, diagnostics }) =>
    diagnostics.map((diagnostic) => {
      const audience = audienceOf.get(textKey(path, diagnostic.entry?.pointer)) ?? 'docs'
      const related = diagnostic.related.map((each) => {
        const place = others.show(diagnostic, each)
        return { ...place, ...pageExcerpt(place), message: pageText(each.message) }
      })
      return { ...finding(diagnostic, audience, options), related }
    })
  )
  return {
    kind: 'report',
    version: options.version,
    files: result.files.length,
    entries: result.files.reduce((sum, file) => sum + file.entries, 0),
    remarks: [
      ...result.skipped.map(({ reason, count }) => `${counted(count, 'file')} ${reason}`),
      ...result.remarks.map(pageText)
    ],
    rules: Object.fromEntries(result.rules.map(({ id, summary, why }) => [id, { summary, why, url: rulePageUrl(id) }])),
    findings,
    ...scores(report, options),
    mendShare: shareText(toMend(report, MEND_FIRST), report.texts),
    ...(result.drift && { drift: pageDrift(result.drift, options) }),
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
      title: shorten(text.title, LONGEST_TITLE),
      audience: text.audience,
      score: text.score,
      ...(text.usage !== undefined && { usage: text.usage }),
      words: text.words,
      ...tallies([text])
    }))
  }
}

function pageDrift({ similarity, pairs }: DriftReport, { root }: ReporterOptions): PageDrift {
  const statements = (list: readonly ReportedStatement[]) => ({
    count: list.length,
    first: list.slice(0, FIRST_STATEMENTS).map(({ text }) => pageText(text))
  })
  return {
    ...(similarity !== undefined && { similarity }),
    pairs: pairs
      .map((pair) => ({
        internal: documentName(pair.internal, root),
        docs: documentName(pair.docs, root),
        similarity: pair.similarity,
        conflicts: pair.conflicts.length,
        onlyInternal: statements(pair.onlyInternal),
        onlyDocs: statements(pair.onlyDocs)
      }))
      .sort((a, b) => a.similarity - b.similarity)
  }
}

function finding(diagnostic: Diagnostic, audience: Audience, options: ReporterOptions): Omit<PageFinding, 'related'> {
  const { path, line, column, excerpt, entry } = diagnostic
  return {
    rule: diagnostic.ruleId,
    severity: diagnostic.severity,
    audience,
    file: pathFrom(options.root, path),
    line,
    column,
    ...(entry && { entry: entryLabel(entry) }),
    message: pageText(diagnostic.message),
    ...pageExcerpt({ text: excerpt.text, ...excerpt.range }),
    suggestions: diagnostic.suggestions.map(({ text }) => text)
  }
}
