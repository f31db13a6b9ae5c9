import { existsSync } from 'node:fs'
import type { Diagnostic } from '../core/diagnostic.ts'
import type { ReportedFile } from '../core/lint-result.ts'
import { matchBaseline } from '../lint/baseline/baseline.ts'
import { baselineFiles } from '../lint/baseline/baseline-files.ts'
import type { Differences } from '../lint/cache/result-store.ts'
import { compareDocuments, isComparingOn } from '../lint/compare/compare-documents.ts'
import { discover, isReadable } from '../lint/files/discover.ts'
import type { FixFilter } from '../lint/fix/fix-text.ts'
import { type LintedFile, lintPath } from '../lint/lint-path.ts'
import { mayHoldInside } from '../lint/lint-reported.ts'
import { reportedFile } from '../lint/lint-workspace.ts'
import type { FileTask } from '../lint/prepare/file-task.ts'
import type { Project } from './project.ts'

/** The texts that an editor has opened, saved or not, by absolute path. */
export interface OpenTexts {
  paths(): readonly string[]
  /** Undefined for a file that it has not opened. */
  textOf(path: string): string | undefined
}

/** Milliseconds of work after which the editor gets a turn. */
const TURN = 20

/** How much longer the first comparison takes than those that follow, since the engine has not compiled it yet. */
const FIRST = 3

/** Files of a project: those that a run in its folder reports on, and those that they are compared with. */
interface Listing {
  readonly reported: ReadonlySet<string>
  readonly context: readonly string[]
}

/**
 * Lints the open documents of a project, and compares them with all others. What the others state is gathered once, and again only
 * for files that have changed since.
 */
export class ProjectLinter {
  readonly project: Project
  readonly #openTexts: OpenTexts
  readonly #gathered = new Map<string, LintedFile>()
  #listing: Promise<Listing> | undefined
  #blocked: number | undefined

  constructor(project: Project, openTexts: OpenTexts) {
    this.project = project
    this.#openTexts = openTexts
  }

  /** Milliseconds for which comparing keeps everything else waiting, as far as the last time tells. */
  get blocked(): number {
    return this.#blocked ?? 0
  }

  /** Forgets what a file stated. */
  fileChanged(path: string): void {
    for (const kind of ['light', 'whole']) this.#gathered.delete(`${kind} ${path}`)
  }

  /** Forgets which files there are. */
  filesMoved(): void {
    this.#listing = undefined
  }

  /** Whether a run in the folder would report on the file. One that is on no disk yet counts as found there. */
  async isReported(path: string): Promise<boolean> {
    if ((await this.#files()).reported.has(path)) return true
    const { options, isWorkspace } = this.project
    if (options.configOf(path).ignored || !isReadable(path)) return false
    return !isWorkspace || !existsSync(path)
  }

  /** What is found in the text of an open document by itself. */
  async lint(path: string, fix?: FixFilter): Promise<LintedFile | undefined> {
    return this.#lintPath(path, { reports: true, collects: false }, fix)
  }

  /** What is found in a text that could stand in place of a document's. */
  lintText(path: string, text: string): Promise<LintedFile | undefined> {
    const contents = new Map([[path, Buffer.from(text)]])
    return lintPath(path, { reports: true, collects: false }, { ...this.project.options, contents })
  }

  /** A document as the command line reports it: without what comments suppress and what is known. */
  reported(linted: LintedFile, differences: readonly Diagnostic[]): ReportedFile {
    const { options, baseline } = this.project
    const file = reportedFile(linted.isPassedOver ? { ...linted, diagnostics: [] } : linted, differences, options)
    if (baseline.known.length === 0) return file
    const result = { files: [file], rules: [], notices: [], skipped: [], skippedEntries: [], remarks: [] }
    return matchBaseline(result, baseline.known, baselineFiles(baseline.folder)).result.files[0] ?? file
  }

  /** Compares all documents of the project. Undefined when that is no longer wanted before it is done. */
  async compare(isOutdated: () => boolean): Promise<Differences | undefined> {
    const { options, isWorkspace } = this.project
    const { reported, context } = await this.#files()
    const own = isWorkspace ? [...reported] : this.#openTexts.paths()
    const paths = [...own, ...context]
    const mayCompare = isComparingOn(options, own)
    const declares = mayCompare && options.drift.facts !== undefined
    const isCompared = mayCompare && isWorkspace && paths.length > 1
    if (!isCompared && !declares) return new Map()
    if (!declares && !mayHoldInside(paths, options)) {
      const light = await this.#gather(paths, false, isOutdated)
      if (!light?.some(({ holdsInside }) => holdsInside)) return light && new Map()
    }
    const whole = await this.#gather(paths, true, isOutdated)
    if (!whole) return undefined
    const start = performance.now()
    const differences = compareDocuments(whole, { ...options, declaredOnly: !(mayCompare && isWorkspace) })
    const took = performance.now() - start
    this.#blocked = this.#blocked === undefined ? took / FIRST : took
    return differences
  }

  async #gather(
    paths: readonly string[],
    collects: boolean,
    isOutdated: () => boolean
  ): Promise<readonly LintedFile[] | undefined> {
    const files: LintedFile[] = []
    let turn = Date.now()
    for (const path of paths) {
      const key = `${collects ? 'whole' : 'light'} ${path}`
      const file = this.#gathered.get(key) ?? (await this.#lintPath(path, { reports: false, collects }))
      if (isOutdated()) return undefined
      if (file) {
        this.#gathered.set(key, file)
        files.push(file)
      }
      if (Date.now() - turn < TURN) continue
      await new Promise((resolve) => setImmediate(resolve))
      turn = Date.now()
    }
    return isOutdated() ? undefined : files
  }

  #lintPath(path: string, task: FileTask, fix?: FixFilter): Promise<LintedFile | undefined> {
    const text = this.#openTexts.textOf(path)
    const contents = text === undefined ? new Map<string, Uint8Array>() : new Map([[path, Buffer.from(text)]])
    return lintPath(path, task, { ...this.project.options, contents, ...(fix && { fix }) })
  }

  #files(): Promise<Listing> {
    this.#listing ??= this.#list()
    return this.#listing
  }

  async #list(): Promise<Listing> {
    const { folder, options, isWorkspace } = this.project
    if (!isWorkspace) return { reported: new Set(), context: [] }
    const isIgnored = (path: string) => options.configOf(path).ignored
    const search = { cwd: folder, repository: options.repository, isIgnored, warnIgnored: false, errorOnUnmatched: false }
    const reported = new Set((await discover([folder], search)).paths)
    const all = await discover([options.root], search)
    return { reported, context: all.paths.filter((path) => !reported.has(path)) }
  }
}
