import type { FileResult } from '../core/diagnostic.ts'
import type { Entry, SourceFile } from '../core/document.ts'
import { LineIndex } from '../core/line-index.ts'
import type { ReportedFile } from '../core/lint-result.ts'
import { isDataFile } from '../read/data/data-kind.ts'
import { isSurelyMacro } from '../read/read-result.ts'
import { loadReaderFor } from '../read/reader-for.ts'
import type { KeptTask, ResultPlace, ResultStore } from './cache/result-store.ts'
import {
  contentHash,
  currentStamp,
  openBytes,
  type ReadBytes,
  type ReadFile,
  type ReadText,
  readBytes
} from './files/open-file.ts'
import type { Linter } from './find/linter.ts'
import type { FileSettings } from './find/settings.ts'
import { type FixFilter, fixText } from './fix/fix-text.ts'
import { lintFile, unreadable } from './lint-file.ts'
import type { FileTask } from './prepare/file-task.ts'

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
  /** What earlier runs have found. */
  readonly results?: ResultStore
  /** Which diagnostics are fixed in the text that is reported on; absent for none. Nothing is written. */
  readonly fix?: FixFilter
}

/** A file's result, and its text where something was fixed in it. */
export type LintedFile = FileResult & Pick<ReportedFile, 'output' | 'fixed'>

/** Lints the file of a path, and notes what it held where asked; undefined for one that cannot be read and is not reported on. */
export async function lintPath(
  path: string,
  task: FileTask,
  options: PathOptions,
  hashes?: Map<string, string>
): Promise<LintedFile | undefined> {
  const settings = { ...options.configOf(path), isNamed: options.isNamed?.(path) ?? false }
  const opened = openPath(path, { ...task, isNamed: settings.isNamed }, options)
  const result = 'kept' in opened ? opened.kept : await lintOpened(path, opened, { ...options, settings, task })
  const { hash } = opened
  if (hashes && hash !== undefined && result && isLookedAtAgain(result, task, options)) hashes.set(path, hash)
  return result
}

/** A text in which nothing was found is not looked at again, unless it is compared or measured. */
function isLookedAtAgain({ diagnostics, output }: LintedFile, { collects }: FileTask, { linter }: PathOptions): boolean {
  return diagnostics.length > 0 || output !== undefined || collects || linter.measure !== undefined
}

/** A file as it was opened, without its bytes, which may be many; `hash` names the content of one on disk. */
type OpenedPath = { readonly kept: LintedFile; readonly hash?: string } | (ReadPath & { readonly hash?: string })

/** What is to be linted, and where the result is kept. */
interface ReadPath {
  readonly read: ReadFile
  readonly place?: ResultPlace
}

function openPath(path: string, task: KeptTask, options: PathOptions): OpenedPath {
  const unread = unreadPath(path, task, options)
  if (unread) return unread
  const content = contentOf(path, options)
  if (!('bytes' in content)) return { read: content }
  const { bytes } = content
  const hash = contentHash(bytes)
  const place = options.results?.placeOf(path, { ...content, hash }, task)
  const kept = place?.find()
  if (kept && !isFixable(kept, options)) return { kept, hash }
  return { read: openBytes(bytes), hash, ...(place && { place }) }
}

/** What is known of a file that nobody has written to since it was read; undefined for one that is to be read. */
function unreadPath(path: string, task: KeptTask, options: PathOptions): OpenedPath | undefined {
  const { results, stdin, contents } = options
  if (!results || stdin?.path === path || contents?.has(path)) return undefined
  const stamp = currentStamp(path)
  const unread = stamp === undefined ? undefined : results.findUnread(path, stamp, task)
  return unread && !isFixable(unread.result, options) ? { kept: unread.result, hash: unread.hash } : undefined
}

async function lintOpened(path: string, { read, place }: ReadPath, options: TextOptions): Promise<LintedFile | undefined> {
  const { task, settings } = options
  if ('problem' in read) {
    if (!task.reports) return undefined
    return { ...unreadFile(path, read.problem.message), ...(isOtherData(path, settings) && PASSED_OVER) }
  }
  const result = await lintText(path, read, options)
  if (result.output === undefined) place?.keep(result)
  return result
}

function isFixable({ diagnostics }: FileResult, { fix }: PathOptions): boolean {
  return fix !== undefined && diagnostics.some((diagnostic) => diagnostic.fix && fix(diagnostic))
}

interface TextOptions extends PathOptions {
  readonly settings: PathConfig & { readonly isNamed: boolean }
  readonly task: FileTask
}

async function lintText(path: string, read: ReadText, options: TextOptions): Promise<LintedFile> {
  const { linter, configOf, fix, settings, task } = options
  const settingsOf = (entry: Entry) => configOf(path, entry)
  const reader = await loadReaderFor({ path, text: read.text }, settings)
  const lint = (text: string) => lintFile({ path, text }, new LineIndex(text), { settings, settingsOf, linter, task, reader })
  if (!fix || !task.reports || !read.encoding.isUtf8) return lint(read.text)
  const { result, fixed } = fixText(read.text, lint, fix)
  return fixed ? { ...result, output: (read.encoding.bom ? '\uFEFF' : '') + fixed.text, fixed: fixed.count } : result
}

const PASSED_OVER = { isPassedOver: true, diagnostics: [] }

/** Data of other programs may be in any encoding: that is no problem of a file which nobody says holds texts. */
function isOtherData(path: string, settings: PathConfig & { readonly isNamed: boolean }): boolean {
  return isDataFile(path) && !settings.isNamed && !isSurelyMacro(settings)
}

function contentOf(path: string, { stdin, contents }: PathOptions): ReadBytes | ReadText {
  const bytes = contents?.get(path)
  if (bytes) return { bytes }
  if (stdin?.path !== path) return readBytes(path)
  return { text: stdin.text, encoding: { bom: false, isUtf8: true } }
}

/** What is reported of a file of which nothing is known but why. */
export function unreadFile(path: string, message: string): FileResult {
  const lines = new LineIndex('')
  const diagnostic = unreadable({ path, text: '', lines }, { start: 0, end: 0 }, message)
  return { path, entries: 0, diagnostics: [diagnostic], directives: [], notices: [], facts: {} }
}
