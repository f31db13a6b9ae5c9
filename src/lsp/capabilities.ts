import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node'
import { EXPLAIN_OVERRIDE, FIX_ALL } from './code-actions.ts'

/** What an editor may ask the server for. */
export function capabilities(): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    hoverProvider: true,
    executeCommandProvider: { commands: [EXPLAIN_OVERRIDE] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
  }
}
