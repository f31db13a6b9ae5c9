import type { SegmentTraits } from '../text/segment-collector.ts'

interface Container {
  readonly name: string
  /** Of a list: what introduces it, and the number of its current item. */
  readonly intro?: string
  ordinal?: number
  /** Of a table: the heads of its columns, by index. */
  readonly heads?: string[]
  /** Of a row: its first cell's text, and the index of its current cell. */
  first?: string
  index?: number
  /** Of a row: whether its cells are heads. */
  isHead?: boolean
}

/** What an element says of the text in it; a heading has a depth. */
export type HtmlTraits = SegmentTraits & { readonly depth?: number }

/** Elements nested deeper are not kept, so that looking through them stays quick. */
const DEEPEST = 200
const HEADING = /^h[1-6]$/
const KEPT = new Set('ul ol menu dir li table tr td th blockquote h1 h2 h3 h4 h5 h6 title label button legend caption'.split(' '))
/** Elements whose start tag ends the one before it, when that was left open. */
const SIBLINGS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li']),
  td: new Set(['td', 'th']),
  th: new Set(['td', 'th']),
  tr: new Set(['td', 'th', 'tr'])
}

/** The elements around the place that is being read, as far as they say what kind of segment stands there. */
export class HtmlContainers {
  readonly #open: Container[] = []
  readonly #counts = new Map<string, number>()
  #before: string | undefined

  open({ name }: { readonly name: string }): void {
    if (!KEPT.has(name)) return
    for (let last = this.#open.at(-1); last && this.#ends(last.name, name); last = this.#open.at(-1)) this.#pop()
    if (name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir') {
      this.#push({ name, ...(this.#before !== undefined && { intro: this.#before }), ordinal: 0 })
      return
    }
    if (name === 'li') this.#countItem()
    if (name === 'td' || name === 'th') this.#countCell(name)
    this.#push(name === 'table' ? { name, heads: [] } : name === 'tr' ? { name, index: -1 } : { name })
  }

  close(name: string): void {
    if (!this.#counts.get(name)) return
    for (let last = this.#open.at(-1); last; last = this.#open.at(-1)) {
      this.#pop()
      if (last.name === name) return
    }
  }

  /** Says what the block that was just read held, for what comes after it. */
  read(text: string | undefined): void {
    this.#before = text
    const row = this.#last('tr')
    if (text === undefined || !row) return
    if (row.index === 0) row.first ??= text
    const table = this.#last('table')
    if (row.isHead && table?.heads) table.heads[row.index ?? 0] ??= text
  }

  /** What kind of segment a block is that stands here. */
  traits(): HtmlTraits {
    const quoted = this.#counts.get('blockquote') ? { quoted: true } : {}
    for (let index = this.#open.length - 1; index >= 0; index--) {
      const { name } = this.#open[index] as Container
      if (HEADING.test(name)) return { kind: 'heading', depth: Number(name[1]), ...quoted }
      if (name === 'title') return { kind: 'heading', ...quoted }
      if (name === 'label' || name === 'button' || name === 'legend') return { kind: 'label', ...quoted }
      if (name === 'td' || name === 'th') return { kind: 'table-cell', ...this.#cellTraits(), ...quoted }
      if (name === 'li') return { kind: 'list-item', ...this.#itemTraits(), ...quoted }
      if (name === 'blockquote') break
    }
    return { kind: quoted.quoted ? 'quote' : 'paragraph', ...quoted }
  }

  #ends(open: string, next: string): boolean {
    return HEADING.test(open) ? HEADING.test(next) : Object.hasOwn(SIBLINGS, next) && SIBLINGS[next]?.has(open) === true
  }

  #countItem(): void {
    const list = this.#open.at(-1)
    if (list?.ordinal !== undefined) list.ordinal++
  }

  #countCell(name: string): void {
    const row = this.#open.at(-1)
    if (row?.index === undefined) return
    row.index++
    if (row.index === 0 || name === 'td') row.isHead = name === 'th'
    if (name === 'td' && row.index > 0) row.isHead = false
  }

  #cellTraits(): Partial<SegmentTraits> {
    const row = this.#last('tr')
    const column = row?.isHead ? undefined : this.#last('table')?.heads?.[row?.index ?? 0]
    const first = row?.isHead || row?.index === 0 ? undefined : row?.first
    return { ...(column !== undefined && { column }), ...(first !== undefined && { row: first }) }
  }

  #itemTraits(): Partial<SegmentTraits> {
    const list = this.#lastList()
    if (!list) return {}
    return {
      ...(list.intro !== undefined && { intro: list.intro }),
      ...(list.name === 'ol' && list.ordinal !== undefined && { ordinal: list.ordinal })
    }
  }

  #lastList(): Container | undefined {
    return this.#open.findLast(({ ordinal }) => ordinal !== undefined)
  }

  #last(name: string): Container | undefined {
    return this.#counts.get(name) ? this.#open.findLast((container) => container.name === name) : undefined
  }

  #push(container: Container): void {
    if (this.#open.length >= DEEPEST) return
    this.#open.push(container)
    this.#counts.set(container.name, (this.#counts.get(container.name) ?? 0) + 1)
  }

  #pop(): void {
    const last = this.#open.pop()
    if (last) this.#counts.set(last.name, (this.#counts.get(last.name) ?? 1) - 1)
  }
}
