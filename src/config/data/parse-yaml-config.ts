import { Lexer, parseDocument } from 'yaml'
import { LineIndex } from '../../core/line-index.ts'
import { UserError } from '../../core/user-error.ts'
import { YAML_EXPECTED } from '../../core/yaml-expected.ts'
import { YamlNesting } from '../../core/yaml-nesting.ts'
import { MAX_NESTING, nestingError } from './nesting.ts'
import { noData, type PlacedData, placeData } from './placed-data.ts'
import { readYamlNodes, YamlMistake } from './yaml-nodes.ts'

const QUOTES = 'A text that begins with * & ! @ % or ` needs quotes around it, as in "**/*.md".'

const EXPECTED: Readonly<Record<string, string>> = {
  ...YAML_EXPECTED,
  MULTIPLE_DOCS: 'one config only, without a second “---”'
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
  const nesting = new YamlNesting(MAX_NESTING)
  for (const token of new Lexer().lex(text)) if (nesting.token(token) === 'too deep') return nesting.offset
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
