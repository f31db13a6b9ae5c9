import type { Location } from './diagnostic.ts'
import type { Audience, Entry } from './document.ts'

/** Key of the measures among a file's facts. */
export const MEASURES = 'measures'

/** Words that show partnership, at their place. */
export interface SignalFact {
  /** Id of the kind, such as “owning”. */
  readonly kind: string
  /** What it adds to the balance of the text. */
  readonly points: number
  readonly words: string
  readonly at: Location
}

/** What a score counts of one text for one reader: plain data. */
export interface TextMeasure {
  readonly path: string
  readonly title: string
  readonly audience: Audience
  readonly entry?: Entry
  /** Words outside of code, addresses and quotes. */
  readonly words: number
  readonly signals: readonly SignalFact[]
}
