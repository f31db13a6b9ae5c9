import type { Range } from '../../core/mapped-text.ts'
import type { Flanks } from './delimiter-runs.ts'
import type { InlineNode } from './markdown-nodes.ts'
import type { Piece } from './markdown-pieces.ts'

/** What may become one end of a node, and the index of it among the items. */
interface Opener extends Range {
  readonly index: number
}

interface Run extends Opener {
  readonly marker: number
}

interface Bracket extends Opener {
  readonly isImage: boolean
}

/** Puts together the inline nodes of one block from pieces of text, nodes, brackets and runs of delimiters, in order. */
export class InlineNodes {
  readonly #items: (Piece | InlineNode)[] = []
  /** The runs that may open emphasis, and how many of them are made of stars. */
  readonly #runs: Run[] = []
  #stars = 0
  readonly #brackets: Bracket[] = []
  /** How many of the brackets stand before a link. */
  #idle = 0

  /** Adds a node, or a piece of text. */
  add(item: Piece | InlineNode): void {
    this.#items.push(item)
  }

  /** Adds a bracket, which is text unless a link or an image is closed behind it. */
  open(range: Range, isImage: boolean): void {
    this.#brackets.push({ start: range.start, end: range.end, index: this.#items.length, isImage })
    this.#items.push(range)
  }

  /** Whether the last bracket that is open may begin a link or an image. There are no links within links. */
  get mayClose(): boolean {
    const bracket = this.#brackets.at(-1)
    return bracket !== undefined && (bracket.isImage || this.#idle < this.#brackets.length)
  }

  /** Takes the last bracket that is open, if any is, for text. */
  drop(): Bracket | undefined {
    const bracket = this.#brackets.pop()
    this.#idle = Math.min(this.#idle, this.#brackets.length)
    return bracket
  }

  /** Makes a link or an image of all behind the last bracket that is open. */
  close(url: string, end: number): void {
    const bracket = this.drop()
    if (!bracket) return
    this.#forgetRunsBehind(bracket.index)
    const children = withText(this.#items.splice(bracket.index + 1))
    const position = positionOf(bracket.start, end)
    this.#items[bracket.index] = bracket.isImage
      ? { type: 'image', data: { alt: children }, position }
      : { type: 'link', url, children, position }
    if (!bracket.isImage) this.#idle = this.#brackets.length
  }

  #forgetRunsBehind(index: number): void {
    for (let run = this.#runs.at(-1); run && run.index > index; run = this.#runs.at(-1)) {
      this.#runs.pop()
      if (run.marker === STAR) this.#stars--
    }
  }

  /** Adds a run of delimiters. False where what it closes is in doubt. */
  addRun(marker: number, { start, end }: Range, { opens, closes }: Flanks): boolean {
    const mayClose = closes && (marker === STAR ? this.#stars > 0 : this.#stars < this.#runs.length)
    if (mayClose) return this.#closeRun(marker, { start, end })
    if (opens) {
      this.#runs.push({ start, end, index: this.#items.length, marker })
      if (marker === STAR) this.#stars++
    }
    this.#items.push({ start, end })
    return true
  }

  /** Makes emphasis of all behind the last run that is open, where that is of the same kind and length. */
  #closeRun(marker: number, { start, end }: Range): boolean {
    const run = this.#runs.at(-1)
    const length = end - start
    if (!run || run.marker !== marker || run.end - run.start !== length || length > 2) return false
    // What an open bracket will be says whether emphasis may reach over it.
    if ((this.#brackets.at(-1)?.index ?? -1) > run.index) return false
    this.#runs.pop()
    if (marker === STAR) this.#stars--
    const children = withText(this.#items.splice(run.index + 1))
    const position = positionOf(run.start, end)
    this.#items[run.index] = { type: length === 2 ? 'strong' : 'emphasis', children, position }
    return true
  }

  /** The nodes of the block. */
  finish(): readonly InlineNode[] {
    return withText(this.#items)
  }
}

const STAR = 42

function positionOf(start: number, end: number) {
  return { start: { offset: start }, end: { offset: end } }
}

/** The items with neighbouring pieces as one node of text. */
function withText(items: readonly (Piece | InlineNode)[]): readonly InlineNode[] {
  const nodes: InlineNode[] = []
  let pieces: Piece[] = []
  for (const item of items) {
    if (!('type' in item)) pieces.push(item)
    else {
      if (pieces.length > 0) nodes.push(textOf(pieces))
      nodes.push(item)
      pieces = []
    }
  }
  if (pieces.length > 0) nodes.push(textOf(pieces))
  return nodes
}

function textOf(pieces: readonly Piece[]): InlineNode {
  return { type: 'text', data: { pieces }, position: positionOf(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0) }
}
