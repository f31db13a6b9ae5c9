import type { FileResult } from '../core/diagnostic.ts'
import type { Entry, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { ReportedFile } from '../core/lint-result.ts'
import { dataKind } from '../read/data-kind.ts'
import { loadReaderFor } from '../read/reader-for.ts'
import { type FixFilter, fixText } from './fix-text.ts'
import { type FileTask, type Linter, lintFile, unreadable } from './lint-file.ts'
import { openFile, type ReadFile } from './open-file.ts'
import type { FileSettings } from './settings.ts'

/** What one path's config says, as far as linting needs it. */
export interface PathConfig extends FileSettings {
  readonly ignored: boolean
}

/** What linting the files of a run needs to know of it. */
export interface PathOptions {
  /** A text that is not read from disk; it stands in for the file of its path. */
  readonly stdin?: SourceFile
  readonly linter: Linter
  /** What holds for a file, or for one entry of it. */
  configOf(path: string, entry?: Entry): PathConfig
  /** Which diagnostics are fixed in the text that is reported on; absent for none. Nothing is written. */
  readonly fix?: FixFilter
}

/** What a run keeps of its files. */
export interface PathRun {
  /** Path to a hash of what a file held when it was read; filled. */
  readonly hashes: Map<string, string>
  /** Files that the user named. */
  readonly named: ReadonlySet<string>
}

/** A file's result, and its text where something was fixed in it. */
export type LintedFile = FileResult & Pick<ReportedFile, 'output' | 'fixed'>

/** Reads and lints one file; undefined when it could not be read and nothing is reported of it. */
export async function lintPath(path: string, task: FileTask, options: PathOptions & PathRun): Promise<LintedFile | undefined> {
  const read = readPath(path, options)
  if (read.hash !== undefined) options.hashes.set(path, read.hash)
  const settings = { ...options.configOf(path), isNamed: options.named.has(path) }
  if ('problem' in read) {
    if (!task.reports) return undefined
    return { ...unreadFile(path, read.problem.message), ...(isForeignData(path, settings) && PASSED_OVER) }
  }
  const { linter } = options
  const settingsOf = (entry: Entry) => options.configOf(path, entry)
  const reader = await loadReaderFor({ path, text: read.text }, settings)
  const lintText = (text: string) => lintFile({ path, text }, new LineIndex(text), { settings, settingsOf, linter, task, reader })
  if (!options.fix || !task.reports || !read.encoding.isUtf8) return lintText(read.text)
  const { result, fixed } = fixText(read.text, lintText, options.fix)
  return fixed ? { ...result, output: (read.encoding.bom ? '\uFEFF' : '') + fixed.text, fixed: fixed.count } : result
}

const PASSED_OVER = { isPassedOver: true, diagnostics: [] }

/** Data of other programs may be in any encoding: that is no problem of a file which nobody says holds texts. */
function isForeignData(path: string, { isNamed, audience }: FileSettings & { readonly isNamed: boolean }): boolean {
  return dataKind(path) !== undefined && !isNamed && audience !== 'macro'
}

function readPath(path: string, { stdin }: PathOptions): ReadFile {
  if (stdin?.path !== path) return openFile(path)
  return { text: stdin.text, hash: '', encoding: { bom: false, isUtf8: true } }
}

function unreadFile(path: string, message: string): FileResult {
  const lines = new LineIndex('')
  const diagnostic = unreadable({ path, text: '', lines }, { start: 0, end: 0 }, message)
  return { path, entries: 0, diagnostics: [diagnostic], directives: [], notices: [], facts: {} }
}
