import type { Document, Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import { fold } from '../fold.ts'
import { sentences } from '../sentences.ts'
import type { GuardContext } from './guard.ts'

/** How many characters of what follows a guard reads: about two sentences. */
const FOLLOWING = 400
const FOLLOWING_SENTENCES = 2

/** Folded texts of segments, so that each is folded once however many matches it holds. */
const folded = new WeakMap<Segment, string>()

function foldedText(segment: Segment): string {
  const known = folded.get(segment)
  if (known !== undefined) return known
  const text = fold(segment.text)
  folded.set(segment, text)
  return text
}

/** Where each segment stands in its document, so that the next one is found without a search. */
const positions = new WeakMap<Document, ReadonlyMap<Segment, number>>()

function positionOf(document: Document, segment: Segment): number {
  const known = positions.get(document) ?? new Map(document.segments.map((each, index) => [each, index]))
  positions.set(document, known)
  return known.get(segment) ?? document.segments.length
}

/** Places of segments in their document, so that the next one is found without a search. */
const places = new WeakMap<Document, ReadonlyMap<Segment, number>>()

function nextSegment(document: Document, segment: Segment): Segment | undefined {
  let known = places.get(document)
  if (!known) {
    known = new Map(document.segments.map((each, index) => [each, index]))
    places.set(document, known)
  }
  const next = document.segments[(known.get(segment) ?? document.segments.length) + 1]
  return next?.kind === 'heading' ? undefined : next
}

/** Up to two sentences that follow, in this segment and then at the beginning of the next ones. */
function following(document: Document, segment: Segment, end: number): string {
  let found = ''
  let count = 0
  let current: Segment | undefined = segment
  let from = end
  while (current && count < FOLLOWING_SENTENCES && found.length < FOLLOWING) {
    const text = foldedText(current).slice(from, from + FOLLOWING)
    for (const sentence of sentences(text)) {
      if (count === FOLLOWING_SENTENCES) break
      if (text.slice(sentence.start, sentence.end).trim() === '') continue
      found += text.slice(sentence.start, sentence.end)
      count++
    }
    current = nextSegment(document, current)
    from = 0
    found += current ? ' ' : ''
  }
  return found
}

/** Gathers what guards may look at for one match. */
export function guardContext(document: Document, segment: Segment, range: Range, sentence: Range): GuardContext {
  const text = foldedText(segment)
  return {
    document,
    segment,
    range,
    folded: text,
    actual: text.slice(range.start, range.end),
    before: text.slice(sentence.start, range.start),
    after: text.slice(range.end, sentence.end),
    sentence: text.slice(sentence.start, sentence.end),
    following: following(document, segment, sentence.end)
  }
}
