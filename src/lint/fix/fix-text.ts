import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'
import { UNREADABLE_FILE } from '../../core/rule-reference.ts'
import { suppress } from '../suppress/suppress.ts'

/** A text with fixes applied, and how many. */
interface FixedText {
  readonly text: string
  readonly count: number
}

/** A file that was linted and fixed: the result is of the fixed text. */
export interface FixedFile {
  readonly result: FileResult
  /** Absent where nothing was fixed. */
  readonly fixed?: FixedText
}

/** Which diagnostics are fixed; without severity or rule in mind, all that can be. */
export type FixFilter = (diagnostic: Diagnostic) => boolean

/** A fix may make room for another, such as the next filler of a sentence; no text needs many rounds. */
const MOST_PASSES = 10

/**
 * Applies fixes to a text. Of fixes that overlap or touch, the first is applied: each was made for a text in which what
 * stands beside it stays.
 */
export function applyFixes(text: string, diagnostics: readonly Diagnostic[]): FixedText {
  const fixes = diagnostics
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .filter(({ range, text: words }) => text.slice(range.start, range.end) !== words)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const pieces: string[] = []
  let end = 0
  let count = 0
  for (const { range, text: words } of fixes) {
    if (count > 0 && range.start <= end) continue
    pieces.push(text.slice(end, range.start), words)
    end = range.end
    count++
  }
  return { text: pieces.join('') + text.slice(end), count }
}

/** Fixes a text, lints it again, and so on until nothing changes. What comments suppress is left alone. */
export function fixText(text: string, lint: (text: string) => FileResult, isWanted: FixFilter): FixedFile {
  let result = lint(text)
  let fixed: FixedText = { text, count: 0 }
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const { diagnostics } = suppress(result.diagnostics, result.directives)
    const { text: next, count } = applyFixes(fixed.text, diagnostics.filter(isWanted))
    if (count === 0) break
    const after = lint(next)
    // A container that can no longer be read would be worse than any words in it.
    if (unreadable(after) > unreadable(result)) break
    result = after
    fixed = { text: next, count: fixed.count + count }
  }
  return fixed.count === 0 ? { result } : { result, fixed }
}

function unreadable({ diagnostics }: FileResult): number {
  return diagnostics.filter(({ ruleId }) => ruleId === UNREADABLE_FILE).length
}
