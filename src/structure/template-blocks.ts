import type { Mark, Segment } from '../core/document.ts'

/** A tag of a template language that has lost its other half. */
export interface BrokenBlock {
  readonly problem: 'unclosed' | 'stray'
  readonly segment: Segment
  readonly mark: Mark
  /** The tag that is missing, as it would be written. */
  readonly missing: string
}

interface Tag {
  readonly side: 'open' | 'close'
  /** What an opening and a closing tag have in common. */
  readonly name: string
}

interface Open extends Tag {
  readonly segment: Segment
  readonly mark: Mark
}

/** Liquid's and Jinja's blocks. They need words behind their name: `{{ case }}` is a value. */
const OPENS = /^-?\s*(?<name>if|unless|case|for|tablerow|capture)\s+\S/
const CLOSES = /^-?\s*end(?<name>if|unless|case|for|tablerow|capture)\s*-?$/
/** Handlebars' and Mustache's sections. */
const SECTION = /^(?<sign>[#^/])\s*(?<name>[\w.-]+)/
/** Go's templates close whatever is open. */
const END = /^-?\s*end\s*-?$/

function tagOf(value: string): Tag | undefined {
  const open = OPENS.exec(value)?.groups?.name
  if (open) return { side: 'open', name: open }
  const close = CLOSES.exec(value)?.groups?.name
  if (close) return { side: 'close', name: close }
  const section = SECTION.exec(value)?.groups
  return section && { side: section.sign === '/' ? 'close' : 'open', name: `#${section.name}` }
}

function written({ side, name }: Tag): string {
  const other = side === 'open' ? 'close' : 'open'
  if (name.startsWith('#')) return other === 'close' ? `{{/${name.slice(1)}}}` : `{{${name}}}`
  return other === 'close' ? `{% end${name} %}` : `{% ${name} … %}`
}

/** The blocks that are open at one place of a document, innermost last. */
class OpenBlocks {
  readonly #stack: Open[] = []
  readonly #counts = new Map<string, number>()

  push(open: Open): void {
    this.#stack.push(open)
    this.#counts.set(open.name, (this.#counts.get(open.name) ?? 0) + 1)
  }

  pop(): Open | undefined {
    const open = this.#stack.pop()
    if (open) this.#counts.set(open.name, (this.#counts.get(open.name) ?? 0) - 1)
    return open
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0
  }
}

/** Finds tags without their other half, such as `{% if %}` without `{% endif %}`, over all segments of a document. */
export function* brokenBlocks(segments: readonly Segment[]): Iterable<BrokenBlock> {
  const open = new OpenBlocks()
  for (const segment of segments) {
    for (const mark of segment.marks) {
      if (mark.kind !== 'placeholder' || mark.value === undefined) continue
      const tag = tagOf(mark.value)
      if (tag?.side === 'open') open.push({ ...tag, segment, mark })
      else if (tag && !open.has(tag.name)) yield { problem: 'stray', segment, mark, missing: written(tag) }
      else if (tag) yield* unclosed(open, tag.name)
      else if (END.test(mark.value)) open.pop()
    }
  }
  yield* unclosed(open)
}

/** Closes the innermost block of a name, or all; what is open within it is left without an end. */
function* unclosed(open: OpenBlocks, name?: string): Iterable<BrokenBlock> {
  for (let last = open.pop(); last && last.name !== name; last = open.pop()) {
    yield { problem: 'unclosed', segment: last.segment, mark: last.mark, missing: written(last) }
  }
}
