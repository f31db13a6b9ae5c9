import { type Mark, OPAQUE } from '../../core/document.ts'
import { MappedTextBuilder, type Range, toSource } from '../../core/mapped-text.ts'
import { scanPlaceholders } from './placeholders.ts'
import type { Prose } from './prose.ts'
import { scanUrls } from './urls.ts'

interface Opaque extends Range {
  readonly kind: Mark['kind']
  readonly value: string
}

const MAY_BE_OPAQUE = /[{[<%@]|:\/\/|www\.|mailto:|tel:|XXX|___/i

/** Makes each placeholder, fill-in, URL and e-mail address of a decoded text one opaque character. */
export function makeOpaque(prose: Prose): Prose {
  if (!MAY_BE_OPAQUE.test(prose.text)) return prose
  const found = inOrder(scanPlaceholders(prose.text), scanUrls(prose.text), prose.text)
  if (found.length === 0) return prose
  const builder = new MappedTextBuilder()
  // Where their characters stand in the new text. A list of numbers, as there may be hundreds of thousands.
  const places = new Uint32Array(found.length)
  let end = 0
  for (const [index, part] of found.entries()) {
    builder.copy(prose, { start: end, end: part.start })
    places[index] = builder.length
    builder.atomic(OPAQUE, toSource(prose, part))
    end = part.end
  }
  builder.copy(prose, { start: end, end: prose.text.length })
  return { marks: moveMarks(prose.marks, found, places), ...builder.build() }
}

/** Both lists in order of place; what overlaps becomes one: a URL takes in the placeholders it holds. */
function inOrder(placeholders: readonly Opaque[], urls: readonly Range[], text: string): readonly Opaque[] {
  if (urls.length === 0) return placeholders
  const addresses = urls.map(({ start, end }): Opaque => ({ start, end, kind: 'url', value: text.slice(start, end) }))
  if (placeholders.length === 0) return addresses
  const all = [...placeholders, ...addresses]
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Opaque[] = []
  for (const part of all) {
    const last = merged.at(-1)
    if (!last || part.start >= last.end) merged.push(part)
    else if (part.end > last.end) merged[merged.length - 1] = { ...last, end: part.end }
  }
  return merged
}

function moveMarks(marks: readonly Mark[], parts: readonly Opaque[], places: Uint32Array): Mark[] {
  const moved = parts.map(({ kind, value }, index): Mark => {
    const start = places[index] as number
    return { kind, range: { start, end: start + 1 }, value }
  })
  if (marks.length === 0) return moved
  for (const mark of marks) {
    const holder = parts[lastBefore(parts, mark.range.end)]
    const swallowed = holder && mark.range.start >= holder.start && mark.range.end <= holder.end
    if (swallowed && isOpaque(mark.kind)) continue
    const move = (offset: number, side: 0 | 1) => movedTo(offset, side, parts, places)
    moved.push({ ...mark, range: { start: move(mark.range.start, 0), end: move(mark.range.end, 1) } })
  }
  return moved.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
}

function isOpaque(kind: Mark['kind']): boolean {
  return kind !== 'strong' && kind !== 'emphasis' && kind !== 'link'
}

/** Index of the last part that starts before the offset, or -1. */
function lastBefore(parts: readonly Opaque[], offset: number): number {
  let low = 0
  let high = parts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle] as Opaque).start < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The new offset of an old one; within a part it is that of its character's start (`side` 0) or end (`side` 1). */
function movedTo(offset: number, side: 0 | 1, parts: readonly Opaque[], places: Uint32Array): number {
  const index = lastBefore(parts, offset)
  const before = parts[index]
  if (!before) return offset
  const at = places[index] as number
  return offset < before.end ? at + side : offset - before.end + at + 1
}
