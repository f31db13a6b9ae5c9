import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { LintedFile } from '../lint/lint-path.ts'
import { DelayedWork } from './delayed-work.ts'

/** A document that an editor has opened, and what is known of it. */
export interface OpenDocument {
  readonly path: string
  /** The document as it is now. */
  document: TextDocument
  /** What was found in it by itself; undefined before it was linted, and for a file that is not linted. */
  linted: LintedFile | undefined
  /** Version that was linted. */
  lintedVersion: number | undefined
  /** What comparing it with others found, and the text that was compared. */
  differences: readonly Diagnostic[]
  comparedText: string
  /** What the editor was told last. */
  diagnostics: readonly Diagnostic[]
  readonly lintSoon: DelayedWork
}

/** A document that was just opened; `lint` is done a little after each change. */
export function openDocument(document: TextDocument, path: string, lint: () => Promise<void>): OpenDocument {
  return {
    path,
    document,
    linted: undefined,
    lintedVersion: undefined,
    differences: [],
    comparedText: '',
    diagnostics: [],
    lintSoon: new DelayedWork(lint, { shortest: 5, longest: 1500, share: 0.1 })
  }
}

/** Its text as it is linted: without a byte order mark. */
export function textOf({ document }: Pick<OpenDocument, 'document'>): string {
  const text = document.getText()
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}
