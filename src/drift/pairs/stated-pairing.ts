import type { DriftSettings, DriftSides } from '../../core/rule.ts'
import { once } from '../statements/once.ts'
import { relativePath } from '../statements/relative-path.ts'
import type { Statement } from '../statements/statement.ts'
import { declaredPairs } from './mirrors.ts'

/** Why two documents are compared or kept apart: by their front matter or the config, or because nothing says otherwise. */
export type PairingReason = 'front-matter' | 'config' | 'open' | 'apart'

/** Who says whether two documents belong together. */
export interface PairingRules {
  reason(internal: string, docs: string, audience: Statement['audience']): PairingReason
  /** The same for documents that are paired and kept apart alike. */
  signature(internal: string, audience: Statement['audience']): string
}

/** Which pairs of a list have a path on one of their sides; each path is asked for once. */
class SideFinder {
  readonly #having: (path: string) => ReadonlySet<DriftSides>
  readonly #known = new Map<string, ReadonlySet<DriftSides>>()

  constructor(pairs: readonly DriftSides[], side: keyof DriftSides, { matches, root }: DriftSettings) {
    this.#having = (path) => {
      const relative = relativePath(root, path)
      return new Set(pairs.filter((pair) => pair[side].some((glob) => matches?.(glob, relative))))
    }
  }

  /** The pairs that have a path on this side. */
  having(path: string): ReadonlySet<DriftSides> {
    const known = this.#known.get(path)
    if (known) return known
    const found = this.#having(path)
    this.#known.set(path, found)
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
export const statedPairing = once((facts, drift): PairingRules => {
  const { pairs, apart = [], root } = drift
  const declared = declaredPairs(facts, root)
  const [inside, outside] = [new SideFinder(pairs, 'internal', drift), new SideFinder(pairs, 'docs', drift)]
  const [apartInside, apartOutside] = [new SideFinder(apart, 'internal', drift), new SideFinder(apart, 'docs', drift)]
  const numbers = (own: ReadonlySet<DriftSides>, all: readonly DriftSides[]): string =>
    Array.from(own, (pair) => all.indexOf(pair)).join()
  return {
    signature(internal, audience) {
      if (!declared.isEmpty) return `${audience} ${internal}`
      const own = audience === 'macro' ? '' : numbers(inside.having(internal), pairs)
      return `${own}/${numbers(apartInside.having(internal), apart)}`
    },
    reason(internal, docs, audience) {
      if (apart.length > 0 && share(apartInside.having(internal), apartOutside.having(docs))) return 'apart'
      if (!declared.isEmpty && declared.arePaired(internal, docs)) return 'front-matter'
      if (!declared.isEmpty && declared.isDeclared(internal)) return 'apart'
      if (pairs.length === 0 || audience === 'macro') return 'open'
      const own = inside.having(internal)
      if (own.size === 0) return 'open'
      return share(own, outside.having(docs)) ? 'config' : 'apart'
    }
  }
})
