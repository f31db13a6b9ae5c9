import { join } from 'node:path'
import { askGit, gitOutput } from './run-git.ts'

/** The files of git's index below a repository's root, links and submodules left out. Absolute paths. */
export function trackedFiles(repository: string): ReadonlySet<string> {
  return new Set(records(gitOutput(repository, ['ls-files', '--stage', '-z'])).flatMap((record) => fileOf(record, repository)))
}

/** The same, or undefined where git cannot tell: a repository that is none, or no git. */
export function trackedFilesIfKnown(repository: string | undefined): ReadonlySet<string> | undefined {
  if (repository === undefined) return undefined
  try {
    return trackedFiles(repository)
  } catch {
    return undefined
  }
}

/** Whether git tracks something in a folder; false where git cannot tell. */
export function isTracked(folder: string, repository: string): boolean {
  const answer = askGit(repository, ['ls-files', '-z', '--', folder])
  return 'output' in answer && answer.output.length > 0
}

/** Files that git neither tracks nor ignores, as paths in the repository. */
export function untrackedFiles(repository: string): readonly string[] {
  return records(gitOutput(repository, ['ls-files', '--others', '--exclude-standard', '-z']))
}

/** Files whose content in the index is not what lies on disk, as paths in the repository. */
export function filesUnlikeIndex(repository: string): readonly string[] {
  return records(gitOutput(repository, ['diff-files', '--name-only', '-z', '--ignore-submodules']))
}

/**
 * Contents of objects, by their name: `HEAD:docs/a.md`, or `:docs/a.md` for the index. A name that git does not know, or that
 * its input cannot hold, is left out.
 */
export function gitContents(repository: string, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const asked = names.filter((name) => !name.includes('\n'))
  const contents = new Map<string, Uint8Array>()
  if (asked.length === 0) return contents
  const answer = askGit(repository, ['cat-file', '--batch'], `${asked.join('\n')}\n`)
  if ('failure' in answer) return contents
  let at = 0
  for (const name of asked) {
    const end = answer.output.indexOf(0x0a, at)
    if (end < 0) break
    const header = answer.output.toString('utf8', at, end)
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header) ?? []
    at = end + 1
    if (type === undefined) continue
    if (type === 'blob') contents.set(name, answer.output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}

/** `100644 <hash> 0<tab>path`: ordinary files have modes that begin with 100. */
function fileOf(record: string, repository: string): readonly string[] {
  const tab = record.indexOf('\t')
  return record.startsWith('100') ? [join(repository, record.slice(tab + 1))] : []
}

function records(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((record) => record !== '')
}
