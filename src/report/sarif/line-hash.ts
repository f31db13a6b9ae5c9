/** UTF-16 units that a line's hash looks at, from the line's start on and over the lines that follow. */
const WINDOW = 100
const FACTOR = 37
/** FACTOR to the power of WINDOW, modulo 2^64, in two halves: what a unit weighs when it leaves the window. */
const WEIGHT_HIGH = Number(BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(WINDOW)) >> 32n)
const WEIGHT_LOW = Number(BigInt.asUintN(32, BigInt(FACTOR) ** BigInt(WINDOW)))
const HALF = 2 ** 32

const TAB = 9
const LF = 10
const CR = 13
const SPACE = 32
const END_OF_FILE = 0xffff

/** The rolling hash: h = 37 · h + entering − 37^100 · leaving, modulo 2^64, in two halves so that no step needs a BigInt. */
class RollingHash {
  readonly #window = new Uint16Array(WINDOW)
  /** Place in the window that the next unit takes. */
  at = 0
  high = 0
  low = 0

  add(unit: number): void {
    const leaving = this.#window[this.at] ?? 0
    this.#window[this.at] = unit
    this.at = this.at === WINDOW - 1 ? 0 : this.at + 1
    // All of it stays below 2^53, so that the sum is exact.
    const sum = this.low * FACTOR + unit - WEIGHT_LOW * leaving
    const carry = Math.floor(sum / HALF)
    this.high = (Math.imul(this.high, FACTOR) - Math.imul(WEIGHT_HIGH, leaving) + carry) >>> 0
    this.low = sum - carry * HALF
  }

  toString(): string {
    return this.high === 0 ? this.low.toString(16) : this.high.toString(16) + this.low.toString(16).padStart(8, '0')
  }
}

/**
 * `primaryLocationLineHash` of the given 1-based lines, as GitHub code scanning computes it to follow an alert through edits: the
 * hash of the 100 units (blanks left out) from the line's start, and which line of that hash it is in the file.
 * The text must be the whole file, byte order mark included; lines that it does not have are left out.
 */
export function lineHashes(text: string, lines: Iterable<number>): ReadonlyMap<number, string> {
  const missing = new Set(lines)
  const hashes = new Map<number, string>()
  const seen = new Map<string, number>()
  if (missing.size === 0) return hashes
  for (const [line, hash] of hashOfEachLine(text)) {
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    if (!missing.delete(line)) continue
    hashes.set(line, `${hash}:${count}`)
    if (missing.size === 0) break
  }
  return hashes
}

function* hashOfEachLine(text: string): Generator<readonly [line: number, hash: string]> {
  const hash = new RollingHash()
  /** Which line starts at each place of the window; 0 for none. */
  const starts = new Int32Array(WINDOW)
  let line = 0
  let atStart = true
  let last = 0
  for (let index = 0; index <= text.length; index++) {
    const raw = index < text.length ? text.charCodeAt(index) : END_OF_FILE
    const isLineEnd = raw === LF || raw === CR
    const isCounted = raw !== SPACE && raw !== TAB && !(raw === LF && last === CR)
    last = raw
    if (!isCounted) continue
    const leaving = starts[hash.at] ?? 0
    if (leaving !== 0) yield [leaving, String(hash)]
    starts[hash.at] = atStart ? ++line : 0
    atStart = isLineEnd
    hash.add(isLineEnd ? LF : raw)
  }
  for (let step = 0; step < WINDOW; step++) {
    const leaving = starts[hash.at] ?? 0
    if (leaving !== 0) yield [leaving, String(hash)]
    hash.add(0)
  }
}
