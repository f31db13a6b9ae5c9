import { Numbering } from '../../core/numbering.ts'
import { stem } from '../text/stem.ts'
import { isStopWord } from '../text/stop-words.ts'
import { TokenScan, WORD } from '../text/token-scan.ts'
import { tokenize } from '../text/tokens.ts'
import { WordTable } from '../text/word-table.ts'
import { isNumberWord, readNumeral } from '../values/numerals.ts'
import { currencyOf, unitOf } from '../values/units.ts'
import { canonical } from './synonyms.ts'

/** What there is to know of a word to tell whether it carries meaning. */
interface KnownWord {
  readonly number: number
  readonly word: string
  /** Number of its stem; `NONE` for function words, units and currencies. */
  readonly stem: number
  readonly mayBeNumber: boolean
}

/** The words of a text, by their numbers, in order. */
export interface ReadText {
  /** All of them. */
  readonly words: readonly number[]
  /** The stems of those that carry meaning; function words, numbers and units are left out. “e-mail” is one word. */
  readonly stems: readonly number[]
}

const NONE = -1
/** More texts and words than these are not remembered. */
const MOST_TEXTS = 500_000
const MOST_WORDS = 600_000
const LONGEST_READ = 600
/** Tokens that tell whether a number begins with the first of them. */
const NUMBER_REACH = 4
const SHORT = 4

/** Words that were looked at before: a workspace has few words, and each of them often. */
const KNOWN = new Map<string, string>()

/** One stem for a word in small letters, its other forms and its synonyms. */
export function meaningOf(word: string): string {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  const meaning = canonical(stem(word))
  if (KNOWN.size >= MOST_WORDS) KNOWN.clear()
  KNOWN.set(word, meaning)
  return meaning
}

/** Whether two words with a hyphen between them are one: “e-mail”, “sign-up”. */
function isOneWord({ word }: KnownWord, tail: KnownWord): boolean {
  return word.length < SHORT + 1 || tail.word.length < SHORT
}

/** Knows the words of many texts by numbers, and which of them carry meaning. Each text is read once. */
export class Lexicon {
  readonly #numbers = new Numbering()
  readonly #stems: string[] = []
  readonly #known: KnownWord[] = []
  readonly #words = new WordTable((word) => this.#know(word))
  readonly #texts = new Map<string, ReadText>()
  readonly #scan = new TokenScan()

  /** How many stems have a number. */
  get size(): number {
    return this.#stems.length
  }

  /** The number of a stem. */
  numberOf(stemmed: string): number {
    const number = this.#numbers.of(stemmed)
    if (number === this.#stems.length) this.#stems.push(stemmed)
    return number
  }

  /** The stem of a number that was given. */
  stemOf(number: number): string {
    return this.#stems[number] ?? ''
  }

  /** The word of a number that was given. */
  wordOf(number: number): string {
    return this.#known[number]?.word ?? ''
  }

  /** Reads the words of a text. */
  read(text: string): ReadText {
    const known = this.#texts.get(text)
    if (known) return known
    const read = { words: [], stems: [] }
    this.#read(text, read)
    if (text.length > LONGEST_READ) return read
    if (this.#texts.size >= MOST_TEXTS) this.#texts.clear()
    this.#texts.set(text, read)
    return read
  }

  /** The stems of a text's words that carry meaning, and where each word stands. */
  readPlaces(text: string): { readonly stems: readonly number[]; readonly starts: readonly number[] } {
    const read = { words: [], stems: [], starts: [] }
    this.#read(text, read)
    return read
  }

  #read(text: string, { words, stems, starts }: { words: number[]; stems: number[]; starts?: number[] }): void {
    const { count, starts: from, ends, kinds } = this.#scan.read(text)
    // What stands before this token is part of a word with a hyphen.
    let next = 0
    for (let at = 0; at < count; at++) {
      if (kinds[at] !== WORD) continue
      const start = from[at] as number
      const end = ends[at] as number
      const known = this.#words.at(text, start, end)
      words.push(known.number)
      if (at < next) continue
      if (text[end] === '-' && at + 2 < count && kinds[at + 2] === WORD && from[at + 2] === end + 1) {
        const tail = this.#words.at(text, end + 1, ends[at + 2] as number)
        if (isOneWord(known, tail) && !(known.mayBeNumber && this.#isNumber(text, at))) {
          if (tail.word.length < SHORT) next = at + 3
          stems.push(this.numberOf(meaningOf(known.word + tail.word)))
          starts?.push(start)
          continue
        }
      }
      if (known.stem === NONE || (known.mayBeNumber && this.#isNumber(text, at))) continue
      stems.push(known.stem)
      starts?.push(start)
    }
  }

  #isNumber(text: string, at: number): boolean {
    const { count, starts, ends } = this.#scan
    const end = ends[Math.min(at + NUMBER_REACH, count) - 1]
    return readNumeral(tokenize(text.slice(starts[at], end)), 0) !== undefined
  }

  #know(word: string): KnownWord {
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word
    const isEmpty = word.length < 2 || isStopWord(bare) || unitOf(bare) !== undefined || currencyOf(bare) !== undefined
    const known = {
      number: this.#known.length,
      word,
      stem: isEmpty ? NONE : this.numberOf(meaningOf(bare)),
      mayBeNumber: isNumberWord(word)
    }
    this.#known.push(known)
    return known
  }
}

let current = new Lexicon()

/** The lexicon to read further texts with. It is not the same for ever: words that were met long ago are forgotten. */
export function currentLexicon(): Lexicon {
  if (current.size > MOST_WORDS) current = new Lexicon()
  return current
}
