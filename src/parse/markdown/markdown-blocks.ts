import { compose, type MappedText, MappedTextBuilder, toSource } from '../../core/mapped-text.ts'
import { type HtmlSink, readHtml } from '../html/html.ts'
import type { MarkdownContext } from '../syntax/markdown-context.ts'
import type {
  BlockNode,
  CodeNode,
  HtmlNode,
  ItemNode,
  ListNode,
  ProseNode,
  QuoteNode,
  TableNode
} from '../syntax/markdown-nodes.ts'
import type { Prose } from '../text/prose.ts'
import type { SegmentCollector, SegmentTraits } from '../text/segment-collector.ts'
import { readInline } from './markdown-inline.ts'

type Traits = Omit<SegmentTraits, 'kind'>

/** Where a block stands: what its paragraphs are, and what is known of the text before it. */
interface Place {
  readonly kind: 'paragraph' | 'list-item' | 'quote'
  readonly traits: Traits
  readonly quoted: boolean
}

/** Where the blocks stand that stand in no other. */
const TOP: Place = { kind: 'paragraph', traits: {}, quoted: false }

const ALERT = /^\[![a-z]{2,20}\]/i

/** Reads the blocks of a markdown tree into segments. */
export class MarkdownReader {
  readonly #collector: SegmentCollector
  #context: MarkdownContext
  /** The paragraph that was read last, where it may introduce what is read next. */
  #before: string | undefined

  constructor(collector: SegmentCollector) {
    this.#collector = collector
    this.#context = { source: '', masked: '', hidden: [], definitions: new Map(), comments: [] }
  }

  /** Reads the next blocks of the text. */
  read(nodes: readonly BlockNode[], context: MarkdownContext): void {
    this.#context = context
    for (const node of nodes) this.#before = this.#readBlock(node, TOP, this.#before)
  }

  /** Reads a block of code, which may stand between a list and what introduces it. */
  readCode(source: string): void {
    this.#collector.addCode(source, 0)
  }

  #readAll(nodes: readonly BlockNode[], place: Place, introBefore?: string): void {
    let before = introBefore
    for (const node of nodes) before = this.#readBlock(node, place, before)
  }

  /** Reads one block; returns its text when it is a paragraph, as it may introduce what follows. */
  #readBlock(node: BlockNode, place: Place, before: string | undefined): string | undefined {
    switch (node.type) {
      case 'heading': {
        const { prose, labels } = readInline(node.children, this.#context)
        if (place.quoted) this.#collector.add(prose, { kind: 'heading', quoted: true })
        else this.#collector.addHeading(prose, node.depth)
        this.#addLabels(labels, place)
        return undefined
      }
      case 'paragraph':
        return this.#addProse(node, { kind: place.kind, ...place.traits }, place)
      case 'blockquote':
        this.#readQuote(node, place)
        return undefined
      case 'list':
        this.#readList(node, place, before)
        return undefined
      case 'table':
        this.#readTable(node, place)
        return undefined
      case 'footnoteDefinition':
        this.#readAll(node.children, place)
        return undefined
      case 'html':
        this.#readHtml(node, place)
        return undefined
      case 'code':
        this.#addCode(node, place)
        return before
      default:
        return undefined
    }
  }

  #addProse(node: ProseNode, traits: SegmentTraits, place: Place): string | undefined {
    const { prose, labels } = readInline(node.children, this.#context)
    const text = this.#collector.add(prose, traits)
    this.#addLabels(labels, place)
    return text
  }

  #addCode({ position }: CodeNode, place: Place): void {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
    if (end <= start || place.quoted) return
    // Code whose fence is not closed has the blank lines behind it, or has them not.
    this.#collector.addCode(this.#context.source.slice(start, end).trimEnd(), start)
  }

  #addLabels(labels: readonly Prose[], place: Place): void {
    for (const label of labels) this.#collector.add(label, { kind: 'label', ...(place.quoted && { quoted: true }) })
  }

  /** Notes (`> [!TIP]`) are written as quotes, but quote nobody. */
  #readQuote(node: QuoteNode, place: Place): void {
    const start = node.children[0]?.position?.start.offset
    const isNote = start !== undefined && ALERT.test(this.#context.source.slice(start, start + 24))
    this.#readAll(node.children, isNote ? place : { kind: 'quote', traits: { quoted: true }, quoted: true })
  }

  #readList(node: ListNode, place: Place, intro: string | undefined): void {
    let ordinal = node.start ?? 1
    for (const item of node.children) this.#readItem(item, place, intro, node.ordered ? ordinal++ : undefined)
  }

  #readItem(item: ItemNode, place: Place, intro: string | undefined, ordinal: number | undefined): void {
    const traits = {
      ...(intro !== undefined && { intro }),
      ...(ordinal !== undefined && { ordinal }),
      ...(place.quoted && { quoted: true })
    }
    this.#readAll(item.children, { kind: 'list-item', traits, quoted: place.quoted })
  }

  #readTable(node: TableNode, place: Place): void {
    const [head, ...rows] = node.children
    const quoted = place.quoted ? { quoted: true } : {}
    const columns = (head?.children ?? []).map((cell) => this.#addProse(cell, { kind: 'table-cell', ...quoted }, place))
    for (const row of rows) {
      let first: string | undefined
      row.children.forEach((cell, index) => {
        const column = columns[index]
        const traits = { ...(column !== undefined && { column }), ...(first !== undefined && { row: first }), ...quoted }
        const text = this.#addProse(cell, { kind: 'table-cell', ...traits }, place)
        if (index === 0) first = text
      })
    }
  }

  #readHtml(node: HtmlNode, place: Place): void {
    const { source, comments } = this.#context
    const outer = htmlSource(node, source)
    const collector = this.#collector
    const quoted = place.quoted ? { quoted: true } : {}
    const sink: HtmlSink = {
      comments: [],
      add: (prose, traits) => {
        const kind = traits.kind === 'paragraph' ? place.kind : traits.kind
        return collector.add(mapped(outer, prose), { ...(kind === place.kind && place.traits), ...traits, kind, ...quoted })
      },
      addHeading: (prose, depth, traits) => collector.addHeading(mapped(outer, prose), depth, { ...traits, ...quoted })
    }
    readHtml(outer.text, sink)
    for (const comment of sink.comments) comments.push({ ...comment, range: toSource(outer, comment.range) })
  }
}

function mapped(outer: MappedText, prose: Prose): Prose {
  return { marks: prose.marks, ...compose(outer, prose) }
}

/** The text of an HTML block without the prefixes (`> `, indentation) that its container puts before its lines. */
function htmlSource(node: HtmlNode, source: string): MappedText {
  const builder = new MappedTextBuilder()
  for (const { start, end } of node.data?.pieces ?? []) builder.append(source.slice(start, end), start)
  return builder.build()
}
