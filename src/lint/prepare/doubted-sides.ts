import { dirname, sep } from 'node:path'
import { DEFAULT_AUDIENCES } from '../../config/audiences/default-audiences.ts'
import type { ConfigOfPath } from '../../config/effective-config.ts'
import type { DriftSettings } from '../../core/rule.ts'

const PUBLIC_FOLDERS: ReadonlySet<string> = new Set([...DEFAULT_AUDIENCES.docs.folders, 'public', 'external'])

/**
 * Says which documents may be for the same readers, though a folder such as `runbooks` makes one of them internal: those that the
 * config says nothing of, and that no folder of their own says to be public.
 */
export function doubtedSides(configOf: ConfigOfPath): NonNullable<DriftSettings['doubts']> {
  const known = new Map<string, Side>()
  const sideOf = (path: string): Side => {
    const before = known.get(path)
    if (before) return before
    const folders = dirname(path).split(sep)
    const side = {
      isConfigured: configOf(path).audienceBy === 'config',
      folders,
      lastPublic: folders.findLastIndex((folder) => PUBLIC_FOLDERS.has(folder.toLowerCase()))
    }
    known.set(path, side)
    return side
  }
  return (internal) => {
    const { audience, audienceBy } = configOf(internal)
    if (audience !== 'internal' || audienceBy !== 'hint') return undefined
    const { folders } = sideOf(internal)
    return (docs) => {
      const side = sideOf(docs)
      return !side.isConfigured && !isApart(side, folders)
    }
  }
}

/** What is known of a public document by its path. */
interface Side {
  readonly isConfigured: boolean
  readonly folders: readonly string[]
  /** Index of the last folder whose name says that it is public, or -1. */
  readonly lastPublic: number
}

/** Whether a folder that is called public holds a document, and not the other that lies in these folders. */
function isApart({ folders, lastPublic }: Side, others: readonly string[]): boolean {
  for (let index = 0; index <= lastPublic; index++) if (folders[index] !== others[index]) return true
  return false
}
