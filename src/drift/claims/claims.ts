import type { StatedValue, Statement } from '../statements/statement.ts'
import { contentStems, contentWords } from '../words/content-words.ts'
import type { Vocabulary, WordVector } from '../words/vocabulary.ts'

/** One value that a statement claims, and the words that say what it is the value of. */
export interface Claim {
  readonly statement: Statement
  readonly value: StatedValue
  /** All words that tell what it is about, by how near they stand: 1 beside it, less in headings and the title. */
  readonly words: WordVector
  /** Words of its own sentence, row or bold lead. */
  readonly local: ReadonlySet<string>
  /** Words close to the value. */
  readonly beside: ReadonlySet<string>
  readonly relation?: TimeRelation
  /** All claims of its statement, itself among them, in order. */
  readonly siblings: readonly Claim[]
}

/** How a span of time is tied to what happens. */
export type TimeRelation = 'before' | 'after' | 'every'

const WEIGHT = {
  sentence: 0.8,
  beside: 1.1,
  cell: 1,
  lead: 0.9,
  intro: 0.55,
  before: 0.3,
  heading: 0.7,
  outer: 0.35,
  title: 0.35,
  path: 0.25
} as const
/** Characters to each side of a value within which words stand beside it. */
const BESIDE = 40
/** Characters behind a count within which its noun begins. */
const NOUN_REACH = 32
const NOUN_END = /[.;:,()|]|\b(?:per|a|an|in|for|and|or|at|on|from|to|each|every|with|if|when|is|are|will|can|before|after)\b/i
const CLAUSE_END = /[;:()]|,\s|\.\s|\s[–—-]\s|\bbut\b|\bthen\b/g
const BEFORE = /\b(?:before|ahead|in advance|prior|earlier|until|early)\b|notice\b/
const AFTER = /\b(?:after|later|following|since|afterwards)\b/
const EVERY = /\b(?:every|each)\s*$/

function clauseOf(text: string, value: StatedValue): { readonly start: number; readonly end: number } {
  const { start, end } = value.range
  let from = Math.max(0, start - BESIDE)
  let to = Math.min(text.length, end + BESIDE)
  for (const match of text.matchAll(CLAUSE_END)) {
    const at = match.index
    if (at + match[0].length <= start && at >= from) from = at + match[0].length
    if (at >= end && at < to) to = at
  }
  return { start: from, end: to }
}

function relationOf(text: string, value: StatedValue): TimeRelation | undefined {
  if (value.dimension !== 'duration') return undefined
  const { start, end } = value.range
  const before = text.slice(Math.max(0, start - 16), start).toLowerCase()
  const behind = text.slice(end, end + 22).toLowerCase()
  if (EVERY.test(before)) return 'every'
  if (AFTER.test(before.slice(-7))) return 'after'
  if (BEFORE.test(behind)) return 'before'
  return AFTER.test(behind) ? 'after' : undefined
}

/** Gathers the words of a statement's surroundings, by how near they stand. */
export function gatherSurroundings(statement: Statement, vocabulary: Vocabulary): void {
  const add = (text: string | undefined, weight: number): void => {
    if (text) vocabulary.gather(text, weight)
  }
  const { path, title, headings } = statement
  const inner = headings.at(-1)
  add(fileWords(path), WEIGHT.path)
  add(title, WEIGHT.title)
  for (let index = 0; index < headings.length - 1; index++) add(headings[index], WEIGHT.outer)
  add(inner, inner === title ? WEIGHT.title : WEIGHT.heading)
  add(statement.before, WEIGHT.before)
  add(statement.intro, WEIGHT.intro)
  add(statement.lead, WEIGHT.lead)
  add(statement.column, WEIGHT.cell)
  add(statement.row, WEIGHT.cell)
}

let named = { path: '', words: '' }

/** The name of a file as words. Statements of one file come one after another. */
function fileWords(path: string): string {
  if (named.path !== path) named = { path, words: readFileWords(path) }
  return named.words
}

function readFileWords(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/\.[a-z]+$/i, '').replace(/[-_]/g, ' ')
}

/** The claims of one statement: one for each of its values. */
export function claimsOf(statement: Statement, vocabulary: Vocabulary): readonly Claim[] {
  if (statement.values.length === 0) return []
  const own = contentWords(statement.text).filter(
    ({ start }) => !statement.values.some(({ range }) => start >= range.start && start < range.end)
  )
  const labels = [statement.lead, statement.column, statement.row].flatMap((text) => contentStems(text ?? ''))
  const local = new Set([...own.map(({ stem }) => stem), ...labels])
  const siblings: Claim[] = []
  for (const value of statement.values) {
    const clause = clauseOf(statement.text, value)
    const beside = new Set(labels)
    gatherSurroundings(statement, vocabulary)
    for (const { stem, start } of own) {
      const isBeside = start >= clause.start && start < clause.end
      if (isBeside) beside.add(stem)
      vocabulary.gathering.add(vocabulary.of(stem), isBeside ? WEIGHT.beside : WEIGHT.sentence)
    }
    const words = vocabulary.gathering.take()
    const relation = relationOf(statement.text, value)
    siblings.push({ statement, value, words, local, beside, ...(relation ? { relation } : {}), siblings })
  }
  return siblings
}

/** The word behind a count, which says what is counted. */
export function countedNoun({ statement, value }: Claim): string | undefined {
  const behind = statement.text.slice(value.range.end, value.range.end + NOUN_REACH)
  const stop = behind.search(NOUN_END)
  return contentWords(stop < 0 ? behind : behind.slice(0, stop)).at(0)?.stem
}
