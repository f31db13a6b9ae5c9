import type { Document, Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import { fold } from '../words/fold.ts'
import { sentences } from '../words/sentences.ts'
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

function nextSegment(document: Document, segment: Segment): Segment | undefined {
  const next = document.behind ? document.behind(segment) : document.segments[positionOf(document, segment) + 1]
  return next?.kind === 'heading' ? undefined : next
}

/** Up to two sentences that follow, in this segment and then at the beginning of the next ones, as they are written. */
function following(document: Document, segment: Segment, end: number): string {
  let found = ''
  let count = 0
  let from = end
  for (
    let current: Segment | undefined = segment;
    current && found.length < FOLLOWING;
    current = nextSegment(document, current)
  ) {
    const text = current.text.slice(from, from + FOLLOWING)
    for (const { start, end: sentenceEnd } of sentences(text)) {
      if (count === FOLLOWING_SENTENCES) return found
      const sentence = text.slice(start, sentenceEnd)
      found += sentence
      if (sentence.trim() !== '') count++
    }
    found += ' '
    from = 0
  }
  return found
}

/** Gathers what guards may look at for one match. */
export function guardContext(document: Document, segment: Segment, range: Range, sentence: Range): GuardContext {
  const text = foldedText(segment)
  // Most guards need nothing of what follows, which may have to be parsed for it.
  let known: { readonly written: string; readonly folded: string } | undefined
  const behind = () => {
    if (known) return known
    const written = following(document, segment, sentence.end)
    known = { written, folded: fold(written) }
    return known
  }
  return {
    document,
    segment,
    range,
    folded: text,
    actual: text.slice(range.start, range.end),
    before: text.slice(sentence.start, range.start),
    after: text.slice(range.end, sentence.end),
    sentence: text.slice(sentence.start, sentence.end),
    get following() {
      return behind().folded
    },
    get written() {
      return segment.text.slice(sentence.start, sentence.end) + behind().written
    }
  }
}
