import { shorten } from '../../core/shorten.ts'
import type { PagePlace } from './page-place.ts'

/** UTF-16 units of a text that the page shows at most. A minified file's one word may hold millions, which a browser draws for long. */
const LONGEST = 1000

/** Words in a text, and where they stand in it. */
type Excerpt = Pick<PagePlace, 'text' | 'start' | 'end'>

/** A text as the page shows it: the whole of nearly every one, and the beginning of the others. */
export function pageText(text: string): string {
  return shorten(text, LONGEST)
}

/** Words in a text, of which no more is shown than what stands near them. */
export function pageExcerpt({ text, start, end }: Excerpt): Excerpt {
  if (text.length <= LONGEST) return { text, start, end }
  const last = wholeAt(text, Math.min(end, start + LONGEST / 2))
  const room = Math.floor((LONGEST - (last - start)) / 2)
  const from = start > room ? wholeAt(text, start - room) : 0
  const to = last + room < text.length ? wholeAt(text, last + room) : text.length
  const lead = from > 0 ? '…' : ''
  const shift = lead.length - from
  const trail = to < text.length ? '…' : ''
  return { text: lead + text.slice(from, to) + trail, start: start + shift, end: last + shift }
}

/** An offset at or behind one that cuts no surrogate pair in two. */
function wholeAt(text: string, offset: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.charAt(offset)) ? offset + 1 : offset
}
