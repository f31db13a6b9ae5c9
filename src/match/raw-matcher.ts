import { OPAQUE } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'
import { PhraseRunner, possiblePhrases } from './phrase-runner.ts'
import { type Pattern, readPhrase, type WordSets } from './phrases/phrase-syntax.ts'
import { FILLERS, type Phrase } from './phrases/phrase-table.ts'
import type { Outlines } from './scan/outlines.ts'
import { skippable } from './scan/skippable.ts'
import { NONE, SOFT, type Word, words } from './words/words.ts'

/** An apostrophe that a parser makes one: what stands on its sides is one word to it, and two to a raw text. */
const HIDDEN_APOSTROPHE = /\\['’]|&(?:#|[lr]squo|apos)/

/** Says which phrases could match in raw markdown, with what only a parser knows taken either way. */
export class RawMatcher {
  readonly #phrases: readonly Phrase[]
  readonly #sets: WordSets
  readonly #fillers: ReadonlySet<string>
  readonly #outlines: Outlines
  readonly #runners = new Map<number, PhraseRunner>()

  constructor(phrases: readonly Phrase[], sets: WordSets, outlines: Outlines) {
    this.#outlines = outlines
    this.#phrases = phrases
    this.#sets = sets
    this.#fillers = new Set(sets.get(FILLERS) ?? [])
  }

  /** Those of some phrases, by their positions, that could match in a block: what stands between blank lines. */
  matching(block: string, phrases: readonly number[]): readonly number[] {
    if (HIDDEN_APOSTROPHE.test(block)) return phrases
    const runners = phrases.map((phrase) => this.#runner(phrase))
    const { found, fillers } = this.#wordsOf(block)
    const { sentence, programs } = possiblePhrases(runners, found, { fillers, vocabulary: this.#outlines.vocabulary })
    const matching = programs.filter(([, program]) => program.matches(sentence))
    return matching.map(([position]) => phrases[position] as number)
  }

  /** The words of a block; those that may be none are ones that a match may pass over, as are opaque marks in their place. */
  #wordsOf(block: string): { readonly found: readonly Word[]; readonly fillers: readonly boolean[] } {
    const found: Word[] = []
    const fillers: boolean[] = []
    const parts = skippable(block)
    let part = 0
    let isParted = true
    const passOver = (): void => {
      found.push({ forms: [OPAQUE], start: 0, end: 0, before: SOFT })
      fillers.push(true)
      isParted = true
    }
    let end = 0
    for (const word of words(block, { start: 0, end: block.length })) {
      while (part < parts.length && (parts[part] as Range).end <= word.start) {
        passOver()
        part++
      }
      const isPart = part < parts.length && (parts[part] as Range).start < word.end
      if (isPart) passOver()
      // A new line may begin a segment, and a sentence.
      isParted ||= word.before !== NONE || block.slice(end, word.start).includes('\n')
      found.push({ forms: word.forms, start: 0, end: 0, before: isParted ? SOFT : NONE })
      isParted = isPart
      end = word.end
      fillers.push(isPart || word.forms.some((form) => this.#fillers.has(form)))
    }
    if (part < parts.length) passOver()
    return { found, fillers }
  }

  #runner(phrase: number): PhraseRunner {
    const known = this.#runners.get(phrase)
    if (known) return known
    const { text } = this.#phrases[phrase] as Phrase
    const { vocabulary } = this.#outlines
    const runner = new PhraseRunner(this.#outlines.of(phrase), vocabulary, () => withoutEnds(readPhrase(text, this.#sets)))
    this.#runners.set(phrase, runner)
    return runner
  }
}

/** A pattern that takes any punctuation or line end for the end of a sentence: where one ends, only a parser knows. */
function withoutEnds(pattern: Pattern): Pattern {
  switch (pattern.kind) {
    case 'start':
    case 'end':
      return { kind: 'comma' }
    case 'optional':
      return { kind: 'optional', pattern: withoutEnds(pattern.pattern) }
    case 'sequence':
    case 'choice':
      return { kind: pattern.kind, patterns: pattern.patterns.map(withoutEnds) }
    default:
      return pattern
  }
}
