import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOutside } from '../../config/data/boundary.ts'
import { isTracked } from '../../git/tracked-files.ts'
import type { Prepared, PrepareOptions } from '../prepare/prepare.ts'
import { ResultCache } from './result-cache.ts'
import { runKey } from './run-key.ts'

/** A cache that a run may use, or why it may not. */
export type CacheChoice = { readonly cache: ResultCache } | { readonly reason: string }

/** What `--cache` needs to know. */
export interface CacheOptions {
  /** Version and build of the program: another one may find something else. */
  readonly version: string
  /** Folder that the user names; absolute. */
  readonly folder?: string
}

/**
 * Opens the cache of a run: in `node_modules/.cache` where there is one, or in a folder of its own that git ignores. One that came
 * with a repository is a stranger's word on what partnerlint has found, and is not used.
 */
export function openCache(options: CacheOptions, prepare: Pick<PrepareOptions, 'rules'>, prepared: Prepared): CacheChoice {
  const key = runKey(options.version, prepare, prepared)
  if (key === undefined) return { reason: 'rules with code that imports other code are looked at anew in each run' }
  const kept = keptFolder(prepared, options.folder)
  return 'reason' in kept ? kept : { cache: new ResultCache(kept.folder, key) }
}

/** The folder in which a project's runs keep what later ones need, or why it is not used; `named` is one that the user names. */
export function keptFolder(
  { config, repository }: Prepared,
  named?: string
): { readonly folder: string } | { readonly reason: string } {
  const folder = named ?? defaultFolder(config.root)
  if (named === undefined && isOutside(folder, repository ?? config.root)) {
    return { reason: 'its folder is a link that leads out of the repository' }
  }
  if (repository !== undefined && existsSync(folder) && !isOutside(folder, repository) && isTracked(folder, repository)) {
    return { reason: 'it is part of the repository; take it out of git' }
  }
  if (named === undefined) hideFromGit(folder)
  return { folder }
}

function defaultFolder(root: string): string {
  const modules = join(root, 'node_modules')
  return existsSync(modules) ? join(modules, '.cache/partnerlint') : join(root, '.partnerlintcache')
}

function hideFromGit(folder: string): void {
  if (existsSync(folder)) return
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, '.gitignore'), '*\n')
  } catch {
    // Saving says that nothing can be written there.
  }
}
