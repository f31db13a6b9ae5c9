import type { Directive } from '../../core/diagnostic.ts'
import type { Range } from '../../core/mapped-text.ts'
import { readDirective } from '../../parse/text/directives.ts'
import type { Container, DataValue } from '../container/container.ts'

/**
 * The suppression comments of a container. One for the next line covers all of the value that begins there, however many lines it
 * takes; in a PO file, the entry that it stands in.
 */
export function dataDirectives({ comments, roots, kind }: Container): readonly Directive[] {
  const directives = comments.flatMap(({ text, range }) => readDirective(text, range) ?? [])
  if (directives.every((directive) => directive.kind !== 'disable-next-line')) return directives
  const ranges = rangesIn(roots.map(({ value }) => value)).sort((a, b) => a.start - b.start || b.end - a.end)
  return directives.map((directive) => {
    if (directive.kind !== 'disable-next-line') return directive
    const next = firstFrom(ranges, directive.range.start)
    const covers = ranges[kind === 'po' ? lastAround(ranges, next, directive.range) : next]
    return covers ? { ...directive, covers } : directive
  })
}

/** Where each value stands that is part of another one, with its key. */
function rangesIn(roots: readonly DataValue[]): Range[] {
  const ranges: Range[] = []
  const pending: DataValue[] = [...roots]
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.kind === 'list') {
      for (const item of value.items) {
        ranges.push(item.range)
        pending.push(item)
      }
    } else if (value.kind === 'object') {
      for (const { keyRange, value: inner } of value.entries) {
        ranges.push({ start: Math.min(keyRange.start, inner.range.start), end: inner.range.end })
        pending.push(inner)
      }
    }
  }
  return ranges
}

/** Index of the first range that begins at an offset or behind it. */
function firstFrom(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the entry of a PO file that a comment is part of: it begins with the comment, or a few comments before it. */
function lastAround(ranges: readonly Range[], from: number, { start, end }: Range): number {
  for (let index = from; index >= 0 && from - index < 20; index--) {
    const range = ranges[index]
    if (range && range.start <= start && range.end > end) return index
  }
  return from
}
