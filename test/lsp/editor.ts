import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExecuteCommandRequest,
  ExitNotification,
  type FileChangeType,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent
} from 'vscode-languageserver/node'
import { LAUNCHER } from '../cli/run.ts'

/** What a full editor can do; tests take away from it. */
export const FULL: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true }
  }
}

export interface EditorOptions {
  readonly args?: readonly string[]
  readonly capabilities?: ClientCapabilities
  /** Folders of its workspace; the one given unless set. */
  readonly folders?: readonly string[]
}

/** An editor that has opened a folder: a client that speaks the protocol with `partnerlint lsp`. */
export class Editor {
  readonly root: string
  readonly published: PublishDiagnosticsParams[] = []
  readonly messages: string[] = []
  readonly registered: string[] = []
  readonly #process: ChildProcess
  readonly #connection: ProtocolConnection
  readonly #versions = new Map<string, number>()
  initialized: InitializeResult | undefined
  stderr = ''

  private constructor(root: string, args: readonly string[]) {
    this.root = root
    this.#process = spawn(process.execPath, [LAUNCHER, 'lsp', ...args], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] })
    const { stdin, stdout, stderr } = this.#process
    if (!stdin || !stdout || !stderr) throw new Error('the server has no streams')
    stderr.on('data', (data) => {
      this.stderr += data
    })
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params))
    this.#connection.onNotification(ShowMessageNotification.type, ({ message }) => void this.messages.push(message))
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method))
    })
    this.#connection.listen()
  }

  /** Starts the server in a folder, and ends it with the test. */
  static async open(root: string, { args = [], capabilities = FULL, folders = [root] }: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(root, args)
    onTestFinished(() => void editor.#process.kill())
    editor.initialized = await editor.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: pathToFileURL(folder).href, name: folder }))
    })
    await editor.#connection.sendNotification(InitializedNotification.type, {})
    return editor
  }

  uri(name: string): string {
    return pathToFileURL(join(this.root, name)).href
  }

  /** Opens a file, with the text on disk unless another is given. */
  async show(name: string, text = readFileSync(join(this.root, name), 'utf8')): Promise<void> {
    this.#versions.set(name, 1)
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uri(name), languageId: 'markdown', version: 1, text }
    })
  }

  async type(name: string, text: string, range?: Range): Promise<number> {
    const version = (this.#versions.get(name) ?? 0) + 1
    this.#versions.set(name, version)
    const change: TextDocumentContentChangeEvent = range ? { range, text } : { text }
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri(name), version },
      contentChanges: [change]
    })
    return version
  }

  async save(name: string): Promise<void> {
    await this.#connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: this.uri(name) } })
  }

  async close(name: string): Promise<void> {
    await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri: this.uri(name) } })
  }

  /** Tells that a file has changed on disk. */
  async changedOnDisk(name: string, type: FileChangeType): Promise<void> {
    await this.#connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: this.uri(name), type }] })
  }

  async actions(name: string, range: Range, only?: string[]): Promise<readonly CodeAction[]> {
    const params = { textDocument: { uri: this.uri(name) }, range, context: { diagnostics: [], ...(only && { only }) } }
    const answer = (await this.#connection.sendRequest(CodeActionRequest.type, params)) ?? []
    return answer.filter(
      (each): each is CodeAction => 'title' in each && !('arguments' in each && typeof each.command === 'string')
    )
  }

  async run(action: CodeAction): Promise<void> {
    const { command, arguments: values } = action.command ?? { command: '' }
    await this.#connection.sendRequest(ExecuteCommandRequest.type, { command, ...(values && { arguments: values }) })
  }

  hover(name: string, position: Position): Promise<Hover | null> {
    return this.#connection.sendRequest(HoverRequest.type, { textDocument: { uri: this.uri(name) }, position })
  }

  /** What was published last for a file. */
  shown(name: string): readonly Diagnostic[] | undefined {
    return this.published.findLast(({ uri }) => uri === this.uri(name))?.diagnostics
  }

  /** Waits until what is shown of a file fits. */
  async until(name: string, fits: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> {
    return this.eventually(() => {
      const shown = this.shown(name)
      return shown && fits(shown) ? shown : undefined
    })
  }

  /** Waits for a value that is defined. */
  async eventually<T>(look: () => T | undefined): Promise<T> {
    for (const end = Date.now() + 100_000; Date.now() < end; ) {
      const value = look()
      if (value !== undefined) return value
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(
      `waited in vain; the last was ${JSON.stringify(this.published.at(-1))} ${this.messages.join(' ')} ${this.stderr}`
    )
  }

  /** Ends the server as editors do, and gives its exit code. */
  async quit(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve))
    await this.#connection.sendRequest(ShutdownRequest.type)
    await this.#connection.sendNotification(ExitNotification.type)
    return ended
  }

  /** Ends the server by closing its input, as when the editor has crashed. */
  async vanish(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve))
    this.#process.stdin?.end()
    return ended
  }
}
