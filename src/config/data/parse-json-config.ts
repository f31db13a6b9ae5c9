import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { JSON_EXPECTED, LIST_END, OBJECT_END } from '../../core/json-expected.ts'
import { LineIndex } from '../../core/line-index.ts'
import { NestingCount } from '../../core/nesting-count.ts'
import { UserError } from '../../core/user-error.ts'
import { MAX_NESTING, nestingError } from './nesting.ts'
import { type ConfigNode, noData, type PlacedData, placeData } from './placed-data.ts'

const END_OF_FILE = 17

const NOTHING_MORE = 'nothing after the end of the config'

/** Parses JSON that may hold comments and trailing commas. A file that is not whole yields its first mistake and no data. */
export function parseJsonConfig(text: string, path: string): PlacedData {
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) return noData([nestingError(tooDeep, text, path)])
  const errors: ParseError[] = []
  const root = parseTree(text, errors, { allowTrailingComma: true })
  const afterRoot = root ? root.offset + root.length : text.length
  if (errors.length > 0 || !root) return noData([syntaxError(errors, { text, path, afterRoot })])
  return placeData(toConfigNode(root), path, text)
}

/** Offset at which the brackets nest too deep. The scanner is the parser's own, so both see the same texts and comments. */
function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true)
  const count = new NestingCount(MAX_NESTING)
  while (scanner.scan() !== END_OF_FILE) {
    if (scanner.getTokenLength() !== 1) continue
    count.bracket(text[scanner.getTokenOffset()] ?? '')
    if (count.isTooDeep) return scanner.getTokenOffset()
  }
  return undefined
}

interface ParsedText {
  readonly text: string
  readonly path: string
  /** Offset at which the config ended for the parser. */
  readonly afterRoot: number
}

function syntaxError([first, second]: readonly ParseError[], { text, path, afterRoot }: ParsedText): UserError {
  const offset = first?.offset ?? 0
  const found = text.slice(offset, offset + Math.max(first?.length ?? 0, 1)).trim()
  const expected = offset >= afterRoot && found !== '' ? NOTHING_MORE : expectedInstead(found, nameOf(first), nameOf(second))
  return new UserError(`Unexpected ${describe(found)}, expected ${expected}`, {
    path,
    ...new LineIndex(text).position(offset),
    ...(found.startsWith("'") && { hint: 'JSON wants double quotes around names and texts.' })
  })
}

/** What was missing, in the order in which a person would put it right; the parser's first guess is not always that. */
function expectedInstead(found: string, first: string, second: string): string {
  if (first === 'CommaExpected' && found === '}') return LIST_END
  if (first === 'CommaExpected' && found === ']') return OBJECT_END
  if (first === 'PropertyNameExpected' && found === '') return OBJECT_END
  const code = first === 'InvalidSymbol' && second === 'PropertyNameExpected' ? second : first
  return JSON_EXPECTED[code] ?? 'a config in { and }'
}

function nameOf(error: ParseError | undefined): string {
  return error ? printParseErrorCode(error.error) : ''
}

function describe(found: string): string {
  if (found === '') return 'end of the file'
  return found.length > 30 ? `“${found.slice(0, 29)}…”` : `“${found}”`
}

function toConfigNode(node: Node): ConfigNode {
  const { offset: start, children = [] } = node
  if (node.type === 'array') return { kind: 'list', start, values: children.map(toConfigNode) }
  if (node.type !== 'object') return { kind: 'scalar', start, value: node.value }
  const entries = children.flatMap(({ children: [key, value] = [] }) =>
    key && value ? [{ key: String(key.value), start: key.offset, value: toConfigNode(value) }] : []
  )
  return { kind: 'object', start, entries }
}
