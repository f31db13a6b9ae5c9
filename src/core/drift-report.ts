import type { Severity } from './diagnostic.ts'
import type { Audience } from './document.ts'

/** A sentence, item or cell at its place. */
export interface ReportedStatement {
  /** Absolute path. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly text: string
  /** The heading it stands under; empty for none. */
  readonly heading: string
  /** The day of its file's last change, as in “2026-03-01”, where something is said of that. */
  readonly changed?: string
}

/** A document, or an entry of an export. */
export interface ReportedDocument {
  readonly path: string
  readonly title: string
  readonly audience: Audience
  /** Title of the entry, where the file holds several. */
  readonly entry?: string
}

/** What two documents say differently, side by side. */
export interface ReportedConflict {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly internal: ReportedStatement
  readonly docs: ReportedStatement
}

/** What a text says otherwise than a facts file declares. */
export interface ReportedDeclaration {
  readonly ruleId: string
  readonly severity: Severity
  readonly message: string
  readonly statement: ReportedStatement
  /** Absolute path and line of what is declared. */
  readonly declared: { readonly path: string; readonly line: number; readonly text: string }
}

/** How much of one document another one has. */
export interface Share {
  readonly held: number
  readonly of: number
}

/** Why two documents are taken for a pair. */
export interface PairReasons {
  /** Who says so; `conflict` where all that is known is that they contradict each other. */
  readonly by: 'front-matter' | 'config' | 'likeness' | 'conflict'
  /** Likeness of the titles and of the files' names, 0 to 1. */
  readonly title: number
  readonly name: number
}

/** A document for colleagues or a macro and a public document that speaks of the same. */
export interface ReportedPair {
  readonly internal: ReportedDocument
  readonly docs: ReportedDocument
  /** How sure it is that they belong together, 0 to 1. */
  readonly sure: number
  readonly why: PairReasons
  /** Statements of each side that the other has, with nothing that contradicts. */
  readonly internalShare: Share
  readonly docsShare: Share
  /** Both shares in one, 0 to 1. */
  readonly similarity: number
  readonly conflicts: readonly ReportedConflict[]
  /** What no public document that it is paired with has, and the other way round. */
  readonly onlyInternal: readonly ReportedStatement[]
  readonly onlyDocs: readonly ReportedStatement[]
}

/** How far internal and public documents agree. */
export interface DriftReport {
  /** Share of the statements of all pairs that the other side has, 0 to 1; macros don't count. Absent without pairs. */
  readonly similarity?: number
  readonly conflicts: number
  /** What texts of any kind say otherwise than declared. */
  readonly declared: readonly ReportedDeclaration[]
  /** By document for colleagues, the surest first. */
  readonly pairs: readonly ReportedPair[]
  /** Documents for colleagues and macros that no public document was found for. */
  readonly unpaired: readonly ReportedDocument[]
}
