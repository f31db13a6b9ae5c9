import {
  type ClientCapabilities,
  type SnippetTextEdit,
  StringValue,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Fix } from '../core/fix.ts'
import { rangeIn } from './protocol-diagnostic.ts'

/** What an editor can take in the edit of a code action. */
export interface EditForm {
  /** Whether an edit may say which version of the document it is for. */
  readonly takesVersions: boolean
  /** Whether an edit may have places to fill in. */
  readonly takesSnippets: boolean
}

/** Words with places to fill in, each with what stands there until then. */
export type FillInParts = readonly (string | { readonly fillIn: string })[]

export function editForm({ workspace }: ClientCapabilities): EditForm {
  const { documentChanges = false, snippetEditSupport = false } = workspace?.workspaceEdit ?? {}
  return { takesVersions: documentChanges, takesSnippets: documentChanges && snippetEditSupport }
}

/** The edit that makes changes to a document, for the version of it that they were found in. */
export function documentEdit(document: TextDocument, fixes: readonly Fix[], form: EditForm): WorkspaceEdit {
  return workspaceEdit(
    document,
    fixes.map(({ range, text }) => TextEdit.replace(rangeIn(document, range), text)),
    form
  )
}

/** The edit that makes a change with places to fill in; where the editor knows none, what is to be filled in stands there as text. */
export function fillInEdit(document: TextDocument, range: Fix['range'], parts: FillInParts, form: EditForm): WorkspaceEdit {
  if (!form.takesSnippets) {
    const text = parts.map((part) => (typeof part === 'string' ? part : part.fillIn)).join('')
    return documentEdit(document, [{ range, text }], form)
  }
  let count = 0
  const snippet = parts
    .map((part) => (typeof part === 'string' ? escaped(part) : `\${${++count}:${escaped(part.fillIn)}}`))
    .join('')
  const edit: SnippetTextEdit = { range: rangeIn(document, range), snippet: StringValue.createSnippet(snippet) }
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: [edit] }] }
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

function workspaceEdit(document: TextDocument, edits: TextEdit[], { takesVersions }: EditForm): WorkspaceEdit {
  if (!takesVersions) return { changes: { [document.uri]: edits } }
  return { documentChanges: [TextDocumentEdit.create({ uri: document.uri, version: document.version }, edits)] }
}
