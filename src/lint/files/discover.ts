import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { UserError, UserErrors } from '../../core/user-error.ts'
import { DATA_EXTENSIONS, isDataFile, isOfTool } from '../../read/data/data-kind.ts'
import { READABLE_EXTENSIONS } from '../../read/read-fields.ts'
import { BASELINE_NAME } from '../baseline/baseline-file.ts'
import { GitIgnore } from './gitignore.ts'

/** Files that were found for a run, and how many were passed over for which reason. */
export interface Discovered {
  /** Absolute paths in code unit order, each once. */
  readonly paths: readonly string[]
  /** Those of them that were named one by one. */
  readonly named: ReadonlySet<string>
  /** Reason, as it reads after a count, to number of files and folders. */
  readonly skipped: ReadonlyMap<string, number>
  /** Sentences about named paths that are not linted. */
  readonly remarks: readonly string[]
  /** Whether only files were named, so that the workspace is not looked at. */
  readonly onlyFiles: boolean
}

export interface DiscoverOptions {
  readonly cwd: string
  /** Root of the repository, or undefined outside of one. */
  readonly repository: string | undefined
  /** Whether the config ignores a path. */
  isIgnored(path: string): boolean
  /** The files that there are, where that is not what lies on disk: absolute paths. */
  readonly files?: ReadonlySet<string>
  /** The files that git tracks, where others are no part of a folder; undefined where git cannot tell. */
  trackedFiles?(): Promise<ReadonlySet<string> | undefined>
  readonly warnIgnored: boolean
  readonly errorOnUnmatched: boolean
}

const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn'])
const GLOB = /[*?[\]{}!()]/

export const IGNORED_BY_CONFIG = 'ignored by the config'
/** Most repositories hold much data that is no text for a reader, so it is counted and not listed. */
export const DATA_ONLY = 'with data and no texts for a reader'

/** The terms that a work comes under, as every repository has them: lawyers wrote them, and nobody may change a word. */
const LICENCE = /^(?:LICEN[CS]E|COPYING)(?:[-.][\w-]+)?\.(?:md|txt|html?)$/

/** Collects files into a sorted list, and counts what is passed over. */
class Discovery {
  readonly paths = new Set<string>()
  readonly named = new Set<string>()
  readonly skipped = new Map<string, number>()
  readonly remarks: string[] = []
  readonly #options: DiscoverOptions

  constructor(options: DiscoverOptions) {
    this.#options = options
  }

  /** Adds what lies below a folder; links are not followed, so a loop of them cannot trap it. */
  addFolder(folder: string): void {
    const pending: { readonly folder: string; readonly outer: GitIgnore }[] = [
      { folder, outer: GitIgnore.around(folder, this.#options.repository) }
    ]
    for (let next = pending.pop(); next; next = pending.pop()) {
      const found = entries(next.folder)
      const ignore = found.some(isGitIgnore) ? next.outer.within(next.folder) : next.outer
      for (const entry of found) {
        const path = join(next.folder, entry.name)
        if (entry.isSymbolicLink()) this.#skip('behind symbolic links')
        else if (ignore.ignores(path, entry.isDirectory())) this.#skipReadable(entry, 'ignored by .gitignore')
        else if (entry.isDirectory()) {
          if (!NEVER.has(entry.name)) pending.push({ folder: path, outer: ignore })
        } else if (entry.isFile()) this.#addFound(path)
      }
    }
  }

  /** Adds what of a list lies below a folder. */
  addListed(folder: string, files: ReadonlySet<string>): void {
    for (const path of filesBelow(folder, files)) {
      if (
        !relative(folder, path)
          .split(sep)
          .some((name) => NEVER.has(name))
      )
        this.#addFound(path)
    }
  }

  /** Adds a file that was named: .gitignore does not keep it out, the config's `ignore` does. */
  addFile(path: string, name: string): void {
    if (!isReadable(path)) {
      this.#skip('of a kind that is not read')
      if (this.#options.warnIgnored) this.remarks.push(`“${name}” is not linted: partnerlint reads ${kinds()} files.`)
      return
    }
    if (this.#options.files && !this.#options.files.has(path)) {
      this.#skip('that git does not track')
      if (this.#options.warnIgnored) this.remarks.push(`“${name}” is not linted: git does not track it yet.`)
      return
    }
    if (this.#options.isIgnored(path)) {
      this.#skip(IGNORED_BY_CONFIG)
      if (this.#options.warnIgnored) this.remarks.push(`“${name}” is not linted: the config ignores it.`)
      return
    }
    this.paths.add(path)
    this.named.add(path)
  }

  #addFound(path: string): void {
    if (basename(path) === BASELINE_NAME) return
    if (isOfTool(path)) {
      if (!isHidden(path)) this.#skip(DATA_ONLY)
    } else if (!isReadable(path)) {
      // Settings of tools are nobody's reading, and not worth a word.
      if (!isHidden(path)) this.#skip('of a kind that is not read')
    } else if (LICENCE.test(basename(path))) this.#skip('with a licence')
    else if (this.#options.isIgnored(path)) this.#skip(IGNORED_BY_CONFIG)
    else this.paths.add(path)
  }

  #skipReadable(entry: Dirent, reason: string): void {
    if (entry.isDirectory() ? !NEVER.has(entry.name) : isReadable(entry.name)) this.#skip(reason)
  }

  #skip(reason: string): void {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1)
  }
}

/** Git reads no link of this name either: it could lead out of a stranger's repository. */
function isGitIgnore(entry: Dirent): boolean {
  return entry.name === '.gitignore' && entry.isFile()
}

function filesBelow(folder: string, files: ReadonlySet<string>): readonly string[] {
  const start = folder.endsWith(sep) ? folder : folder + sep
  return [...files].filter((path) => path.startsWith(start))
}

/** Whether the file is of a kind that is linted, by its extension. */
export function isReadable(path: string): boolean {
  return READABLE_EXTENSIONS.has(extname(path).toLowerCase()) || isDataFile(path)
}

function isHidden(path: string): boolean {
  return basename(path).startsWith('.')
}

function kinds(): string {
  const names = [...READABLE_EXTENSIONS, ...DATA_EXTENSIONS].sort()
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function entries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (cause) {
    throw new UserError('This folder cannot be read', {
      path: folder,
      hint: 'Check its permissions, or ignore it in the config.',
      cause
    })
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

/**
 * Finds the files that named paths stand for: files, folders, or globs where no such file exists. No path: the current folder.
 * @throws UserErrors when a path stands for nothing, unless that is allowed.
 */
export async function discover(names: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const discovery = new Discovery(options)
  const errors: UserError[] = []
  let onlyFiles = names.length > 0
  for (const name of names.length > 0 ? names : ['.']) {
    const path = resolve(options.cwd, name)
    const stats = safeStat(path, errors)
    if (stats === 'failed') continue
    const { files } = options
    if (stats?.isDirectory() || (!stats && files && filesBelow(path, files).length > 0)) {
      onlyFiles = false
      const listed = files ?? (await options.trackedFiles?.())
      if (listed) discovery.addListed(path, listed)
      else discovery.addFolder(path)
    } else if (stats?.isFile() || files?.has(path)) discovery.addFile(path, name)
    else if (stats)
      errors.push(new UserError(`“${name}” is neither a file nor a folder`, { hint: 'Name a text file or a folder.' }))
    else if (GLOB.test(name)) {
      const { expandGlob } = await import('./expand-glob.ts')
      const found = await expandGlob(name, options.cwd)
      if (found.length === 0) errors.push(unmatched(name, `No file matches “${name}”`))
      for (const each of found) discovery.addFile(each, each)
    } else errors.push(unmatched(name, `There is no file or folder “${name}”`))
  }
  const fatal = options.errorOnUnmatched ? errors : errors.filter((error) => !unmatchedErrors.has(error))
  if (fatal.length > 0) throw fatal.length === 1 ? fatal[0] : new UserErrors(fatal)
  const { named, skipped, remarks } = discovery
  return { paths: [...discovery.paths].sort(), named, skipped, remarks, onlyFiles }
}

const unmatchedErrors = new WeakSet<UserError>()

function unmatched(name: string, message: string): UserError {
  const hint = `Check the spelling of “${basename(name)}”, or pass --no-error-on-unmatched-pattern.`
  const error = new UserError(message, { hint })
  unmatchedErrors.add(error)
  return error
}

function safeStat(path: string, errors: UserError[]): Stats | undefined | 'failed' {
  try {
    return statOf(path)
  } catch (cause) {
    const isLoop = cause instanceof Error && 'code' in cause && cause.code === 'ELOOP'
    const message = isLoop ? 'This link leads to itself' : 'This path cannot be read'
    errors.push(
      new UserError(message, {
        path,
        hint: isLoop ? 'Remove the link, or name what it should lead to.' : 'Check its permissions.',
        cause
      })
    )
    return 'failed'
  }
}
