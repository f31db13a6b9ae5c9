import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Audience } from '../../src/core/document.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { areDocumentsHere, documentsOfOthers } from '../parse/documents-of-others.ts'
import { bothPaths } from './both-paths.ts'
import { markdownDocument } from './markdown-document.ts'

const AUDIENCES: readonly Audience[] = ['docs', 'internal']

test.each([
  ['words parted by markup', 'Please con**tact** support.'],
  ['words parted by a tag', 'Please con<b class="x">tact</b> support.'],
  ['a word written with references', 'Please &#99;ontact support.'],
  ['an apostrophe written as a reference', 'We don&#39;t support this. You didn&rsquo;t read it.'],
  ['an escaped apostrophe', "You didn\\'t read the guide."],
  ['a soft hyphen', 'Please con\u00adtact support.'],
  ['a phrase across lines of a quote', '> [!NOTE]\n> Please contact\n> support.'],
  ['a phrase across a link', 'Please [contact](https://example.com/a "b c d e f g") support.'],
  ['a phrase across code', 'Simply `a b c d e f g` click it. Simply delete it.'],
  ['a phrase whose time stands in the next block', 'We are working on it.\n\n- We write to you by Friday.'],
  ['a phrase before a heading', 'We are working on it.\n\n# Next\n\nBy Friday.'],
  ['a phrase in a numbered list that begins late', '2. Simply delete it.\n\n3. Contact support.\n\n   Simply delete it.'],
  ['a phrase that ends with what looks like the number of an item', 'Obviously,\n10. simply click it.'],
  ['what looks like items behind a paragraph', 'simply click it\n3) simply\n3) please\ncontact support'],
  [
    'items of lists of all kinds',
    '- simply click it\n- a\n* contact support\n1. simply\n2. click it\n\n3. simply delete it\n10) simply'
  ],
  ['a phrase behind a table of one column', 'a\n:-\nSimply delete it.\n\nSimply delete it.'],
  ['a phrase in what looks like an item', 'text\n      - Simply delete it.'],
  ['a phrase that depends on a definition', '[simply]: /x\n\nYou can [simply] delete it.'],
  ['a template that is not closed', '{% if paid %}\n\nText.\n\n# B\n\nText.'],
  ['a template that is closed elsewhere', '{% if paid %}\n\nText.\n\n# B\n\n{% endif %}'],
  ['a suppression comment', '<!-- partnerlint-disable-next-line condescension -->\nSimply delete it.'],
  ['a fence behind HTML', '<div>\n```\n\ntext\n```\n\n# H\n\nSimply delete it.'],
  ['a sign-in in one word', 'On the kiosk, login as clerk / Harbour7!'],
  ['a sign-in over two lines', 'On the kiosk, log in\nwith clerk / Harbour7! when asked.'],
  ['a code over two lines', 'The depot door has the code\n48213, and the lamp is left of it.'],
  ['a number of a report in one word', 'More is told in postmortem KW-2041.'],
  ['a comment over blank lines', '<!--\n\nSimply delete it.\n\n--> Simply delete it.\n\nSimply delete it.']
])('finds with the fast path what it finds without: %s', (_, text) => {
  for (const audience of AUDIENCES) {
    const { fast, whole } = bothPaths(text, { audience })
    expect(fast).toEqual(whole)
  }
})

test('finds the same in all examples of the rules', () => {
  let found = 0
  for (const { meta } of BUILTIN_RULES) {
    const examples = [...meta.examples.invalid, ...meta.examples.valid]
    const text = examples.map((example) => example.text.replaceAll(/[«»]/g, '')).join('\n\n')
    for (const audience of AUDIENCES) {
      const { fast, whole } = bothPaths(text, { audience })
      expect(fast, meta.id).toEqual(whole)
      found += whole.diagnostics.length
    }
  }

  expect(found).toBeGreaterThan(120)
})

test('finds the same in any markdown', () => {
  let found = 0
  fc.assert(
    fc.property(markdownDocument, fc.constantFrom(...AUDIENCES), (text, audience) => {
      const { fast, whole } = bothPaths(text, { audience })
      found += whole.diagnostics.length

      expect(fast).toEqual(whole)
    }),
    { seed: 8, numRuns: 600 }
  )

  expect(found).toBeGreaterThan(150)
}, 120_000)

/** Holds both ways against each other on texts of some parts, which must hold findings often enough. */
function holdBothPaths(part: fc.Arbitrary<string>, most: number): void {
  let found = 0
  fc.assert(
    fc.property(fc.array(part, { minLength: 2, maxLength: most }), (parts) => {
      const { fast, whole } = bothPaths(parts.join(''), { audience: 'docs' })
      found += whole.diagnostics.length

      expect(fast).toEqual(whole)
    }),
    { seed: 11, numRuns: 2500 }
  )

  expect(found).toBeGreaterThan(150)
}

/** What braces, and what makes a placeholder or nothing of what stands beside them, is written with. */
const BRACE_PARTS = fc.constantFrom(
  ...[
    '{',
    '}',
    '{{',
    '}}',
    '{%',
    '%}',
    '%',
    '$',
    '#',
    '!',
    '[',
    ']',
    '[[',
    ']]',
    '](/x)',
    '(',
    ')',
    '<b>',
    '<',
    '>',
    '`',
    '*',
    '**',
    '_'
  ],
  ...[
    '\\\\',
    '&lbrace;',
    '&#125;',
    '\n',
    '\n\n',
    '\n> ',
    ' ',
    'name',
    'a.b',
    'if x',
    'endif',
    'end',
    '/if',
    '#if x',
    'XXX',
    '___'
  ],
  ...[
    '[NAME]',
    '<NAME>',
    '%s',
    '%date%',
    '{name}',
    '{: .note}',
    '{#anchor}',
    '"a": 1',
    '50',
    'lorem',
    'Lorem ipsum',
    '| a | b |\n|-|-|\n'
  ]
)

test('finds the same broken placeholders, however they are written', () => {
  holdBothPaths(BRACE_PARTS, 14)
}, 120_000)

/** What tables are made of, and what ends them or hides their bars. */
const TABLE_PARTS = fc.constantFrom(
  ...[
    '| a | b |\n|---|---|\n',
    '| a | b |\n| :-: | -: |\n',
    '|a|\n|-|\n',
    '| a | b |\n|---|\n',
    '| a |\n---\n',
    'a | b\n- | -\n'
  ],
  ...[
    '| ',
    ' | ',
    ' |\n',
    '|\n',
    '\n',
    '\n\n',
    '\n| ',
    '\n   | ',
    '\n    | ',
    '\\|',
    '\\\\|',
    '||',
    '- ',
    '> ',
    '# ',
    '1. ',
    '\t'
  ],
  ...[
    'Please contact',
    ' support.',
    'contact your',
    ' administrator',
    'simply',
    ' click it',
    'stay tuned',
    'We are working on it.'
  ],
  ...[
    '{{ a',
    '| b }}',
    '{% x',
    '%}',
    '{a|b}',
    '[[a|b]]',
    '`',
    '`a|b`',
    '<br>',
    '<b',
    '>',
    '<attribute',
    '<!--',
    '-->',
    '[a](/b)',
    '**'
  ],
  ...[
    'TODO:',
    '{{',
    '}}',
    '[a]',
    '\n\n[a]: /b\n\n',
    '<div>\n',
    '</div>\n',
    '```\n',
    '&#124;',
    '[^1]',
    '\n\n[^1]: note\n\n',
    'by Friday'
  ]
)

test('finds the same in tables', () => {
  holdBothPaths(TABLE_PARTS, 24)
}, 120_000)

describe.skipIf(!areDocumentsHere)('on documents of others', () => {
  test('finds the same', () => {
    let found = 0
    for (const [path, text] of documentsOfOthers({ every: 12, first: 1 })) {
      const { fast, whole } = bothPaths(text)
      expect(fast, path).toEqual(whole)
      found += whole.diagnostics.length
    }

    expect(found).toBeGreaterThan(5)
  }, 120_000)
})
