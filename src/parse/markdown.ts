import type { Definition, Root } from 'mdast'
import type { Directive } from '../core/diagnostic.ts'
import { MarkdownReader } from './markdown-blocks.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { maskMarkdown } from './markdown-mask.ts'
import { markdownTree } from './markdown-tree.ts'
import type { SegmentCollector } from './segment-collector.ts'

/** Reads markdown or MDX into segments; returns the suppression comments, with their ranges in that text. */
export function parseMarkdown(source: string, collector: SegmentCollector, dialect: { readonly mdx: boolean }): Directive[] {
  const directives: Directive[] = []
  const hidden = maskMarkdown(source, dialect.mdx, directives)
  const tree = markdownTree(hidden.masked, dialect)
  const context: MarkdownContext = { source, ...hidden, definitions: definitionsOf(tree), directives }
  new MarkdownReader(context, collector).read(tree.children)
  return directives
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const pending: Root['children'][number][] = [...tree.children]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition') definitions.set(node.identifier, node)
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote' || node.type === 'footnoteDefinition') {
      pending.push(...node.children)
    }
  }
  return definitions
}
