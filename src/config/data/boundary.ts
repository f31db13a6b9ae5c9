import { realpathSync } from 'node:fs'
import { sep } from 'node:path'

/**
 * Whether a path lies outside of a folder once links are followed. A linted repository may be a stranger's: its config is not
 * to read what lies around it. False for what does not exist, which is another mistake.
 */
export function isOutside(path: string, boundary: string | undefined): boolean {
  if (boundary === undefined) return false
  const folder = realPath(boundary) ?? boundary
  const real = realPath(path)
  return real !== undefined && real !== folder && !real.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
