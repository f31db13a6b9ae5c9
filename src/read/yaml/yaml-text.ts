import { type MappedText, MappedTextBuilder, type Range } from '../../core/mapped-text.ts'
import type { TextChange, TextNotation } from '../container/lazy-text.ts'
import { type ScalarStyle, yamlScalar } from './yaml-scalar.ts'

/** A text of a YAML file as the parser found it. */
export interface YamlScalar {
  /** With its quotes, or from the `|` or `>` of a block on. */
  readonly range: Range
  readonly style: ScalarStyle
  /** What it says. */
  readonly value: string
  /** Column of the node that holds a block. */
  readonly indent: number
  /** Whether it stands within brackets. */
  readonly inFlow: boolean
}

/** What only double quotes can hold. */
const UNPRINTABLE = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu
const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '"': '\\"', '\\': '\\\\' }
/** What may not begin a text without quotes, nor one of its lines. */
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`.=<\s]/
/** What begins a document, or ends one, where it stands at the beginning of a line. */
const DOCUMENT_MARK = /^[-.%]/
/** What begins a comment, or ends a name, behind or before a space. */
const COMMENT_OR_KEY = /[ \t]#|:(?:[ \t]|$)/
/** What a text without quotes is not read as a text for. */
const OTHER_TYPE = /^(?:|~|null|true|false|yes|no|on|off|y|n|[-+.]?\d\S*|[-+]?\.inf|\.nan)$/i

/** Reads a scalar of a YAML file, and writes into it in its own style. */
export class YamlNotation implements TextNotation {
  readonly #source: string
  readonly #scalar: YamlScalar

  constructor(source: string, scalar: YamlScalar) {
    this.#source = source
    this.#scalar = scalar
  }

  decode(): MappedText {
    const { range, style, value, indent } = this.#scalar
    const mapped = yamlScalar(this.#source, range, style, indent)
    // Should the parser read it otherwise, all of it stands for all of it.
    return mapped.text === value ? mapped : new MappedTextBuilder().atomic(value, range).build()
  }

  write(change: TextChange): string | undefined {
    const { place, words } = change
    const written = this.#written(words)
    if (written === undefined) return undefined
    const isFirst = this.#isFirstOfLine(place.start)
    const isLast = this.#isLastOfLine(place.end)
    const line = isLast ? written : written + this.#source.charAt(place.end)
    // White space where a line begins or ends is not read as it is written, and an empty line has a meaning of its own.
    if (isFirst && (line === '' || /^\s/.test(line))) return undefined
    if (isFirst && this.#isColumnZero(place.start) && DOCUMENT_MARK.test(line)) return undefined
    const previous = isFirst ? '' : this.#source.charAt(place.start - 1)
    if (this.#scalar.style === 'block') return this.#staysBlock(place, isFirst) ? written : undefined
    if (isLast && /\s$/.test(previous + written)) return undefined
    return this.#scalar.style !== 'plain' || this.#staysPlain(change, previous, line, isFirst) ? written : undefined
  }

  #written(words: string): string | undefined {
    const { style } = this.#scalar
    if (style === 'double') {
      return words
        .replace(/[\n\t"\\]/g, (character) => SIGNS[character] ?? character)
        .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    }
    if (words.search(UNPRINTABLE) !== -1) return undefined
    return style === 'single' ? words.replaceAll("'", "''") : words
  }

  /** Whether nothing but space stands between an offset and the line end before it, or the beginning of a text without quotes. */
  #isFirstOfLine(offset: number): boolean {
    const { range, style } = this.#scalar
    let at = offset - 1
    while (at >= range.start && /[ \t]/.test(this.#source.charAt(at))) at--
    return at < range.start ? style === 'plain' : /[\r\n]/.test(this.#source.charAt(at))
  }

  #isLastOfLine(offset: number): boolean {
    const { range, style } = this.#scalar
    let at = offset
    while (at < range.end && /[ \t]/.test(this.#source.charAt(at))) at++
    return at >= range.end ? style === 'plain' || style === 'block' : /[\r\n]/.test(this.#source.charAt(at))
  }

  #isColumnZero(offset: number): boolean {
    return offset === 0 || /[\r\n]/.test(this.#source.charAt(offset - 1))
  }

  /** Whether the lines of a block stay lines of it, of the same indentation. */
  #staysBlock(place: Range, isFirst: boolean): boolean {
    const replaced = this.#source.slice(place.start, place.end)
    const isBehindLine = [place.start, place.end].some((offset) => this.#isColumnZero(offset))
    if (isBehindLine || (isFirst && /^[\r\n]/.test(replaced))) return false
    // Whether lines of a folded block join depends on what they begin with.
    const isFolded = this.#source.charAt(this.#scalar.range.start) === '>'
    return !isFolded || !(/[\r\n]/.test(replaced) || (isFirst && /\s/.test(this.#source.charAt(place.start))))
  }

  #staysPlain({ range, words }: TextChange, previous: string, line: string, isFirst: boolean): boolean {
    if (isFirst && INDICATOR.test(line)) return false
    if (this.#scalar.inFlow && /[,:?[\]{}]/.test(words)) return false
    if (COMMENT_OR_KEY.test(previous + line)) return false
    const { value } = this.#scalar
    const isShort = value.length - (range.end - range.start) + words.length < 50
    return !isShort || !OTHER_TYPE.test(value.slice(0, range.start) + words + value.slice(range.end))
  }
}
