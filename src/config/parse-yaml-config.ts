import { Lexer, parseDocument } from 'yaml'
import { LineIndex } from '../core/line-index.ts'
import { UserError } from '../core/user-error.ts'
import { NestingCount, nestingError } from './nesting.ts'
import { noData, type PlacedData, placeData } from './placed-data.ts'
import { readYamlNodes, YamlMistake } from './yaml-nodes.ts'

const QUOTES = 'A text that begins with * & ! @ % or ` needs quotes around it, as in "**/*.md".'

const EXPECTED: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'a text in quotes, or the name of an anchor',
  BAD_DQ_ESCAPE: 'two backslashes where one is meant',
  BAD_INDENT: 'the same indentation as the lines that belong with it, and a closing bracket for each opening one',
  BAD_SCALAR_START: 'a text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'one “name: value” on a line',
  BLOCK_IN_FLOW: 'a closing bracket before a line that begins with “-”',
  MISSING_CHAR: 'a closing quote, a closing bracket or a “:” after the name',
  MULTILINE_IMPLICIT_KEY: 'a name on one line, with “:” after it',
  MULTIPLE_DOCS: 'one config only, without a second “---”',
  TAB_AS_INDENT: 'spaces instead of tabs at the beginning of the line',
  TAG_RESOLVE_FAILED: 'a text in quotes',
  UNEXPECTED_TOKEN: '“name: value” or “- value” at this place'
}

/** Parses YAML. A file that is not whole yields its first mistake and no data. */
export function parseYamlConfig(text: string, path: string): PlacedData {
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) return noData([nestingError(tooDeep, text, path)])
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, version: '1.2', logLevel: 'error' })
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  if (first) return noData([mistakeAt(first.pos[0], EXPECTED[first.code] ?? 'YAML', text, path)])
  try {
    return placeData(readYamlNodes(document), path, text)
  } catch (error) {
    if (error instanceof YamlMistake) return noData([mistakeAt(error.offset, error.expected, text, path)])
    throw error
  }
}

/** Offset at which brackets and blocks nest too deep, found by the parser's own lexer, which does not recurse. */
function tooDeepAt(text: string): number | undefined {
  const count = new NestingCount()
  let offset = 0
  let lineStart = 0
  let isFirst = true
  let isText = false
  for (const token of new Lexer().lex(text)) {
    if (token === '\x1f') isText = true
    if (token === '\x1f' || token === '\x02' || token === '\x18') continue
    if (!isText && '[]{}'.includes(token)) count.bracket(token)
    else if (token.trim() !== '' && !count.isInBrackets && (isFirst || '-?'.includes(token))) {
      count.block(offset - lineStart, isFirst)
    }
    if (count.isTooDeep) return offset
    offset += token.length
    isText = false
    const lineEnd = token.lastIndexOf('\n')
    if (lineEnd >= 0) lineStart = offset - token.length + lineEnd + 1
    isFirst = lineEnd >= 0 || (isFirst && token.trim() === '')
  }
  return undefined
}

function mistakeAt(offset: number, expected: string, text: string, path: string): UserError {
  const around = text.slice(offset, offset + 500)
  const indent = /^ */.exec(around)?.[0].length ?? 0
  const rest = (around.split('\n', 1)[0] ?? '').trim()
  const found = rest === '' ? 'end of the line' : `“${rest.length > 30 ? `${rest.slice(0, 29)}…` : rest}”`
  const position = new LineIndex(text).position(offset + indent)
  const hint = expected.startsWith('a text in quotes') ? { hint: QUOTES } : {}
  return new UserError(`Unexpected ${found}, expected ${expected}`, { path, ...position, ...hint })
}
