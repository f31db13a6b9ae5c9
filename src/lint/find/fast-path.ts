import type { Audience, Field } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import { RawMatcher } from '../../match/raw-matcher.ts'
import { isLight } from '../../parse/markdown/light-text.ts'
import { outlinesOf } from '../../ruleset/phrase-outlines.ts'
import type { Rule, Ruleset } from '../../ruleset/rule.ts'
import { audienceScanners, phrasesThatAreOn } from './audience-scanners.ts'
import type { FileSettings } from './settings.ts'

/** What a raw text can hold for rules to find: nothing but what stands in some parts, or anything. */
export type Outlook = Suspicion | 'anything'

/** Where something could be found, and which phrases, by their positions, could match there; absent where any could. */
export interface Suspicion {
  readonly suspects: readonly Range[]
  readonly phrases?: ReadonlySet<number>
  /** Rules with code that certainly find nothing. */
  readonly idle?: ReadonlySet<Rule>
}

/** What all comments for us begin with. */
const DIRECTIVE = 'partnerlint-'

/**
 * Looks at raw texts to say where rules could find something, so that nothing else needs to be parsed. What it passes over holds no
 * finding, no suppression comment and nothing that a notice would tell.
 */
export class FastPath {
  readonly #ruleset: Ruleset
  readonly #matcher: RawMatcher
  readonly #active = new WeakMap<FileSettings['rules'], (phrase: number) => boolean>()
  /** UTF-16 units that are looked at without tables yet. */
  #plain: number

  /** @param from UTF-16 units of text from which the tables are worth their loading. */
  constructor(ruleset: Ruleset, from: number) {
    this.#ruleset = ruleset
    this.#plain = from
    this.#matcher = new RawMatcher(ruleset.table.phrases, ruleset.sets, outlinesOf(ruleset))
  }

  /** Whether the code beside phrases looks no further than the segments that a match stands in. */
  get #isNear(): boolean {
    return this.#ruleset.rules.every(({ code }) => code?.form !== 'refinement' || code.near === true)
  }

  /** Where rules could find something in a field. */
  look(field: Field, settings: FileSettings): Outlook {
    const { text, audience, markup } = field
    if (audience === 'macro' || text.includes(DIRECTIVE)) return 'anything'
    if (markup !== 'plain' && (markup !== 'markdown' || !isLight(text))) return 'anything'
    this.#plain -= text.length
    if (this.#plain > 0) return 'anything'
    const traces = this.#traces(audience, settings)
    if (traces === 'anything') return 'anything'
    const { scanners, seesAll } = audienceScanners(this.#ruleset, audience)
    if (!seesAll) return 'anything'
    const suspects: Range[] = traces.flatMap((trace) => Array.from(text.matchAll(trace)).flatMap(tracesAt))
    const isActive = this.#isActive(settings)
    const found = new Set<number>()
    let isAny = false
    for (const scanner of scanners) {
      for (const { phrases, start, end } of scanner.scan(text, isActive)) {
        const matching = phrases && this.#matcher.matching(text.slice(start, end), phrases)
        if (matching?.length === 0) continue
        suspects.push({ start, end })
        isAny ||= matching === undefined
        for (const phrase of matching ?? []) found.add(phrase)
      }
    }
    if (suspects.length > 0 && !this.#isNear) return 'anything'
    suspects.sort((a, b) => a.start - b.start)
    return isAny ? { suspects } : { suspects, phrases: found }
  }

  /** What the raw text has where a rule with code finds something; anything where some rule does not say. */
  #traces(audience: Audience, { rules }: FileSettings): readonly RegExp[] | 'anything' {
    const traces: RegExp[] = []
    for (const { meta, code } of this.#ruleset.rules) {
      if (code?.form !== 'document' || !meta.audiences.includes(audience)) continue
      const state = rules.get(meta.id)
      if (!state || state.setting === 'off') continue
      const trace = code.traces?.(audience, state.options)
      if (!trace) return 'anything'
      traces.push(trace)
    }
    return traces
  }

  /** Whether the rule of a phrase is on. */
  #isActive({ rules }: FileSettings): (phrase: number) => boolean {
    const known = this.#active.get(rules)
    if (known) return known
    const isActive = phrasesThatAreOn(this.#ruleset, rules)
    this.#active.set(rules, isActive)
    return isActive
  }
}

function tracesAt({ index, 0: text, groups }: RegExpExecArray): readonly Range[] {
  return groups?.none === undefined ? [{ start: index, end: index + text.length }] : []
}
