import type { Audience, Field, Markup } from '../../core/document.ts'
import { isLight } from '../../parse/markdown/light-text.ts'
import type { Rule, Ruleset } from '../../ruleset/rule.ts'
import type { FastPath, Outlook } from './fast-path.ts'
import { plainWords } from './plain-words.ts'
import { SeenSentences } from './seen-sentences.ts'
import type { FileSettings } from './settings.ts'

/** A text that is no file, as far as looking at it needs. */
export type ShortText = Pick<Field, 'text' | 'audience' | 'markup'>

/** Signs that markup may begin with, so that words stand otherwise in the raw text than a reader sees them. */
const MARKUP = /[*_~`<&[\]\\]|^---/
const DIRECTIVE = 'partnerlint-'
/** Longer texts are no replies, and rare. */
const LONGEST = 20_000

const NOTHING: Outlook = { suspects: [], phrases: new Set() }

/**
 * The fast path for an archive of replies: most are a few plain sentences in which no rule finds anything, and these are not parsed
 * at all. What is looked at closer is parsed as a whole, by the rules that could find something. Other texts go the usual way.
 */
export class PlainMacros implements Pick<FastPath, 'look'> {
  readonly #others: Pick<FastPath, 'look'>
  readonly #checks: readonly Rule[]
  readonly #sentences: SeenSentences
  #last:
    | { readonly text: string; readonly markup: Markup; readonly settings: FileSettings; readonly outlook: Outlook }
    | undefined

  constructor(ruleset: Ruleset, others: Pick<FastPath, 'look'>) {
    this.#others = others
    this.#checks = ruleset.rules.filter(({ code, meta }) => code?.form === 'document' && meta.audiences.includes('macro'))
    this.#sentences = new SeenSentences(ruleset, 'macro' satisfies Audience, this.#checks)
  }

  look(field: Field, settings: FileSettings): Outlook {
    return field.audience === 'macro' ? this.#look(field, settings) : this.#others.look(field, settings)
  }

  /** Whether no rule finds anything in a text, which is known without reading it. */
  isClear(short: ShortText, settings: FileSettings): boolean {
    return short.audience === 'macro' && this.#look(short, settings) === NOTHING
  }

  #look({ text, markup }: ShortText, settings: FileSettings): Outlook {
    const last = this.#last
    if (last && last.text === text && last.markup === markup && last.settings === settings) return last.outlook
    const outlook = this.#outlook(text, markup, settings)
    this.#last = { text, markup, settings, outlook }
    return outlook
  }

  #outlook(text: string, markup: Markup, settings: FileSettings): Outlook {
    if (text.length > LONGEST || text.includes(DIRECTIVE)) return 'anything'
    if (markup !== 'plain' && (markup !== 'markdown' || MARKUP.test(text) || !isLight(text))) return 'anything'
    const { phrases, checks } = this.#sentences.look(text, settings)
    if (phrases === 'any') return 'anything'
    const wanted = checks.size === 0 ? [] : this.#wanted(text, checks, settings)
    if (phrases.size === 0 && wanted.length === 0) return NOTHING
    const idle = new Set(this.#checks.filter((rule) => !wanted.includes(rule)))
    return { suspects: [{ start: 0, end: text.length }], phrases, idle }
  }

  /** Those of some rules with code that could find something in a text. */
  #wanted(text: string, checks: ReadonlySet<Rule>, { rules }: FileSettings): readonly Rule[] {
    const words = plainWords(text)
    return [...checks].filter(({ meta, code }) => {
      const options = rules.get(meta.id)?.options ?? {}
      return code?.form === 'document' && code.mayFind?.(text, words, options) !== false
    })
  }
}
