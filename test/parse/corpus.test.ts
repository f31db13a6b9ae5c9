import type { Nodes } from 'mdast'
import { beforeAll, describe, expect, test } from 'vitest'
import { maskMarkdown } from '../../src/parse/markdown/markdown-mask.ts'
import { markdownTree } from '../../src/parse/markdown/markdown-tree.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { readFields } from '../../src/read/read-fields.ts'
import { brokenSegments } from './broken-laws.ts'
import { areDocumentsHere, documentsOfOthers } from './documents-of-others.ts'

describe.skipIf(!areDocumentsHere)('on documents of others', () => {
  let texts: ReadonlyMap<string, string> = new Map()

  beforeAll(() => {
    texts = documentsOfOthers({ every: 20, first: 0 })
  })

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
