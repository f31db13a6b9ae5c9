import type { Definition, Root } from 'mdast'
import { groupBy } from '../../core/group-by.ts'
import type { Hidden } from '../text/hidden.ts'
import { part, type TextOfBlocks } from './text-of-blocks.ts'

/** A definition of a link that stands in no other block, and the words of its name. */
interface NamedDefinition {
  readonly text: TextOfBlocks
  readonly words: readonly string[]
}

const BETWEEN_WORDS = /[\t\n\r >[\]]+/
/** Characters of a name by which it is not told apart into the words that a reference to it has. */
const UNCLEAR = /[>[\]\\]/
const BYTE_ORDER_MARK = '\uFEFF'
/** What is put in front of all blocks together may be so many times as long as the text. */
const MOST = 2

/**
 * For each block of a text the definitions of links that brackets in it may refer to, as a text to put in front of it, so that it can be
 * parsed by itself; nothing for a block that needs none. Undefined where a block cannot be parsed without the others.
 */
export function definitionLeads(
  blocks: readonly TextOfBlocks[],
  parse: (block: TextOfBlocks) => Root
): readonly (TextOfBlocks | undefined)[] | undefined {
  // What a footnote is depends on others as well.
  if (blocks.some(({ masked }) => masked.includes('[^')) || blocks[0]?.masked.startsWith(BYTE_ORDER_MARK)) return undefined
  const found = definitionsIn(blocks, parse)
  if (!found) return undefined
  const byWord = groupBy(found, ({ words: [first = ''] }) => first)
  let room = blocks.reduce((sum, { masked }) => sum + masked.length, 0) * MOST
  const leads = blocks.map((block) => {
    if (found.length === 0 || room < 0 || !block.masked.includes('[')) return undefined
    const lead = joined(definitionsFor(block, byWord))
    room -= lead?.masked.length ?? 0
    return lead
  })
  return room < 0 ? undefined : leads
}

/** The definitions of all blocks, the first of each name; undefined where one stands within another block or has a name that is not clear. */
function definitionsIn(
  blocks: readonly TextOfBlocks[],
  parse: (block: TextOfBlocks) => Root
): readonly NamedDefinition[] | undefined {
  const found = new Map<string, NamedDefinition>()
  for (const block of blocks) {
    if (!block.masked.includes(']:')) continue
    const tree = parse(block)
    const top = new Set<unknown>(tree.children)
    for (const definition of definitionsOf(tree).values()) {
      if (!top.has(definition) || UNCLEAR.test(definition.identifier)) return undefined
      if (found.has(definition.identifier)) continue
      const { start, end } = definition.position ?? {}
      const text = part(block, start?.offset ?? 0, end?.offset ?? 0)
      found.set(definition.identifier, { text, words: wordsOf(definition.identifier) })
    }
  }
  return [...found.values()]
}

/** The definitions all of whose words stand in a block. */
function definitionsFor(
  { masked }: TextOfBlocks,
  byWord: ReadonlyMap<string, readonly NamedDefinition[]>
): readonly NamedDefinition[] {
  const words = new Set(wordsOf(masked))
  return [...words].flatMap((first) => {
    const definitions = byWord.get(first) ?? []
    return definitions.filter((each) => each.words.every((word) => words.has(word)))
  })
}

/** Words as names of definitions are compared. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .toUpperCase()
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
}

/** Definitions on lines of their own, with an empty line behind them. */
function joined(definitions: readonly NamedDefinition[]): TextOfBlocks | undefined {
  if (definitions.length === 0) return undefined
  let [source, masked] = ['', '']
  const hidden: Hidden[] = []
  for (const { text } of definitions) {
    for (const each of text.hidden) hidden.push({ ...each, start: each.start + source.length, end: each.end + source.length })
    source += `${text.source}\n`
    masked += `${text.masked}\n`
  }
  return { source: `${source}\n`, masked: `${masked}\n`, hidden, comments: [] }
}

/** The definitions of a tree by their names; the first of a name counts. */
export function definitionsOf(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const pending: Root['children'][number][] = [...tree.children].reverse()
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote' && node.type !== 'footnoteDefinition')
      continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child) pending.push(child)
    }
  }
  return definitions
}
