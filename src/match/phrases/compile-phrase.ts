import { foldSpelling } from '../words/spelling.ts'
import { type Pattern, PhraseError } from './phrase-syntax.ts'

/** One state of a compiled phrase. Only `word`, `except`, `any` and `number` take a word; the others decide where to go on. */
export type State =
  | { readonly kind: 'word' | 'except'; readonly forms: ReadonlySet<string>; next: number }
  | { readonly kind: 'any' | 'number' | 'past' | 'ing'; next: number }
  | {
      readonly kind: 'split'
      readonly next: number[] /** Whether a colon or bracket may stand before the next word. */
      readonly loose: boolean
    }
  | { readonly kind: 'comma' | 'start' | 'end'; next: number }
  | { readonly kind: 'match' }

/** A phrase as a small automaton over words; the last state is the match, `start` the first. */
export interface Program {
  readonly states: readonly State[]
  readonly start: number
}

/** More states than any phrase written by hand needs; keeps nested sets and gaps from growing without bound. */
const MOST_STATES = 4000

/** Compiles from the end to the start, so that each part knows where to go on. */
class ProgramBuilder {
  readonly states: State[] = [{ kind: 'match' }]

  add(pattern: Pattern, next: number): number {
    switch (pattern.kind) {
      case 'word':
      case 'except':
        return this.#push({ kind: pattern.kind, forms: new Set(pattern.forms.map(foldSpelling)), next })
      case 'any':
      case 'number':
      case 'past':
      case 'ing':
        return this.#push({ kind: pattern.kind, next })
      case 'comma':
      case 'start':
      case 'end':
        return this.#push({ kind: pattern.kind, next })
      case 'optional':
        return this.#push({ kind: 'split', next: [this.add(pattern.pattern, next), next], loose: false })
      case 'sequence':
        return pattern.patterns.reduceRight((after, part) => this.add(part, after), next)
      case 'choice':
        return this.#choice(pattern.patterns, next)
      case 'gap':
        return this.#gap(pattern.most, next)
    }
  }

  /** Alternatives that are single words become one state with all of their forms. */
  #choice(patterns: readonly Pattern[], next: number): number {
    const forms = new Set<string>()
    const entries: number[] = []
    for (const pattern of patterns) {
      if (pattern.kind === 'word') for (const form of pattern.forms) forms.add(foldSpelling(form))
      else entries.push(this.add(pattern, next))
    }
    if (forms.size > 0) entries.push(this.#push({ kind: 'word', forms, next }))
    return entries.length === 1 ? (entries[0] as number) : this.#push({ kind: 'split', next: entries, loose: false })
  }

  #gap(most: number, next: number): number {
    let entry = this.#push({ kind: 'split', next: [next], loose: true })
    for (let count = 0; count < most; count++) {
      const any = this.#push({ kind: 'any', next: entry })
      entry = this.#push({ kind: 'split', next: [any, next], loose: true })
    }
    return entry
  }

  #push(state: State): number {
    if (this.states.length >= MOST_STATES)
      throw new PhraseError('Unexpected size of the phrase, expected fewer alternatives and gaps', 0)
    this.states.push(state)
    return this.states.length - 1
  }
}

/**
 * Compiles a phrase for `runProgram`.
 * @throws PhraseError when it would need too many states.
 */
export function compilePhrase(pattern: Pattern): Program {
  const builder = new ProgramBuilder()
  const start = builder.add(pattern, 0)
  return { states: builder.states, start }
}
