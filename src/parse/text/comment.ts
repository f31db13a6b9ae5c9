import type { Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'

/** A comment of a markup: readers of the page don't see it, readers of its source do. */
export interface Comment {
  /** Range of the whole comment in the text that was parsed. */
  readonly range: Range
  /** What stands between its delimiters. */
  readonly inner: string
}

/** A comment as a segment apart from the prose; any part of it stands for all of the comment, at `source` in the file. */
export function commentSegment({ inner }: Comment, source: Range): Segment {
  const text = inner.trim()
  return { kind: 'paragraph', text, runs: [{ at: 0, length: text.length, source, atomic: true }], marks: [], headings: [] }
}
