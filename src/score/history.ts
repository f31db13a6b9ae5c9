import * as z from 'zod/mini'
import { UserError } from '../core/user-error.ts'
import type { ScoreReport } from './score-report.ts'

const score = z.number().check(z.minimum(0), z.maximum(100))

const schema = z.object({
  /** When it was measured, ISO 8601. */
  date: z.iso.datetime(),
  score,
  texts: z.int(),
  driftConflicts: z.int(),
  audiences: z.record(z.string(), score),
  /** Score of each file, by its path from the config's folder, with `/`. */
  files: z.record(z.string(), score)
})

/** One line of a history: what was measured in one run. */
export type HistoryRecord = z.infer<typeof schema>

/** A file whose score fell. */
export interface WorseFile {
  readonly path: string
  readonly before: number
  readonly now: number
}

/** What a run adds to the history; `relative` turns absolute paths into paths from the config's folder. */
export function historyRecord(report: ScoreReport, date: string, relative: (path: string) => string): HistoryRecord {
  return {
    date,
    score: report.total.score,
    texts: report.total.texts,
    driftConflicts: report.driftConflicts,
    audiences: Object.fromEntries(report.audiences.map(({ name, score }) => [name, score])),
    files: Object.fromEntries(report.files.map((file) => [relative(file.name), file.score]))
  }
}

/**
 * Reads a history, one JSON object a line, oldest first.
 * @throws UserError with the line that is none.
 */
export function parseHistory(text: string, path: string): readonly HistoryRecord[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(jsonOf(line))
    if (parsed.success) return [parsed.data]
    throw new UserError('Unexpected line, expected a record that “partnerlint score --history” wrote', {
      path,
      line: index + 1,
      column: 1,
      hint: 'Remove the line, or name another file.'
    })
  })
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The files that got worse since a record; new files and files that are gone are no matter. */
export function worseFiles(before: HistoryRecord, now: HistoryRecord): readonly WorseFile[] {
  return Object.entries(now.files).flatMap(([path, score]) => {
    const old = Object.hasOwn(before.files, path) ? before.files[path] : undefined
    return old !== undefined && score < old ? [{ path, before: old, now: score }] : []
  })
}
