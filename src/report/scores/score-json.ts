import { readShare } from '../../score/mend-order.ts'
import type { GroupScore } from '../../score/score-report.ts'
import { jsonText } from '../text/json-text.ts'
import { type ScoreReporter, toMend } from './score-outline.ts'

/** All scores with every point at its place, for scripts; paths are absolute. */
export const scoreJson: ScoreReporter = (report, { history, top }) => {
  const { total, audiences, folders, files, texts, driftConflicts, driftSimilarity } = report
  const group = ({ name, ...rest }: GroupScore) => ({ path: name, ...rest })
  const { score, points, words } = total
  return jsonText({
    score,
    points,
    words,
    driftConflicts,
    driftSimilarity: driftSimilarity ?? null,
    audiences: audiences.map(({ name, ...rest }) => ({ audience: name, ...rest })),
    folders: folders.map(group),
    files: files.map(group),
    texts: texts.map(({ reasons, ...text }) => ({
      ...text,
      reasons: reasons.map(({ id, points, words, at }) => ({ id, points, words, line: at.line, column: at.column }))
    })),
    mendFirst: readShare(toMend(report, top), texts) ?? null,
    history: history.map(({ date, score }) => ({ date, score }))
  })
}
