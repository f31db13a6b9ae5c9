import { OPAQUE, type Segment } from '../core/document.ts'
import type { Extractor } from '../core/rule.ts'
import { MEASURES, type TextMeasure } from '../core/text-measure.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import { SIGNAL_KINDS, signalFinder } from './signals.ts'

const WORD = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*/gu

const POINTS = new Map(SIGNAL_KINDS.map(({ id, points }) => [id, points]))

/** Makes what counts the words of a text and finds what it does well, for a score. `sets` are the word sets of our rules. */
export function textMeasure(sets: WordSets): Extractor<TextMeasure> {
  const signalsOf = signalFinder(sets)
  return {
    name: MEASURES,
    *collect(document, locate) {
      const { path, title, audience, entry, segments } = document
      const signals = Array.from(signalsOf(document), ({ kind, segment, range }) => ({
        kind,
        points: POINTS.get(kind) ?? 0,
        words: segment.text.slice(range.start, range.end).replaceAll(OPAQUE, '…'),
        at: locate(segment, range)
      }))
      const words = segments.reduce((sum, segment) => sum + wordCount(segment), 0)
      yield { path, title, audience, ...(entry && { entry }), words, signals }
    }
  }
}

function wordCount({ text, kind, quoted }: Segment): number {
  return quoted === true || kind === 'quote' ? 0 : (text.match(WORD)?.length ?? 0)
}
