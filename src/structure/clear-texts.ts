import { Remembered } from '../core/remembered.ts'
import type { RuleOptions } from '../core/rule.ts'

/** UTF-16 units of texts that are remembered at most, for each setting of a rule, and how many one may have. */
const MOST = 2_000_000
const LONGEST = 2000

/** Remembers in which texts a rule finds nothing: the replies of a help desk share most of their paragraphs. */
export class ClearTexts {
  readonly #texts = new WeakMap<RuleOptions, Remembered<true>>()

  /** What `find` finds, which depends on nothing but the text and the options; it is not asked again where it found nothing. */
  unlessClear<Found>(text: string, options: RuleOptions, find: () => Iterable<Found>): readonly Found[] {
    const texts = this.#textsFor(options)
    if (texts.get(text)) return []
    const found = [...find()]
    if (found.length === 0 && text.length <= LONGEST) texts.keep(text, true)
    return found
  }

  #textsFor(options: RuleOptions): Remembered<true> {
    const known = this.#texts.get(options) ?? new Remembered<true>(MOST)
    this.#texts.set(options, known)
    return known
  }
}
