import type { Location } from '../../core/diagnostic.ts'
import type { Fix } from '../../core/fix.ts'
import type { LineRange } from '../../core/line-index.ts'
import { LineIndex } from '../../core/line-index.ts'
import type { Range } from '../../core/mapped-text.ts'
import { lineHashes } from './line-hash.ts'

/** Longer pieces of a file are not repeated in the report. */
const LONGEST_SNIPPET = 1000

/** What a report knows of one file's text. Without the text, what needs it is left out. */
export interface SarifSource {
  hash(line: number): string | undefined
  snippet(range: Range): string | undefined
  /** Lines and columns of a fix, which may cover more than the words that are reported. */
  lines(fix: Fix, reported: Location): LineRange | undefined
}

/** Prepares a file's text, as it stands on disk, for the lines of its diagnostics. */
export function sarifSource(raw: string | undefined, lines: Iterable<number>): SarifSource {
  if (raw === undefined) {
    return {
      hash: () => undefined,
      snippet: () => undefined,
      lines: (fix, reported) => (isSame(fix.range, reported.range) ? reported : undefined)
    }
  }
  // The hash counts a byte order mark, offsets do not.
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const hashes = lineHashes(raw, lines)
  let index: LineIndex | undefined
  return {
    hash: (line) => hashes.get(line),
    snippet: ({ start, end }) => (start < end && end - start <= LONGEST_SNIPPET ? text.slice(start, end) : undefined),
    lines: (fix, reported) => {
      if (isSame(fix.range, reported.range)) return reported
      index ??= new LineIndex(text)
      return index.locate(fix.range)
    }
  }
}

/** A region with all four of its numbers, which code scanning demands. */
export function sarifRegion({ line, column, endLine, endColumn }: LineRange) {
  return { startLine: line, startColumn: column, endLine, endColumn }
}

/** A region that shows something: one column where the place itself is empty. */
export function visibleRegion(place: LineRange) {
  const isEmpty = place.endLine === place.line && place.endColumn <= place.column
  return sarifRegion(isEmpty ? { ...place, endColumn: place.column + 1 } : place)
}

function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end
}
