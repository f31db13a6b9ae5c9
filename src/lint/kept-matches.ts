import type { PhraseMatch, PhraseMatcher, Selection } from '../match/phrase-index.ts'

/**
 * Keeps what matches in texts, for a process that lints a document again after each change to it, most of whose segments are as they
 * were.
 */
export class KeptMatches {
  readonly #matcher: PhraseMatcher
  readonly #most: number
  readonly #bySelection = new Map<Selection, Map<string, readonly PhraseMatch[]>>()
  #length = 0

  /** Keeps the matches of texts that are `most` UTF-16 units long together. */
  constructor(matcher: PhraseMatcher, most: number) {
    this.#matcher = matcher
    this.#most = most
  }

  /** The matches in a segment's text, as the matcher finds them. */
  match(text: string, selection: Selection): readonly PhraseMatch[] {
    const kept = this.#bySelection.get(selection) ?? new Map<string, readonly PhraseMatch[]>()
    this.#bySelection.set(selection, kept)
    const known = kept.get(text)
    if (known) return known
    const matches = [...this.#matcher.match(text, selection)]
    this.#length += text.length
    if (this.#length > this.#most) {
      // What is still needed is soon there again.
      for (const each of this.#bySelection.values()) each.clear()
      this.#length = text.length
    }
    kept.set(text, matches)
    return matches
  }
}
