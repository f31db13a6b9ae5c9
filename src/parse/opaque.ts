import { type Mark, OPAQUE } from '../core/document.ts'
import { MappedTextBuilder, type Range, slice, toSource } from '../core/mapped-text.ts'
import { scanPlaceholders } from './placeholders.ts'
import type { Prose } from './prose.ts'
import { scanUrls } from './urls.ts'

interface Opaque extends Range {
  readonly kind: Mark['kind']
  readonly value: string
}

/** An opaque part, and where its one character stands in the new text. */
interface Placed extends Opaque {
  readonly at: number
}

const MAY_BE_OPAQUE = /[{[<%@]|:\/\/|www\.|mailto:|tel:|XXX|___/i

/** Makes each placeholder, fill-in, URL and e-mail address of a decoded text one opaque character. */
export function makeOpaque(prose: Prose): Prose {
  if (!MAY_BE_OPAQUE.test(prose.text)) return prose
  const found = inOrder(scanPlaceholders(prose.text), scanUrls(prose.text), prose.text)
  if (found.length === 0) return prose
  const builder = new MappedTextBuilder()
  const placed: Placed[] = []
  let end = 0
  for (const part of found) {
    builder.concat(slice(prose, { start: end, end: part.start }))
    placed.push({ at: builder.length, ...part })
    builder.atomic(OPAQUE, toSource(prose, part))
    end = part.end
  }
  builder.concat(slice(prose, { start: end, end: prose.text.length }))
  return { marks: moveMarks(prose.marks, placed), ...builder.build() }
}

/** Both lists in order of place; what overlaps becomes one: a URL takes in the placeholders it holds. */
function inOrder(placeholders: readonly Opaque[], urls: readonly Range[], text: string): readonly Opaque[] {
  if (urls.length === 0) return placeholders
  const all: Opaque[] = [...placeholders]
  for (const { start, end } of urls) all.push({ start, end, kind: 'url', value: text.slice(start, end) })
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Opaque[] = []
  for (const part of all) {
    const last = merged.at(-1)
    if (!last || part.start >= last.end) merged.push(part)
    else if (part.end > last.end) merged[merged.length - 1] = { ...last, end: part.end }
  }
  return merged
}

function moveMarks(marks: readonly Mark[], placed: readonly Placed[]): Mark[] {
  const moved: Mark[] = placed.map(({ at, kind, value }) => ({ kind, range: { start: at, end: at + 1 }, value }))
  for (const mark of marks) {
    const holder = placed[lastBefore(placed, mark.range.end)]
    const swallowed = holder && mark.range.start >= holder.start && mark.range.end <= holder.end
    if (swallowed && isOpaque(mark.kind)) continue
    moved.push({
      ...mark,
      range: { start: move(placed, mark.range.start, 0), end: move(placed, mark.range.end, 1) }
    })
  }
  return moved.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
}

function isOpaque(kind: Mark['kind']): boolean {
  return kind !== 'strong' && kind !== 'emphasis' && kind !== 'link'
}

/** Index of the last part that starts before the offset, or -1. */
function lastBefore(placed: readonly Placed[], offset: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((placed[middle] as Placed).start < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The new offset of an old one; within a part it is that of its character's start (`side` 0) or end (`side` 1). */
function move(placed: readonly Placed[], offset: number, side: 0 | 1): number {
  const before = placed[lastBefore(placed, offset)]
  if (!before) return offset
  return offset < before.end ? before.at + side : offset - before.end + before.at + 1
}
