import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Range } from '../../core/mapped-text.ts'
import { shorten } from '../../core/shorten.ts'
import type { DataEntry, DataScalar, DataValue, Mistake } from '../container/container.ts'
import { LazyText } from '../container/lazy-text.ts'
import { scalarStyle } from './yaml-scalar.ts'
import { YamlNotation } from './yaml-text.ts'

/** Turns the nodes of a YAML document into values of a container, up to the place of its first error. */
export class YamlNodeReader {
  readonly #text: string
  readonly #mistakes: Mistake[]
  readonly #end: number

  /** Adds to `mistakes`. */
  constructor(text: string, mistakes: Mistake[], end = Number.POSITIVE_INFINITY) {
    this.#text = text
    this.#mistakes = mistakes
    this.#end = end
  }

  read(node: ParsedNode | null, inFlow = false): DataValue {
    const range = this.#rangeOf(node)
    if (isSeq(node)) {
      const items = node.items.filter((item) => item.range[0] < this.#end)
      return { kind: 'list', range, items: items.map((item) => this.read(item, inFlow || node.flow === true)) }
    }
    if (isMap(node)) return { kind: 'object', range, entries: this.#entries(node.items, inFlow || node.flow === true) }
    return isScalar(node) ? this.#scalar(node, range, inFlow) : nothing(this.#text, range)
  }

  #entries(pairs: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[], inFlow: boolean): DataEntry[] {
    const entries: DataEntry[] = []
    const keys = new Set<string>()
    for (const { key: node, value } of pairs) {
      const keyRange = this.#rangeOf(node)
      if (keyRange.start >= this.#end) break
      const key = isScalar(node) ? String(node.value) : this.#text.slice(keyRange.start, keyRange.end)
      if (keys.has(key) && key !== '<<') {
        const message = `“${shorten(key)}” stands twice here; most programs read only the last, or nothing at all.`
        this.#mistakes.push({ range: keyRange, message })
      }
      keys.add(key)
      const empty = { start: keyRange.end, end: keyRange.end }
      entries.push({ key, keyRange, value: value === null ? nothing(this.#text, empty) : this.read(value, inFlow) })
    }
    return entries
  }

  #scalar(node: Scalar.Parsed, range: Range, inFlow: boolean): DataValue {
    const { value, type, srcToken } = node
    const style = scalarStyle(type)
    if (typeof value === 'string') {
      const indent = srcToken && 'indent' in srcToken ? srcToken.indent : 0
      return new LazyText(range, new YamlNotation(this.#text, { range, style, value, indent, inFlow }), value)
    }
    const raw = this.#text.slice(range.start, range.end)
    return typeof value === 'number' || typeof value === 'boolean'
      ? { kind: 'scalar', range, value, raw }
      : nothing(this.#text, range)
  }

  #rangeOf(node: ParsedNode | null): Range {
    const [start, end] = node?.range ?? [0, 0]
    return { start, end }
  }
}

/** An alias, a null, or a value that is not there. */
function nothing(text: string, range: Range): DataScalar {
  return { kind: 'scalar', range, value: null, raw: text.slice(range.start, range.end) }
}
