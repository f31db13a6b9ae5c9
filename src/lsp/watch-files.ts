import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType
} from 'vscode-languageserver/node'
import { pathOf } from './file-uri.ts'
import type { Folders } from './folders.ts'
import { WATCHED_FILES } from './project-files.ts'

/** Asks the editor to tell of files that change on disk, and passes on what it tells. */
export function watchFiles(connection: Connection, folders: Folders, { workspace }: ClientCapabilities): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) {
      const path = pathOf(uri)
      if (path === undefined) continue
      for (const service of folders.begun()) service.fileChanged(path, type !== FileChangeType.Changed)
    }
  })
  if (!workspace?.didChangeWatchedFiles?.dynamicRegistration) return
  const watchers = WATCHED_FILES.map((globPattern) => ({ globPattern }))
  // An editor that cannot watch after all still tells what it saves.
  connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined)
}
