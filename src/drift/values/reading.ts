import type { Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'

/** Code that states a value and nothing else: a version, a number with its unit. */
const VALUE_CODE = /^["']?v?\d[\w.,%: -]{0,20}["']?$/

/** A segment's text as a reader of facts needs it, and how its offsets and those of the segment correspond. */
export interface Reading {
  readonly text: string
  toSegment(range: Range): Range
  fromSegment(range: Range): Range
}

/** A stretch of the text and of the segment that stand for each other. */
interface Edge {
  readonly text: Range
  readonly segment: Range
}

function carry(edges: readonly Edge[], from: 'text' | 'segment', offset: number, isEnd: boolean): number {
  let low = 0
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    const end = edges[middle]?.[from].end ?? 0
    if (isEnd ? offset <= end : offset < end) high = middle
    else low = middle + 1
  }
  const edge = edges[low]
  if (!edge) return offset
  const to = edge[from === 'text' ? 'segment' : 'text']
  if (to.end - to.start === edge[from].end - edge[from].start) return to.start + offset - edge[from].start
  return isEnd ? to.end : to.start
}

/** Shows a short code that states a value (“`512 MB`”) as text. All other marks stay one character. */
export function readSegment(segment: Segment): Reading {
  const codes = segment.marks.filter(({ kind, value }) => kind === 'code' && value !== undefined && VALUE_CODE.test(value))
  if (codes.length === 0) return { text: segment.text, toSegment: (range) => range, fromSegment: (range) => range }
  const edges: Edge[] = []
  let text = ''
  let last = 0
  const add = (piece: string, source: Range): void => {
    edges.push({ text: { start: text.length, end: text.length + piece.length }, segment: source })
    text += piece
  }
  for (const { range, value = '' } of codes.toSorted((one, other) => one.range.start - other.range.start)) {
    if (range.start < last) continue
    add(segment.text.slice(last, range.start), { start: last, end: range.start })
    add(value.replace(/["']/g, ' '), range)
    last = range.end
  }
  add(segment.text.slice(last), { start: last, end: segment.text.length })
  const place = (from: 'text' | 'segment', { start, end }: Range): Range => {
    const first = carry(edges, from, start, false)
    return { start: first, end: Math.max(carry(edges, from, end, true), first) }
  }
  return { text, toSegment: (range) => place('text', range), fromSegment: (range) => place('segment', range) }
}
