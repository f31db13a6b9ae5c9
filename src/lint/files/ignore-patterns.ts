import { compileGlob, globProblem } from '../../config/globs/glob.ts'
import { partsBelow } from '../../config/globs/glob-list.ts'
import { UserError } from '../../core/user-error.ts'

/**
 * Whether one of the globs of `--ignore-pattern` fits a path. They are relative to the current folder; one without a slash fits at
 * any depth, as in .gitignore.
 * @throws UserError for a glob that cannot be used.
 */
export function ignorePatterns(globs: readonly string[], cwd: string): (path: string) => boolean {
  const matchers = globs.map((glob) => {
    const problem = globProblem(glob)
    if (problem !== undefined) throw new UserError(`Unexpected --ignore-pattern “${glob}”, expected ${problem}`)
    return compileGlob(/\/./.test(glob) ? glob : `**/${glob}`)
  })
  return (path) => {
    const parts = partsBelow(cwd, path)
    return parts !== undefined && matchers.some((matches) => matches(parts))
  }
}

/** Compiled globs by their text, for the pairs of a config that are asked for many paths relative to its folder. */
export function globMatcher(): (glob: string, path: string) => boolean {
  const compiled = new Map<string, ReturnType<typeof compileGlob>>()
  return (glob, path) => {
    const matches = compiled.get(glob) ?? compileGlob(glob)
    compiled.set(glob, matches)
    return matches(path.split('/'))
  }
}
