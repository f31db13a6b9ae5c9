import type { DriftSettings, DriftSides } from '../core/rule.ts'
import { declaredPairs } from './mirrors.ts'
import { relativePath } from './relative-path.ts'
import type { Statement } from './statement.ts'

/** Says which public documents a document for colleagues or a macro may be compared with. */
export type Pairing = (internal: string, docs: string, audience: Statement['audience']) => boolean

/** Why two documents are compared or kept apart: by their front matter or the config, or because nothing says otherwise. */
export type PairingReason = 'front-matter' | 'config' | 'open' | 'apart'

/** Who says whether two documents belong together. */
export interface PairingRules {
  reason(internal: string, docs: string, audience: Statement['audience']): PairingReason
}

/** Which globs take a path in; each is asked once a path. */
class GlobCache {
  readonly #matches: NonNullable<DriftSettings['matches']>
  readonly #root: string
  readonly #sides = new WeakMap<readonly DriftSides[], Map<string, ReadonlySet<DriftSides>>>()

  constructor(matches: NonNullable<DriftSettings['matches']>, root: string) {
    this.#matches = matches
    this.#root = root
  }

  /** The pairs of a list that have a path on one of their sides. */
  having(path: string, side: keyof DriftSides, pairs: readonly DriftSides[]): ReadonlySet<DriftSides> {
    const cache = this.#sides.get(pairs) ?? new Map<string, ReadonlySet<DriftSides>>()
    this.#sides.set(pairs, cache)
    const key = `${side}\n${path}`
    const known = cache.get(key)
    if (known) return known
    const relative = relativePath(this.#root, path)
    const found = new Set(pairs.filter((pair) => pair[side].some((glob) => this.#matches(glob, relative))))
    cache.set(key, found)
    return found
  }
}

function share(one: ReadonlySet<DriftSides>, other: ReadonlySet<DriftSides>): boolean {
  for (const pair of one) if (other.has(pair)) return true
  return false
}

/**
 * Pairs documents as the config and their front matter say. What is set apart is never compared; a document that names others,
 * or that a configured pair has, is compared with those alone; macros and all other documents may be compared with any.
 */
export function pairingRules(drift: DriftSettings, facts: readonly Statement[]): PairingRules {
  const { pairs, apart = [], root } = drift
  const declared = declaredPairs(facts, root)
  const globs = drift.matches && new GlobCache(drift.matches, root)
  return {
    reason(internal, docs, audience) {
      if (globs && apart.length > 0 && share(globs.having(internal, 'internal', apart), globs.having(docs, 'docs', apart)))
        return 'apart'
      if (declared.arePaired(internal, docs)) return 'front-matter'
      if (declared.isDeclared(internal)) return 'apart'
      if (!globs || pairs.length === 0 || audience === 'macro') return 'open'
      const own = globs.having(internal, 'internal', pairs)
      if (own.size === 0) return 'open'
      return share(own, globs.having(docs, 'docs', pairs)) ? 'config' : 'apart'
    }
  }
}

/** Says which documents may be compared with each other. */
export function createPairing(drift: DriftSettings, facts: readonly Statement[]): Pairing {
  const rules = pairingRules(drift, facts)
  return (internal, docs, audience) => rules.reason(internal, docs, audience) !== 'apart'
}
