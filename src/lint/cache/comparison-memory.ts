import type { Diagnostic, FileResult } from '../../core/diagnostic.ts'

/** What comparing found of one file, and the name of the content that it was found in. */
export interface KnownFile {
  readonly content: string
  readonly found: readonly Diagnostic[]
}

/** What comparing has found of the files that are compared each by itself. Plain JSON. */
export interface KnownComparison {
  /** Names all that the comparison of each file rests upon, beside the file itself. */
  readonly basis: string
  /** By path. */
  readonly files: Readonly<Record<string, KnownFile>>
}

/** Lets a comparison look up what an earlier one has found, and keep what it finds. */
export interface ComparisonMemory {
  readonly known: KnownComparison | undefined
  /** Names the content of a file: another one has another name. */
  contentOf(file: FileResult): string
  /** One short name for many. */
  nameOf(names: readonly string[]): string
  keep(comparison: KnownComparison): void
}
