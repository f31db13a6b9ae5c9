import type { Entry, Segment } from './document.ts'
import type { Fix } from './fix.ts'
import type { LineRange } from './line-index.ts'
import type { Range } from './mapped-text.ts'

/** How much a diagnostic weighs: `info` is for what depends and never fails a run. */
export type Severity = 'info' | 'warn' | 'error'

/** What a config may set for a rule. */
export type RuleSetting = Severity | 'off'

/** A range of a file on disk, with its lines. */
export interface Location extends LineRange {
  /** Absolute path. */
  readonly path: string
  readonly range: Range
}

/** What a rule yields: a place within a segment and which of the rule's messages fits. */
export interface Finding {
  readonly messageId: string
  readonly segment: Segment
  readonly range: Range
  /** Values for the message's placeholders, beside `{actual}`. */
  readonly data?: Readonly<Record<string, string>>
  /** Texts that could stand there instead. */
  readonly suggest?: readonly string[]
  /** A text that may replace the range without being read first. */
  readonly fix?: string
}

/** What a workspace rule yields once all documents are known. */
export interface WorkspaceFinding {
  readonly messageId: string
  readonly at: Location
  /** The words that are reported. */
  readonly actual: string
  /** The line or sentence around them, for reports. */
  readonly excerpt: string
  readonly data?: Readonly<Record<string, string>>
  readonly suggest?: readonly string[]
  readonly related: readonly Related[]
  readonly entry?: Entry
}

/** Another place that a diagnostic speaks of. */
export interface Related extends Location {
  readonly message: string
}

/** A rewrite for a person to judge; `fix` is there where the file can take it as it is. */
export interface Suggestion {
  readonly text: string
  readonly fix?: Fix
}

/** What a reporter gets: a problem at its place in a file. */
export interface Diagnostic extends Location {
  readonly ruleId: string
  readonly messageId: string
  readonly message: string
  readonly severity: Severity
  /** The words that are reported, as a reader sees them. */
  readonly actual: string
  /** The sentence around them, as a reader sees it, and where the words stand in it. */
  readonly excerpt: Excerpt
  readonly fix?: Fix
  readonly suggestions: readonly Suggestion[]
  readonly related: readonly Related[]
  readonly entry?: Entry
}

export interface Excerpt {
  readonly text: string
  readonly range: Range
}

/** A suppression comment. */
export interface Directive {
  readonly kind: 'disable' | 'enable' | 'disable-line' | 'disable-next-line'
  /** Rules it names; empty for all. */
  readonly ruleIds: readonly string[]
  readonly reason: string
  /** Range of the comment in the file. */
  readonly range: Range
  /** What one for the next line covers, where that is a value of several lines. */
  readonly covers?: Range
}

/** A suppression comment with its lines, so that it can be applied without the file's text. */
export interface LocatedDirective extends Directive, LineRange {
  /** Pointer of the entry in whose text it stands; it covers nothing outside of it. */
  readonly entry?: string
  /** Last line of what it covers; absent where its kind says it. */
  readonly lastLine?: number
}

/** Files or entries that were found and not linted, by reason. */
export interface Skipped {
  /** As it reads after a count: “ignored by .gitignore”. */
  readonly reason: string
  readonly count: number
}

/** Something a reader of the report should know about how a file was read; it is no problem of its text. */
export interface Notice {
  readonly path: string
  readonly line: number
  readonly message: string
}

/** All that linting one file yields: plain JSON, so that it can be cached and sent between threads. */
export interface FileResult {
  readonly path: string
  /** How many texts for a reader the file held (1 for a document, the number of macros for an export). */
  readonly entries: number
  /** Entries that were left out of those. */
  readonly skippedEntries?: readonly Skipped[]
  /** Whether it is data without texts for a reader, to be counted among the skipped files. */
  readonly isPassedOver?: boolean
  /** Whether it holds texts for colleagues, or replies: what public documents are compared with. */
  readonly holdsInside?: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly directives: readonly LocatedDirective[]
  readonly notices: readonly Notice[]
  /** What workspace rules compare, by the name of what extracts it. */
  readonly facts: Readonly<Record<string, readonly unknown[]>>
}
