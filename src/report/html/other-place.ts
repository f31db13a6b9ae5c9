import type { Diagnostic, Related } from '../../core/diagnostic.ts'
import type { DriftReport, ReportedConflict } from '../../core/drift-report.ts'
import type { ReporterOptions } from '../../core/lint-result.ts'
import { pathFrom } from '../text/file-path.ts'
import type { PagePlace } from './page-place.ts'

/** How much of a long line is shown on either side of the words. */
const AROUND = 240

/** Shows the other place that a diagnostic speaks of: as its sentence reads, or else as the line stands in the file. */
export class OtherPlaces {
  readonly #conflicts: ReadonlyMap<string, ReportedConflict>
  readonly #options: ReporterOptions

  constructor(drift: DriftReport | undefined, options: ReporterOptions) {
    const conflicts = drift?.pairs.flatMap((pair) => pair.conflicts) ?? []
    this.#conflicts = new Map(conflicts.map((each) => [`${each.ruleId} ${each.message}`, each]))
    this.#options = options
  }

  show({ ruleId, message }: Pick<Diagnostic, 'ruleId' | 'message'>, related: Related): PagePlace {
    const { path, line, column, range } = related
    const { root, source } = this.#options
    const place = { file: pathFrom(root, path), line, column }
    const text = source(path)?.replace(/^\uFEFF/, '')
    if (text === undefined) return { ...place, text: '', start: 0, end: 0 }
    const conflict = this.#conflicts.get(`${ruleId} ${message}`)
    const sentence = [conflict?.docs, conflict?.internal].find((each) => each?.path === path)?.text
    const words = text.slice(range.start, range.end)
    const start = sentence?.indexOf(words) ?? -1
    if (sentence !== undefined && start >= 0) return { ...place, text: sentence, start, end: start + words.length }
    return { ...place, ...lineAround(text, range) }
  }
}

function lineAround(text: string, range: Related['range']): Pick<PagePlace, 'text' | 'start' | 'end'> {
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1
  const lineEnd = text.indexOf('\n', range.end)
  const line = text.slice(Math.max(lineStart, range.start - AROUND), range.start)
  const from = range.start - line.trimStart().length
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, range.end + AROUND)
  return { text: text.slice(from, to), start: range.start - from, end: range.end - from }
}
