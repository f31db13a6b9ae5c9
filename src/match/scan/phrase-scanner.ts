import { endOfTableHead, isTableRow } from '../../core/table-head.ts'
import { behindSpaces, ItemLines, NOWHERE } from './item-lines.ts'
import { mayBeLetter, NOT_JOINED, nextJoined, UNKNOWN } from './joined-letters.ts'
import { BAR, DIGIT, KINDS, LETTER, LINE_END, MARKUP, NON_ASCII, SIGN } from './scan-signs.ts'
import type { ScanTable } from './scan-table.ts'
import { ScannedBlock } from './scanned-block.ts'
import type { Suspect } from './suspect.ts'
import { TokenTable } from './token-table.ts'

const LINE_FEED = 10
const SPACE = 32
const AMPERSAND = 38
const APOSTROPHE = 39
const LESS_THAN = 60
const PERCENT = 37
const BACKSLASH = 92
const BRACKET = 91
const SMALL_A = 97
const BRACE = 123
const SMALL_N = 110

/** Invisible characters that words may hold, and the sign for kelvin, which is a “k” in small letters. */
const UNSEEN: ReadonlySet<number> = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x212a])
const KELVIN = 0x212a
/** How many runs of letters markup may join to one word. */
const MOST_PARTS = 8

/**
 * Looks through raw text, markup and all, for blocks in which a phrase could match: those that hold the words of some spine in
 * order and near enough. What it leaves out holds no match; what it names may hold none either. One pass, without a string made.
 */
export class PhraseScanner {
  readonly #tokens: TokenTable
  readonly #block: ScannedBlock
  readonly #items = new ItemLines()
  /** Whether a sign, or a tag or placeholder that may reach over list items, has stood since the last blank line. */
  #hasSigns = false
  #hasOpeners = false
  /** Where the rows of a table begin that the current part is for certain; 0 where it is none. */
  #rows = 0
  /** Whether a placeholder may reach over rows, and whether a bar may stand in something that is hidden from the parser. */
  #reachesOver = false
  #hidesBars = false
  /** Where letters begin that markup may join to those before them. */
  #joined = -1

  constructor(table: ScanTable) {
    this.#tokens = new TokenTable(table)
    this.#block = new ScannedBlock(table)
  }

  /**
   * The blocks of a text that could hold a match, in order.
   * @param isActive whether a phrase is wanted.
   */
  scan(text: string, isActive: (phrase: number) => boolean): readonly Suspect[] {
    const found: Suspect[] = []
    const block = this.#block
    const { length } = text
    let start = 0
    block.clear()
    this.#joined = -1
    this.#startPart(text, 0)
    for (let at = 0; at < length; ) {
      const code = text.charCodeAt(at)
      const kind = KINDS[code] as number
      if (kind === LETTER) at = this.#token(text, at)
      else if (kind === 0) at++
      else if (kind === DIGIT) at = this.#number(text, at)
      else if (kind === LINE_END) {
        const next = endOfBlank(text, at + 1)
        if (next > at + 1) {
          block.end(start, at, isActive, found)
          start = next
          this.#startPart(text, next)
        } else {
          const end = this.#endBefore(text, next)
          if (end !== NOWHERE) {
            if (end > next) this.#number(text, behindSpaces(text, next))
            block.end(start, end, isActive, found)
            start = next
          }
        }
        at = next
      } else if (kind === BAR) {
        if (this.#endsCell(text, at)) {
          block.end(start, at, isActive, found)
          start = at + 1
        }
        at++
      } else {
        this.#sign(text, at, code, kind)
        at++
      }
    }
    block.end(start, length, isActive, found)
    return found
  }

  /** Reads the letters and digits that begin at `start`; returns the offset behind them. */
  #token(text: string, start: number): number {
    const block = this.#block
    let code = text.charCodeAt(start)
    let kind = LETTER
    let hash = 0
    let shorter = 0
    let last = 0
    let at = start
    while (kind === LETTER || kind === DIGIT) {
      last = code | 32
      shorter = hash
      hash = (Math.imul(hash, 31) + last) | 0
      code = text.charCodeAt(++at)
      // Behind the end the code is no number, and the kind undefined.
      kind = KINDS[code] as number
    }
    const before = start === 0 ? SPACE : text.charCodeAt(start - 1)
    // What hangs on an apostrophe or a sign beyond ASCII (“o'clock”, “naïve”) may be part of the word before it.
    block.startWord(before > 127 || before === APOSTROPHE || start === this.#joined)
    this.#add(hash, at - start > 1 && last === SMALL_N ? shorter : 0)
    if (MARKUP[code] === 1) this.#join(text, at, hash)
    return at
  }

  /** Reads the digits that begin at `start`; returns the offset behind them. Numbers are words that take no place: “1,000” is one. */
  #number(text: string, start: number): number {
    let hash = 0
    let at = start
    let code = text.charCodeAt(at)
    while (KINDS[code] === DIGIT) {
      hash = (Math.imul(hash, 31) + code) | 0
      code = text.charCodeAt(++at)
    }
    const list = this.#tokens.find(hash)
    if (list !== 0) {
      this.#block.startWord(true)
      this.#block.add(this.#tokens.words, list)
    }
    if (MARKUP[code] === 1) this.#join(text, at, hash)
    return at
  }

  /** Notes what a token may be; “don” is what is left of “don't”. */
  #add(hash: number, shorter: number): void {
    const list = this.#tokens.find(hash)
    if (list !== 0) this.#block.add(this.#tokens.words, list)
    const verb = shorter === 0 ? 0 : this.#tokens.find(shorter)
    if (verb !== 0) this.#block.add(this.#tokens.words, verb)
  }

  /** Notes the words that the letters before `start` make with those that markup may join to them. */
  #join(text: string, start: number, hash: number): void {
    let at = start
    let joined = hash
    for (let parts = 0; ; parts++) {
      at = MARKUP[text.charCodeAt(at)] === 1 ? nextJoined(text, at) : NOT_JOINED
      if (at === NOT_JOINED) return
      if (at === UNKNOWN || parts === MOST_PARTS) {
        this.#block.isJoined = true
        return
      }
      if (parts === 0) this.#joined = at
      this.#block.hasJoins = true
      let shorter = 0
      let code = text.charCodeAt(at)
      let last = 0
      while (KINDS[code] === LETTER || KINDS[code] === DIGIT) {
        last = code | 32
        shorter = joined
        joined = (Math.imul(joined, 31) + last) | 0
        code = text.charCodeAt(++at)
      }
      this.#add(joined, last === SMALL_N ? shorter : 0)
    }
  }

  /** Begins with what stands behind a blank line. */
  #startPart(text: string, start: number): void {
    this.#items.reset(text, start)
    this.#hasSigns = false
    this.#hasOpeners = false
    this.#rows = endOfTableHead(text, start)
    this.#reachesOver = false
    this.#hidesBars = false
  }

  /** Where what stands before the line at `start` ends, if an item of a list or a row of a table begins there. */
  #endBefore(text: string, start: number): number {
    const end = this.#items.endBefore(text, start, this.#hasSigns)
    if (end !== NOWHERE && !this.#hasOpeners) return end
    return this.#rows > 0 && start >= this.#rows && this.#startsRow(text, start) ? start - 1 : NOWHERE
  }

  /** Whether a row of a table begins on the line at `start`. Behind a line that is no row, none is certain. */
  #startsRow(text: string, start: number): boolean {
    if (!isTableRow(text, start)) this.#rows = 0
    if (this.#rows === 0 || this.#reachesOver) return false
    this.#hidesBars = false
    return true
  }

  /** Whether a bar ends a cell of a table, so that nothing matches across. */
  #endsCell(text: string, at: number): boolean {
    return this.#rows > 0 && at >= this.#rows && !this.#hidesBars && text.charCodeAt(at - 1) !== BACKSLASH
  }

  #noteHiding(text: string, at: number, code: number): void {
    const next = text.charCodeAt(at + 1)
    if (code === BRACE || code === LESS_THAN || code === PERCENT || (code === BRACKET && next === BRACKET)) this.#hidesBars = true
    const isTag = code === LESS_THAN && (next | 32) === SMALL_A
    if (isTag || (code === BRACE && (next === BRACE || next === PERCENT))) this.#reachesOver = true
  }

  #sign(text: string, at: number, code: number, kind: number): void {
    const block = this.#block
    if (kind === NON_ASCII) {
      if (UNSEEN.has(code) && (code === KELVIN || (at > 0 && text.charCodeAt(at - 1) > SPACE))) block.isJoined = true
    } else if (kind === SIGN || text.charCodeAt(at + 1) > SPACE) {
      block.signs++
      this.#hasSigns = true
      if (code === LESS_THAN || code === BRACE) this.#hasOpeners = true
      if (this.#rows > 0) this.#noteHiding(text, at, code)
      if (code === AMPERSAND && !block.isJoined && mayBeLetter(text, at)) block.isJoined = true
    }
  }
}

/** Offset behind the blank lines that begin at `start`; `start` where none does. */
function endOfBlank(text: string, start: number): number {
  let end = start
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === LINE_FEED) end = at + 1
    else if (code !== SPACE && code !== 9 && code !== 13) break
  }
  return end
}
