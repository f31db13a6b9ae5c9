import type { GroupScore } from '../score/score-report.ts'
import { jsonText } from './json-text.ts'
import type { ScoreReporter } from './score-outline.ts'

/** All scores with every point at its place, for scripts; paths are absolute. */
export const scoreJson: ScoreReporter = ({ total, audiences, folders, files, texts, driftConflicts }, { history }) => {
  const group = ({ name, ...rest }: GroupScore) => ({ path: name, ...rest })
  const { score, points, words } = total
  return jsonText({
    score,
    points,
    words,
    driftConflicts,
    audiences: audiences.map(({ name, ...rest }) => ({ audience: name, ...rest })),
    folders: folders.map(group),
    files: files.map(group),
    texts: texts.map(({ reasons, ...text }) => ({
      ...text,
      reasons: reasons.map(({ id, points, words, at }) => ({ id, points, words, line: at.line, column: at.column }))
    })),
    history: history.map(({ date, score }) => ({ date, score }))
  })
}
