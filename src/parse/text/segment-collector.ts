import { type CodeBlock, type Field, OPAQUE, type Segment } from '../../core/document.ts'
import { compose, identity, type MappedText, slice } from '../../core/mapped-text.ts'
import { makeOpaque } from './opaque.ts'
import type { Prose } from './prose.ts'

/** What a parser knows of a segment beside its prose. */
export type SegmentTraits = Omit<Segment, 'text' | 'runs' | 'marks' | 'headings'>

/** Collects the segments of one field in order, maps them to the file and keeps the path of headings. */
export class SegmentCollector {
  readonly segments: Segment[] = []
  readonly code: CodeBlock[] = []
  /** Where in the field the text begins that prose maps to. */
  origin = 0
  readonly #field: Field
  readonly #shift: number | undefined
  #path: { readonly depth: number; readonly text: string }[] = []
  #headings: readonly string[] = []

  constructor(field: Field) {
    this.#field = field
    this.#shift = constantShift(field)
  }

  /** Adds prose that maps to the field; returns its text, or nothing when it holds no words and no mark that stands for some. */
  add(prose: Prose, traits: SegmentTraits): string | undefined {
    return this.addClear(clearProse(prose), traits)
  }

  /** Adds a heading; what follows stands under it. */
  addHeading(prose: Prose, depth: number, traits: Omit<SegmentTraits, 'kind'> = {}): void {
    this.addClearHeading(clearProse(prose), depth, { kind: 'heading', ...traits })
  }

  /** Adds what `clearProse` made of prose. */
  addClear(clear: Prose | undefined, traits: SegmentTraits): string | undefined {
    if (!clear) return undefined
    const kind = traits.kind === 'paragraph' && this.#field.kind ? this.#field.kind : traits.kind
    const { text, runs } = this.#toFile(clear)
    this.segments.push({ text, runs, marks: clear.marks, headings: this.#headings, ...traits, kind })
    return clear.text
  }

  /** Adds what `clearProse` made of a heading. */
  addClearHeading(clear: Prose | undefined, depth: number, traits: SegmentTraits): void {
    this.#path = this.#path.filter((heading) => heading.depth < depth)
    this.#headings = this.#path.map((heading) => heading.text)
    const text = this.addClear(clear, traits)
    if (text === undefined) return
    this.#path.push({ depth, text })
    this.#headings = [...this.#headings, text]
  }

  /** Adds a block of code with its fences, as it stands in the source. */
  addCode(source: string, start: number): void {
    const block = this.#toFile({ marks: [], ...identity(source, start) })
    this.code.push({ kind: 'paragraph', marks: [], headings: this.#headings, after: this.segments.length, ...block })
  }

  #toFile(prose: Prose): MappedText {
    const inField = this.#shift === undefined ? shifted(prose, this.origin) : shifted(prose, this.origin + this.#shift)
    return this.#shift === undefined ? compose(this.#field, inField) : inField
  }
}

/** Prose as a segment holds it, placeholders and addresses made opaque; nothing where it holds no words and no mark that stands for some. */
export function clearProse(prose: Prose): Prose | undefined {
  return holdsText(prose) ? makeOpaque(trimEnd(prose)) : undefined
}

function shifted({ text, runs }: MappedText, by: number): MappedText {
  if (by === 0) return { text, runs }
  const moved = runs.map(({ at, length, source, atomic }) => {
    return { at, length, source: { start: source.start + by, end: source.end + by }, atomic }
  })
  return { text, runs: moved }
}

/** How far a field's offsets lie from the file's, when that is the same everywhere. */
function constantShift(field: Field): number | undefined {
  const [run, ...rest] = field.runs
  return run && !run.atomic && rest.length === 0 ? run.source.start : undefined
}

/** Without the white space that something hidden at the end left behind. */
function trimEnd(prose: Prose): Prose {
  const { length } = prose.text.trimEnd()
  if (length === prose.text.length) return prose
  const marks = prose.marks.map((mark) => ({
    ...mark,
    range: { start: mark.range.start, end: Math.min(mark.range.end, length) }
  }))
  return { marks: marks.filter(({ range }) => range.end > range.start), ...slice(prose, { start: 0, end: length }) }
}

const BLANK = /^[\s\u00AD\u200B-\u200D\uFEFF]*$/

function holdsText({ text, marks }: Prose): boolean {
  if (BLANK.test(text)) return false
  if (!text.includes(OPAQUE)) return true
  return !BLANK.test(text.replaceAll(OPAQUE, '')) || marks.some(({ kind }) => kind !== 'markup')
}
