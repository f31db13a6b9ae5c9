import type { Definition } from 'mdast'
import type { Comment } from '../text/comment.ts'
import type { Hidden } from '../text/hidden.ts'
import type { LinkNode, LinkReferenceNode, Placed } from './markdown-nodes.ts'

/** What reading a markdown tree needs beside the tree. */
export interface MarkdownContext {
  /** The text with nothing hidden. */
  readonly source: string
  /** The text that was parsed: as long, with its hidden parts masked. */
  readonly masked: string
  readonly hidden: readonly Hidden[]
  readonly definitions: ReadonlyMap<string, Definition>
  /** Comments that were found, to be added to. */
  readonly comments: Comment[]
}

/** Where a link leads, as its source says it, placeholders included. */
export function linkTarget(node: LinkNode | LinkReferenceNode, context: MarkdownContext): string {
  if (node.type === 'link') return unmasked(node.url, node.children.at(-1) ?? node, node, context)
  const definition = context.definitions.get(node.identifier)
  return definition ? unmasked(definition.url, definition, definition, context) : ''
}

/** A URL of the tree is decoded from the masked text; where something in it was hidden, the source has it at the same place. */
function unmasked(url: string, after: Placed, within: Placed, { source, masked, hidden }: MarkdownContext): string {
  if (hidden.length === 0) return url
  const from = after === within ? (after.position?.start.offset ?? 0) : (after.position?.end.offset ?? 0)
  const at = masked.indexOf(url, from)
  if (at === -1 || at + url.length > (within.position?.end.offset ?? 0)) return url
  return source.slice(at, at + url.length)
}
