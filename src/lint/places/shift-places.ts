import type { Diagnostic } from '../../core/diagnostic.ts'
import { LineIndex } from '../../core/line-index.ts'
import type { Range } from '../../core/mapped-text.ts'

/**
 * Diagnostics of a text at their places in another that it was edited into, until it is linted again. What stands where it was edited
 * is left out.
 */
export function shiftPlaces(diagnostics: readonly Diagnostic[], before: string, after: string): readonly Diagnostic[] {
  if (before === after || diagnostics.length === 0) return diagnostics
  const start = commonStart(before, after)
  const end = before.length - commonEnd(before, after, start)
  const moved = after.length - before.length
  const lines = new LineIndex(after)
  return diagnostics.flatMap((diagnostic) => {
    const range = shifted(diagnostic.range, { start, end }, moved)
    return range ? [{ ...diagnostic, range, ...lines.locate(range) }] : []
  })
}

function shifted(range: Range, edited: Range, moved: number): Range | undefined {
  if (range.end <= edited.start) return range
  return range.start >= edited.end ? { start: range.start + moved, end: range.end + moved } : undefined
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let at = 0
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start
  let count = 0
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++
  return count
}
