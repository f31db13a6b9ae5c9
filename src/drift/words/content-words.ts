import { currentLexicon } from './lexicon.ts'

/** A word that carries meaning: its stem, one for all synonyms, and where it stands. */
export interface ContentWord {
  readonly stem: string
  readonly start: number
}

/** The stems of a text's words that carry meaning, in order. */
export function contentStems(text: string): readonly string[] {
  const lexicon = currentLexicon()
  return lexicon.read(text).stems.map((stem) => lexicon.stemOf(stem))
}

/** The words of a text that carry meaning, in order. */
export function contentWords(text: string): readonly ContentWord[] {
  const lexicon = currentLexicon()
  const { stems, starts } = lexicon.readPlaces(text)
  return stems.map((stem, index) => ({ stem: lexicon.stemOf(stem), start: starts[index] ?? 0 }))
}

/** The stems of a text's words that carry meaning, each once. */
export function stemsOf(text: string): ReadonlySet<string> {
  return new Set(contentStems(text))
}
