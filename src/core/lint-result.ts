import type { Diagnostic, Notice, Skipped } from './diagnostic.ts'
import type { DriftReport } from './drift-report.ts'
import type { RuleMeta } from './rule.ts'
import type { TextMeasure } from './text-measure.ts'

/** A diagnostic that a comment turned off, with the reason it gives, or that is known from before. */
export interface SuppressedDiagnostic {
  readonly diagnostic: Diagnostic
  readonly reason: string
  readonly by: 'comment' | 'baseline'
}

/** One file of the report. */
export interface ReportedFile {
  readonly path: string
  /** How many texts for a reader it held. */
  readonly entries: number
  /** How often it is sent or read, for a file that is one text, where a table says it. */
  readonly usage?: number
  /** In order of place, then rule. */
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  /** The whole text with its fixes applied, byte order mark included; the diagnostics are of this text. Absent where nothing was fixed. */
  readonly output?: string
  /** How many problems `output` is without. */
  readonly fixed?: number
}

/** All that a run found: what reporters turn into text. */
export interface LintResult {
  /** Every file that was read, by path, whether or not something was found in it. */
  readonly files: readonly ReportedFile[]
  /** The rules that were on for some file, by id. */
  readonly rules: readonly RuleMeta[]
  readonly notices: readonly Notice[]
  readonly skipped: readonly Skipped[]
  /** Entries of files that were left out: switched off, or in another language. */
  readonly skippedEntries: readonly Skipped[]
  /** Sentences about what did not run and why (“Drift rules did not run, because only files were named; …”). */
  readonly remarks: readonly string[]
  /** What was measured of the texts of reported files; absent where nobody asked. */
  readonly measures?: readonly TextMeasure[]
  /** How far internal and public documents agree; absent where nobody asked. */
  readonly drift?: DriftReport
}

/** What a reporter may know beside the result. It reads nothing itself. */
export interface ReporterOptions {
  /** Current folder, absolute; paths for people are relative to it. */
  readonly cwd: string
  /** Root of the repository, absolute; paths for CI are relative to it. */
  readonly root: string
  readonly color: boolean
  /** Whether the terminal takes OSC 8 hyperlinks. */
  readonly hyperlinks: boolean
  /** Columns of the terminal, or undefined when it is none. */
  readonly width?: number
  readonly version: string
  /** Whether warnings fail this run, because there are more than it allows. */
  readonly failsOnWarnings?: boolean
  /** Text of a file on disk, byte order mark included; undefined when it has changed since it was linted, or is gone. */
  source(path: string): string | undefined
}

export type Reporter = (result: LintResult, options: ReporterOptions) => string
