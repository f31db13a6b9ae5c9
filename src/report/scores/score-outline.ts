import type { HistoryRecord } from '../../score/history.ts'
import { readShare } from '../../score/mend-order.ts'
import type { GroupScore, ScoreReport } from '../../score/score-report.ts'
import type { Tally } from '../../score/tally.ts'
import type { ScorePoint, TextScore } from '../../score/text-score.ts'
import { sparkline } from '../../score/trend.ts'
import { percent } from '../differences/drift-outline.ts'
import { entryLabel } from '../text/entry-label.ts'
import { pathFrom } from '../text/file-path.ts'
import { counted } from '../text/problem-count.ts'

/** What a reporter of scores may know beside them. */
export interface ScoreOptions {
  /** Folder that paths are relative to. */
  readonly cwd: string
  readonly color: boolean
  readonly width?: number
  /** Earlier runs and this one, oldest first; empty without a history. */
  readonly history: readonly HistoryRecord[]
  /** How many texts to name that most need mending. */
  readonly top: number
}

export type ScoreReporter = (report: ScoreReport, options: ScoreOptions) => string

/** A score as people read it: whole, since a tenth of a point means nothing to them. */
export function shownScore({ score }: { readonly score: number }): string {
  return String(Math.round(score))
}

/** Folders that are listed at most. */
const MOST_FOLDERS = 12

/** The folders that hold texts themselves, worst first; none where there is only one, or too many to look at. */
export function shownFolders({ folders }: ScoreReport): readonly GroupScore[] {
  if (folders.length < 2 || folders.length > MOST_FOLDERS) return []
  return [...folders].sort((a, b) => a.score - b.score)
}

/** Points with their sign: “+3”, “−4”. */
export function signed(points: number): string {
  return points < 0 ? `−${-points}` : `+${points}`
}

/** “policy-shield ×5 (−20)”. */
export function tallyText({ id, count, points }: Tally): string {
  return `${id} ×${count} (${signed(points)})`
}

/** “41 texts, 5210 words”. */
export function sizeText({ texts, words }: GroupScore): string {
  return `${counted(texts, 'text')}, ${counted(words, 'word')}`
}

/** How the score went: “▂▃▅▆ 58 → 63, 4 runs since 2026-10-01”; empty without an earlier run. */
export function trendText(history: readonly HistoryRecord[]): string {
  const [first] = history
  const last = history.at(-1)
  if (!first || !last || history.length < 2) return ''
  const bars = sparkline(history.map(({ score }) => score))
  return `${bars}  ${shownScore(first)} → ${shownScore(last)}, ${history.length} runs since ${first.date.slice(0, 10)}`
}

/** The texts with something to mend, the one most in need first. */
export function toMend({ texts }: ScoreReport, top: number): readonly TextScore[] {
  return texts.filter(({ reasons }) => reasons.some(({ points }) => points < 0)).slice(0, top)
}

/** “812×”, how often a text is read; empty where nothing says so. */
export function usageText({ usage }: Pick<TextScore, 'usage'>): string {
  return usage === undefined ? '' : `${usage}×`
}

/** “These 5 macros are 62% of what customers read.”; empty where nothing says how often texts are read. */
export function shareText(some: readonly Pick<TextScore, 'usage' | 'audience'>[], all: readonly TextScore[]): string {
  const read = readShare(some, all)
  if (!read) return ''
  const percent = Math.round(read.share * 100)
  const share = percent === 0 ? 'less than 1%' : `${percent}%`
  const texts = read.count === 1 ? `This ${read.noun} is` : `These ${read.count} ${read.noun}s are`
  return `${texts} ${share} of what customers read.`
}

/** Where a text stands: its file, and its entry in an export. */
export function textPlace({ path, entry }: TextScore, cwd: string): string {
  return entry ? `${pathFrom(cwd, path)}  ${entryLabel(entry)}` : pathFrom(cwd, path)
}

/** What takes from a text's score, the worst first. */
export function losses({ reasons }: TextScore): readonly ScorePoint[] {
  return reasons.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points || a.at.range.start - b.at.range.start)
}

/** What is said of drift beside the scores, as a part of its own; empty where nothing was compared or contradicts. */
export function driftText({ driftConflicts, driftSimilarity }: ScoreReport): string {
  const alike =
    driftSimilarity === undefined
      ? []
      : [`Internal and public documents are ${percent(driftSimilarity)} alike, which the score leaves out.`]
  if (driftConflicts === 0) return alike.join('')
  const places = driftConflicts === 1 ? 'In 1 place' : `In ${driftConflicts} places`
  const rest = alike.length > 0 ? '' : '; that is a part of its own, which the score leaves out'
  return [...alike, `${places} internal texts or macros and public documents disagree${rest}.`].join(' ')
}
