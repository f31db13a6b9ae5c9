import { type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml'
import type { ConfigEntry, ConfigNode } from './placed-data.ts'

/** A config may unfold to this many values; aliases of aliases could unfold to billions. */
const MAX_VALUES = 20_000

/** Something that YAML allows and a config does not: what was expected, and the offset where. */
export class YamlMistake extends Error {
  readonly offset: number
  readonly expected: string

  constructor(offset: number, expected: string) {
    super(expected)
    this.offset = offset
    this.expected = expected
  }
}

/**
 * The nodes of a YAML document, with aliases replaced by what they stand for; a document that holds nothing is an empty object.
 *
 * @throws YamlMistake at an unknown alias, a name that is not plain text, or a document that unfolds to too much.
 */
export function readYamlNodes({ contents }: Document.Parsed): ConfigNode {
  if (!contents || (isScalar(contents) && contents.value === null)) return { kind: 'object', start: 0, entries: [] }
  return new NodeReader().read(contents, contents.range[0])
}

/** Reads nodes in the order of the text, so that an alias finds the last anchor of its name before it, and never itself. */
class NodeReader {
  readonly #anchors = new Map<string, { readonly node: ConfigNode; readonly values: number }>()
  #values = 0

  read(node: ParsedNode | null, start: number): ConfigNode {
    if (isAlias(node)) return this.#resolve(node.source, start)
    const before = this.#values
    this.#count(1, start)
    const read = this.#readValue(node, start)
    if (node?.anchor) this.#anchors.set(node.anchor, { node: read, values: this.#values - before })
    return read
  }

  #readValue(node: ParsedNode | null, start: number): ConfigNode {
    if (isSeq(node)) return { kind: 'list', start, values: node.items.map((each) => this.read(each, each.range[0])) }
    if (isMap(node)) return { kind: 'object', start, entries: node.items.map(({ key, value }) => this.#entry(key, value)) }
    return { kind: 'scalar', start, value: isScalar(node) ? node.value : null }
  }

  #entry(key: ParsedNode, value: ParsedNode | null): ConfigEntry {
    const start = key.range[0]
    if (!isScalar(key)) throw new YamlMistake(start, 'a name')
    return { key: String(key.value), start, value: this.read(value, value?.range[0] ?? start) }
  }

  #resolve(name: string, start: number): ConfigNode {
    const anchor = this.#anchors.get(name)
    if (!anchor) throw new YamlMistake(start, 'a text in quotes, or the name of an anchor above')
    this.#count(anchor.values, start)
    return { ...anchor.node, start }
  }

  #count(values: number, start: number): void {
    this.#values += values
    if (this.#values > MAX_VALUES) throw new YamlMistake(start, `at most ${MAX_VALUES} values in a config`)
  }
}
