import { OPAQUE } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import { compilePhrase } from './compile-phrase.ts'
import { FILLERS, type Phrase } from './phrase-index.ts'
import { type Pattern, readPhrase, type WordSets } from './phrase-syntax.ts'
import { ProgramRunner } from './run-program.ts'
import { skippable } from './skippable.ts'
import { NONE, type Word, words } from './words.ts'

/** An apostrophe that a parser makes one: what stands on its sides is one word to it, and two to a raw text. */
const HIDDEN_APOSTROPHE = /\\['’]|&(?:#|[lr]squo|apos)/

/** Says whether phrases could match in raw markdown, with what only a parser knows taken either way. */
export class RawMatcher {
  readonly #phrases: readonly Phrase[]
  readonly #sets: WordSets
  readonly #fillers: ReadonlySet<string>
  readonly #runners = new Map<number, ProgramRunner>()

  constructor(phrases: readonly Phrase[], sets: WordSets) {
    this.#phrases = phrases
    this.#sets = sets
    this.#fillers = new Set(sets.get(FILLERS) ?? [])
  }

  /** Whether one of some phrases, by their positions, could match in a block: what stands between blank lines. */
  mayMatch(block: string, phrases: readonly number[]): boolean {
    if (HIDDEN_APOSTROPHE.test(block)) return true
    const { found, fillers } = this.#wordsOf(block)
    for (const phrase of phrases) for (const _ of this.#runner(phrase).run(found, fillers)) return true
    return false
  }

  /** The words of a block; those that may be none are ones that a match may pass over, as are opaque marks in their place. */
  #wordsOf(block: string): { readonly found: readonly Word[]; readonly fillers: readonly boolean[] } {
    const found: Word[] = []
    const fillers: boolean[] = []
    const parts = skippable(block)
    let part = 0
    const passOver = (): void => {
      found.push({ forms: [OPAQUE], start: 0, end: 0, before: NONE })
      fillers.push(true)
    }
    for (const word of words(block, { start: 0, end: block.length })) {
      while (part < parts.length && (parts[part] as Range).end <= word.start) {
        passOver()
        part++
      }
      const isPart = part < parts.length && (parts[part] as Range).start < word.end
      if (isPart) passOver()
      found.push({ ...word, before: NONE })
      fillers.push(isPart || word.forms.some((form) => this.#fillers.has(form)))
    }
    if (part < parts.length) passOver()
    return { found, fillers }
  }

  #runner(phrase: number): ProgramRunner {
    const known = this.#runners.get(phrase)
    if (known) return known
    const { text } = this.#phrases[phrase] as Phrase
    const runner = new ProgramRunner(compilePhrase(wordsOnly(readPhrase(text, this.#sets))))
    this.#runners.set(phrase, runner)
    return runner
  }
}

/** A pattern without what it says of punctuation and of the ends of a sentence. */
function wordsOnly(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case 'comma':
    case 'start':
    case 'end':
      return { kind: 'sequence', patterns: [] }
    case 'optional':
      return { kind: 'optional', pattern: wordsOnly(pattern.pattern) }
    case 'sequence':
    case 'choice':
      return { kind: pattern.kind, patterns: pattern.patterns.map(wordsOnly) }
    default:
      return pattern
  }
}
