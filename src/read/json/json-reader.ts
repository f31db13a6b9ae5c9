import { printParseErrorCode, visit } from 'jsonc-parser'
import { JSON_EXPECTED } from '../../core/json-expected.ts'
import type { Range } from '../../core/mapped-text.ts'
import { shorten } from '../../core/shorten.ts'
import { DEEPEST, MOST_VALUES, tooDeep, tooMuch } from '../container/bounds.ts'
import type { Container, DataComment, DataEntry, DataValue, Mistake } from '../container/container.ts'
import { JsonText } from './json-text.ts'

/** Names that are remembered at most. */
const MOST_NAMES = 1000

/** What is wrong within a string; the parser reads on behind it, and so do we. */
const WITHIN_STRING: ReadonlySet<string> = new Set(['InvalidUnicode', 'InvalidEscapeCharacter', 'InvalidCharacter'])

/** Ends the parser's walk: it cannot be told to stop otherwise. */
class Stop extends Error {}

/** A list or an object that is being read. */
interface Open {
  readonly start: number
  readonly items: DataValue[]
  /** Undefined for a list. */
  readonly entries: DataEntry[] | undefined
  /** The key that it will stand at in its parent. */
  readonly key: Key | undefined
  readonly keys: Set<string>
}

type Key = Pick<DataEntry, 'key' | 'keyRange'>

/** One JSON value of a text. `next` is where something else begins behind it. */
interface ReadValue extends Pick<Container, 'mistakes' | 'comments'> {
  readonly value?: DataValue
  readonly next?: number
  /** How many values were read, those within it included. */
  readonly values: number
}

/** Reads the JSON value that stands in a range of a text, up to its first mistake. */
export class JsonReader {
  readonly #text: string
  readonly #range: Range
  readonly #open: Open[] = []
  readonly #mistakes: Mistake[] = []
  readonly #comments: DataComment[] = []
  #key: Key | undefined
  readonly #names = new Map<string, string>()
  readonly #mostValues: number
  #values = 0
  #isOver = false
  #root: DataValue | undefined
  #next: number | undefined
  /** Whether something is wrong within the string that comes next. */
  #isOdd = false

  constructor(text: string, range: Range, mostValues = MOST_VALUES) {
    this.#text = text
    this.#mostValues = mostValues
    this.#range = range
  }

  read(): ReadValue {
    const { start, end } = this.#range
    const at = (offset: number, length: number): Range => ({ start: start + offset, end: start + offset + length })
    const visitor = {
      onObjectBegin: (offset: number, length: number) => this.#begin(at(offset, length), []),
      onObjectProperty: (key: string, offset: number, length: number) => this.#property(key, at(offset, length)),
      onObjectEnd: (offset: number, length: number) => this.#end(start + offset + length),
      onArrayBegin: (offset: number, length: number) => this.#begin(at(offset, length)),
      onArrayEnd: (offset: number, length: number) => this.#end(start + offset + length),
      onLiteralValue: (value: unknown, offset: number, length: number) => this.#literal(value, at(offset, length)),
      onComment: (offset: number, length: number) => this.#comment(at(offset, length)),
      onError: (error: number, offset: number, length: number) => this.#error(printParseErrorCode(error), at(offset, length))
    }
    try {
      visit(start === 0 && end === this.#text.length ? this.#text : this.#text.slice(start, end), visitor, {
        allowTrailingComma: true
      })
    } catch (error) {
      if (!(error instanceof Stop)) throw error
    }
    this.#isOver = true
    while (this.#open.length > 0) this.#end(end)
    return {
      mistakes: this.#mistakes,
      comments: this.#comments,
      values: this.#values,
      ...(this.#root && { value: this.#root }),
      ...(this.#next !== undefined && { next: this.#next })
    }
  }

  #begin(range: Range, entries?: DataEntry[]): void {
    if (this.#open.length === DEEPEST) this.#stop(tooDeep(range.start))
    this.#open.push({ start: range.start, items: [], entries, key: this.#key, keys: new Set() })
    this.#key = undefined
  }

  #end(end: number): void {
    const open = this.#open.pop()
    if (!open) return
    const { start, items, entries } = open
    this.#key = open.key
    // What was pushed to keeps room for more; a copy does not.
    const range = { start, end }
    this.#add(entries ? { kind: 'object', range, entries: entries.slice() } : { kind: 'list', range, items: items.slice() })
  }

  #property(key: string, keyRange: Range): void {
    const keys = this.#open.at(-1)?.keys
    if (keys?.has(key)) {
      this.#mistake(keyRange, `“${shorten(key)}” stands twice in this object; most programs read only the last.`)
    }
    keys?.add(key)
    this.#key = { key: this.#names.get(key) ?? this.#remember(key), keyRange }
    this.#isOdd = false
  }

  /** Keys stand in each entry anew, and are kept once. */
  #remember(key: string): string {
    if (this.#names.size < MOST_NAMES) this.#names.set(key, key)
    return key
  }

  #literal(value: unknown, range: Range): void {
    const raw = this.#text.slice(range.start, range.end)
    if (typeof value === 'string') {
      const isClosed = this.#isOdd ? raw.length > 1 && raw.endsWith('"') : true
      this.#add(new JsonText(this.#text, range, isClosed))
    } else if (typeof value === 'number' || typeof value === 'boolean') this.#add({ kind: 'scalar', range, value, raw })
    else this.#add({ kind: 'scalar', range, value: null, raw })
    this.#isOdd = false
  }

  #add(value: DataValue): void {
    if (++this.#values > this.#mostValues && !this.#isOver) this.#stop(tooMuch(value.range.start))
    const parent = this.#open.at(-1)
    const key = this.#key
    this.#key = undefined
    if (!parent) this.#root ??= value
    else if (!parent.entries) parent.items.push(value)
    else if (key) parent.entries.push({ value, ...key })
  }

  #comment(range: Range): void {
    const comment = this.#text.slice(range.start, range.end)
    this.#comments.push({ text: comment.slice(2, comment.startsWith('/*') ? -2 : undefined), range })
  }

  #error(code: string, range: Range): void {
    if (code === 'EndOfFileExpected') this.#next = range.start
    if (WITHIN_STRING.has(code)) this.#isOdd = true
    const isMuch = this.#mistakes.length > 0 && WITHIN_STRING.has(code)
    if (!isMuch) this.#mistake(range, `Unexpected ${this.#found(range)}, expected ${JSON_EXPECTED[code] ?? 'JSON'}.`)
    if (!WITHIN_STRING.has(code)) throw new Stop()
  }

  #stop(mistake: Mistake): never {
    this.#mistakes.push(mistake)
    throw new Stop()
  }

  #mistake(range: Range, message: string): void {
    this.#mistakes.push({ range, message })
  }

  #found({ start, end }: Range): string {
    const found = this.#text.slice(start, Math.min(Math.max(end, start + 1), this.#range.end)).trim()
    return found === '' ? 'end of the data' : `“${shorten(found)}”`
  }
}
