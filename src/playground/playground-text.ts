import type { Severity } from '../core/diagnostic.ts'
import type { Audience } from '../core/document.ts'
import type { Range } from '../core/mapped-text.ts'

/** How a pasted text is written. */
export type PastedMarkup = 'plain' | 'markdown' | 'html'

/** A text that someone has pasted, with what they say of it. */
export interface PastedText {
  readonly text: string
  readonly audience: Audience
  readonly markup: PastedMarkup
}

/** A problem of a pasted text. */
export interface PastedFinding {
  readonly rule: string
  readonly severity: Severity
  /** Where it stands in what was pasted. */
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly message: string
  /** The sentence around the words, and where they stand in it. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly suggestions: readonly string[]
  readonly why: string
}

/** Words of a pasted text that speak to a partner. */
export interface PastedSignal {
  readonly kind: string
  readonly points: number
  readonly words: string
}

/** What there is to say of a pasted text. */
export interface PastedReport {
  readonly findings: readonly PastedFinding[]
  readonly signals: readonly PastedSignal[]
  /** 0 to 100; absent for a text without words. */
  readonly score?: number
}

/** The engine as it is called in a page. */
export interface Engine {
  /** Lints a text with our rules as they are recommended, only those that are named where some are. */
  lint(text: PastedText, rules?: readonly string[]): PastedReport
}
