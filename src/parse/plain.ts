import type { Directive } from '../core/diagnostic.ts'
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
export function parsePlain(source: string, collector: SegmentCollector): Directive[] {
  const reader = new PlainReader(source, collector)
  for (let at = 0; at < source.length; ) {
    const line = lineAt(source, at)
    reader.read(line)
    at = line.next
  }
  reader.flush()
  return reader.directives
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
  readonly directives: Directive[] = []
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
    if (line.from >= line.to) {
      this.flush()
      return
    }
    const first = this.#first
    if (line.isItem || (first && first.quoted !== line.quoted) || this.#attributes(line)) this.flush()
    if (this.#first) this.#prose.atomic(' ', { start: this.#end, end: line.from })
    else this.#first = line
    this.#append(line)
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

  /** Adds a line without the suppression comments in it. */
  #append({ from, to }: Line): void {
    let at = from
    const line = this.#source.slice(from, to)
    for (let open = line.indexOf('<!--'); open !== -1; open = line.indexOf('<!--', open + 4)) {
      const close = line.indexOf('-->', open + 4)
      if (close === -1) break
      const range = { start: from + open, end: from + close + 3 }
      const directive = readDirective(line.slice(open + 4, close), range)
      if (!directive) continue
      this.directives.push(directive)
      this.#prose.append(this.#source.slice(at, range.start), at)
      at = range.end
    }
    const text = this.#source.slice(at, to).trimEnd()
    this.#prose.append(text, at)
    this.#end = at + text.length
  }
}
