import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml'
import { identity, type MappedText, type Range } from '../../core/mapped-text.ts'
import type { Problem } from '../read-result.ts'
import { scalarStyle, yamlScalar } from '../yaml/yaml-scalar.ts'

/** What stands before a document's body. */
export interface FrontMatter {
  /** Where the body begins. */
  readonly end: number
  /** The values of the few keys that hold texts or say who reads them, mapped to the file. */
  readonly values: ReadonlyMap<string, MappedText>
  /** The texts of the keys that name other documents: one or a list. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly problems: readonly Problem[]
}

const OPENING = /^(?<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/
const CLOSINGS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/gm,
  '+++': /^\+\+\+[ \t]*(?:\r\n|\r|\n|$)/gm
}
const KEYS: ReadonlySet<string> = new Set(['title', 'description', 'audience', 'visibility', 'internal_note', 'name', 'about'])
const NAMES: ReadonlySet<string> = new Set(['external', 'internal', 'drift-id'])

/** Reads the front matter at the very start of a text, if there is some: YAML between `---`; TOML between `+++` is passed over. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)
  const fence = opening?.groups?.fence
  const closing = fence === undefined ? undefined : CLOSINGS[fence]
  if (!opening || !closing) return undefined
  closing.lastIndex = opening[0].length
  const close = closing.exec(text)
  if (!close) return undefined
  const end = close.index + close[0].length
  const range = { start: opening[0].length, end: close.index }
  const firstLine = { start: 0, end: fence === undefined ? 0 : fence.length }
  if (fence === '+++') return { end, values: new Map(), names: new Map(), problems: [] }
  const plain = readPlainLines(text, range)
  if (plain) return { end, ...plain, problems: [] }
  const read = isTooMuch(text, range)
    ? { values: new Map(), names: new Map(), problems: [{ range: firstLine, message: TOO_MUCH }] }
    : readYaml(text, range)
  return read && { end, ...read }
}

/** How long front matter may be, in characters, and how deep its lists and maps may be nested. */
const LONGEST = 64 * 1024
const DEEPEST = 100
const TOO_MUCH = 'This front matter is too long or nested too deep to be read.'

/** Whether a YAML parser could hang on or run out of stack in the front matter. */
function isTooMuch(text: string, { start, end }: Range): boolean {
  if (end - start > LONGEST) return true
  let depth = 0
  for (const [nesting] of text.slice(start, end).matchAll(/[[{\]}]|^[ \t]*(?:[-?][ \t]+)*/gm)) {
    if (nesting === '[' || nesting === '{') depth++
    else if (nesting === ']' || nesting === '}') depth = Math.max(0, depth - 1)
    else if (nesting.length > 2 * DEEPEST) return true
    if (depth > DEEPEST) return true
  }
  return false
}

/** A text in quotes with nothing escaped. */
const QUOTED = String.raw`'[^'\r]*'|"[^"\\\r]*"`
/** A value on its line that means what it says. */
const VALUE = String.raw`[A-Za-z0-9/(](?:[^:#\t\r]|:(?=\S)|(?<=\S)#)*|${QUOTED}`
/** A list on its line, such as one of tags. */
const WORD = String.raw`(?:[A-Za-z0-9][\w./-]*(?: +[\w./-]+)*|${QUOTED})`
const LIST = String.raw`\[ *(?:${WORD}(?: *, *${WORD})* *)?\]`
/** A line whose meaning is plain: a comment, `key:`, a key with such a value or list, or a list item with such a value. */
const PLAIN_LINE = new RegExp(
  `^(?<indent> *)(?:#.*|(?<item>- +)?(?:(?<key>[A-Za-z_][\\w.-]*):(?: +(?:(?<value>${VALUE})|(?<list>${LIST})))?|(?<=- +)(?:${VALUE})))?$`
)
/** Words that YAML takes for something else than text. */
const NULL = /^(?:null|Null|NULL)$/

/**
 * Reads front matter whose every line is plain, as nearly all are, without a YAML parser: starting one would take longer than
 * the rest of a small run. Nothing when a line is not plain.
 */
function readPlainLines(text: string, range: Range): Pick<FrontMatter, 'values' | 'names'> | undefined {
  const values = new Map<string, MappedText>()
  const names = new Map<string, readonly string[]>()
  let mayNest = false
  for (let at = range.start; at < range.end; ) {
    const lineFeed = text.indexOf('\n', at)
    const end = lineFeed === -1 ? range.end : Math.min(lineFeed, range.end)
    const line = text.slice(at, end).trimEnd()
    const { indent, item, key, value, list } = PLAIN_LINE.exec(line)?.groups ?? {}
    if (indent === undefined) return undefined
    const isText = line !== '' && line[indent.length] !== '#'
    if (isText && !mayNest && (indent !== '' || item !== undefined)) return undefined
    if (isText && indent === '' && item === undefined) {
      if (key === undefined) return undefined
      mayNest = value === undefined && list === undefined
      if (KEYS.has(key) && (value === undefined || values.has(key) || NULL.test(value))) return undefined
      if (NAMES.has(key) && (value === undefined || names.has(key))) return undefined
      if (KEYS.has(key) && value !== undefined) values.set(key, unquoted(value, at + line.length - value.length))
      if (NAMES.has(key) && value !== undefined) names.set(key, [unquoted(value, 0).text])
    }
    at = end + 1
  }
  return { values, names }
}

function unquoted(value: string, start: number): MappedText {
  const isQuoted = value.startsWith("'") || value.startsWith('"')
  return isQuoted ? identity(value.slice(1, -1), start + 1) : identity(value, start)
}

/** What the parser says of the commonest mistake, a title such as “Import: a guide”, means little to a writer. */
function inPlainWords(message: string): string {
  return message.startsWith('Nested mappings are not allowed') ? 'A value with a colon in it needs quotes around it' : message
}

/** Nothing when what stands there is no map, and so no front matter but a text between two lines. */
function readYaml(text: string, range: Range): Omit<FrontMatter, 'end'> | undefined {
  // Blank lines in place of the opening keep every offset as it is in the file.
  const source = text.slice(0, range.start).replace(/[^\r\n]/g, ' ') + text.slice(range.start, range.end)
  const document = parseDocument(source, { keepSourceTokens: true, logLevel: 'silent', prettyErrors: false })
  // One mistake often makes the parser stumble again further on.
  const problems = document.errors.slice(0, 1).map(({ message, pos: [start, end] }) => ({
    range: { start: Math.min(start, range.end), end: Math.min(Math.max(start, end), range.end) },
    message: `This front matter is not valid YAML: ${inPlainWords(message).replace(/\.?$/, '.')}`
  }))
  const values = new Map<string, MappedText>()
  const names = new Map<string, readonly string[]>()
  if (!isMap(document.contents)) return document.contents === null ? { values, names, problems } : undefined
  for (const pair of document.contents.items) {
    const key = keyOf(pair)
    if (KEYS.has(key) && isScalar(pair.value)) values.set(key, mappedScalar(source, pair.value))
    if (NAMES.has(key)) names.set(key, textsOf(pair.value))
  }
  return { values, names, problems }
}

/** What a key names: one text, or each text of a list. */
function textsOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap((item) => (isScalar(item) ? textsOf(item) : []))
  return isScalar(node) && typeof node.value === 'string' ? [node.value] : []
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

function mappedScalar(source: string, scalar: Scalar): MappedText {
  const [start, end] = scalar.range ?? [0, 0]
  const style = scalarStyle(scalar.type)
  if (scalar.value === null || scalar.value === undefined) return identity('')
  return yamlScalar(source, { start, end }, style)
}
