import type { BlockNode } from '../../src/parse/syntax/markdown-nodes.ts'
import type { Piece } from '../../src/parse/syntax/markdown-pieces.ts'

/** Nodes of which not only the beginning is read. */
const WITH_END: ReadonlySet<string> = new Set([
  ...['break', 'code', 'delete', 'emphasis', 'html', 'image', 'inlineCode', 'link', 'strong', 'text']
])

/** What is read of a markdown node and all within it, as plain data. */
export function whatIsRead(node: BlockNode): unknown {
  const { position } = node
  const end = WITH_END.has(node.type) ? position?.end?.offset : undefined
  const isCell = node.type === 'tableCell' || node.type === 'tableRow'
  return {
    type: node.type,
    ...(!isCell && { start: position?.start.offset }),
    ...(end !== undefined && { end }),
    ...ownValues(node),
    ...('children' in node && !isAutolink(node) && { children: node.children.map(whatIsRead) })
  }
}

function ownValues(node: BlockNode): object {
  switch (node.type) {
    case 'text':
      return { pieces: joined(node.data?.pieces ?? []) }
    case 'html':
      return { pieces: node.data?.pieces && joined(node.data.pieces) }
    case 'heading':
      return { depth: node.depth }
    case 'list':
      return { ordered: node.ordered, first: node.start }
    case 'link':
      return { url: node.url }
    case 'image':
      return { alt: (node.data?.alt ?? []).map(whatIsRead) }
    default:
      return {}
  }
}

/** What stands in a link in angle brackets is not looked at: its text has no pieces. */
function isAutolink(node: BlockNode): boolean {
  return node.type === 'link' && node.children.every((child) => child.type === 'text' && !child.data?.pieces)
}

/** Pieces of the source that go on without a gap say the same as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = []
  for (const piece of pieces) {
    const last = all.at(-1)
    const goesOn = last && last.value === undefined && piece.value === undefined && last.end === piece.start
    if (goesOn) all[all.length - 1] = { start: last.start, end: piece.end }
    else all.push(piece)
  }
  return all
}
