import type { Fix } from '../../core/fix.ts'
import { compose, type MappedText, type Range, toSource } from '../../core/mapped-text.ts'
import type { Container, DataText, DataValue, ParseContainer } from './container.ts'

/** Reads a text of a container as a container itself, such as JSON in a cell of a table. All its places are in the raw file. */
export function openNested(outer: DataText, parse: ParseContainer): Container {
  const { kind, roots, mistakes, comments } = parse(outer.value)
  const mapped = outer.mapped()
  const place = (range: Range): Range => toSource(mapped, range)
  return {
    kind,
    roots: roots.map(({ pointer, value }) => ({ pointer, value: placed(value, outer, mapped) })),
    mistakes: mistakes.map((mistake) => ({ ...mistake, range: place(mistake.range) })),
    comments: comments.map((comment) => ({ ...comment, range: place(comment.range) }))
  }
}

/** Recurses as deep as the parser that read the value did. */
function placed(value: DataValue, outer: DataText, mapped: MappedText): DataValue {
  const range = toSource(mapped, value.range)
  switch (value.kind) {
    case 'text':
      return new NestedText(value, outer, { range, mapped })
    case 'scalar':
      return { ...value, range }
    case 'list':
      return { ...value, range, items: value.items.map((item) => placed(item, outer, mapped)) }
    case 'object': {
      const entries = value.entries.map(({ key, keyRange, value: each }) => ({
        key,
        keyRange: toSource(mapped, keyRange),
        value: placed(each, outer, mapped)
      }))
      return { ...value, range, entries }
    }
  }
}

/** A text within a text: maps and rewrites go through both. */
class NestedText implements DataText {
  readonly kind = 'text'
  readonly range: Range
  readonly value: string
  readonly #inner: DataText
  readonly #outer: DataText
  readonly #outerMap: MappedText

  constructor(inner: DataText, outer: DataText, { range, mapped }: { readonly range: Range; readonly mapped: MappedText }) {
    this.range = range
    this.#outerMap = mapped
    this.value = inner.value
    this.#inner = inner
    this.#outer = outer
  }

  mapped(): MappedText {
    return compose(this.#outerMap, this.#inner.mapped())
  }

  rewrite(range: Range, words: string): Fix | undefined {
    const fix = this.#inner.rewrite(range, words)
    return fix && this.#outer.rewrite(fix.range, fix.text)
  }
}
