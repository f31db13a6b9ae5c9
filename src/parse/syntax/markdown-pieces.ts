import type { Nodes, PhrasingContent } from 'mdast'
import type {} from 'remark-parse'
import type { Data } from 'unified'

/** A part of a node's value and where it stands in the source: as it is, or decoded when it has a `value`. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly value?: string
}

declare module 'mdast' {
  interface TextData {
    pieces?: Piece[]
    /** How much of the value the pieces cover. */
    covered?: number
  }
  interface HtmlData {
    pieces?: readonly Piece[]
  }
  interface ImageData {
    alt?: readonly PhrasingContent[]
  }
  interface ImageReferenceData {
    alt?: readonly PhrasingContent[]
  }
}

type Configured<Value> = Value extends readonly unknown[] ? never : Value
export type TreeExtension = Configured<NonNullable<Data['fromMarkdownExtensions']>[number]>
type Handle = NonNullable<TreeExtension['exit']>[string]
type Context = ThisParameterType<Handle>
type Token = Parameters<Handle>[0]
type StackNode = Context['stack'][number]

/**
 * Makes the tree's text nodes remember, piece by piece, where their value stands. mdast gives a text node one position, which
 * blurs a whole paragraph when it holds one escape, character reference or wrapped line; the tokens know better.
 */
export const pieces: TreeExtension = {
  enter: { characterReference: enterText },
  exit: {
    characterEscapeValue: exitEscape,
    characterReference: exitReference,
    data: exitData,
    htmlFlow: exitHtml,
    htmlFlowData: exitData,
    htmlText: exitHtml,
    htmlTextData: exitData,
    label: exitLabel,
    lineEnding: exitLineEnding
  }
}

function top(context: Context): StackNode {
  return context.stack[context.stack.length - 1] as StackNode
}

function point(place: Token['start']) {
  return { line: place.line, column: place.column, offset: place.offset }
}

/** Puts the text node that the coming token adds to on the stack: the last child, or a new one. */
function enterText(this: Context, token: Token): undefined {
  const parent = top(this)
  if (!('children' in parent)) return undefined
  const siblings: Nodes[] = parent.children
  let tail = siblings[siblings.length - 1]
  if (tail?.type !== 'text') {
    tail = { type: 'text', value: '', position: { start: point(token.start), end: point(token.end) } }
    siblings.push(tail)
  }
  this.stack.push(tail)
  return undefined
}

function remember(node: StackNode | undefined, token: Token, piece: Piece): void {
  if (node?.type !== 'text') return
  if (node.position) node.position.end = point(token.end)
  node.data ??= {}
  node.data.pieces ??= []
  node.data.pieces.push(piece)
  node.data.covered = node.value.length
}

function exitData(this: Context, token: Token): undefined {
  const tail = this.stack.pop()
  const value = this.sliceSerialize(token)
  if (tail && 'value' in tail) tail.value += value
  const { start, end } = { start: token.start.offset, end: token.end.offset }
  if (value.length === end - start) remember(tail, token, { start, end })
  // A line end that is read for the second time reaches over the prefix (`> `, indentation) of the next line.
  else if (token.type === 'lineEnding') remember(tail, token, { start, end: start + value.length })
  else remember(tail, token, { start, end, value })
}

/** The token of an escape begins after its backslash. */
function exitEscape(this: Context, token: Token): undefined {
  const tail = this.stack.pop()
  const value = this.sliceSerialize(token)
  if (tail && 'value' in tail) tail.value += value
  remember(tail, token, { start: token.start.offset - 1, end: token.end.offset, value })
}

function exitReference(this: Context, token: Token): undefined {
  const tail = this.stack.pop()
  if (tail?.type !== 'text') return undefined
  const value = tail.value.slice(tail.data?.covered ?? 0)
  remember(tail, token, { start: token.start.offset, end: token.end.offset, value })
  return undefined
}

function exitLineEnding(this: Context, token: Token): undefined {
  const context = top(this)
  if (this.data.atHardBreak && 'children' in context) {
    const tail = context.children[context.children.length - 1]
    if (tail?.position) tail.position.end = point(token.end)
    this.data.atHardBreak = undefined
    return undefined
  }
  if (this.data.setextHeadingSlurpLineEnding || !this.config.canContainEols.includes(context.type)) return undefined
  enterText.call(this, token)
  exitData.call(this, token)
  return undefined
}

function exitHtml(this: Context, token: Token): undefined {
  const fragment = top(this)
  const [text] = fragment.type === 'fragment' ? fragment.children : []
  const value = this.resume()
  const node = top(this)
  if (node.type === 'html') {
    node.value = value
    if (text?.type === 'text' && text.data?.pieces) node.data = { pieces: text.data.pieces }
  }
  this.exit(token)
  return undefined
}

/** The alternative text of an image is a string in mdast; its nodes, and so their places, are kept beside it. */
function exitLabel(this: Context): undefined {
  const fragment = top(this)
  const alt = this.resume()
  const node = top(this)
  this.data.inReference = true
  if (fragment.type !== 'fragment') return undefined
  const children = fragment.children as PhrasingContent[]
  if (node.type === 'link') node.children = children
  if (node.type === 'image') {
    node.alt = alt
    node.data = { alt: children }
  }
  return undefined
}
