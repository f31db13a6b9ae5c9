import { relative } from 'node:path'
import { type ClientCapabilities, type Connection, MessageType, type TextDocuments } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { overrideFor } from '../lint/suppress/suppress-finding.ts'
import { codeActions, EXPLAIN_OVERRIDE } from './code-actions.ts'
import { editForm } from './document-edit.ts'
import { pathOf } from './file-uri.ts'
import type { Folders } from './folders.ts'
import { hoverAt } from './hover.ts'
import { say } from './say.ts'

/** What requests are answered from. */
export interface RequestContext {
  readonly documents: TextDocuments<TextDocument>
  readonly folders: Folders
  readonly editor: ClientCapabilities
}

/** Answers what an editor asks about a document, always of the text as it is when asked. */
export function answerRequests(connection: Connection, { documents, folders, editor }: RequestContext): void {
  const form = editForm(editor)
  const upToDate = async (uri: string) => {
    const path = documents.get(uri) && pathOf(uri)
    return path === undefined ? undefined : folders.of(path).upToDate(uri)
  }
  connection.onCodeAction(async (params, token) => {
    const known = await upToDate(params.textDocument.uri)
    return known && !token.isCancellationRequested ? codeActions(params, { ...known, form }) : []
  })
  connection.onHover(async ({ textDocument, position }) => {
    const known = await upToDate(textDocument.uri)
    if (!known) return null
    return hoverAt(position, known.open, known.linter.project.prepared.ruleset.rules)
  })
  connection.onExecuteCommand(async ({ command, arguments: [uri, start, ruleId] = [] }) => {
    if (command !== EXPLAIN_OVERRIDE || typeof uri !== 'string') return
    const known = await upToDate(uri)
    const diagnostic = known?.open.diagnostics.find((each) => each.range.start === start && each.ruleId === ruleId)
    if (!known || !diagnostic) return
    const { root, path = '.partnerlintrc.json' } = known.linter.project.prepared.config
    const name = relative(root, path) || path
    const entry = overrideFor(diagnostic, root)
    say(
      connection,
      MessageType.Info,
      `This format has no comments. To allow “${diagnostic.ruleId}” here, add this to “overrides” in ${name}: ${entry}`
    )
  })
}
