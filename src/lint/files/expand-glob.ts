import glob from 'fast-glob'

/** The files that fit a glob, relative to a folder, as absolute paths. Links are not followed. */
export async function expandGlob(pattern: string, cwd: string): Promise<readonly string[]> {
  return glob(pattern, {
    cwd,
    absolute: true,
    dot: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
}
