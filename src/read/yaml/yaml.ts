import { Composer, type CST, type Document, isScalar, Lexer, Parser } from 'yaml'
import { shorten } from '../../core/shorten.ts'
import { YAML_EXPECTED } from '../../core/yaml-expected.ts'
import { YamlNesting } from '../../core/yaml-nesting.ts'
import { MOST_MISTAKES, tooDeep, tooMuch } from '../container/bounds.ts'
import type { Container, DataComment, DataRoot, Mistake } from '../container/container.ts'
import { YamlNodeReader } from './yaml-nodes.ts'

/** Lists and maps within each other at most: the parser takes many steps down for each. */
const DEEPEST = 200
/** In UTF-16 units, and in tokens: the parser is slow, and needs some sixteen times as much memory as the text. */
const LONGEST = 50_000_000
const MOST_TOKENS = 2_500_000

/** Reads YAML, one document or several. Aliases are not followed: a few lines of them could stand for gigabytes. */
export function parseYaml(text: string): Container {
  if (text.length > LONGEST) return broken(tooMuch(0))
  const comments: DataComment[] = []
  const scan = scanTokens(text, comments)
  if ('message' in scan) return broken(scan)
  const documents = compose(scan.tokens, text.length)
  const mistakes = documents.flatMap((document) => firstError(document, text))
  const roots: DataRoot[] = []
  const filled = documents.filter(({ contents }) => contents !== null && !(isScalar(contents) && contents.value === null))
  for (const [index, document] of filled.entries()) {
    const value = new YamlNodeReader(text, mistakes, document.errors[0]?.pos[0]).read(document.contents)
    roots.push({ pointer: filled.length > 1 ? `document ${index + 1}` : '', value })
  }
  const inOrder = mistakes.sort((a, b) => a.range.start - b.range.start).slice(0, MOST_MISTAKES)
  return { kind: 'yaml', roots, mistakes: inOrder, comments }
}

function broken(mistake: Mistake): Container {
  return { kind: 'yaml', roots: [], mistakes: [mistake], comments: [] }
}

/** The parser makes an error for each thing that it stumbles over, and to trace each back would take most of the time. */
function compose(tokens: readonly CST.Token[], length: number): readonly Document.Parsed[] {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    const options = { keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
    return [...new Composer(options).compose(tokens, true, length)]
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The tokens of a text, unless a place nests too deep; neither the lexer nor this parser recurses. Adds comments as they come. */
function scanTokens(text: string, comments: DataComment[]): { readonly tokens: readonly CST.Token[] } | Mistake {
  const nesting = new YamlNesting(DEEPEST)
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  for (const source of new Lexer().lex(text)) {
    const start = nesting.offset
    const kind = nesting.token(source)
    if (kind === 'too deep') return tooDeep(start, DEEPEST)
    if (++count > MOST_TOKENS) return tooMuch(start)
    if (kind === 'comment') comments.push({ text: source.slice(1), range: { start, end: start + source.length } })
    for (const token of parser.next(source)) tokens.push(token)
  }
  tokens.push(...parser.end())
  return { tokens }
}

/** The first error of a document; one often makes the parser stumble again further on. */
function firstError({ errors }: Document.Parsed, text: string): Mistake[] {
  const [error] = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!error) return []
  const start = Math.min(error.pos[0], text.length)
  const end = Math.max(start, Math.min(error.pos[1], text.length))
  const line = text.slice(start, start + 500).split(/[\r\n]/, 1)[0] ?? ''
  const found = line.trim() === '' ? 'end of the line' : `“${shorten(line.trim())}”`
  return [{ range: { start, end }, message: `Unexpected ${found}, expected ${YAML_EXPECTED[error.code] ?? 'YAML'}.` }]
}
