import type { Piece } from './markdown-pieces.ts'

interface Place {
  readonly offset?: number | undefined
}

/** A node of which is known from where to where it stands, in UTF-16 offsets. */
export interface Placed {
  readonly position?: { readonly start: Place; readonly end: Place } | undefined
}

/** A node of which only matters where it begins. */
interface Begun {
  readonly position?: { readonly start: Place; readonly end?: Place } | undefined
}

/** Text, and where the pieces of it stand. */
export interface TextNode extends Placed {
  readonly type: 'text'
  readonly data?: { readonly pieces?: readonly Piece[] } | undefined
}

interface InlineLeaf extends Placed {
  readonly type: 'break' | 'footnoteReference' | 'inlineCode'
}

interface InlineParent extends Placed {
  readonly type: 'delete' | 'emphasis' | 'strong'
  readonly children: readonly InlineNode[]
}

/** A link that says itself where it leads. */
export interface LinkNode extends Placed {
  readonly type: 'link'
  readonly url: string
  readonly children: readonly InlineNode[]
}

/** A link that a definition says the target of. */
export interface LinkReferenceNode extends Placed {
  readonly type: 'linkReference'
  readonly identifier: string
  readonly children: readonly InlineNode[]
}

/** An image, and what its alternative text is made of. */
export interface ImageNode extends Placed {
  readonly type: 'image' | 'imageReference'
  readonly data?: { readonly alt?: readonly InlineNode[] } | undefined
}

/** HTML, and where the pieces of a block of it stand. */
export interface HtmlNode extends Placed {
  readonly type: 'html'
  readonly data?: { readonly pieces?: readonly Piece[] } | undefined
}

/** What is read of the inline nodes of a markdown tree: less than its parser knows of them. */
export type InlineNode = TextNode | InlineLeaf | HtmlNode | InlineParent | LinkNode | LinkReferenceNode | ImageNode

/** A paragraph, or a cell of a table. */
export interface ProseNode extends Begun {
  readonly type: 'paragraph' | 'tableCell'
  readonly children: readonly InlineNode[]
}

interface HeadingNode extends Begun {
  readonly type: 'heading'
  readonly depth: number
  readonly children: readonly InlineNode[]
}

/** A block of blocks. */
export interface QuoteNode extends Begun {
  readonly type: 'blockquote' | 'footnoteDefinition'
  readonly children: readonly BlockNode[]
}

/** An item of a list. */
export interface ItemNode extends Begun {
  readonly type: 'listItem'
  readonly children: readonly BlockNode[]
}

/** A list, and what the first of its items is counted as. */
export interface ListNode extends Begun {
  readonly type: 'list'
  readonly ordered?: boolean | null | undefined
  readonly start?: number | null | undefined
  readonly children: readonly ItemNode[]
}

interface RowNode extends Begun {
  readonly type: 'tableRow'
  readonly children: readonly ProseNode[]
}

/** A table; its first row is its head. */
export interface TableNode extends Begun {
  readonly type: 'table'
  readonly children: readonly RowNode[]
}

/** A block of code. */
export interface CodeNode extends Placed {
  readonly type: 'code'
}

interface BlockLeaf extends Begun {
  readonly type: 'definition' | 'thematicBreak' | 'yaml'
}

/** What is read of the blocks of a markdown tree. */
export type BlockNode =
  | ProseNode
  | HeadingNode
  | QuoteNode
  | ItemNode
  | ListNode
  | RowNode
  | TableNode
  | CodeNode
  | BlockLeaf
  | InlineNode
