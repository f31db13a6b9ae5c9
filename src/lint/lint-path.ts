import type { FileResult } from '../core/diagnostic.ts'
import type { Entry, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { ReportedFile } from '../core/lint-result.ts'
import { isDataFile } from '../read/data-kind.ts'
import { loadReaderFor } from '../read/reader-for.ts'
import { type FixFilter, fixText } from './fix-text.ts'
import { type FileTask, type Linter, lintFile, unreadable } from './lint-file.ts'
import { openBytes, openFile, type ReadFile } from './open-file.ts'
import type { FileSettings } from './settings.ts'

/** What one path's config says, as far as linting needs it. */
export interface PathConfig extends FileSettings {
  readonly ignored: boolean
}

/** How the files of a run are linted. */
export interface PathOptions {
  readonly linter: Linter
  /** What holds for a file, or for one entry of it. */
  configOf(path: string, entry?: Entry): PathConfig
  /** A text that is not read from disk; it stands in for the file of its path. */
  readonly stdin?: SourceFile
  /** Contents that stand in for those on disk, by path. */
  readonly contents?: ReadonlyMap<string, Uint8Array>
  /** Whether the user named a file, rather than a folder above it. */
  isNamed?(path: string): boolean
  /** Which diagnostics are fixed in the text that is reported on; absent for none. Nothing is written. */
  readonly fix?: FixFilter
}

/** A file's result, and its text where something was fixed in it. */
export type LintedFile = FileResult & Pick<ReportedFile, 'output' | 'fixed'>

/** Lints the file of a path, and notes what it held; undefined for one that cannot be read and is not reported on. */
export async function lintPath(
  path: string,
  task: FileTask,
  options: PathOptions,
  hashes: Map<string, string>
): Promise<LintedFile | undefined> {
  const read = readPath(path, options)
  if (read.hash !== undefined) hashes.set(path, read.hash)
  const { linter, configOf, fix } = options
  const settings = { ...configOf(path), isNamed: options.isNamed?.(path) ?? false }
  if ('problem' in read) {
    if (!task.reports) return undefined
    return { ...unreadFile(path, read.problem.message), ...(isOtherData(path, settings) && PASSED_OVER) }
  }
  const settingsOf = (entry: Entry) => configOf(path, entry)
  const reader = await loadReaderFor({ path, text: read.text }, settings)
  const lintText = (text: string) => lintFile({ path, text }, new LineIndex(text), { settings, settingsOf, linter, task, reader })
  if (!fix || !task.reports || !read.encoding.isUtf8) return lintText(read.text)
  const { result, fixed } = fixText(read.text, lintText, fix)
  return fixed ? { ...result, output: (read.encoding.bom ? '\uFEFF' : '') + fixed.text, fixed: fixed.count } : result
}

const PASSED_OVER = { isPassedOver: true, diagnostics: [] }

/** Data of other programs may be in any encoding: that is no problem of a file which nobody says holds texts. */
function isOtherData(path: string, { isNamed, audience }: PathConfig & { readonly isNamed: boolean }): boolean {
  return isDataFile(path) && !isNamed && audience !== 'macro'
}

function readPath(path: string, { stdin, contents }: PathOptions): ReadFile {
  const bytes = contents?.get(path)
  if (bytes) return openBytes(bytes)
  if (stdin?.path !== path) return openFile(path)
  return { text: stdin.text, hash: '', encoding: { bom: false, isUtf8: true } }
}

function unreadFile(path: string, message: string): FileResult {
  const lines = new LineIndex('')
  const diagnostic = unreadable({ path, text: '', lines }, { start: 0, end: 0 }, message)
  return { path, entries: 0, diagnostics: [diagnostic], directives: [], notices: [], facts: {} }
}
