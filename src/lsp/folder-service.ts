import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Diagnostic as ProtocolDiagnostic } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic } from '../core/diagnostic.ts'
import { shiftPlaces } from '../lint/places/shift-places.ts'
import { type ConfigProblems, configProblems, NO_PROBLEMS } from './config-problems.ts'
import { DelayedWork } from './delayed-work.ts'
import { type OpenDocument, openDocument, textOf } from './linted-document.ts'
import { type ConfigChoice, openProject } from './project.ts'
import { isOfConfig } from './project-files.ts'
import { ProjectLinter } from './project-linter.ts'
import { type DiagnosticForm, protocolDiagnostic } from './protocol-diagnostic.ts'
import { hasPage } from './rule-pages.ts'

/** What a service tells the editor. */
export interface Client {
  readonly showsRelated: boolean
  publish(uri: string, diagnostics: readonly ProtocolDiagnostic[], version?: number): void
  /** Says something that a user should know and no place in a file shows. */
  warn(message: string): void
  /** Notes something for who looks for a fault. */
  log(error: unknown): void
}

/** Where a service works, and what it was told on the command line. */
export interface FolderChoice {
  readonly folder: string
  readonly config: ConfigChoice
  /** Whether it is a folder of the workspace, whose documents are compared with each other. */
  readonly isWorkspace: boolean
}

/** Comparing that takes longer than this, in milliseconds, waits until a document is saved: an editor would wait for it otherwise. */
const SLOW = 1500

/** Keeps the diagnostics of the open documents of one folder up to date, whatever changes: their texts, other files, the config. */
export class FolderService {
  readonly #choice: FolderChoice
  readonly #client: Client
  readonly #form: DiagnosticForm
  readonly #open = new Map<string, OpenDocument>()
  readonly #compareSoon = new DelayedWork(() => this.#guarded(() => this.#compare()), { shortest: 300, longest: 10_000 })
  readonly #reloadSoon = new DelayedWork(() => this.#guarded(() => this.#reload()), { shortest: 50, longest: 50 })
  #linter: ProjectLinter | undefined
  #loading: Promise<void>
  #problems: ConfigProblems = NO_PROBLEMS
  /** Counts what makes a comparison that is under way outdated. */
  #changes = 0

  constructor(choice: FolderChoice, client: Client) {
    this.#choice = choice
    this.#client = client
    this.#form = {
      showsRelated: client.showsRelated,
      hasPage,
      shortPath: (path) => relative(choice.folder, path)
    }
    this.#loading = this.#guarded(() => this.#load())
  }

  /** Takes note of a document that was opened or edited. */
  changed(document: TextDocument): void {
    const path = fileURLToPath(document.uri)
    const known = this.#open.get(document.uri)
    if (known) known.document = document
    else if (existsSync(path)) void this.#relistFor(path)
    const open = known ?? openDocument(document, path, () => this.#guarded(() => this.#lint(document.uri)))
    this.#open.set(document.uri, open)
    this.#linter?.fileChanged(path)
    open.lintSoon.ask()
    if (known && (this.#linter?.blocked ?? 0) > SLOW) this.#changes++
    else this.#compareLater()
  }

  /** Takes note of a document that was closed: what lies on disk counts again. */
  closed(uri: string): void {
    const open = this.#open.get(uri)
    if (!open) return
    open.lintSoon.cancel()
    this.#open.delete(uri)
    this.#linter?.fileChanged(open.path)
    this.#client.publish(uri, this.#problems.byPath.get(open.path) ?? [])
    this.#compareLater()
  }

  /** Takes note of a file that was changed on disk; `isMoved` when it has come or gone. */
  fileChanged(path: string, isMoved: boolean): void {
    if (isOfConfig(path, this.#linter?.project, this.#problems)) this.#reloadSoon.ask()
    this.#linter?.fileChanged(path)
    if (isMoved || path.endsWith('.gitignore')) this.#filesMoved()
    this.#compareLater()
  }

  /** An open document as it is now, linted; undefined for one that is not linted. */
  async upToDate(uri: string): Promise<{ readonly open: OpenDocument; readonly linter: ProjectLinter } | undefined> {
    await this.#loading
    const open = this.#open.get(uri)
    if (open && open.lintedVersion !== open.document.version) await open.lintSoon.now()
    return open && this.#linter ? { open, linter: this.#linter } : undefined
  }

  /** Ends all work and takes back what the editor was told. */
  dispose(): void {
    this.#changes++
    this.#compareSoon.cancel()
    this.#reloadSoon.cancel()
    for (const uri of [...this.#open.keys()]) this.closed(uri)
    this.#compareSoon.cancel()
    for (const path of this.#problems.byPath.keys()) this.#client.publish(pathToFileURL(path).href, [])
  }

  #compareLater(): void {
    this.#changes++
    this.#compareSoon.ask()
  }

  /** A file may have come to lie on disk without a word from an editor that watches none. */
  async #relistFor(path: string): Promise<void> {
    await this.#loading
    if (!(await this.#linter?.isReported(path))) this.#linter?.filesMoved()
  }

  #filesMoved(): void {
    this.#linter?.filesMoved()
    for (const { lintSoon } of this.#open.values()) lintSoon.ask()
  }

  async #reload(): Promise<void> {
    this.#loading = this.#load()
    await this.#loading
    for (const { lintSoon } of this.#open.values()) lintSoon.ask()
    this.#compareLater()
  }

  /** Loads the config. With a mistake in it the one from before still holds, so that a half-typed one takes nothing away. */
  async #load(): Promise<void> {
    const { folder, config, isWorkspace } = this.#choice
    try {
      const project = await openProject(folder, config, isWorkspace)
      this.#linter = new ProjectLinter(project, {
        paths: () => [...this.#open.values()].map(({ path }) => path),
        textOf: (path) => this.#textOf(path)
      })
      this.#showProblems(NO_PROBLEMS)
    } catch (error) {
      const problems = configProblems(error)
      if (!problems) throw error
      this.#showProblems(problems)
    }
  }

  #showProblems(problems: ConfigProblems): void {
    const paths = new Set([...this.#problems.byPath.keys(), ...problems.byPath.keys()])
    this.#problems = problems
    for (const message of problems.placeless) this.#client.warn(message)
    for (const path of paths) {
      const open = this.#openAt(path)
      if (open) this.#publish(open)
      else this.#client.publish(pathToFileURL(path).href, problems.byPath.get(path) ?? [])
    }
  }

  #openAt(path: string): OpenDocument | undefined {
    return [...this.#open.values()].find((open) => open.path === path)
  }

  #textOf(path: string): string | undefined {
    const open = this.#openAt(path)
    return open && textOf(open)
  }

  async #lint(uri: string): Promise<void> {
    await this.#loading
    const open = this.#open.get(uri)
    const linter = this.#linter
    if (!open || !linter) return
    const { version } = open.document
    const linted = (await linter.isReported(open.path)) ? await linter.lint(open.path) : undefined
    // Edited or closed meanwhile: what was found is of another text, and linting is asked for again.
    if (this.#open.get(uri)?.document.version !== version) return
    open.linted = linted
    open.lintedVersion = version
    this.#publish(open)
  }

  async #compare(): Promise<void> {
    await this.#loading
    const linter = this.#linter
    if (!linter) return
    const changes = this.#changes
    const differences = await linter.compare(() => this.#changes !== changes)
    if (!differences) return
    for (const open of this.#open.values()) {
      open.differences = differences.get(open.path) ?? []
      open.comparedText = textOf(open)
      if (open.lintedVersion === open.document.version) this.#publish(open)
    }
  }

  #publish(open: OpenDocument): void {
    open.diagnostics = this.#diagnosticsOf(open)
    const { document, path } = open
    const found = open.diagnostics.map((diagnostic) => protocolDiagnostic(diagnostic, document, this.#form))
    this.#client.publish(document.uri, [...(this.#problems.byPath.get(path) ?? []), ...found], document.version)
  }

  #diagnosticsOf(open: OpenDocument): readonly Diagnostic[] {
    if (!open.linted || !this.#linter) return []
    const differences = shiftPlaces(open.differences, open.comparedText, textOf(open))
    return this.#linter.reported(open.linted, differences).diagnostics
  }

  /** A fault in a rule's code or in ours ends no editor's session. */
  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#client.log(error)
    }
  }
}
