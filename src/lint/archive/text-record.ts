import { describeValue, quoteList } from '../../core/describe-value.ts'
import { AUDIENCES, type Audience, MARKUPS, type Markup } from '../../core/document.ts'
import { didYouMean } from '../../core/nearest-name.ts'

/** What names a text in an archive. */
export type RecordId = string | number | null

/** One text of an archive, as a line of JSON gives it. */
export interface TextRecord {
  readonly id?: RecordId
  readonly text: string
  /** Who reads it, and how it is written; absent for what the run assumes. */
  readonly audience?: Audience
  readonly markup?: Markup
}

/** A line that holds no text to lint: why, and the id where it has one. */
export interface BadRecord {
  readonly id?: RecordId
  readonly problem: string
}

/** Reads one line of JSON. What a database leaves empty (`null`) counts as absent; keys that are not ours are passed over. */
export function readRecord(line: string): TextRecord | BadRecord {
  if (line.trim() === '') return { problem: 'This line is empty.' }
  const value = parsed(line)
  if (value === undefined) return { problem: 'This line is no JSON; write one object a line, as in {"id":"1","text":"Hello"}.' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: `Unexpected ${describeValue(value)}, expected an object with a “text”.` }
  }
  return checked(value)
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

interface RawRecord {
  readonly id?: unknown
  readonly text?: unknown
  readonly audience?: unknown
  readonly markup?: unknown
}

function checked({ id, text, audience, markup }: RawRecord): TextRecord | BadRecord {
  if (!isId(id)) return { problem: `Unexpected id: ${describeValue(id)}, expected text or a number.` }
  const named = id === undefined ? {} : { id }
  if (typeof text !== 'string') {
    return {
      ...named,
      problem: `Unexpected text: ${text === undefined ? 'none' : describeValue(text)}, expected text in quotes.`
    }
  }
  const reader = oneOf(audience, AUDIENCES)
  if (!reader) return { ...named, problem: unexpected('audience', audience, AUDIENCES) }
  const writing = oneOf(markup, MARKUPS)
  if (!writing) return { ...named, problem: unexpected('markup', markup, MARKUPS) }
  return { text, ...named, ...(reader.name && { audience: reader.name }), ...(writing.name && { markup: writing.name }) }
}

function isId(id: unknown): id is RecordId | undefined {
  return id === undefined || id === null || typeof id === 'string' || typeof id === 'number'
}

const ABSENT = {}

/** The name that a value is; without one where nothing is said, and nothing where it is no such name. */
function oneOf<Name extends string>(value: unknown, names: readonly Name[]): { readonly name?: Name } | undefined {
  if (value === undefined || value === null) return ABSENT
  const name = names.find((each) => each === value)
  return name && { name }
}

function unexpected(key: string, value: unknown, names: readonly string[]): string {
  const end = typeof value === 'string' ? didYouMean(value, names) : ''
  return `Unexpected ${key} ${describeValue(value)}, expected ${quoteList(names)}${end}${end === '' ? '.' : ''}`
}
