import { sep } from 'node:path'
import { compileGlob } from './glob.ts'

/** The glob of a list that makes a path fit, or undefined when it does not. The path is split at its slashes. */
export type GlobListMatcher = (path: readonly string[]) => string | undefined

/**
 * Compiles a list of globs. A glob that begins with `!` takes out again what those before it let in, as in .gitignore:
 * the last one that fits decides.
 */
export function compileGlobs(globs: readonly string[]): GlobListMatcher {
  const compiled = globs.map((glob) => ({
    glob,
    excludes: glob.startsWith('!'),
    matches: compileGlob(glob.startsWith('!') ? glob.slice(1) : glob)
  }))
  return (path) => {
    const last = compiled.findLast(({ matches }) => matches(path))
    return last === undefined || last.excludes ? undefined : last.glob
  }
}

/** The names between a folder and a path below it, both absolute; undefined for a path that is not below it. */
export function partsBelow(folder: string, path: string): readonly string[] | undefined {
  const prefix = folder.endsWith(sep) ? folder : folder + sep
  return path.startsWith(prefix) ? path.slice(prefix.length).split(sep) : undefined
}
