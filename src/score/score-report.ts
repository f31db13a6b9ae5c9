import type { Diagnostic } from '../core/diagnostic.ts'
import type { DriftReport } from '../core/drift-report.ts'
import type { ReportedFile } from '../core/lint-result.ts'
import type { TextMeasure } from '../core/text-measure.ts'
import { type Balance, FINDING_POINTS, scoreOf, totalBalance } from './balance.ts'
import { mendValue, usualUsage, weightOf } from './mend-order.ts'
import type { ScorePoint, TextScore } from './text-score.ts'

/** The score of several texts together. */
export interface GroupScore extends Balance {
  /** Absolute path of the file or folder, or the audience. */
  readonly name: string
  readonly score: number
  readonly texts: number
}

/** All scores of a run. */
export interface ScoreReport {
  readonly total: GroupScore
  readonly audiences: readonly GroupScore[]
  readonly folders: readonly GroupScore[]
  readonly files: readonly GroupScore[]
  /** The texts, the one to mend first at the beginning: by what its findings come to times how often it is read, where that is known; else by score. */
  readonly texts: readonly TextScore[]
  /** Where internal and public documents contradict each other: a part of its own, which the scores leave out. */
  readonly driftConflicts: number
  /** How far internal and public documents say the same, 0 to 1; absent where none were compared. */
  readonly driftSimilarity?: number
}

/** Rules that compare documents speak of agreement, not of tone; their findings are counted apart. */
const DRIFT = /^drift-/
/** About the file or a comment in it, and not about what its words do. */
const TECHNICAL = new Set(['unreadable-file', 'unused-directive', 'broken-placeholder', 'duplicate-macro', 'missing-doc-link'])

/** Scores each text, file and folder, and all of them. Every point traces to a place in a text; nothing is said of who wrote it. */
export function scoreReport(
  measures: readonly TextMeasure[],
  files: readonly ReportedFile[],
  drift?: Pick<DriftReport, 'similarity'>
): ScoreReport {
  const found = findingsByText(files)
  const usage = new Map(files.map((file) => [file.path, file.usage]))
  const texts = joinedByText(measures).map((parts) => {
    const read = parts[0].entry ? parts[0].entry.usage : usage.get(parts[0].path)
    return { ...textScore(parts, found.get(textKey(parts[0])) ?? []), ...(read !== undefined && { usage: read }) }
  })
  return {
    total: groupScore('', texts),
    audiences: groups(texts, ({ audience }) => audience),
    folders: groups(texts, ({ path }) => folderOf(path)),
    files: groups(texts, ({ path }) => path),
    texts: inOrder(texts),
    driftConflicts: files.flatMap(({ diagnostics }) => diagnostics).filter(({ ruleId }) => DRIFT.test(ruleId)).length,
    ...(drift?.similarity !== undefined && { driftSimilarity: drift.similarity })
  }
}

function inOrder(texts: readonly TextScore[]): readonly TextScore[] {
  const isRead = texts.some(({ usage }) => usage !== undefined)
  const usual = usualUsage(texts)
  const values = new Map(isRead ? texts.map((text) => [text, mendValue({ ...text, weight: weightOf(text) }, usual)]) : [])
  const byValue = (a: TextScore, b: TextScore) => (values.get(b) ?? 0) - (values.get(a) ?? 0)
  return [...texts].sort((a, b) => byValue(a, b) || a.score - b.score || a.points - b.points || byPlace(a, b))
}

function textKey({ path, entry }: Pick<TextMeasure, 'path' | 'entry'>): string {
  return JSON.stringify([path, entry?.pointer ?? ''])
}

function findingsByText(files: readonly ReportedFile[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byText = new Map<string, Diagnostic[]>()
  for (const diagnostic of files.flatMap(({ diagnostics }) => diagnostics)) {
    if (DRIFT.test(diagnostic.ruleId) || TECHNICAL.has(diagnostic.ruleId)) continue
    const list = byText.get(textKey(diagnostic))
    if (list) list.push(diagnostic)
    else byText.set(textKey(diagnostic), [diagnostic])
  }
  return byText
}

type Parts = readonly [TextMeasure, ...TextMeasure[]]

/** The parts of one text, such as a macro's subject and its body, or a document's front matter and the rest. */
function joinedByText(measures: readonly TextMeasure[]): readonly Parts[] {
  const byText = new Map<string, [TextMeasure, ...TextMeasure[]]>()
  for (const measure of measures) {
    const key = textKey(measure)
    const parts = byText.get(key)
    if (parts) parts.push(measure)
    else byText.set(key, [measure])
  }
  return [...byText.values()]
}

function textScore(parts: Parts, diagnostics: readonly Diagnostic[]): TextScore {
  const [{ path, entry }] = parts
  const longest = parts.reduce((a, b) => (b.words > a.words ? b : a))
  const reasons = [...parts.flatMap(signalPoints), ...diagnostics.map(findingPoint)].sort(
    (a, b) => a.at.range.start - b.at.range.start
  )
  const balance = {
    points: reasons.reduce((sum, { points }) => sum + points, 0),
    words: parts.reduce((sum, { words }) => sum + words, 0)
  }
  const { audience } = longest
  const title = entry?.title ?? longest.title
  return { path, title, audience, ...(entry && { entry }), ...balance, score: scoreOf(balance), reasons }
}

function signalPoints({ signals }: TextMeasure): readonly ScorePoint[] {
  return signals.map(({ kind, points, words, at }) => ({ id: kind, points, words, at }))
}

function findingPoint(diagnostic: Diagnostic): ScorePoint {
  const { ruleId, severity, actual, path, range, line, column, endLine, endColumn } = diagnostic
  const at = { path, range, line, column, endLine, endColumn }
  return { id: ruleId, points: FINDING_POINTS[severity], words: actual, at }
}

function groupScore(name: string, texts: readonly TextScore[]): GroupScore {
  const balance = totalBalance(texts)
  return { name, ...balance, score: scoreOf(balance), texts: texts.length }
}

function groups(texts: readonly TextScore[], nameOf: (text: TextScore) => string): readonly GroupScore[] {
  const byName = new Map<string, TextScore[]>()
  for (const text of texts) {
    const members = byName.get(nameOf(text))
    if (members) members.push(text)
    else byName.set(nameOf(text), [text])
  }
  return Array.from(byName, ([name, members]) => groupScore(name, members)).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 0)) || '/'
}

function byPlace(a: TextScore, b: TextScore): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : (a.entry?.pointer ?? '') < (b.entry?.pointer ?? '') ? -1 : 1
}
