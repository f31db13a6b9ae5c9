import type { Range } from '../../core/mapped-text.ts'
import type { Comment } from './comment.ts'
import { readDirective } from './directives.ts'
import { ProseBuilder } from './prose.ts'
import type { SegmentCollector } from './segment-collector.ts'

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y
const PREFIX = /^(?<quote>[ \t]*(?:>[ \t]?)+)?(?<space>[ \t]*)(?<marker>(?:[-*+•–]|(?<number>\d{1,9})[.)])(?=[ \t]))?[ \t]*/
const ATTRIBUTION = /^(?:On|Am|Le)\b.*\b(?:wrote|writes|schrieb|écrit)\s*:\s*$/i

interface Line {
  readonly start: number
  /** Where its text begins and ends, without prefix and line end. */
  readonly from: number
  readonly to: number
  readonly next: number
  readonly quoted: boolean
  readonly isItem: boolean
  readonly ordinal?: number
}

/** Reads plain text into segments: paragraphs, list items and quoted lines. Returns the suppression comments in it. */
export function parsePlain(source: string, collector: SegmentCollector): Comment[] {
  const reader = new PlainReader(source, collector)
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    reader.read(line)
    at = line.next
  }
  reader.flush()
  return reader.comments
}

function lineAt(source: string, start: number): Line {
  LINE.lastIndex = start
  const raw = LINE.exec(source)?.[0] ?? ''
  const next = Math.max(start + raw.length, start + 1)
  const to = start + raw.replace(/[\r\n]+$/, '').length
  const groups = PREFIX.exec(source.slice(start, Math.min(to, start + 400)))
  const { quote, marker, number } = groups?.groups ?? {}
  return {
    start,
    from: Math.min(start + (groups?.[0].length ?? 0), to),
    to,
    next,
    quoted: quote !== undefined,
    isItem: marker !== undefined,
    ...(number !== undefined && { ordinal: Number(number) })
  }
}

class PlainReader {
  readonly comments: Comment[] = []
  readonly #source: string
  readonly #collector: SegmentCollector
  #prose = new ProseBuilder()
  #first: Line | undefined
  /** End of the text read last, before the space that joins the next line to it. */
  #end = 0
  #before: string | undefined
  #intro: string | undefined

  constructor(source: string, collector: SegmentCollector) {
    this.#source = source
    this.#collector = collector
  }

  read(line: Line): void {
    const isAttribution = this.#attributes(line)
    const first = this.#first
    if (line.from >= line.to || line.isItem || isAttribution || (first && first.quoted !== line.quoted)) this.flush()
    if (line.from >= line.to) return
    this.#append(isAttribution ? { ...line, quoted: true } : line)
    if (isAttribution) this.flush()
  }

  flush(): void {
    const first = this.#first
    this.#first = undefined
    if (!first || this.#prose.isEmpty) return
    const prose = this.#prose.build()
    this.#prose = new ProseBuilder()
    if (!first.isItem) this.#intro = undefined
    else this.#intro ??= this.#before
    const kind = first.isItem ? 'list-item' : first.quoted ? 'quote' : 'paragraph'
    const text = this.#collector.add(prose, {
      kind,
      ...(first.isItem && this.#intro !== undefined && { intro: this.#intro }),
      ...(first.ordinal !== undefined && { ordinal: first.ordinal }),
      ...(first.quoted && { quoted: true })
    })
    this.#before = first.isItem ? undefined : text
  }

  /** Whether a line says who wrote the quoted lines after it. */
  #attributes(line: Line): boolean {
    if (line.quoted || line.to - line.from > 300) return false
    if (!ATTRIBUTION.test(this.#source.slice(line.from, line.to))) return false
    return lineAt(this.#source, line.next).quoted
  }

  #append(line: Line): void {
    this.#first ??= line
    for (const { start, end } of this.#withoutDirectives(line)) {
      const text = this.#source.slice(start, end)
      if (!this.#prose.isEmpty && this.#end < line.from) this.#prose.atomic(' ', { start: this.#end, end: start })
      this.#prose.append(text, start)
      this.#end = end
    }
  }

  /** The parts of a line around the suppression comments in it, which are kept; without white space at its end. */
  #withoutDirectives({ from, to }: Line): readonly Range[] {
    const line = this.#source.slice(from, to)
    const parts: Range[] = []
    let at = 0
    let close = -1
    for (let open = line.indexOf('<!--'); open !== -1; open = line.indexOf('<!--', open + 4)) {
      if (close < open + 4) close = line.indexOf('-->', open + 4)
      if (close === -1) break
      const comment = { range: { start: from + open, end: from + close + 3 }, inner: line.slice(open + 4, close) }
      if (!readDirective(comment.inner, comment.range)) continue
      this.comments.push(comment)
      parts.push({ start: at, end: open })
      at = close + 3
    }
    parts.push({ start: at, end: line.trimEnd().length })
    return parts.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start: start + from, end: end + from }))
  }
}
