import { OPAQUE } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import { isStopWord } from '../text/stop-words.ts'
import { type Token, tokenize } from '../text/tokens.ts'
import { nameStem } from '../words/name-codes.ts'
import { canonical } from '../words/synonyms.ts'
import type { Statement } from './statement.ts'

/** One member of an enumeration. */
export interface Member {
  /** Stems of its words; the value of code. */
  readonly words: readonly string[]
  /** The same with one for all synonyms. */
  readonly meanings: readonly string[]
  /** Which letters its words begin with, as bits. */
  readonly initials: number
  readonly raw: string
}

/** Things that a sentence lists: “CSV, TSV or XLSX”. */
export interface Enumeration {
  readonly members: readonly Member[]
  readonly range: Range
  /** Whether it says itself that there are more (“such as”, “etc.”). */
  readonly open: boolean
}

const CONJUNCTION = new Set(['and', 'or', '&', 'nor', 'plus', '+'])
const OPENERS = /\b(?:such as|for example|for instance|e\.g\.?|like|including|among others|say|for one)[\s,:]*$/i
const TRAILERS = /^[\s,]*(?:etc|and so on|and more|and others|among others|or similar|or so|\.\.\.|…)/i
/** Words of one member. */
const LONGEST_MEMBER = 4
const MOST_MEMBERS = 40

const FIGURE = /^[^\p{L}\uFFFC]*$|^(?:[a-z]{1,3} )?\d[\d.,%-]*$/iu
const ORDER =
  /^(?:click|choose|open|pick|go|tap|press|select|enter|type|add|send|tell|ask|fill|paste|copy|log|check|keep|put|take|give|then|wait|close|call|note)\b/i

/** Whether words name nothing: figures, and orders to do one thing after another. A capital makes a name of “Go”. */
export function namesNothing(text: string): boolean {
  return FIGURE.test(text) || (ORDER.test(text) && !/^\p{Lu}\p{Ll}+$/u.test(text))
}

interface Piece {
  readonly tokens: readonly Token[]
  /** The separator behind it. */
  readonly next: ',' | 'and' | undefined
}

/** More tokens than this in brackets are a sentence of their own. */
const LONGEST_ASIDE = 12

/** Takes what stands in brackets behind a member out of its list: “Ulm (two rooms), Graz (one) and Bergen”. */
function withoutAsides(tokens: readonly Token[]): {
  readonly outer: readonly Token[]
  readonly inner: readonly (readonly Token[])[]
} {
  const outer: Token[] = []
  const inner: (readonly Token[])[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const length = token.raw === '(' ? tokens.slice(at, at + LONGEST_ASIDE).findIndex(({ raw }) => raw === ')') : -1
    const close = at + length
    const behind = tokens[close + 1]
    if (length > 0 && outer.length > 0 && (behind === undefined || /^[,./]$/.test(behind.text) || CONJUNCTION.has(behind.text))) {
      inner.push(tokens.slice(at + 1, close))
      at = close
    } else outer.push(token)
  }
  return { outer, inner }
}

/** The clauses of a sentence, those in brackets by themselves. */
function clauses(tokens: readonly Token[]): readonly (readonly Piece[])[] {
  if (!tokens.some(({ raw }) => raw === '(')) return clausesBetween(tokens)
  const { outer, inner } = withoutAsides(tokens)
  return [outer, ...inner].flatMap(clausesBetween)
}

/** Cuts a sentence at commas, slashes and conjunctions; any other punctuation begins a new clause. */
function clausesBetween(tokens: readonly Token[]): readonly (readonly Piece[])[] {
  const found: Piece[][] = [[]]
  let own: Token[] = []
  const cut = (next: Piece['next']): void => {
    const list = found.at(-1)
    if (own.length > 0) list?.push({ tokens: own, next })
    else if (next === 'and') {
      const last = list?.pop()
      if (last) list?.push({ ...last, next: 'and' })
    }
    own = []
  }
  for (const [index, token] of tokens.entries()) {
    if (token.text === ',' || token.text === '·' || token.text === '|' || (token.text === '/' && !token.glued)) cut(',')
    else if (token.text === '/' && tokens[index + 1]?.glued) cut(',')
    else if (CONJUNCTION.has(token.text)) cut('and')
    else if (token.kind === 'sign' && token.raw !== OPAQUE && !/^[-.'’"“”#+*_&@]$/.test(token.raw)) {
      cut(undefined)
      found.push([])
    } else if (token.raw === '.' && !(tokens[index + 1]?.glued ?? false)) {
      cut(undefined)
      found.push([])
    } else own.push(token)
  }
  cut(undefined)
  return found
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.raw === OPAQUE || token.kind === 'number' || /[\p{Lu}\p{N}]/u.test(token.raw) || /^[-.'’]$/.test(token.raw))
  )
}

function withoutArticles(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ text }) => !/^(?:the|a|an|our|your|their|in|on|to|for|with|by|via|as|from)$/.test(text))
  return tokens.slice(Math.max(0, at))
}

/** The words at one end of a piece that belong to the list: names as far as they go, or as many words as the members between have. */
function edge(tokens: readonly Token[], from: 'start' | 'end', usual: number): readonly Token[] {
  const ordered = from === 'end' ? tokens.toReversed() : withoutArticles(tokens)
  let count = 0
  while (count < ordered.length && count < LONGEST_MEMBER && isName(ordered[count])) count++
  if (count === 0) {
    const stop = ordered.findIndex((token) => isStopWord(token.text) || token.kind === 'sign')
    count = Math.min(usual, stop < 0 ? ordered.length : stop)
  }
  const own = ordered.slice(0, count)
  return from === 'end' ? own.toReversed() : own
}

function member(tokens: readonly Token[], statement: Statement): Member {
  const words = tokens.flatMap((token): readonly string[] => {
    if (token.raw === OPAQUE)
      return statement.locators.filter(({ range }) => range.start === token.start).map(({ value }) => value.toLowerCase())
    const isNamed = /^\p{Lu}{2,3}$/u.test(token.raw) || (tokens.length === 1 && /^\p{Lu}/u.test(token.raw))
    if (token.kind === 'sign' || (isStopWord(token.text) && !isNamed)) return []
    return [nameStem(token.raw)]
  })
  const [first, last] = [tokens[0], tokens.at(-1)]
  const meanings = words.map(canonical)
  const raw = first && last ? statement.text.slice(first.start, last.end) : ''
  return { words, meanings, initials: initialsOf(words) | initialsOf(meanings), raw }
}

function initialsOf(words: readonly string[]): number {
  return words.reduce((bits, word) => bits | (1 << (word.charCodeAt(0) & 31)), 0)
}

function usualLength(pieces: readonly Piece[]): number {
  const lengths = pieces
    .slice(1, -1)
    .map(({ tokens }) => tokens.length)
    .sort((one, other) => one - other)
  return lengths[lengths.length >> 1] ?? 1
}

function* runs(pieces: readonly Piece[]): Iterable<readonly Piece[]> {
  let run: Piece[] = []
  for (const piece of pieces) {
    run.push(piece)
    // What follows “… and C” is no member any more.
    const isLast = piece.next === undefined || run.at(-2)?.next === 'and'
    if (!isLast && (run.length === 1 || piece.tokens.length <= LONGEST_MEMBER)) continue
    if (run.length > 1) yield run
    run = piece.next === undefined ? [] : [piece]
  }
}

function hasNumber(tokens: readonly Token[] | undefined): boolean {
  return tokens?.some(({ kind }) => kind === 'number') ?? false
}

/** Whether words are a span of time, an amount or a size and nothing else. */
function isMeasure(tokens: readonly Token[], { values }: Statement): boolean {
  const [start, end] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  return values.some(({ dimension, range }) => dimension !== 'count' && range.start <= start && range.end >= end)
}

const SUBORDINATE = /^(?:while|if|when|after|before|once|unless|until|as|because|since|although|though)$/

function isClause(piece: Piece | undefined): boolean {
  return piece?.next === ',' && SUBORDINATE.test(piece.tokens[0]?.text ?? '')
}

function toEnumeration(run: readonly Piece[], statement: Statement): Enumeration | undefined {
  if (run.length > MOST_MEMBERS) return undefined
  const usual = usualLength(run)
  const groups = run.map(({ tokens }, index) => {
    if (index === 0) return edge(tokens, 'end', usual)
    return index === run.length - 1 ? edge(tokens, 'start', usual) : withoutArticles(tokens)
  })
  if (run.length === 2 && !groups.every((tokens) => isName(tokens[0]))) return undefined
  // “… a month, Agency and Fleet”: where the others are names, the words before them are none.
  if (run.length > 2 && !groups[0]?.some(isName) && groups.slice(1).every((tokens) => isName(tokens[0]))) groups.shift()
  // “200 jobs, public and private”: what is counted is none of what follows. Nor is “while you’re away, …”.
  else if (run.length > 2 && (isClause(run[0]) || (hasNumber(groups[0]) && !groups.slice(1).some(hasNumber)))) groups.shift()
  const members = groups.map((tokens) => member(tokens, statement))
  if (members.some(({ words, raw }) => words.length === 0 || raw.length < 2 || namesNothing(raw))) return undefined
  const [first, last] = [groups[0]?.[0], groups.at(-1)?.at(-1)]
  if (!first || !last || groups.some((tokens) => isMeasure(tokens, statement))) return undefined
  const range = { start: first.start, end: last.end }
  const open =
    OPENERS.test(statement.text.slice(Math.max(0, range.start - 24), range.start)) ||
    TRAILERS.test(statement.text.slice(range.end))
  return { members, range, open }
}

/** Without one of these a sentence lists nothing. */
const SEPARATOR = /[,·|/&+]|\b(?:and|or|nor|plus)\b/i

const known = new WeakMap<Statement, readonly Enumeration[]>()

/** The enumerations of a statement. Linear in the length of its text. */
export function enumerationsOf(statement: Statement): readonly Enumeration[] {
  const before = known.get(statement)
  if (before) return before
  const found = readEnumerations(statement)
  known.set(statement, found)
  return found
}

function readEnumerations(statement: Statement): readonly Enumeration[] {
  if (statement.kind === 'code' || statement.kind === 'heading' || !SEPARATOR.test(statement.text)) return []
  return clauses(tokenize(statement.text)).flatMap((pieces) =>
    [...runs(pieces)].flatMap((run) => toEnumeration(run, statement) ?? [])
  )
}

/** A name as a member of a list. */
export function memberOf(text: string, statement: Statement): Member {
  return { ...member(tokenize(text), statement), raw: text }
}
