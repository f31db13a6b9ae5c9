import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The folder and those above it, nearest first. */
function upwards(from: string): readonly string[] {
  const folders = [resolve(from)]
  for (;;) {
    const last = folders.at(-1) ?? ''
    const parent = dirname(last)
    if (parent === last) return folders
    folders.push(parent)
  }
}

/** The nearest folder, upwards, that holds `.git` (a folder, or the file of a worktree or submodule); none outside a repository. */
export function repositoryRoot(from: string): string | undefined {
  return upwards(from).find((folder) => existsSync(join(folder, '.git')))
}

/**
 * The folders that may hold the config of `from`, nearest first: up to the repository's root; without a repository up to
 * the home folder when the search begins below it, or else up to the top of the file system.
 */
export function searchFolders(from: string): readonly string[] {
  const folders = upwards(from)
  const home = resolve(homedir())
  const last = folders.findIndex((folder) => folder === home || existsSync(join(folder, '.git')))
  return last < 0 ? folders : folders.slice(0, last + 1)
}
