import { existsSync } from 'node:fs'
import { commands, type ExtensionContext, window, workspace } from 'vscode'
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node'
import { EXTENSIONS } from './documents.ts'
import { serverCommand } from './server-command.ts'

let client: LanguageClient | undefined

/** Starts partnerlint, and again when its settings change; VS Code calls it when a document opens that partnerlint reads. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('partnerlint.restart', restart),
    workspace.onDidChangeConfiguration(async (change) => {
      const isOurs = ['enable', 'path', 'arguments'].some((name) => change.affectsConfiguration(`partnerlint.${name}`))
      if (isOurs) await restart()
    })
  )
  await restart()
}

/** Ends partnerlint; VS Code calls it when it closes. */
export async function deactivate(): Promise<void> {
  const running = client
  client = undefined
  await running?.dispose()
}

async function restart(): Promise<void> {
  await deactivate()
  const settings = workspace.getConfiguration('partnerlint')
  if (!settings.get<boolean>('enable', true)) return
  client = new LanguageClient('partnerlint', 'partnerlint', serverOptions(), {
    documentSelector: [{ scheme: 'file', pattern: `**/*.{${EXTENSIONS.join(',')}}` }]
  })
  try {
    await client.start()
  } catch {
    await window.showErrorMessage(
      'partnerlint could not be started. Install it (npm install --save-dev partnerlint), or set partnerlint.path.'
    )
  }
}

function serverOptions(): ServerOptions {
  const settings = workspace.getConfiguration('partnerlint')
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath)
  const found = serverCommand({ setting: settings.get<string>('path', '').trim(), folders, exists: existsSync })
  const args = ['lsp', ...settings.get<string[]>('arguments', [])]
  const options = folders[0] === undefined ? {} : { cwd: folders[0] }
  if ('script' in found) return { module: found.script, args, transport: TransportKind.stdio, options }
  // Windows starts the commands that npm installs through its shell only.
  return {
    command: found.command,
    args,
    transport: TransportKind.stdio,
    options: { ...options, shell: process.platform === 'win32' }
  }
}
