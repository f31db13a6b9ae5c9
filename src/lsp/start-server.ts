import { type Connection, createConnection, MessageType, TextDocuments } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { capabilities } from './capabilities.ts'
import { pathOf } from './file-uri.ts'
import type { Client } from './folder-service.ts'
import { Folders } from './folders.ts'
import type { ConfigChoice } from './project.ts'
import { answerRequests } from './requests.ts'
import { say } from './say.ts'
import { watchFiles } from './watch-files.ts'

/** What the server calls itself, and what it was told of the config. */
export interface ServerOptions {
  readonly version: string
  readonly config: ConfigChoice
}

/** Speaks the language server protocol over standard input and output, until the editor ends it. */
export function startServer({ version, config }: ServerOptions): void {
  const connection = createConnection(process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  connection.onInitialize(({ capabilities: editor, workspaceFolders, rootUri }) => {
    const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    const showsRelated = editor.textDocument?.publishDiagnostics?.relatedInformation ?? false
    const folders = new Folders(pathsOf(uris), config, clientOf(connection, showsRelated))
    followDocuments(documents, folders)
    answerRequests(connection, { documents, folders, editor })
    connection.onInitialized(() => {
      watchFiles(connection, folders, editor)
      if (editor.workspace?.workspaceFolders) followFolders(connection, documents, folders)
    })
    return { capabilities: capabilities(), serverInfo: { name: 'partnerlint', version } }
  })
  documents.listen(connection)
  connection.listen()
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.flatMap((uri) => pathOf(uri) ?? [])
}

function clientOf(connection: Connection, showsRelated: boolean): Client {
  let hasFailed = false
  return {
    showsRelated,
    publish: (uri, diagnostics, version) =>
      void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics], ...(version !== undefined && { version }) }),
    warn: (message) => say(connection, MessageType.Warning, `partnerlint: ${message}`),
    log(error) {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
      if (hasFailed) return
      hasFailed = true
      say(connection, MessageType.Error, 'partnerlint has failed in a way it should not; its output says more.')
    }
  }
}

function followDocuments(documents: TextDocuments<TextDocument>, folders: Folders): void {
  const serviceOf = (uri: string) => {
    const path = pathOf(uri)
    return path === undefined ? undefined : folders.of(path)
  }
  documents.onDidChangeContent(({ document }) => serviceOf(document.uri)?.changed(document))
  documents.onDidClose(({ document }) => serviceOf(document.uri)?.closed(document.uri))
  // Not every editor tells of files that change on disk; what it saves itself, all do.
  documents.onDidSave(({ document }) => {
    const path = pathOf(document.uri)
    if (path !== undefined) for (const service of folders.begun()) service.fileChanged(path, false)
  })
}

function followFolders(connection: Connection, documents: TextDocuments<TextDocument>, folders: Folders): void {
  connection.workspace.onDidChangeWorkspaceFolders(async () => {
    const left = (await connection.workspace.getWorkspaceFolders()) ?? []
    folders.replace(pathsOf(left.map(({ uri }) => uri)))
    for (const document of documents.all()) {
      const path = pathOf(document.uri)
      if (path !== undefined) folders.of(path).changed(document)
    }
  })
}
