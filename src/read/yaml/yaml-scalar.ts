import { type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'

/** How a YAML scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block'

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block'
}

/** The style of a scalar by the name that the parser has for it. */
export function scalarStyle(type: string | undefined): ScalarStyle {
  return STYLES[type ?? 'PLAIN'] ?? 'plain'
}

/**
 * Decodes a YAML scalar and keeps where each part stands. `range` is the scalar's with its quotes, or from the `|` or `>` of a
 * block to its last line end; `indent` is the column of the node that holds a block.
 */
export function yamlScalar(source: string, range: Range, style: ScalarStyle, indent = 0): MappedText {
  if (style === 'block') return blockScalar(source, range, indent)
  if (style === 'plain') return new FlowScalar(source, range, style).decode()
  return new FlowScalar(source, { start: range.start + 1, end: range.end - 1 }, style).decode()
}

const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029'
}
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
const LINE_END = /\r\n|\r|\n/y

/** Length of the line end at an offset, 0 when there is none. */
function lineEndAt(source: string, at: number): number {
  LINE_END.lastIndex = at
  return LINE_END.exec(source)?.[0].length ?? 0
}

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t'

/** A scalar that is not a block: its line ends fold, and between quotes there are escapes. */
class FlowScalar {
  readonly #builder = new MappedTextBuilder()
  readonly #source: string
  readonly #end: number
  readonly #style: ScalarStyle
  #at: number

  constructor(source: string, { start, end }: Range, style: ScalarStyle) {
    this.#source = source
    this.#at = start
    this.#end = end
    this.#style = style
  }

  decode(): MappedText {
    while (this.#at < this.#end) {
      const character = this.#source[this.#at]
      if (character === '\\' && this.#style === 'double') this.#escape()
      else if (character === "'" && this.#style === 'single') this.#atomic("'", 2)
      else if (isSpace(character) || lineEndAt(this.#source, this.#at) > 0) this.#space()
      else this.#copy(this.#at + 1)
    }
    return this.#builder.build()
  }

  #copy(to: number): void {
    const end = Math.min(to, this.#end)
    this.#builder.append(this.#source.slice(this.#at, end), this.#at)
    this.#at = end
  }

  #atomic(text: string, length: number): void {
    const end = Math.min(this.#at + length, this.#end)
    this.#builder.atomic(text, { start: this.#at, end })
    this.#at = end
  }

  #escape(): void {
    const letter = this.#source[this.#at + 1] ?? ''
    const lineEnd = lineEndAt(this.#source, this.#at + 1)
    if (lineEnd > 0) {
      this.#at += 1 + lineEnd
      while (this.#at < this.#end && isSpace(this.#source[this.#at])) this.#at++
      return
    }
    const digits = HEX_DIGITS[letter]
    const code = Number.parseInt(this.#source.slice(this.#at + 2, this.#at + 2 + (digits ?? 0)), 16)
    if (digits === undefined) this.#atomic(ESCAPES[letter] ?? letter, 2)
    else this.#atomic(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', 2 + digits)
  }

  /** White space within a line stays; around a line end it folds into one space, or into the line ends after the first. */
  #space(): void {
    let end = this.#at
    while (isSpace(this.#source[end])) end++
    if (end >= this.#end || lineEndAt(this.#source, end) === 0) {
      this.#copy(end)
      return
    }
    const after = this.#lineEnds(end)
    this.#atomic(after.lines > 1 ? '\n'.repeat(after.lines - 1) : ' ', after.end - this.#at)
  }

  /** The line ends from an offset on, with the white space after each. */
  #lineEnds(from: number): { readonly end: number; readonly lines: number } {
    let end = from
    let lines = 0
    for (let length = lineEndAt(this.#source, end); length > 0; length = lineEndAt(this.#source, end)) {
      end += length
      lines++
      while (isSpace(this.#source[end])) end++
    }
    return { end, lines }
  }
}

interface Line extends Range {
  readonly next: number
}

/** A literal (`|`) or folded (`>`) block. */
function blockScalar(source: string, range: Range, parentIndent: number): MappedText {
  const header = /[|>][-+0-9]*/y
  header.lastIndex = range.start
  const marks = header.exec(source)?.[0] ?? '|'
  const lines = linesAfter(source, range)
  const digit = /[1-9]/.exec(marks)
  const indent = digit ? parentIndent + Number(digit[0]) : indentOf(source, lines)
  const texts = lines.map(({ start, end, next }) => ({ start: Math.min(start + indent, end), end, next }))
  let last = texts.length - 1
  while (last >= 0 && isEmpty(texts[last])) last--
  const builder = new MappedTextBuilder()
  for (let index = 0; index <= last; ) {
    const line = texts[index] as Line
    builder.append(source.slice(line.start, line.end), line.start)
    index++
    if (index > last) break
    let next = index
    while (marks[0] === '>' && isEmpty(texts[next])) next++
    const after = texts[next] as Line
    const folds = marks[0] === '>' && !isSpace(source[line.start]) && !isSpace(source[after.start]) && !isEmpty(line)
    const empties = next - index
    const joint = folds ? (empties === 0 ? ' ' : '\n'.repeat(empties)) : '\n'.repeat(empties + 1)
    builder.atomic(joint, { start: line.end, end: folds || empties > 0 ? after.start : line.next })
    index = next
  }
  // Without a sign the last line keeps its end; with `+` the empty lines after it do, too.
  const kept = marks.includes('+') ? texts.length - 1 : marks.includes('-') ? -1 : last
  for (const line of texts.slice(Math.max(last, 0), kept + 1)) builder.atomic('\n', { start: line.end, end: line.next })
  return builder.build()
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.start >= line.end
}

function linesAfter(source: string, { start, end }: Range): readonly Line[] {
  const lines: Line[] = []
  const pattern = /[^\r\n]*(?:\r\n|\r|\n|$)/y
  pattern.lastIndex = start
  for (let at = start, isHeader = true; at < end; isHeader = false) {
    pattern.lastIndex = at
    const raw = pattern.exec(source)?.[0] ?? ''
    const next = Math.min(at + Math.max(raw.length, 1), end)
    if (!isHeader) lines.push({ start: at, end: Math.min(at + raw.replace(/[\r\n]+$/, '').length, end), next })
    at = next
  }
  return lines
}

function indentOf(source: string, lines: readonly Line[]): number {
  for (const { start, end } of lines) {
    const indent = source.slice(start, end).search(/[^ ]/)
    if (indent !== -1) return indent
  }
  return 0
}
