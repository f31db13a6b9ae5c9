import type { Range } from '../../core/mapped-text.ts'
import { Remembered } from '../../core/remembered.ts'
import type { Prose } from '../text/prose.ts'
import { clearProse, type SegmentCollector, type SegmentTraits } from '../text/segment-collector.ts'
import { type HtmlSink, readHtml } from './html.ts'

/** UTF-16 units of blocks that are remembered at most. */
const MOST = 2_000_000
/** Longer blocks are read with the rest. */
const LONGEST = 4000

const OPEN = /<(?:p|div|h[1-6]|[ou]l)>/y
const SPACE = /[ \n\t]*/y
/** Text without a sign that could begin a tag, a comment or a placeholder, and references and placeholders that end where they should. */
const TEXT = /[^<{}&`]+/y
const SIGN = /&(?:amp|nbsp|quot|#39|rsquo|ndash|mdash);|\{\{[^<>{}&`\n]{1,80}\}\}/y
/** Tags within a line that leave nothing open behind the block, whether they are in order or not. */
const INLINE = /<(?:br ?\/?|\/?(?:strong|b|em|i|u)|\/a|a href="[^"<>{}&`]{0,300}"(?: (?:target|rel)="[^"<>{}&`]{0,40}"){0,2})>/y
const NOWHERE = -1

/** What reading a block adds to a document: prose with its traits, or a heading of a depth. Absent where it holds no words. */
interface Part {
  readonly prose: Prose | undefined
  readonly traits: SegmentTraits
  readonly depth?: number
}

const blocks = new Remembered<readonly Part[]>(MOST)

/**
 * Reads an HTML text that is made of plain paragraphs, headings and lists and nothing else, as replies mostly are. It reads what
 * reading the whole does, but each block only once, since help desks send the same paragraphs over and over.
 * @returns whether the text was so.
 */
export function readPlainHtml(text: string, collector: SegmentCollector): boolean {
  const found = blocksOf(text)
  if (!found) return false
  const { origin } = collector
  let before: string | undefined
  for (const { start, end } of found) {
    collector.origin = origin + start
    const parts = partsOf(text.slice(start, end), before)
    for (const { prose, traits, depth } of parts) {
      if (depth === undefined) collector.addClear(prose, traits)
      else collector.addClearHeading(prose, depth, traits)
      before = depth === undefined ? prose?.text : undefined
    }
  }
  collector.origin = origin
  return true
}

/** Where the blocks of a text stand, one behind the other; undefined where something else stands between them. */
function blocksOf(text: string): readonly Range[] | undefined {
  const found: Range[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfBlock(text, start)
    if (end === NOWHERE || end - start > LONGEST) return undefined
    found.push({ start, end })
    start = end
  }
  return found
}

/** Offset behind the block that begins at `start` and the white space that follows it. */
function endOfBlock(text: string, start: number): number {
  let at = past(OPEN, text, start)
  if (at === start) return NOWHERE
  const close = `</${text.slice(start + 1, at)}`
  if (close.endsWith('l>')) {
    for (at = past(SPACE, text, at); text.startsWith('<li>', at); ) {
      at = endOfContent(text, at + '<li>'.length)
      if (!text.startsWith('</li>', at)) return NOWHERE
      at = past(SPACE, text, at + '</li>'.length)
    }
  } else at = endOfContent(text, at)
  return text.startsWith(close, at) ? past(SPACE, text, at + close.length) : NOWHERE
}

/** Offset behind the text from `start` on, with what stands within its lines. */
function endOfContent(text: string, start: number): number {
  for (let at = start; ; ) {
    const end = past(SIGN, text, past(INLINE, text, past(TEXT, text, at)))
    if (end === at) return at
    at = end
  }
}

/** Offset behind what a sticky pattern matches at `start`; `start` where it matches nothing. */
function past(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : start
}

/** The parts of a block; a list is introduced by the text before it. */
function partsOf(block: string, before: string | undefined): readonly Part[] {
  const isList = block.startsWith('l', 2)
  const key = isList && before !== undefined ? `${block}${before}` : block
  const known = blocks.get(key)
  if (known) return known
  const parts: Part[] = []
  const add = (whole: Prose, traits: SegmentTraits, depth?: number): string | undefined => {
    const prose = clearProse(whole)
    parts.push({ prose, traits, ...(depth !== undefined && { depth }) })
    return prose?.text
  }
  const sink: HtmlSink = {
    comments: [],
    add,
    addHeading: (prose, depth, traits) => add(prose, { kind: 'heading', ...traits }, depth)
  }
  readHtml(block, sink, isList ? before : undefined)
  blocks.keep(key, parts)
  return parts
}
