/** Half-open range of UTF-16 offsets. */
export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * One stretch of a decoded text and where it stands in its source.
 *
 * | decoded | source    | run                                                        |
 * |---------|-----------|------------------------------------------------------------|
 * | `Tom `  | `Tom `    | `{ at: 0, length: 4, source: [0, 4), atomic: false }`       |
 * | `&`     | `&amp;`   | `{ at: 4, length: 1, source: [4, 9), atomic: true }`        |
 * | ` Co`   | ` Co`     | `{ at: 5, length: 3, source: [9, 12), atomic: false }`      |
 *
 * An atomic run (an escape, an entity, an opaque mark) is never split: any part of it stands for all of its source.
 * A run that is not atomic maps one to one, so its source is as long as itself. Whether a run is atomic is stored,
 * because equal lengths do not prove a one-to-one mapping once maps are composed.
 */
export interface Run {
  /** Offset in the decoded text. */
  readonly at: number
  /** Length in the decoded text. */
  readonly length: number
  readonly source: Range
  readonly atomic: boolean
}

/** A decoded text whose runs cover it without gaps, in order, and say where each part stands in the source. */
export interface MappedText {
  readonly text: string
  readonly runs: readonly Run[]
}

/** A text that stands in its source as it is. */
export function identity(text: string, start = 0): MappedText {
  if (text === '') return { text, runs: [] }
  return { text, runs: [{ at: 0, length: text.length, source: { start, end: start + text.length }, atomic: false }] }
}

/** Collects the pieces of a decoded text in order; neighbours that continue each other become one run. */
export class MappedTextBuilder {
  readonly #pieces: string[] = []
  readonly #runs: Run[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Adds text that stands at `start` in the source exactly as it is. */
  append(text: string, start: number): this {
    return this.#add(text, { start, end: start + text.length }, false)
  }

  /** Adds text that stands for all of `source`: an escape, an entity, an opaque mark, or (with an empty source) a separator. */
  atomic(text: string, source: Range): this {
    return this.#add(text, source, true)
  }

  /** Adds another mapped text that has the same source. */
  concat(mapped: MappedText): this {
    for (const run of mapped.runs) {
      this.#add(mapped.text.slice(run.at, run.at + run.length), run.source, run.atomic)
    }
    return this
  }

  /** Adds the part of another mapped text within a decoded range, with the same source. */
  copy({ text, runs }: MappedText, { start, end }: Range): this {
    for (let index = end > start ? runIndexAt(runs, start) : runs.length; index < runs.length; index++) {
      const run = runs[index] as Run
      if (run.at >= end) break
      const from = Math.max(run.at, start)
      const part = text.slice(from, Math.min(run.at + run.length, end))
      if (run.atomic) this.atomic(part, run.source)
      else this.append(part, run.source.start + from - run.at)
    }
    return this
  }

  build(): MappedText {
    return { text: this.#pieces.join(''), runs: [...this.#runs] }
  }

  #add(text: string, source: Range, atomic: boolean): this {
    if (text === '') return this
    const last = this.#runs.at(-1)
    this.#pieces.push(text)
    if (last && !last.atomic && !atomic && last.source.end === source.start) {
      this.#runs[this.#runs.length - 1] = {
        at: last.at,
        length: last.length + text.length,
        source: { start: last.source.start, end: source.end },
        atomic
      }
    } else {
      this.#runs.push({ at: this.#length, length: text.length, source, atomic })
    }
    this.#length += text.length
    return this
  }
}

/** Index of the run that holds the decoded offset; the last run for the offset at the very end. */
function runIndexAt(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] as Run).at <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The source range of a decoded range: the smallest that holds every run it touches. An empty text maps to `{0, 0}`. */
export function toSource(mapped: MappedText, range: Range): Range {
  const { runs } = mapped
  if (runs.length === 0) return { start: 0, end: 0 }
  const first = runs[runIndexAt(runs, range.start)] as Run
  if (range.end <= range.start) {
    const at = first.atomic
      ? range.start > first.at
        ? first.source.end
        : first.source.start
      : first.source.start + range.start - first.at
    return { start: at, end: at }
  }
  const last = runs[runIndexAt(runs, range.end - 1)] as Run
  const start = first.atomic ? first.source.start : first.source.start + range.start - first.at
  const end = last.atomic ? last.source.end : last.source.start + range.end - last.at
  return { start, end: Math.max(start, end) }
}

/** The source of a decoded range that begins and ends with runs, or within ones that are not atomic; undefined for any other. */
export function exactSource(mapped: MappedText, range: Range): Range | undefined {
  if (isWithinAtomic(mapped.runs, range.start) || isWithinAtomic(mapped.runs, range.end)) return undefined
  return toSource(mapped, range)
}

function isWithinAtomic(runs: readonly Run[], offset: number): boolean {
  const run = runs[runIndexAt(runs, offset)]
  return run?.atomic === true && offset > run.at && offset < run.at + run.length
}

/**
 * The decoded range whose source is exactly a source range that is not empty; undefined where there is none. The text's runs must
 * stand in the order of their sources, as those of a container do.
 */
export function fromSource(mapped: MappedText, source: Range): Range | undefined {
  const first = mapped.runs[runIndexBySource(mapped.runs, source.start)]
  const last = mapped.runs[runIndexBySource(mapped.runs, source.end - 1)]
  if (!first || !last || source.end <= source.start) return undefined
  const start = first.atomic ? first.at : first.at + source.start - first.source.start
  const end = last.atomic ? last.at + last.length : last.at + source.end - last.source.start
  const back = end > start ? toSource(mapped, { start, end }) : undefined
  return back?.start === source.start && back.end === source.end ? { start, end } : undefined
}

/** Index of the last run whose source begins at or before an offset of the source. */
function runIndexBySource(runs: readonly Run[], offset: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((runs[middle] as Run).source.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The part of a mapped text within a decoded range, with the same source. */
export function slice(mapped: MappedText, range: Range): MappedText {
  return new MappedTextBuilder().copy(mapped, range).build()
}

/**
 * Joins two maps: `inner` is decoded from `outer.text`, the result is `inner.text` mapped to `outer`'s source.
 * Mapping a range through the result equals mapping it through `inner`, then through `outer`.
 */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  const builder = new MappedTextBuilder()
  for (const run of inner.runs) {
    const text = inner.text.slice(run.at, run.at + run.length)
    if (run.atomic) {
      builder.atomic(text, toSource(outer, run.source))
      continue
    }
    for (const part of slice(outer, run.source).runs) {
      const piece = text.slice(part.at, part.at + part.length)
      if (part.atomic) builder.atomic(piece, part.source)
      else builder.append(piece, part.source.start)
    }
  }
  return builder.build()
}

/** Whether a decoded range lies in one run that is not atomic, so that replacing its source replaces just these characters. */
export function isVerbatim(mapped: MappedText, range: Range): boolean {
  const run = mapped.runs[runIndexAt(mapped.runs, range.start)]
  return run !== undefined && !run.atomic && range.start >= run.at && range.end <= run.at + run.length
}
