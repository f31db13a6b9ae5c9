import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { type Markup, OPAQUE } from '../../src/core/document.ts'
import { toSource } from '../../src/core/mapped-text.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { dataTexts } from './plain-data.ts'
import { writtenFiles } from './written-containers.ts'

const PIECES: Readonly<Record<'html' | 'markdown' | 'plain', readonly string[]>> = {
  html: [
    'Sorry',
    'it&rsquo;s',
    '"fine"',
    'a&nbsp;b',
    'in<b>con</b>venience',
    '&#128512;',
    '😀',
    '<br>',
    '<p>',
    'it&#39;s',
    '&amp;',
    '<!-- x -->'
  ],
  markdown: ['Sorry', 'it’s', '"fine"', '\\*so\\*', '**bold** it', 'in*con*venience', '😀', '\n\n', '&amp;', '&copy; it', "it's"],
  plain: ['Sorry', 'it’s', '"fine"', '😀', '\n\n', '&amp;', '<b>', "it's", '\\']
}

/** What a part of a markup says, by a parser of that markup alone. */
const DECODED: Readonly<Record<'html' | 'markdown' | 'plain', (part: string) => string>> = {
  html: (part) => htmlText(parseDocument(part).children),
  markdown: (part) => markdownText(fromMarkdown(part)),
  plain: (part) => part
}

function htmlText(nodes: ReturnType<typeof parseDocument>['children']): string {
  return nodes
    .map((node) => (node.type === 'text' && 'data' in node ? node.data : 'children' in node ? htmlText(node.children) : ''))
    .join('')
}

function markdownText(node: Nodes): string {
  return 'value' in node ? node.value : 'children' in node ? node.children.map(markdownText).join('') : ''
}

const CASES = (['html', 'markdown', 'plain'] as const).flatMap((markup) => {
  const text = fc
    .array(fc.constantFrom(...PIECES[markup]), { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join(' ').trim() || 'x')
  return writtenFiles(text).map(([container, files]) => ({ markup, container, files }))
})

test.each(CASES)('$markup in $container: the slice of the file at a place decodes to the words there', ({ markup, files }) => {
  const kind: Markup = markup
  let cases = 0
  fc.assert(
    fc.property(files, (file) => {
      for (const [index, text] of dataTexts(file.parse(file.source))
        .filter(({ value }) => file.texts.includes(value))
        .entries()) {
        const field = { ...text.mapped(), title: '', audience: 'macro', markup: kind } as const
        const { segments } = parseField(field, { path: '/export', text: file.source }).document
        for (const segment of segments) {
          for (const { 0: word, index: at } of segment.text.matchAll(/[^\s]+/g)) {
            if (word.includes(OPAQUE)) continue
            const place = toSource(segment, { start: at, end: at + word.length })
            cases++
            expect(DECODED[markup](file.decode(place, index))).toBe(word)
          }
        }
      }
    }),
    { numRuns: markup === 'markdown' ? 60 : 120, seed: 21 }
  )
  expect(cases).toBeGreaterThan(300)
})
