import { NestingCount } from './nesting-count.ts'

/** Marks of the lexer that stand for no text of their own: of a document, of a flow's end, of a scalar that follows. */
const DOCUMENT = '\x02'
const FLOW_END = '\x18'
const SCALAR = '\x1f'

/** Follows the tokens of a YAML lexer, which does not recurse, to see how deep a parser would have to. */
export class YamlNesting {
  readonly #count: NestingCount
  #offset = 0
  #lineStart = 0
  #isFirst = true
  #isText = false

  constructor(limit: number) {
    this.#count = new NestingCount(limit)
  }

  /** Offset of the token that comes next. */
  get offset(): number {
    return this.#offset
  }

  /** Takes in the next token. Says what it is: a comment, a place that nests too deep, or neither. */
  token(token: string): 'comment' | 'too deep' | undefined {
    if (token === SCALAR) this.#isText = true
    if (token === SCALAR || token === DOCUMENT || token === FLOW_END) return undefined
    const isText = this.#isText
    this.#isText = false
    if (!isText && '[]{}'.includes(token)) this.#count.bracket(token)
    else if (token.trim() !== '' && !this.#count.isInBrackets && (this.#isFirst || '-?'.includes(token))) {
      this.#count.block(this.#offset - this.#lineStart, this.#isFirst)
    }
    if (this.#count.isTooDeep) return 'too deep'
    this.#offset += token.length
    const lineEnd = token.lastIndexOf('\n')
    if (lineEnd >= 0) this.#lineStart = this.#offset - token.length + lineEnd + 1
    this.#isFirst = lineEnd >= 0 || (this.#isFirst && token.trim() === '')
    return !isText && token.startsWith('#') ? 'comment' : undefined
  }
}
