import type { Comment } from '../text/comment.ts'
import { firstHiddenAfter, type Hidden } from '../text/hidden.ts'

/** A markdown text, what of it its parser must not look into, and where to note the comments in it. */
export interface TextOfBlocks {
  readonly source: string
  /** As long as the source, with its hidden parts masked. */
  readonly masked: string
  readonly hidden: readonly Hidden[]
  readonly comments: Comment[]
}

/** What stands from an offset up to another. Its comments are noted apart, unless it is the whole text. */
export function part(text: TextOfBlocks, start: number, end: number): TextOfBlocks {
  const { source, masked, hidden } = text
  if (start === 0 && end === masked.length) return text
  return {
    source: source.slice(start, end),
    masked: masked.slice(start, end),
    hidden: hiddenWithin(hidden, start, end),
    comments: []
  }
}

function hiddenWithin(hidden: readonly Hidden[], start: number, end: number): readonly Hidden[] {
  const within: Hidden[] = []
  for (let index = firstHiddenAfter(hidden, start); index < hidden.length; index++) {
    const each = hidden[index] as Hidden
    if (each.start >= end) break
    within.push({ ...each, start: each.start - start, end: each.end - start })
  }
  return within
}

/** A text behind another, as one text. */
export function behind(lead: TextOfBlocks, { source, masked, hidden }: TextOfBlocks): TextOfBlocks {
  const by = lead.source.length
  const moved = hidden.map((each) => ({ ...each, start: each.start + by, end: each.end + by }))
  return { source: lead.source + source, masked: lead.masked + masked, hidden: [...lead.hidden, ...moved], comments: [] }
}
