import type { Location } from '../../core/diagnostic.ts'
import { OPAQUE } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import { tokenize } from '../text/tokens.ts'
import { meaningOf } from '../words/lexicon.ts'
import type { StatedLocator } from './locator.ts'
import type { Statement } from './statement.ts'

/** A word, number, code or address of a statement as two near copies are compared by. */
export interface SurfaceToken {
  readonly kind: 'word' | 'number' | 'code' | 'url' | 'sign'
  /** Equal for tokens that say the same: “cancelled” and “cancel”, “can't” and “cannot”. */
  readonly key: string
  /** In small letters, as it is written. */
  readonly word: string
  readonly raw: string
  /** Where it stands in the statement's text. */
  readonly range: Range
  /** Whether it begins a sentence or what stands behind a colon, and so has a capital in any case. */
  readonly opens?: true
  /** The bold words, menu path, code or address that it belongs to. */
  readonly locator?: StatedLocator
}

/** Words that come and go between two versions of a sentence without changing what it says. */
const LIGHT = new Set(
  `a an the this that these those its their your our my is are was were be been being am do does did has have had having of to in on at by with as
and or but so then just also please simply very really now here there it they you we i he she will would it's that's which who whose
into onto from over under up down out off about`.split(/\s+/)
)

const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["won't", ['not']],
  ["shan't", ['not']],
  ['dont', ['not']],
  ['without', ['without']]
])

function parts(word: string): readonly string[] {
  const known = CONTRACTIONS.get(word)
  if (known) return known
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
  return [word.replace(/'(?:s|re|ve|ll|d|m)$/, '')]
}

const OPENS = /[:.!?–—](?:\s|\W)*$/

/** What a word in small letters is compared by, part by part; light words are left out. */
export function surfaceKeys(word: string): readonly Pick<SurfaceToken, 'key' | 'word'>[] {
  return parts(word).flatMap((part) => (LIGHT.has(part) || part === '' ? [] : [{ key: meaningOf(part), word: part }]))
}

/** What an address is compared by: without its scheme, “www”, anchor, ending and last slash. */
export function addressKey(address: string): string {
  return address
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[#?].*$/, '')
    .replace(/\/(?:index|readme)?(?:\.(?:html?|md|mdx))?$/i, '')
    .replace(/\.(?:html?|md|mdx)$/i, '')
    .toLowerCase()
}

function codeKey(code: string): string {
  return code.replace(/^["']|["']$/g, '').replace(/\s+/g, ' ')
}

/** Plain words of a line of code from which it is prose: a string, a comment, an indented paragraph. */
const PROSE = 4

/** The words of a line of code; none of a line that is text, or marked up as it. */
function codeTokens({ locators, text }: Statement): readonly SurfaceToken[] {
  const [locator] = locators
  if (!locator) return []
  const range = { start: 0, end: text.length }
  const words = locator.value.split(/\s+/)
  const plain = words.filter((word) => /^[a-z]{2,}[.,]?$/i.test(word)).length
  if (locator.value.includes('](') || (plain >= PROSE && 2 * plain >= words.length)) return []
  return words.map((word) => ({ kind: 'code', key: codeKey(word), word, raw: word, range, locator }))
}

const known = new WeakMap<Statement, readonly SurfaceToken[]>()

/** The tokens of a statement, light words left out. */
export function surfaceTokens(statement: Statement): readonly SurfaceToken[] {
  const before = known.get(statement)
  if (before) return before
  const tokens = readTokens(statement)
  known.set(statement, tokens)
  return tokens
}

function readTokens(statement: Statement): readonly SurfaceToken[] {
  const { text, locators } = statement
  if (statement.kind === 'code') return codeTokens(statement)
  const found: SurfaceToken[] = []
  const opaque = locators.filter(
    ({ kind, range }) => (kind === 'code' || kind === 'url') && text.slice(range.start, range.end) === OPAQUE
  )
  const around = locators.filter(({ kind }) => kind === 'label' || kind === 'path' || kind === 'url')
  let next = 0
  for (const token of tokenize(text)) {
    const range = { start: token.start, end: token.end }
    if (token.raw === OPAQUE) {
      while ((opaque[next]?.range.end ?? Number.POSITIVE_INFINITY) <= token.start) next++
      const locator = opaque[next]?.range.start === token.start ? opaque[next] : undefined
      const value = locator?.value ?? ''
      const key = locator?.kind === 'url' ? addressKey(value) : codeKey(value)
      found.push({
        kind: locator?.kind === 'url' ? 'url' : 'code',
        key,
        word: value,
        raw: value,
        range,
        ...(locator ? { locator } : {})
      })
      continue
    }
    if (token.kind === 'sign') {
      if (/[%$€£#+]/.test(token.raw)) found.push({ kind: 'sign', key: token.raw, word: token.raw, raw: token.raw, range })
      continue
    }
    const locator = around.find((each) => each.range.start <= token.start && each.range.end >= token.end)
    const opens = token.start > 0 && OPENS.test(text.slice(Math.max(0, token.start - 3), token.start))
    const more = { ...(locator ? { locator } : {}), ...(opens ? { opens: true as const } : {}) }
    if (token.kind === 'number') {
      found.push({ kind: 'number', key: token.text.replace(/,(?=\d{3})/g, ''), word: token.text, raw: token.raw, range, ...more })
      continue
    }
    for (const { key, word } of surfaceKeys(token.text)) found.push({ kind: 'word', key, word, raw: token.raw, range, ...more })
  }
  return found
}

/** The place in the file of a range of a statement's text, as near as is known: the statement's own where its text is not verbatim. */
export function placeWithin(statement: Statement, { start, end }: Range): Location {
  const { location, text } = statement
  const { range } = location
  if (range.end - range.start !== text.length || location.line !== location.endLine) return location
  return {
    ...location,
    range: { start: range.start + start, end: range.start + end },
    column: location.column + start,
    endColumn: location.column + end
  }
}
