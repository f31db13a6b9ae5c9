import { identity } from '../../src/core/mapped-text.ts'
import { type ParsedField, parseField } from '../../src/parse/parse-field.ts'

/** What is read of a text block by block, and in one piece. */
export function bothWays(
  text: string,
  markup: 'markdown' | 'mdx' | 'html'
): { readonly blocks: ParsedField; readonly whole: ParsedField } {
  const field = { ...identity(text), title: '', audience: 'docs', markup } as const
  const file = { path: '/file', text }
  return { blocks: parseField(field, file), whole: parseField(field, file, { inOnePiece: true }) }
}
