import type { Audience } from '../../core/document.ts'
import { RawMatcher } from '../../match/raw-matcher.ts'
import { sentences } from '../../match/words/sentences.ts'
import { outlinesOf } from '../../ruleset/phrase-outlines.ts'
import type { Rule, Ruleset } from '../../ruleset/rule.ts'
import { type AudienceScanners, audienceScanners, phrasesThatAreOn } from './audience-scanners.ts'
import { evenNumbers } from './even-numbers.ts'
import { plainWords } from './plain-words.ts'
import type { FileSettings } from './settings.ts'

/** Sentences that are kept at most, and how long one may be. */
const MOST_KEPT = 20_000
const LONGEST_KEPT = 300

/** Signs of a placeholder or an address, within which a sentence may seem to end, and of lines that begin with more than words. */
const UNEVEN = /[@{}[\]<%_\r]|X{3}|:\/\/|www\.|\n[ \t>]|^[ \t]*>/

const BLANK_LINE = /\n[ \t]*\n/

/** What could be found in plain words. */
export interface WordsOutlook {
  /** Positions of the phrases that could match; any could where that cannot be told. */
  readonly phrases: ReadonlySet<number> | 'any'
  /** Those of the rules with code that could find something. */
  readonly checks: ReadonlySet<Rule>
}

interface SentenceOutlook {
  readonly phrases: readonly number[] | 'any'
  readonly checks: readonly Rule[]
}

const NOTHING: WordsOutlook = { phrases: new Set(), checks: new Set() }
const NOTHING_IN_SENTENCE: SentenceOutlook = { phrases: [], checks: [] }

/**
 * Says what could be found in plain texts of which many hold the same sentences, as replies do: each is looked through once, whatever
 * its numbers are, for as long as there is room to remember it.
 */
export class SeenSentences {
  readonly #ruleset: Ruleset
  readonly #audience: Audience
  readonly #checks: readonly Rule[]
  readonly #matcher: RawMatcher
  readonly #even: (text: string) => string
  readonly #seen = new Map<string, SentenceOutlook>()
  #rules: FileSettings['rules'] | undefined
  #isActive: (phrase: number) => boolean = () => true

  /** @param checks the rules with code whose findings are looked out for. */
  constructor(ruleset: Ruleset, audience: Audience, checks: readonly Rule[]) {
    this.#ruleset = ruleset
    this.#audience = audience
    this.#checks = checks
    this.#matcher = new RawMatcher(ruleset.table.phrases, ruleset.sets, outlinesOf(ruleset))
    this.#even = evenNumbers(ruleset.table.phrases, ruleset.sets)
  }

  /** What could be found in a text in plain words. */
  look(text: string, settings: FileSettings): WordsOutlook {
    const scanners = this.#prepare(settings)
    let found: { phrases: Set<number> | 'any'; readonly checks: Set<Rule> } | undefined
    for (const part of partsOf(text)) {
      const { phrases, checks } = this.#lookAt(part, scanners, settings)
      if (phrases.length === 0 && checks.length === 0) continue
      found ??= { phrases: new Set(), checks: new Set() }
      for (const check of checks) found.checks.add(check)
      if (phrases === 'any') found.phrases = 'any'
      else if (found.phrases !== 'any') for (const phrase of phrases) found.phrases.add(phrase)
    }
    return found ?? NOTHING
  }

  #lookAt(written: string, scanners: AudienceScanners, settings: FileSettings): SentenceOutlook {
    const part = this.#even(written)
    const seen = this.#seen.get(part)
    if (seen !== undefined) return seen
    const phrases = scanners.seesAll ? this.#scan(part, scanners) : 'any'
    const checks = this.#touched(part, settings)
    const outlook = phrases.length === 0 && checks.length === 0 ? NOTHING_IN_SENTENCE : { phrases, checks }
    if (part.length > LONGEST_KEPT) return outlook
    if (this.#seen.size >= MOST_KEPT) this.#seen.clear()
    this.#seen.set(part, outlook)
    return outlook
  }

  #scan(part: string, { scanners }: AudienceScanners): readonly number[] | 'any' {
    const found: number[] = []
    for (const scanner of scanners) {
      for (const { phrases, start, end } of scanner.scan(part, this.#isActive)) {
        if (!phrases) return 'any'
        found.push(...this.#matcher.matching(part.slice(start, end), phrases))
      }
    }
    return found
  }

  /** The rules with code that have something to do with a part. */
  #touched(part: string, { rules }: FileSettings): readonly Rule[] {
    const words = plainWords(part)
    return this.#checks.filter(({ meta, code }) => {
      const state = rules.get(meta.id)
      if (code?.form !== 'document' || !state || state.setting === 'off') return false
      return code.mayTouch?.(part, words, state.options) !== false
    })
  }

  #prepare({ rules }: FileSettings): AudienceScanners {
    if (this.#rules !== rules) {
      this.#rules = rules
      this.#seen.clear()
      this.#isActive = phrasesThatAreOn(this.#ruleset, rules)
    }
    return audienceScanners(this.#ruleset, this.#audience)
  }
}

/** The sentences of a text, without the white space around them; what stands between blank lines where they may be others. */
function* partsOf(text: string): Iterable<string> {
  for (const paragraph of text.split(BLANK_LINE)) {
    if (UNEVEN.test(paragraph)) yield paragraph
    else for (const { start, end } of sentences(paragraph)) yield paragraph.slice(start, end).trim()
  }
}
