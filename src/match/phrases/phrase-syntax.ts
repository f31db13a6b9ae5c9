import { lazyPattern } from '../../core/lazy-pattern.ts'
import { didYouMean } from '../../core/nearest-name.ts'
import { expandContraction } from '../words/contractions.ts'
import { INFLECTIONS, type Inflection, inflect } from '../words/inflect.ts'

/** What a phrase says, before it is compiled. */
export type Pattern =
  | { readonly kind: 'word'; readonly forms: readonly string[] }
  | { readonly kind: 'any' }
  /** One word that is none of these. */
  | { readonly kind: 'except'; readonly forms: readonly string[] }
  | { readonly kind: 'number' }
  /** A word that looks like a past form or a participle, or like a form in -ing. */
  | { readonly kind: 'past' | 'ing' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'comma' }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'optional'; readonly pattern: Pattern }
  | { readonly kind: 'sequence'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly patterns: readonly Pattern[] }

/** A mistake in a phrase; `offset` is where in the phrase, in UTF-16 units from 0. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Named sets of words and phrases: what `@name` stands for. */
export type WordSets = ReadonlyMap<string, readonly string[]>

/** Words that one gap may hold at most: more would match what no longer belongs together. */
export const WIDEST_GAP = 9
const LONGEST_PHRASE = 2000
const DEEPEST = 20

const TOKEN = lazyPattern(
  () =>
    /\s+|<([^<>\s]*)>|@([\w-]*)|~(\d*)|[()|?,^$!]|'s\b|[\p{L}\p{N}\uFFFC](?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{N}]))*|[\s\S]/gu
)
/** The same for a phrase of plain letters; see `words`. */
const PLAIN_TOKEN = /\s+|<([^<>\s]*)>|@([\w-]*)|~(\d*)|[()|?,^$!]|'s\b|[A-Za-z0-9](?:[A-Za-z0-9]|['’-](?=[A-Za-z0-9]))*|[\s\S]/g
const PLAIN_PHRASE = /^[\x20-\x7E’]*$/
const WORD_START = /^(?:['A-Za-z0-9\uFFFC]|[^\x00-\x7F])/
const BUILT_IN_SETS: ReadonlyMap<string, Pattern> = new Map([
  ['any', { kind: 'any' }],
  ['number', { kind: 'number' }],
  ['past', { kind: 'past' }],
  ['ing', { kind: 'ing' }],
  ['mark', { kind: 'word', forms: ['\uFFFC'] }]
])

interface Token {
  readonly text: string
  readonly at: number
}

function tokenize(phrase: string): readonly Token[] {
  return Array.from(phrase.matchAll(PLAIN_PHRASE.test(phrase) ? PLAIN_TOKEN : TOKEN()), (match) => ({
    text: match[0],
    at: match.index
  })).filter((token) => token.text.trim() !== '')
}

/** What the sets stand for that were read before: hundreds of phrases name the same ones. */
const readSets = new WeakMap<WordSets, Map<string, Pattern>>()

function knownSets(sets: WordSets): Map<string, Pattern> {
  const known = readSets.get(sets) ?? new Map<string, Pattern>()
  readSets.set(sets, known)
  return known
}

/** Reads one phrase by recursive descent. */
class PhraseReader {
  readonly #tokens: readonly Token[]
  readonly #length: number
  readonly #sets: WordSets
  /** Sets that are being read, so that a set that names itself is found out. */
  readonly #open: readonly string[]
  #at = 0
  #depth = 0

  constructor(phrase: string, sets: WordSets, open: readonly string[]) {
    if (phrase.length > LONGEST_PHRASE) {
      throw new PhraseError(`Unexpected phrase of ${phrase.length} characters, expected at most ${LONGEST_PHRASE}`, 0)
    }
    this.#tokens = tokenize(phrase)
    this.#length = phrase.length
    this.#sets = sets
    this.#open = open
  }

  read(): Pattern {
    const pattern = this.#choice()
    const rest = this.#tokens[this.#at]
    if (rest) throw new PhraseError(`Unexpected “${rest.text}”, expected the end of the phrase: no “(” is open`, rest.at)
    return pattern
  }

  #choice(): Pattern {
    const patterns = [this.#sequence()]
    while (this.#next('|')) patterns.push(this.#sequence())
    return patterns.length === 1 ? (patterns[0] as Pattern) : { kind: 'choice', patterns }
  }

  #sequence(): Pattern {
    const patterns: Pattern[] = []
    for (let token = this.#tokens[this.#at]; token && token.text !== '|' && token.text !== ')'; token = this.#tokens[this.#at]) {
      this.#at++
      const item = this.#item(token)
      patterns.push(this.#next('?') ? { kind: 'optional', pattern: item } : item)
    }
    if (patterns.length === 0) {
      const at = this.#tokens[this.#at]?.at ?? this.#length
      throw new PhraseError('Unexpected empty alternative, expected at least one word', at)
    }
    return patterns.length === 1 ? (patterns[0] as Pattern) : { kind: 'sequence', patterns }
  }

  #item(token: Token): Pattern {
    const { text, at } = token
    if (text === '(') return this.#group(at)
    if (text === ',') return { kind: 'comma' }
    if (text === '^') return { kind: 'start' }
    if (text === '$') return { kind: 'end' }
    if (text === '!') return this.#except(at)
    if (text.startsWith('~')) return this.#gap(token)
    if (text.startsWith('@')) return this.#set(token)
    if (text.startsWith('<') && text.length > 1) return this.#inflected(token)
    if (WORD_START.test(text)) return plainWord(text)
    if (text === '?') throw new PhraseError('Unexpected “?”, expected it behind a word or a group', at)
    throw new PhraseError(`Unexpected “${text}”, expected words, <verb>, @set, ~2, (a | b), !word, “,”, ^ or $`, at)
  }

  /** `!word` and `!(a | b)`: any one word but these. */
  #except(at: number): Pattern {
    const token = this.#tokens[this.#at++]
    const forms = token ? singleWords(this.#item(token)) : undefined
    if (!forms) throw new PhraseError('Unexpected “!”, expected single words behind it, as in !word or !(a | b)', at)
    return { kind: 'except', forms }
  }

  #group(at: number): Pattern {
    if (++this.#depth > DEEPEST)
      throw new PhraseError(`Unexpected group, expected at most ${DEEPEST} groups within each other`, at)
    const pattern = this.#choice()
    if (!this.#next(')')) throw new PhraseError('Unexpected end of the phrase, expected “)” for this group', at)
    this.#depth--
    return pattern
  }

  #gap({ text, at }: Token): Pattern {
    const most = Number(text.slice(1))
    if (text.length === 1 || most < 1 || most > WIDEST_GAP) {
      throw new PhraseError(`Unexpected gap “${text}”, expected ~1 to ~${WIDEST_GAP}: how many words it may hold`, at)
    }
    return { kind: 'gap', most }
  }

  #inflected({ text, at }: Token): Pattern {
    const [word = '', which = 'any', ...rest] = text.slice(1, -1).split(':')
    if (!/^(?:[a-z]+|@[\w-]+)$/i.test(word) || rest.length > 0) {
      throw new PhraseError(`Unexpected “${text}”, expected one verb, noun or @set, as in <transfer> or <transfer:ing>`, at)
    }
    const inflection = INFLECTIONS.find((name) => name === which)
    if (!inflection) {
      throw new PhraseError(`Unexpected “:${which}”, expected :base, :s, :ing or :ed${didYouMean(which, INFLECTIONS)}`, at)
    }
    if (word.startsWith('@')) return inflected(this.#set({ text: word, at }), inflection)
    return { kind: 'word', forms: inflect(word.toLowerCase(), inflection satisfies Inflection) }
  }

  #set({ text, at }: Token): Pattern {
    const name = text.slice(1)
    const builtIn = BUILT_IN_SETS.get(name)
    if (builtIn) return builtIn
    const members = this.#sets.get(name)
    if (!members) {
      const names = [...this.#sets.keys(), ...BUILT_IN_SETS.keys()]
      throw new PhraseError(`Unexpected word set “@${name}”, expected one of words.yml${didYouMean(name, names)}`, at)
    }
    if (this.#open.includes(name)) throw new PhraseError(`Unexpected “@${name}” within itself, expected other words`, at)
    const known = knownSets(this.#sets)
    const seen = known.get(name)
    if (seen) return seen
    const patterns = members.map((member) => new PhraseReader(member, this.#sets, [...this.#open, name]).read())
    const pattern: Pattern = patterns.length === 1 ? (patterns[0] as Pattern) : { kind: 'choice', patterns }
    known.set(name, pattern)
    return pattern
  }

  #next(text: string): boolean {
    if (this.#tokens[this.#at]?.text !== text) return false
    this.#at++
    return true
  }
}

/** Words that were read before: thousands of phrases are made of a few hundred. Emptied when it grows large. */
const readWords = new Map<string, Pattern>()
const MOST_READ = 20_000

function plainWord(text: string): Pattern {
  const known = readWords.get(text)
  if (known) return known
  const pattern = wordPattern(text)
  if (readWords.size >= MOST_READ) readWords.clear()
  readWords.set(text, pattern)
  return pattern
}

/** A word as it stands in a phrase: a hyphenated one is two words, a contraction its long form, as in a text. */
function wordPattern(text: string): Pattern {
  const parts = text.replace(/’/g, "'").toLowerCase().split('-')
  const patterns = parts.flatMap((part): Pattern[] => {
    const expanded = part.includes("'") ? expandContraction(part) : undefined
    return (expanded ?? [{ forms: [part] }]).map(({ forms }) => ({ kind: 'word', forms }))
  })
  return patterns.length === 1 ? (patterns[0] as Pattern) : { kind: 'sequence', patterns }
}

/** A word set with its members inflected, each at its first word: “turn on” gives “turned on”. */
function inflected(pattern: Pattern, inflection: Inflection): Pattern {
  switch (pattern.kind) {
    case 'word':
      return { kind: 'word', forms: [...new Set(pattern.forms.flatMap((form) => inflect(form, inflection)))] }
    case 'sequence':
      return {
        kind: 'sequence',
        patterns: pattern.patterns.map((part, index) => (index === 0 ? inflected(part, inflection) : part))
      }
    case 'choice':
      return { kind: 'choice', patterns: pattern.patterns.map((part) => inflected(part, inflection)) }
    default:
      return pattern
  }
}

/** The words that a pattern of single words can be; undefined for any other pattern. */
function singleWords(pattern: Pattern): readonly string[] | undefined {
  if (pattern.kind === 'word') return pattern.forms
  if (pattern.kind !== 'choice') return undefined
  const lists = pattern.patterns.map(singleWords)
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined
}

/**
 * Reads one phrase of the phrase language (docs/writing-rules.md).
 * @throws PhraseError with what was expected, and where.
 */
export function readPhrase(phrase: string, sets: WordSets): Pattern {
  if (phrase.trim() === '') throw new PhraseError('Unexpected empty phrase, expected at least one word', 0)
  return new PhraseReader(phrase, sets, []).read()
}
