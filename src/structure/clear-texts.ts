import { Remembered } from '../core/remembered.ts'
import type { RuleOptions } from '../core/rule.ts'

/** UTF-16 units of texts that are remembered at most, for each setting of a rule, and how many one may have. */
const MOST = 2_000_000
const LONGEST = 2000

/** Remembers in which texts a rule finds nothing: the replies of a help desk share most of their paragraphs. */
export class ClearTexts {
  readonly #texts = new WeakMap<RuleOptions, Remembered<true>>()

  /** Whether `find` finds nothing, which depends on the text and the options alone; it is asked once for texts that come again. */
  isClear(text: string, options: RuleOptions, find: () => Iterable<unknown>): boolean {
    const texts = this.#textsFor(options)
    if (texts.get(text)) return true
    for (const _ of find()) return false
    if (text.length <= LONGEST) texts.keep(text, true)
    return true
  }

  #textsFor(options: RuleOptions): Remembered<true> {
    const known = this.#texts.get(options) ?? new Remembered<true>(MOST)
    this.#texts.set(options, known)
    return known
  }
}
