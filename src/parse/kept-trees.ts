import type { Root } from 'mdast'

/** Trees of texts that were parsed, those that were asked for last at the end; and how long their texts are together. */
interface KeptTrees {
  readonly trees: Map<string, Root>
  /** UTF-16 units of text to keep trees of at most. */
  readonly most: number
  length: number
}

let kept: KeptTrees | undefined

/**
 * Keeps the trees of the parts that texts are parsed in, for a process that parses a text again after each change to it. A tree takes
 * some twenty times the room of its text.
 */
export function keepTrees(most: number): void {
  kept = { trees: new Map(), most, length: 0 }
}

/** The tree of a text that was parsed in this way before, or else what `parse` makes of it. Nothing may change a tree. */
export function keptTree(key: string, parse: () => Root): Root {
  if (!kept || key.length > kept.most) return parse()
  const { trees, most } = kept
  const known = trees.get(key)
  const tree = known ?? parse()
  if (known) trees.delete(key)
  else kept.length += key.length
  trees.set(key, tree)
  for (const [oldest] of trees) {
    if (kept.length <= most) break
    trees.delete(oldest)
    kept.length -= oldest.length
  }
  return tree
}
