import type { DriftSettings } from '../core/rule.ts'
import type { Statement } from './statement.ts'

/** Says which public documents a document for colleagues or a macro may be compared with. */
export type Pairing = (internal: string, docs: string, audience: Statement['audience']) => boolean

function relative(root: string, path: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`
  return path.startsWith(folder) ? path.slice(folder.length) : path
}

/**
 * Pairs documents by the configured globs: an internal document that some pair names is compared with the public
 * documents of its pairs alone. Macros and documents that no pair names are compared with all public documents.
 */
export function createPairing(drift: DriftSettings): Pairing {
  const { matches, pairs, root } = drift
  if (!matches || pairs.length === 0) return () => true
  const cache = new Map<string, boolean>()
  const isAny = (globs: readonly string[], path: string): boolean =>
    globs.some((glob) => {
      const key = `${glob}\n${path}`
      const known = cache.get(key)
      if (known !== undefined) return known
      const result = matches(glob, relative(root, path))
      cache.set(key, result)
      return result
    })
  const configured = new Map<string, DriftSettings['pairs']>()
  return (internal, docs, audience) => {
    if (audience === 'macro') return true
    const own = configured.get(internal) ?? pairs.filter((pair) => isAny(pair.internal, internal))
    configured.set(internal, own)
    return own.length === 0 || own.some((pair) => isAny(pair.docs, docs))
  }
}
