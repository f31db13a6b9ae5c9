import type { Finding, Severity } from '../../core/diagnostic.ts'
import type { Audience, Document, Segment } from '../../core/document.ts'
import type { Range } from '../../core/mapped-text.ts'
import type { RuleOptions } from '../../core/rule.ts'
import { guardContext } from '../../match/guards/context.ts'
import type { GuardContext } from '../../match/guards/guard.ts'
import { ALWAYS, GUARDS } from '../../match/guards/guards.ts'
import { mayBeScripted, scripted } from '../../match/guards/scripted.ts'
import { PhraseMatcher, type Selection } from '../../match/phrase-matcher.ts'
import type { WordSets } from '../../match/phrases/phrase-syntax.ts'
import { buildPhraseTable } from '../../match/phrases/phrase-table.ts'
import { outlinesOf } from '../../ruleset/phrase-outlines.ts'
import type { PhraseGroup, Rule, RuleGroup, Ruleset } from '../../ruleset/rule.ts'
import { wantedPhrases } from '../../ruleset/wanted-phrases.ts'
import { allowedPhrases } from './allowed-phrases.ts'
import { audienceScanners } from './audience-scanners.ts'
import { mostSpecific } from './most-specific.ts'
import type { FileSettings } from './settings.ts'

/** A finding with its rule, before it is located in the file. */
export interface RuleFinding extends Finding {
  readonly rule: Rule
  readonly setting: Severity
}

/** The state of a rule that is on. */
interface ActiveState {
  readonly setting: Severity
  readonly options: RuleOptions
  /** Whether the phrases are for what customers read, and so only wanted in what colleagues are told to say. */
  readonly isSpoken: boolean
}

/** What is on for texts of one audience under the same settings. */
interface ActivePhrases {
  /** By group. */
  readonly states: readonly (ActiveState | undefined)[]
  readonly all: Selection
  /** Without the phrases that are only wanted in what colleagues are told to say; the same where there are none. */
  readonly unspoken: Selection
}

/** What is known of a document before its phrases are looked for. */
interface KnownOfDocument {
  /** Positions of the phrases that can match in it; absent where any can. */
  readonly phrases?: ReadonlySet<number> | undefined
  /** Whether others may well hold the same paragraphs, as the entries of an export do. */
  readonly recurs?: boolean
}

interface Candidate extends RuleFinding {
  /** Words it covers. */
  readonly length: number
}

interface PhraseCheckerOptions {
  /** Whether what a segment holds is remembered, for texts that are linted again and again. */
  readonly remembers?: boolean
  /** UTF-16 units of text from which sentences are scanned before they are cut into words, which finds the same; absent for never. */
  readonly scansFrom?: number
}

/** Finds the phrases of all rules in documents. Holds the compiled phrases, so one serves a whole run. */
export class PhraseChecker {
  readonly #ruleset: Ruleset
  readonly #matcher: PhraseMatcher
  readonly #active = new WeakMap<FileSettings['rules'], Map<Audience, ActivePhrases>>()
  readonly #allowed = new WeakMap<RuleOptions, PhraseMatcher | 'none'>()
  /** UTF-16 units of text that are looked at without tables yet. */
  #unscanned: number

  constructor(ruleset: Ruleset, { remembers = false, scansFrom = Number.POSITIVE_INFINITY }: PhraseCheckerOptions = {}) {
    this.#ruleset = ruleset
    this.#unscanned = scansFrom
    this.#matcher = new PhraseMatcher(ruleset.table, ruleset.sets, { remembers, outlines: outlinesOf(ruleset) })
  }

  /** The phrase findings of a document, one for each stretch of words. */
  *check(document: Document, settings: FileSettings, known: KnownOfDocument = {}): Iterable<RuleFinding> {
    if (known.phrases?.size === 0 || document.segments.length === 0) return
    const active = this.#activeFor(document.audience, settings)
    for (const segment of document.segments) {
      if (segment.quoted === true || segment.kind === 'quote') continue
      const candidates = this.#candidates(document, segment, active, known)
      if (candidates.length > 0) yield* mostSpecific(candidates)
    }
  }

  /** What is on for an audience; worked out once for the files that share their settings. */
  #activeFor(audience: Audience, { rules }: FileSettings): ActivePhrases {
    const byAudience = this.#active.get(rules) ?? new Map<Audience, ActivePhrases>()
    this.#active.set(rules, byAudience)
    const known = byAudience.get(audience)
    if (known) return known
    const states = this.#states(audience, rules)
    const all = this.#matcher.select((group) => states[group] !== undefined)
    const isAnySpoken = states.some((state) => state?.isSpoken === true)
    const unspoken = isAnySpoken ? this.#matcher.select((group) => states[group]?.isSpoken === false) : all
    const active = { states, all, unspoken }
    byAudience.set(audience, active)
    return active
  }

  /** For each group its rule's state where its phrases are wanted. */
  #states(audience: Audience, rules: FileSettings['rules']): ActivePhrases['states'] {
    return this.#ruleset.groups.map(({ rule, group }) => {
      const state = rules.get(rule.meta.id)
      if (!state || state.setting === 'off') return undefined
      const wanted = wantedPhrases({ rule, group }, audience)
      if (wanted === 'nowhere') return undefined
      return { setting: state.setting, options: state.options, isSpoken: wanted === 'in scripts' }
    })
  }

  #candidates(
    document: Document,
    segment: Segment,
    { states, all, unspoken }: ActivePhrases,
    { phrases, recurs }: KnownOfDocument
  ): Candidate[] {
    const candidates: Candidate[] = []
    const selection = all === unspoken || mayBeScripted(segment) ? all : unspoken
    const look = (text: string) => this.#possible(text, document.audience, selection, phrases)
    for (const { group: index, range, sentence, length } of this.#matcher.match(segment.text, selection, look, recurs)) {
      const { rule, group } = this.#ruleset.groups[index] as RuleGroup
      const state = states[index]
      if (!state) continue
      const context = guardContext(document, segment, range, sentence)
      if (!holds(group, context, state.isSpoken) || this.#isAllowed(state, segment, range)) continue
      if (rule.code?.form === 'refinement') {
        const { messageId } = group
        if (!rule.code.keep({ document, segment, range, sentence, messageId, options: state.options })) continue
      }
      candidates.push({ rule, setting: state.setting, length, ...finding(group, segment, range) })
    }
    return candidates
  }

  /** Positions of the selected phrases that could match in a sentence, in order; undefined where that is not known. */
  #possible(
    sentence: string,
    audience: Audience,
    selection: Selection,
    phrases: ReadonlySet<number> | undefined
  ): readonly number[] | undefined {
    this.#unscanned -= sentence.length
    const isActive = (phrase: number) => selection[phrase] === 1 && phrases?.has(phrase) !== false
    const scanned = this.#unscanned > 0 && !phrases ? undefined : this.#scanned(sentence, audience, isActive)
    return scanned ?? (phrases && [...phrases].filter(isActive).sort((a, b) => a - b))
  }

  #scanned(sentence: string, audience: Audience, isActive: (phrase: number) => boolean): readonly number[] | undefined {
    const { scanners, seesAll } = audienceScanners(this.#ruleset, audience)
    if (!seesAll) return undefined
    // Line ends part blocks in raw text, which this is not.
    const line = sentence.replaceAll('\n', ' ')
    const found: number[] = []
    for (const scanner of scanners) {
      for (const { phrases } of scanner.scan(line, isActive)) {
        if (!phrases) return undefined
        found.push(...phrases)
      }
    }
    return found
  }

  #isAllowed({ options }: ActiveState, segment: Segment, range: Range): boolean {
    let matcher = this.#allowed.get(options)
    if (matcher === undefined) {
      matcher = allowMatcher(options, this.#ruleset.sets)
      this.#allowed.set(options, matcher)
    }
    if (matcher === 'none') return false
    for (const match of matcher.match(segment.text)) if (overlaps(match.range, range)) return true
    return false
  }
}

function allowMatcher(options: RuleOptions, sets: WordSets): PhraseMatcher | 'none' {
  const phrases = allowedPhrases(options)
  return phrases.length === 0 ? 'none' : new PhraseMatcher(buildPhraseTable(phrases, sets), sets)
}

function holds(group: PhraseGroup, context: GuardContext, isSpoken: boolean): boolean {
  const isScripted = scripted(context)
  if (isSpoken && !isScripted) return false
  if (!isScripted && ALWAYS.some((guard) => guard(context))) return false
  if (group.unless.some((name) => GUARDS.get(name)?.(context))) return false
  return group.when.every((name) => GUARDS.get(name)?.(context))
}

function finding(group: PhraseGroup, segment: Segment, range: Range): Finding {
  const { messageId, suggest, fix } = group
  return { messageId, segment, range, suggest, ...(fix !== undefined && { fix }) }
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && a.end > b.start
}
