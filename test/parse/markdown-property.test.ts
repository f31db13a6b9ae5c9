import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toSource } from '../../src/core/mapped-text.ts'
import { brokenSegments } from './broken-laws.ts'
import { parseText } from './parse-text.ts'
import { plantedMarkdown } from './planted-markdown.ts'

test('finds a phrase that is planted across markup, exactly where it stands', () => {
  fc.assert(
    fc.property(plantedMarkdown, ({ text, phrase, range, kind, quoted }) => {
      const parsed = parseText(text)
      const found = parsed.document.segments.filter((segment) => segment.text.includes(`: ${phrase}`))

      expect(found.map((segment) => [segment.kind, segment.quoted ?? false])).toEqual([[kind, quoted]])
      const [segment] = found
      const start = (segment?.text.indexOf(`: ${phrase}`) ?? 0) + 2
      expect(segment && toSource(segment, { start, end: start + phrase.length })).toEqual(range)
      expect(brokenSegments(parsed, text)).toEqual([])
    }),
    { seed: 11, numRuns: 300 }
  )
}, 60_000)

test('keeps the laws of mapped texts for any text', () => {
  const piece = fc.constantFrom(
    ...[
      'a',
      'word ',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\t',
      '*',
      '**',
      '_',
      '`',
      '``',
      '[',
      ']',
      '(b)',
      '![',
      '<',
      '>',
      '</b>',
      '<b>'
    ],
    ...[
      '&amp;',
      '&#x41;',
      '\\',
      '|',
      '|-|',
      '#',
      '- ',
      '1. ',
      '> ',
      '    ',
      '{{',
      '}}',
      '{% x %}',
      '[^1]',
      '[^1]: ',
      '~~',
      '---\n'
    ],
    ...[
      '<!-- x -->',
      '<div>\n',
      'https://x.org/',
      '@x.org',
      '[NAME]',
      '<NAME>',
      '😀',
      '\u00a0',
      '\u00ad',
      '```\n',
      '{/* x */}',
      '{x}',
      '\uFEFF',
      '\0',
      '\u2028',
      '\f',
      ':::',
      '> [!NOTE]',
      '{#a}'
    ]
  )
  const markup = fc.constantFrom('markdown' as const, 'mdx' as const, 'html' as const, 'plain' as const)
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), markup, (pieces, as) => {
      const text = pieces.join('')

      expect(brokenSegments(parseText(text, as), text)).toEqual([])
    }),
    { seed: 5, numRuns: 1000 }
  )
}, 60_000)
