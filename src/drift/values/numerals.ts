import type { Token } from '../text/tokens.ts'

/** A number read from tokens, and the index of the token behind it. */
export interface Numeral {
  readonly value: number
  readonly next: number
  /** Whether it is written in digits. */
  readonly digits: boolean
  readonly approximate?: true
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const SMALL: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, index): [string, number] => [word, index]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10])
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['dozen', 12]
])
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const DECIMAL_COMMA = /^\d+,\d{1,2}$/
const PLAIN = /^\d+(?:\.\d+)?$/

/** The number that digits stand for, with thousands separators; undefined for what is no number (1.2.3). */
export function digitsValue(text: string): number | undefined {
  if (PLAIN.test(text)) return Number(text)
  if (GROUPED.test(text)) return Number(text.replaceAll(',', ''))
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'))
  return undefined
}

function readDigits(tokens: readonly Token[], at: number): Numeral | undefined {
  const token = tokens[at]
  if (token?.kind !== 'number') return undefined
  const value = digitsValue(token.text)
  if (value === undefined) return undefined
  const behind = tokens[at + 1]
  if (behind?.glued && behind.raw === 'k') return { value: value * 1000, next: at + 2, digits: true }
  if (behind?.glued && behind.raw === 'K') return { value: value * 1000, next: at + 2, digits: true }
  if (behind?.glued && behind.raw === 'M') return { value: value * 1e6, next: at + 2, digits: true }
  const scale = behind && behind.text !== 'dozen' ? SCALES.get(behind.text) : undefined
  if (scale !== undefined) return { value: value * scale, next: at + 2, digits: true }
  return { value, next: at + 1, digits: true }
}

/** “twenty-five”, “two hundred and fifty”, “three thousand”. */
function readWords(tokens: readonly Token[], at: number): Numeral | undefined {
  let total = 0
  let current = 0
  let index = at
  while (index < tokens.length && index - at < 12) {
    const word = tokens[index]?.text ?? ''
    const small = SMALL.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined && (current % 100 === 0 || (current % 10 === 0 && current % 100 >= 20 && small < 10)))
      current += small
    else if (scale !== undefined && current > 0) {
      if (scale > 100) {
        total += current * scale
        current = 0
      } else current *= scale
    } else break
    index++
    const joint = tokens[index]?.text
    if ((joint === '-' || joint === 'and') && continues(tokens, index, current + total)) index++
  }
  return index === at ? undefined : { value: total + current, next: index, digits: false }
}

function continues(tokens: readonly Token[], joint: number, value: number): boolean {
  const next = SMALL.get(tokens[joint + 1]?.text ?? '')
  if (next === undefined) return false
  return tokens[joint]?.text === '-' ? value % 10 === 0 && value % 100 >= 20 && next < 10 : value >= 100
}

/** “half a”, “a couple of”, “a quarter of an”, “a dozen”, “three quarters of an”: what stands before a unit. */
function readPhrase(tokens: readonly Token[], at: number): Numeral | undefined {
  const words = [0, 1, 2, 3].map((offset) => tokens[at + offset]?.text ?? '')
  const article = (word: string | undefined): boolean => word === 'a' || word === 'an' || word === 'each'
  if (words[0] === 'half' && article(words[1])) return { value: 0.5, next: at + 2, digits: false }
  if (words[0] === 'a' && words[1] === 'couple' && words[2] === 'of')
    return { value: 2, next: at + 3, digits: false, approximate: true }
  if ((article(words[0]) || words[0] === 'one') && words[1] === 'dozen') return { value: 12, next: at + 2, digits: false }
  if (article(words[0]) && (words[1] === 'hundred' || words[1] === 'thousand' || words[1] === 'million')) {
    return { value: SCALES.get(words[1]) ?? 0, next: at + 2, digits: false }
  }
  const quarters = words[0] === 'three' ? 3 : 1
  if (
    (article(words[0]) || words[0] === 'three') &&
    /^quarters?$/.test(words[1] ?? '') &&
    words[2] === 'of' &&
    article(words[3])
  ) {
    return { value: quarters / 4, next: at + 4, digits: false }
  }
  if (words[0] === 'quarter' && words[1] === 'of' && article(words[2])) return { value: 0.25, next: at + 3, digits: false }
  return undefined
}

function plusHalf(tokens: readonly Token[], numeral: Numeral): Numeral {
  const [and, article, half] = [0, 1, 2].map((offset) => tokens[numeral.next + offset]?.text)
  if (and !== 'and' || article !== 'a' || half !== 'half') return numeral
  return { ...numeral, value: numeral.value + 0.5, next: numeral.next + 3 }
}

const FIRST_WORDS = new Set([...SMALL.keys(), 'half', 'a', 'an', 'each', 'quarter'])

/** Words of which a number in words has one: an article alone makes none. */
export const NUMBER_WORDS: readonly string[] = [...SMALL.keys(), ...SCALES.keys(), 'half', 'quarter', 'quarters', 'couple']

/** Whether a number can begin with a word in small letters. */
export function isNumberWord(word: string): boolean {
  return FIRST_WORDS.has(word)
}

/** Reads a number in digits or English words that begins at a token. */
export function readNumeral(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at]
  if (first?.kind !== 'number' && !isNumberWord(first?.text ?? '')) return undefined
  const numeral = readDigits(tokens, at) ?? readPhrase(tokens, at) ?? readWords(tokens, at)
  return numeral && plusHalf(tokens, numeral)
}
