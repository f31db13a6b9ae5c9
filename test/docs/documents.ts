import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

/** The documents that are written by hand, by their path in the repository. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/writing-rules.md',
  'docs/configuration.md',
  'docs/ci.md',
  'docs/adopting.md',
  'docs/editors.md'
]

export function readDocument(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8')
}

/** A fenced block of code; `path` is the code span that ends the paragraph before it, as in “A macro, `macros/refund.md`:”. */
export interface CodeBlock {
  readonly language: string
  readonly text: string
  readonly path?: string
}

const BLOCK = /(?:`(?<path>[\w./-]+)`:\n\n)?^```(?<language>\w+)\n(?<text>[\s\S]*?)^```$/gm

/** The fenced blocks of a document, in order. */
export function codeBlocks(markdown: string): readonly CodeBlock[] {
  return Array.from(markdown.matchAll(BLOCK), ({ groups }) => {
    const { path, language = '', text = '' } = groups ?? {}
    return { language, text, ...(path !== undefined && { path }) }
  })
}

/** The files that a document shows whole, by their path. */
export function shownFiles(markdown: string): Readonly<Record<string, string>> {
  return Object.fromEntries(codeBlocks(markdown).flatMap(({ path, text }) => (path === undefined ? [] : [[path, text]])))
}

/** The rows of the table under a heading row that begins with a cell, each split into its cells. */
export function tableRows(markdown: string, firstHead: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n')
  const head = lines.findIndex((line) => line.startsWith(`| ${firstHead} |`))
  if (head < 0) throw new Error(`There is no table that begins with “${firstHead}”.`)
  const end = lines.findIndex((line, index) => index > head && !line.startsWith('|'))
  return lines.slice(head + 2, end < 0 ? undefined : end).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim())
  )
}

/** A piece of markdown without its fenced blocks. */
export function withoutBlocks(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, '')
}

/** The texts of the code spans in a piece of markdown. */
export function codeSpans(markdown: string): readonly string[] {
  return Array.from(withoutBlocks(markdown).matchAll(/`([^`]+)`/g), ([, text = '']) => text)
}
