import type { Audience } from '../core/document.ts'
import { RawMatcher } from '../match/raw-matcher.ts'
import { sentences } from '../match/sentences.ts'
import type { Ruleset } from '../ruleset/rule.ts'
import { type AudienceScanners, audienceScanners, phrasesThatAreOn } from './audience-scanners.ts'
import type { FileSettings } from './settings.ts'

/** Sentences that are kept at most, and how long one may be. */
const MOST_KEPT = 20_000
const LONGEST_KEPT = 300

/** Signs of a placeholder or an address, within which a sentence may seem to end, and of lines that begin with more than words. */
const UNEVEN = /[@{}[\]<>%_\r]|X{3}|:\/\/|www\.|\n[ \t]/

const BLANK_LINE = /\n[ \t]*\n/
const NONE: ReadonlySet<number> = new Set()

/**
 * Says which phrases could match in plain texts of which many hold the same sentences, as replies do: each is looked through once,
 * for as long as there is room to remember it.
 */
export class SeenSentences {
  readonly #ruleset: Ruleset
  readonly #audience: Audience
  readonly #matcher: RawMatcher
  readonly #seen = new Map<string, readonly number[] | 'any'>()
  #looking: AudienceScanners | undefined
  #rules: FileSettings['rules'] | undefined
  #isActive: (phrase: number) => boolean = () => true

  constructor(ruleset: Ruleset, audience: Audience) {
    this.#ruleset = ruleset
    this.#audience = audience
    this.#matcher = new RawMatcher(ruleset.table.phrases, ruleset.sets)
  }

  /** Positions of the phrases that could match in a text in plain words. */
  phrasesIn(text: string, settings: FileSettings): ReadonlySet<number> | 'any' {
    const { scanners, seesAll } = this.#prepare(settings)
    if (!seesAll) return 'any'
    let found: Set<number> | undefined
    for (const part of partsOf(text)) {
      const phrases = this.#phrasesOf(part, scanners)
      if (phrases === 'any') return 'any'
      if (phrases.length === 0) continue
      found ??= new Set()
      for (const phrase of phrases) found.add(phrase)
    }
    return found ?? NONE
  }

  #phrasesOf(part: string, scanners: AudienceScanners['scanners']): readonly number[] | 'any' {
    const seen = this.#seen.get(part)
    if (seen !== undefined) return seen
    const phrases = this.#scan(part, scanners)
    if (part.length > LONGEST_KEPT) return phrases
    if (this.#seen.size >= MOST_KEPT) this.#seen.clear()
    this.#seen.set(part, phrases)
    return phrases
  }

  #scan(part: string, scanners: AudienceScanners['scanners']): readonly number[] | 'any' {
    const found: number[] = []
    for (const scanner of scanners) {
      for (const { phrases, start, end } of scanner.scan(part, this.#isActive)) {
        if (!phrases) return 'any'
        found.push(...this.#matcher.matching(part.slice(start, end), phrases))
      }
    }
    return found
  }

  #prepare({ rules }: FileSettings): AudienceScanners {
    if (this.#rules !== rules) {
      this.#rules = rules
      this.#seen.clear()
      this.#isActive = phrasesThatAreOn(this.#ruleset, rules)
    }
    this.#looking ??= audienceScanners(this.#ruleset, this.#audience)
    return this.#looking
  }
}

/** The sentences of a text, without the white space around them; what stands between blank lines where they may be others. */
function* partsOf(text: string): Iterable<string> {
  for (const paragraph of text.split(BLANK_LINE)) {
    if (UNEVEN.test(paragraph)) yield paragraph
    else for (const { start, end } of sentences(paragraph)) yield paragraph.slice(start, end).trim()
  }
}
