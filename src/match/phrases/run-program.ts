import { isPastForm } from '../words/inflect.ts'
import type { NumberedWords } from '../words/numbered-words.ts'
import type { NumberSet, Vocabulary } from '../words/vocabulary.ts'
import { NONE, STOP, type Word } from '../words/words.ts'
import { compilePhrase, type State } from './compile-phrase.ts'
import type { Pattern } from './phrase-syntax.ts'

/** A match as positions in the list of words, the end exclusive. */
export interface WordMatch {
  readonly first: number
  readonly end: number
}

/** States that are alive before one word, each with the leftmost place at which a match through it began. */
interface Thread {
  readonly starts: Int32Array
  /** Whether the state was reached by way of a gap, which any punctuation may interrupt. */
  readonly loose: Uint8Array
  readonly list: number[]
}

const NOT_ALIVE = -1

function thread(size: number): Thread {
  return { starts: new Int32Array(size).fill(NOT_ALIVE), loose: new Uint8Array(size), list: [] }
}

function clear(alive: Thread): void {
  for (const index of alive.list) alive.starts[index] = NOT_ALIVE
  alive.list.length = 0
}

const TAKES_WORD: ReadonlySet<State['kind']> = new Set(['word', 'except', 'any', 'number', 'past', 'ing'])

function isNumber({ forms: [first = ''] }: Word): boolean {
  return /^\d/.test(first) || (first > '\x7F' && /^\p{N}/u.test(first))
}

/** A word that may be a verb in -ing, and no pronoun or noun that only ends so. */
const ING =
  /^(?!(?:no|some|any|every)?thing$|(?:morning|evening|spring|string|during|ceiling|sibling)$)(?:[a-z]{3,}|us|do|go)ing$/

/** Whether a state that takes words other than by their number takes this one. */
function takesKind(kind: State['kind'], word: Word): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'number':
      return isNumber(word)
    case 'past':
      return word.forms.some(isPastForm)
    case 'ing':
      return ING.test(word.forms[0] ?? '')
    default:
      return false
  }
}

/** The words that a match of a program begins with; undefined where it may be any. Nearly all phrases fail at their first word. */
function firstForms(states: readonly State[], start: number): ReadonlySet<string> | undefined {
  const forms = new Set<string>()
  const seen = new Set<number>()
  const pending = [start]
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const state = states[index]
    if (!state || seen.has(index)) continue
    seen.add(index)
    if (state.kind === 'word') for (const form of state.forms) forms.add(form)
    else if (state.kind === 'split') pending.push(...state.next)
    else if (state.kind === 'comma' || state.kind === 'start' || state.kind === 'end') pending.push(state.next)
    else return undefined
  }
  return forms
}

/**
 * Runs a phrase over the words of sentences. All beginnings are followed at once, so the time is the number of words times the
 * number of states, whatever the phrase; the leftmost match wins, then the longest.
 */
export class ProgramRunner {
  readonly #states: readonly State[]
  readonly #start: number
  /** For each state the words that it takes, or all but which it takes. */
  readonly #forms: readonly (NumberSet | undefined)[]
  /** Words that a match can begin with; undefined for any. */
  readonly #firsts: NumberSet | undefined
  #now: Thread
  #next: Thread
  #sentence: NumberedWords = { words: [], numbers: [], places: [], starts: [], fillers: [] }
  #best: WordMatch | undefined

  /** @throws PhraseError when the phrase would need too many states. */
  constructor(pattern: Pattern, vocabulary: Vocabulary) {
    const { states, start } = compilePhrase(pattern)
    this.#states = states
    this.#start = start
    this.#forms = states.map((state) => ('forms' in state ? vocabulary.set(state.forms) : undefined))
    const firsts = firstForms(states, start)
    this.#firsts = firsts && vocabulary.set(firsts)
    this.#now = thread(states.length)
    this.#next = thread(states.length)
  }

  /** All matches that do not overlap, in order. */
  *run(sentence: NumberedWords): Iterable<WordMatch> {
    this.#sentence = sentence
    let from = 0
    while (from < sentence.words.length) {
      const match = this.#find(from)
      if (!match) return
      yield match
      // Another sentence may have been looked at since.
      this.#sentence = sentence
      from = Math.max(match.end, match.first + 1)
    }
  }

  /** Whether there is a match. */
  matches(sentence: NumberedWords): boolean {
    this.#sentence = sentence
    return this.#find(0) !== undefined
  }

  #find(from: number): WordMatch | undefined {
    const { words } = this.#sentence
    this.#best = undefined
    clear(this.#now)
    for (let at = from; at <= words.length; at++) {
      if (!this.#best && this.#mayBegin(at)) this.#enter(this.#now, this.#start, at, at, false)
      if (this.#now.list.length === 0) {
        if (this.#best) break
        continue
      }
      const word = words[at]
      if (!word) break
      clear(this.#next)
      for (const index of this.#now.list) this.#step(this.#states[index] as State, index, word, at)
      ;[this.#now, this.#next] = [this.#next, this.#now]
    }
    return this.#best
  }

  #mayBegin(at: number): boolean {
    return !this.#firsts || at >= this.#sentence.words.length || this.#isOneOf(this.#firsts, at)
  }

  /** Whether a word may be one of a set. */
  #isOneOf(set: NumberSet, at: number): boolean {
    const { numbers, starts } = this.#sentence
    const end = starts[at + 1] as number
    for (let index = starts[at] as number; index < end; index++) if (set.has(numbers[index] as number)) return true
    return false
  }

  #takes(kind: State['kind'], index: number, at: number): boolean {
    const forms = this.#forms[index]
    if (forms) return this.#isOneOf(forms, at) === (kind === 'word')
    return takesKind(kind, this.#sentence.words[at] as Word)
  }

  #step(state: State, index: number, word: Word, at: number): void {
    if (!TAKES_WORD.has(state.kind)) return
    const began = this.#now.starts[index] as number
    if (this.#best && began > this.#best.first) return
    const loose = this.#now.loose[index] === 1
    if (word.before === STOP && began !== at && !loose && state.kind !== 'any') return
    if ('next' in state && typeof state.next === 'number' && this.#takes(state.kind, index, at)) {
      this.#enter(this.#next, state.next, began, at + 1, false)
    }
    // Adverbs and the like may stand between any two words of a phrase.
    if (began !== at && word.before !== STOP && this.#sentence.fillers[at]) {
      this.#add(this.#next, index, began, loose)
    }
  }

  /** Makes a state alive before word `at`, and all those that follow from it without a word. */
  #enter(alive: Thread, index: number, began: number, at: number, loose: boolean): void {
    // Each state is entered once for a beginning, or nested optional parts would multiply the ways to the same place.
    if (!this.#add(alive, index, began, loose)) return
    const state = this.#states[index] as State
    const { words } = this.#sentence
    switch (state.kind) {
      case 'match':
        this.#matched(began, at)
        return
      case 'split':
        for (const next of state.next) this.#enter(alive, next, began, at, loose || state.loose)
        return
      case 'comma':
        if (at >= words.length || (words[at] as Word).before !== NONE) this.#enter(alive, state.next, began, at, true)
        return
      case 'start':
        if (at === 0) this.#enter(alive, state.next, began, at, loose)
        return
      case 'end':
        if (at === words.length) this.#enter(alive, state.next, began, at, loose)
    }
  }

  /** Whether this way to the state is new, or begins further left, or may pass more than those before it. */
  #add(alive: Thread, index: number, began: number, loose: boolean): boolean {
    const known = alive.starts[index] as number
    const isBetter = known === NOT_ALIVE || began < known || (began === known && loose && alive.loose[index] === 0)
    if (!isBetter) return false
    if (known === NOT_ALIVE) alive.list.push(index)
    alive.starts[index] = began
    alive.loose[index] = loose ? 1 : 0
    return true
  }

  #matched(first: number, end: number): void {
    if (end <= first) return
    if (!this.#best || first < this.#best.first || (first === this.#best.first && end > this.#best.end))
      this.#best = { first, end }
  }
}
