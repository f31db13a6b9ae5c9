import type { Location } from '../core/diagnostic.ts'
import { type Document, type Entry, OPAQUE, type Segment } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import type { Extractor } from '../core/rule.ts'
import { contentWords } from '../drift/words/content-words.ts'
import { fold } from '../match/words/fold.ts'
import { sentences } from '../match/words/sentences.ts'
import { countPlaces, isStep, labelsOf } from './ui-labels.ts'

/** A macro, or one section of a public document, that says how something is done. Plain JSON. */
export interface Guide {
  readonly audience: 'macro' | 'docs'
  readonly path: string
  readonly title: string
  readonly entry?: Entry
  /** The heading of a section; the title of a macro. */
  readonly heading: string
  /** Where its first step stands. */
  readonly at: Location
  readonly text: string
  /** How many list items, sentences or menu paths are steps. */
  readonly steps: number
  /** How many places in the product it names: a path is one, however long. */
  readonly places: number
  /** Names of menus and buttons, in small letters. */
  readonly labels: readonly string[]
  /** Stems of the words that carry meaning. */
  readonly words: readonly string[]
  /** Targets of its links; of a macro, also the names of placeholders that may hold one. */
  readonly links: readonly string[]
}

type Locate = (segment: Segment, range: Range) => Location

/** Two guides that have fewer names in common are not known to explain the same. */
export const FEWEST_LABELS = 2

/** Longest section that is read: a page without headings is no guide to one thing. */
const MOST_SEGMENTS = 80

function targets({ marks }: Segment): readonly string[] {
  return marks.flatMap(({ kind, value = '' }) => {
    if (kind === 'link' || kind === 'url') return [value]
    return kind === 'placeholder' && /link|url|article|href/i.test(value) ? [value] : []
  })
}

function guide(document: Document, segments: readonly Segment[], audience: Guide['audience'], locate: Locate): Guide | undefined {
  const body = segments.filter(({ kind }) => kind !== 'heading')
  if (body.length > MOST_SEGMENTS) return undefined
  const steps = body.filter(isStep)
  const first = steps[0]
  if (!first) return undefined
  const labels = [...new Set(body.flatMap(labelsOf))]
  if (labels.length < FEWEST_LABELS) return undefined
  const heading = first.headings.at(-1) ?? document.title
  const range = stepRange(first)
  const text = first.text.slice(range.start, range.end).replaceAll(OPAQUE, '…').replace(/\s+/g, ' ')
  const words = [heading, ...body.map((segment) => fold(segment.text))].flatMap((each) => contentWords(each))
  return {
    audience,
    path: document.path,
    title: document.title,
    ...(document.entry && { entry: document.entry }),
    heading,
    at: locate(first, range),
    text,
    steps: steps.length,
    places: body.reduce((sum, segment) => sum + countPlaces(segment), 0),
    labels,
    words: [...new Set(words.map(({ stem }) => stem))],
    links: body.flatMap(targets)
  }
}

/** The first sentence of a segment that names a menu or a button, or else its first. */
function stepRange({ text, marks }: Segment): Range {
  const all = Array.from(sentences(text), ({ start, end }) => {
    const sentence = text.slice(start, end)
    const lead = sentence.length - sentence.trimStart().length
    return { start: start + lead, end: Math.max(start + lead, start + sentence.trimEnd().length) }
  })
  const named = all.find(
    ({ start, end }) =>
      /[>›»→]/.test(text.slice(start, end)) ||
      marks.some(({ kind, range }) => kind === 'strong' && range.start >= start && range.end <= end)
  )
  return named ?? all[0] ?? { start: 0, end: text.length }
}

function sections({ segments }: Document): readonly (readonly Segment[])[] {
  const found = new Map<string, Segment[]>()
  for (const segment of segments) {
    const key = segment.headings.join('\n')
    const section = found.get(key)
    if (section) section.push(segment)
    else found.set(key, [segment])
  }
  return [...found.values()]
}

/** Takes what explains steps out of macros and public documents. */
export const guides: Extractor<Guide> = {
  name: 'guides',
  *collect(document, locate) {
    const { audience } = document
    if (audience === 'internal') return
    const parts = audience === 'macro' ? [document.segments] : sections(document)
    for (const part of parts) {
      const found = guide(document, part, audience, locate)
      if (found) yield found
    }
  }
}
