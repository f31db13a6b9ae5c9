/** Offset after the `}` that ends the expression whose `{` stands at `start`; undefined when there is none within reach. */
export function expressionEnd(text: string, start: number, reach: number): number | undefined {
  const limit = Math.min(text.length, start + reach)
  let depth = 0
  for (let at = start; at < limit; at++) {
    const character = text[at]
    if (character === '{') depth++
    else if (character === '}' && --depth === 0) return at + 1
    else at = tokenEnd(text, at, limit) - 1
  }
  return undefined
}

/** Offset after the string, template or comment that begins at `start`, else after its one character. */
function tokenEnd(text: string, start: number, limit: number): number {
  const character = text[start]
  if (character === '"' || character === "'") return stringEnd(text, start, limit)
  if (character === '`') return templateEnd(text, start, limit)
  return character === '/' ? commentEnd(text, start, limit) : start + 1
}

/** Offset after a quoted string; after the quote alone when it is not closed on its line, as in `don't`. */
function stringEnd(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === text[start]) return at + 1
  }
  return start + 1
}

/** Expressions within a template are passed over with it: their braces come in pairs. */
function templateEnd(text: string, start: number, limit: number): number {
  for (let at = start + 1; at < limit; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '`') return at + 1
  }
  return start + 1
}

function commentEnd(text: string, start: number, limit: number): number {
  if (text[start + 1] === '*') {
    const end = text.indexOf('*/', start + 2)
    return end === -1 || end > limit ? start + 1 : end + 2
  }
  if (text[start + 1] !== '/' || text[start - 1] === ':') return start + 1
  const end = text.indexOf('\n', start)
  return end === -1 || end > limit ? start + 1 : end
}

/** A JSX tag. `closes` is true for an end tag, and `isAlone` for one that closes itself. */
export interface JsxTag {
  readonly name: string
  readonly end: number
  readonly closes: boolean
  readonly isAlone: boolean
  readonly hasAttributes: boolean
}

const TAG_START = /<(?<slash>\/?)(?<name>[A-Za-z_$][\w$.:-]*)?/y
const ATTRIBUTES = /[\s\w$.:@=-]*/y

/** Reads the JSX tag at `start`; undefined when what stands there is no tag. */
export function jsxTag(text: string, start: number, reach: number): JsxTag | undefined {
  TAG_START.lastIndex = start
  const { slash, name = '' } = TAG_START.exec(text)?.groups ?? {}
  const limit = Math.min(text.length, start + reach)
  const nameEnd = TAG_START.lastIndex
  if (nameEnd === 0) return undefined
  for (let at = nameEnd; at < limit; ) {
    ATTRIBUTES.lastIndex = at
    ATTRIBUTES.exec(text)
    at = Math.max(at, ATTRIBUTES.lastIndex)
    const character = text[at]
    if (character === '>') {
      const isAlone = text[at - 1] === '/'
      return { name, end: at + 1, closes: slash === '/', isAlone, hasAttributes: at - nameEnd > (isAlone ? 1 : 0) }
    }
    const next = attributeValueEnd(text, at, limit)
    if (next === undefined || name === '') return undefined
    at = next
  }
  return undefined
}

function attributeValueEnd(text: string, at: number, limit: number): number | undefined {
  const character = text[at]
  if (character === '/' && text[at + 1] === '>') return at + 1
  if (character === '{') return expressionEnd(text, at, limit - at)
  if (character !== '"' && character !== "'") return undefined
  const end = text.indexOf(character, at + 1)
  return end === -1 || end >= limit ? undefined : end + 1
}

const MODULE_LINE =
  /(?:import[ \t]*(?:['"{*]|[\w$]+[ \t]*(?:,|[ \t]from\b))|export[ \t]+(?:default|const|let|var|function|async|class|type|interface|\{|\*))/y

/** Where import or export statements end. `isCut` when their brackets are not closed within reach, so that a blank line ends them. */
export interface ModuleEnd {
  readonly end: number
  readonly isCut: boolean
}

/** Finds the end of the import or export statements that begin on the line at `start`; undefined when none begin there. */
export function moduleEnd(text: string, start: number, reach: number): ModuleEnd | undefined {
  MODULE_LINE.lastIndex = start
  if (reach === 0 || !MODULE_LINE.test(text)) return undefined
  const limit = Math.min(text.length, start + reach)
  let depth = 0
  let firstBlank: number | undefined
  for (let at = start; at < limit; at++) {
    const character = text[at] as string
    if ('{[('.includes(character)) depth++
    else if ('}])'.includes(character)) depth--
    else if (character === '\n' && isBlankLine(text, at + 1)) {
      firstBlank ??= at
      if (depth <= 0) return { end: at, isCut: false }
    } else at = tokenEnd(text, at, limit) - 1
  }
  return { end: firstBlank ?? limit, isCut: true }
}

function isBlankLine(text: string, start: number): boolean {
  let at = start
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++
  return at >= text.length || text[at] === '\n'
}
