/// <reference path="./builtin-signals.d.ts" />
import { data } from 'virtual:partnerlint-signals'
import type { Document, Segment } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import { guardContext } from '../match/guards/context.ts'
import { ALWAYS, GUARDS } from '../match/guards/guards.ts'
import { PhraseMatcher } from '../match/phrase-matcher.ts'
import { AnchorIndex } from '../match/phrases/anchor-index.ts'
import type { WordSets } from '../match/phrases/phrase-syntax.ts'
import type { SignalKind } from './read-signal.ts'

/** Words in a document that show partnership. */
export interface Signal {
  /** Id of its kind, such as “owning”. */
  readonly kind: string
  readonly segment: Segment
  /** Where it stands in the segment's text. */
  readonly range: Range
}

export const SIGNAL_KINDS: readonly SignalKind[] = data.kinds

const GROUPS = SIGNAL_KINDS.flatMap(({ id, groups }) => groups.map((group) => ({ kind: id, ...group })))
const PHRASES = GROUPS.flatMap(({ match }, group) => match.map((text) => ({ text, group })))

/**
 * Makes what finds the things a document does well, each stretch of words once for a kind; what others are quoted with does not
 * count. `sets` are the word sets of our rules.
 */
export function signalFinder(sets: WordSets): (document: Document) => Iterable<Signal> {
  const matcher = new PhraseMatcher({ phrases: PHRASES, anchors: new AnchorIndex(data.anchors) }, sets)
  return function* (document) {
    for (const segment of document.segments) {
      if (segment.quoted === true || segment.kind === 'quote') continue
      yield* longestOfEachKind([...matches(document, segment, matcher)])
    }
  }
}

function* matches(document: Document, segment: Segment, matcher: PhraseMatcher): Iterable<Signal> {
  for (const { group: index, range, sentence } of matcher.match(segment.text)) {
    const group = GROUPS[index]
    if (!group) continue
    const context = guardContext(document, segment, range, sentence)
    if (ALWAYS.some((guard) => guard(context)) || group.unless.some((name) => GUARDS.get(name)?.(context))) continue
    if (group.when.every((name) => GUARDS.get(name)?.(context))) yield { kind: group.kind, segment, range }
  }
}

function longestOfEachKind(found: readonly Signal[]): readonly Signal[] {
  const kept: Signal[] = []
  for (const signal of [...found].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    if (!kept.some((other) => other.kind === signal.kind && overlaps(other.range, signal.range))) kept.push(signal)
  }
  return kept.sort((a, b) => a.range.start - b.range.start)
}

function lengthOf({ range }: Signal): number {
  return range.end - range.start
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && a.end > b.start
}
