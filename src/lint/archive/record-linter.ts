import type { Diagnostic } from '../../core/diagnostic.ts'
import type { Audience, Markup } from '../../core/document.ts'
import { LineIndex } from '../../core/line-index.ts'
import type { SuppressedDiagnostic } from '../../core/lint-result.ts'
import { readText } from '../../read/documents/text.ts'
import type { Ruleset } from '../../ruleset/rule.ts'
import { createLinter, type Linter } from '../find/linter.ts'
import { PlainMacros, type ShortText } from '../find/plain-macros.ts'
import { Recurring } from '../find/recurring.ts'
import type { FileSettings } from '../find/settings.ts'
import { lintFile } from '../lint-file.ts'
import { byPlace } from '../places/by-place.ts'
import { suppress, unusedDiagnostic } from '../suppress/suppress.ts'
import type { TextRecord } from './text-record.ts'

/** What holds for all texts of an archive. */
export interface RecordSettings {
  /** Name that the texts are linted under; absolute. */
  readonly path: string
  readonly settings: FileSettings
  /** For texts that don't say it themselves. */
  readonly audience: Audience
  readonly markup: Markup
  readonly reportUnusedDirectives: boolean
  /** Whether what can hold no finding is passed over unparsed, which finds the same. */
  readonly fastPath: boolean
}

/** What was found in one text; ranges are the text's. */
export interface RecordResult {
  /** In order of place, then rule. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** What to know of how the text was read. */
  readonly notices: readonly string[]
}

const NOTHING: RecordResult = { diagnostics: [], suppressed: [], notices: [] }

/** Lints texts one by one, each by itself, as if it were a file of its own. Of those that come again it remembers some. */
export class RecordLinter {
  readonly #linter: Linter
  readonly #plain: PlainMacros | undefined
  readonly #given: RecordSettings
  readonly #known: readonly string[]
  readonly #settings: ReadonlyMap<Audience, FileSettings>
  /** By audience and markup. */
  readonly #results = new Map<string, Recurring<RecordResult>>()

  constructor(ruleset: Ruleset, given: RecordSettings) {
    const linter = createLinter(ruleset, given.fastPath ? {} : { fastPathFrom: Number.POSITIVE_INFINITY })
    this.#plain = linter.fastPath && new PlainMacros(ruleset, linter.fastPath)
    this.#linter = this.#plain ? { ...linter, fastPath: this.#plain } : linter
    this.#given = given
    this.#known = ruleset.rules.map(({ meta }) => meta.id)
    const settings = (audience: Audience): FileSettings => ({ ...given.settings, audience, audienceBy: 'config' })
    this.#settings = new Map((['macro', 'docs', 'internal'] as const).map((audience) => [audience, settings(audience)]))
  }

  lint({ text, audience = this.#given.audience, markup = this.#given.markup }: TextRecord): RecordResult {
    const short = { text, audience, markup }
    if (!this.#plain) return this.#lint(short)
    const name = `${audience} ${markup}`
    const like = this.#results.get(name) ?? new Recurring<RecordResult>()
    this.#results.set(name, like)
    return like.recall(text, () => this.#lint(short)) ?? this.#lint(short)
  }

  #lint({ text, audience, markup }: ShortText): RecordResult {
    const { path } = this.#given
    const settings = this.#settings.get(audience) ?? this.#given.settings
    if (this.#plain?.isClear({ text, audience, markup }, settings)) return NOTHING
    const { diagnostics, directives, notices } = lintFile({ path, text }, new LineIndex(text), {
      settings,
      linter: this.#linter,
      task: { reports: true, collects: false },
      reader: (file, settings) => readText(file, { markup, ...settings })
    })
    const kept = suppress(diagnostics, directives)
    const unused = this.#given.reportUnusedDirectives ? kept.unused.map((each) => unusedDiagnostic(each, path, this.#known)) : []
    return {
      diagnostics: [...kept.diagnostics, ...unused].sort(byPlace),
      suppressed: kept.suppressed,
      notices: notices.map(({ message }) => message)
    }
  }
}
