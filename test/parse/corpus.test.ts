import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maskMarkdown } from '../../src/parse/markdown-mask.ts'
import { markdownTree } from '../../src/parse/markdown-tree.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { decodeText } from '../../src/read/decode-text.ts'
import { readFields } from '../../src/read/read-fields.ts'
import { brokenSegments } from './broken-laws.ts'

const ARCHIVE = join(import.meta.dirname, '../../../shared/bench/corpus-medium.tgz')
/** One file in so many is read, so that the test stays short. */
const EVERY = 20

if (!existsSync(ARCHIVE)) console.warn(`Skipped: the documents of others are not here (${ARCHIVE}).`)

describe.skipIf(!existsSync(ARCHIVE))('on documents of others', () => {
  let folder = ''
  const texts = new Map<string, string>()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'partnerlint-'))
    execFileSync('tar', ['xzf', ARCHIVE, '-C', folder])
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))
    for (const path of paths.sort().filter((_, index) => index % EVERY === 0)) {
      const decoded = decodeText(readFileSync(join(folder, path)))
      if ('text' in decoded) texts.set(path, decoded.text)
    }
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('segments keep the laws of mapped texts', () => {
    let segments = 0
    for (const [path, text] of texts) {
      const file = { path, text }
      for (const field of readFields(file, { audience: 'docs' }).fields) {
        const parsed = parseField(field, file)
        segments += parsed.document.segments.length
        expect(brokenSegments(parsed, text), path).toEqual([])
        expect(parsed.notices).toEqual([])
      }
    }

    expect(texts.size).toBeGreaterThan(50)
    expect(segments).toBeGreaterThan(1000)
  })

  test('text nodes are decoded piece by piece as the tree has them', () => {
    for (const [path, text] of texts) {
      const { masked } = maskMarkdown(text, { mdx: false })
      expect(misread(markdownTree(masked, { mdx: false }), masked), path).toEqual([])
    }
  })
})

/** The text nodes whose pieces do not add up to their value. */
function misread(node: Nodes, source: string): string[] {
  if ('children' in node) return node.children.flatMap((child) => misread(child, source))
  if (node.type !== 'text' || !node.data?.pieces) return []
  const decoded = node.data.pieces.map(({ start, end, value }) => value ?? source.slice(start, end)).join('')
  return decoded === node.value ? [] : [`“${node.value}” was read as “${decoded}”`]
}
