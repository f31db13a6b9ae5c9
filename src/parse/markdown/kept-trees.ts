import type { Root } from 'mdast'

/** UTF-16 units of text to keep trees of. A tree takes some twenty times the room of its text. */
const MOST = 500_000

/** Trees of texts that were parsed, those that were asked for last at the end; and how long their texts are together. */
const trees = new Map<string, Root>()
let length = 0

/**
 * The tree of a text that was parsed in this way before, or else what `parse` makes of it: the same blocks stand in internal and
 * public documents, and in a text before and after an edit. Nothing may change a tree.
 */
export function keptTree(key: string, parse: () => Root): Root {
  if (key.length > MOST) return parse()
  const known = trees.get(key)
  const tree = known ?? parse()
  if (known) trees.delete(key)
  else length += key.length
  trees.set(key, tree)
  for (const [oldest] of trees) {
    if (length <= MOST) break
    trees.delete(oldest)
    length -= oldest.length
  }
  return tree
}
