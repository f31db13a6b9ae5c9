import { existsSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { BaselineFiles } from './baseline.ts'

/** The files of a disk as a baseline in a folder sees them. */
export function baselineFiles(folder: string): BaselineFiles {
  return {
    shortPath: (path) => relative(folder, path).split(sep).join('/'),
    exists: (path) => existsSync(join(folder, path))
  }
}
