import { BLOCKS, CODE, SKIPPED } from '../html/html-tags.ts'
import { fenceEnd, inlineCodeEnd } from '../syntax/code-spans.ts'
import type { Comment } from '../text/comment.ts'
import { type Hidden, MASK, maskHidden } from '../text/hidden.ts'
import { type Placeholder, scanPlaceholders } from '../text/placeholders.ts'
import { expressionEnd, type JsxTag, jsxTag, moduleEnd } from './mdx-syntax.ts'

/** How far one expression, tag or statement may reach, in characters: what is longer is taken for text. */
const REACH = 20_000
/** How many characters may be looked at in vain in one text, so that a flood of openers stays linear. */
const VAIN = 4_000_000

/** What in an MDX text is not text: JSX tags, expressions, comments, imports and exports; and the comments in it. */
export function scanMdx(source: string): { hidden: readonly Hidden[]; comments: readonly Comment[] } {
  const scanner = new MdxScanner(source)
  scanner.scan()
  return { hidden: blankLines(source, scanner.hidden), comments: scanner.comments }
}

const STOP = /[`{<\\]|(?:\r\n|\r|\n)|%[{%]|\$\{|\[\[/g

class MdxScanner {
  readonly hidden: Hidden[] = []
  readonly comments: Comment[] = []
  readonly #source: string
  readonly #placeholders: ReadonlyMap<number, Placeholder>
  #vain = VAIN
  readonly #places = new Map<string, number>()

  constructor(source: string) {
    this.#source = source
    this.#placeholders = new Map(scanPlaceholders(source).map((each) => [each.start, each]))
  }

  scan(): void {
    let at = this.#lineStart(0) ?? 0
    STOP.lastIndex = at
    for (let match = STOP.exec(this.#source); match; match = STOP.exec(this.#source)) {
      at = this.#after(match.index, match[0])
      STOP.lastIndex = at
    }
  }

  /** Offset after what begins at `at`; what is not text is noted. */
  #after(at: number, found: string): number {
    const next = at + found.length
    if (found === '\\') return next + 1
    if (found[0] === '\n' || found[0] === '\r') return this.#lineStart(next) ?? next
    if (found === '`') return inlineCodeEnd(this.#source, at, this.#reach)
    if (found === '<') return this.#tag(at) ?? next
    return this.#placeholder(at) ?? (found === '{' ? this.#expression(at) : undefined) ?? next
  }

  /** Offset after the code or the statements that begin on a line; undefined when it is an ordinary one. */
  #lineStart(start: number): number | undefined {
    const fence = fenceEnd(this.#source, start)
    if (fence !== undefined) return fence
    const statements = moduleEnd(this.#source, start, this.#reach)
    if (!statements) return undefined
    if (statements.isCut) this.#inVain()
    this.#hide('blank', start, statements.end)
    return statements.end
  }

  #placeholder(at: number): number | undefined {
    const placeholder = this.#placeholders.get(at)
    const double = /^(?:\{\{|\{%|[%$#]\{|\[\[|%%)/
    if (!placeholder || !double.test(this.#source.slice(at, at + 2))) return undefined
    this.#hide('placeholder', at, placeholder.end, placeholder.value)
    return placeholder.end
  }

  #expression(at: number): number | undefined {
    const end = expressionEnd(this.#source, at, this.#reach)
    if (end === undefined) return this.#inVain()
    const inner = this.#source.slice(at + 1, end - 1).trim()
    if (inner.startsWith('/*') && inner.indexOf('*/') === inner.length - 2) this.#comment(at, end, inner.slice(2, -2))
    else if (/^(['"`])\s*\1$/.test(inner)) this.#hide('space', at, end)
    else if (/^#[\w-]+$/.test(inner)) this.#hide('nothing', at, end)
    else this.#hide('markup', at, end, inner)
    return end
  }

  #tag(at: number): number | undefined {
    if (this.#source.startsWith('<!--', at)) {
      const close = this.#next('-->', at + 4)
      if (close === undefined || close - at > REACH) return undefined
      this.#comment(at, close + 3, this.#source.slice(at + 4, close))
      return close + 3
    }
    const tag = jsxTag(this.#source, at, this.#reach)
    if (!tag) return this.#inVain(200)
    const fillIn = this.#placeholders.get(at)
    if (fillIn && !tag.hasAttributes && !tag.isAlone && this.#next(`</${tag.name}>`, tag.end) === undefined) {
      this.#hide('fill-in', at, fillIn.end, fillIn.value)
      return fillIn.end
    }
    return this.#hideTag(at, tag)
  }

  #hideTag(at: number, tag: JsxTag): number {
    const { name, end } = tag
    const isCode = CODE.has(name)
    if ((isCode || SKIPPED.has(name)) && !tag.closes && !tag.isAlone) {
      const close = this.#next(`</${name}>`, end)
      if (close !== undefined) {
        const after = close + name.length + 3
        this.#hide(isCode ? 'code' : 'nothing', at, after, this.#source.slice(end, close))
        return after
      }
    }
    this.#hide(BLOCKS.has(name) || name === 'br' || name === 'hr' ? 'space' : 'nothing', at, end)
    return end
  }

  #comment(start: number, end: number, inner: string): void {
    this.comments.push({ range: { start, end }, inner })
    this.#hide('nothing', start, end)
  }

  #hide(kind: Hidden['kind'], start: number, end: number, value = ''): void {
    this.hidden.push({ kind, start, end, value })
  }

  /** Where a text stands next; each place is looked for once, however often it is asked for. */
  #next(text: string, from: number): number | undefined {
    let at = this.#places.get(text) ?? -1
    if (at < from) at = this.#source.indexOf(text, from)
    if (at === -1) at = Number.POSITIVE_INFINITY
    this.#places.set(text, at)
    return at === Number.POSITIVE_INFINITY ? undefined : at
  }

  get #reach(): number {
    return Math.min(REACH, this.#vain)
  }

  #inVain(cost = REACH): undefined {
    this.#vain = Math.max(0, this.#vain - cost)
  }
}

const EMPTY_LINE = new RegExp(`^[ \\t]*${MASK}[ \\t${MASK}]*$`, 'gm')

/** Tags and comments that stand on lines of their own end a paragraph, so those lines become blank. */
function blankLines(source: string, hidden: readonly Hidden[]): readonly Hidden[] {
  const traceless = hidden.filter(({ kind }) => kind === 'nothing' || kind === 'space')
  if (traceless.length === 0) return hidden
  const lines = maskHidden(source, traceless).matchAll(EMPTY_LINE)
  let line = lines.next().value
  return hidden.map((part) => {
    while (line && line.index + line[0].length <= part.start) line = lines.next().value
    const isAlone = line && line.index <= part.start && (part.kind === 'nothing' || part.kind === 'space')
    return isAlone ? { ...part, kind: 'blank' } : part
  })
}
