import fc from 'fast-check'

const WORDS = [
  ...[
    'a',
    'word',
    'Text',
    'x',
    '1',
    '.',
    ',',
    'é',
    '“x”',
    '"',
    '😀',
    '\u00A0',
    '\uE000',
    '(',
    ')',
    ':',
    '#',
    '|',
    '$',
    '-',
    '+',
    '='
  ],
  ...['>', '~', '\t']
]
const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '***',
    '`',
    '``',
    '[',
    '](u)',
    '](x.y/a_b "t")',
    '](a(b)c)',
    '![',
    '](<u>)',
    '[x]',
    '\\',
    '\\*',
    '\\|'
  ],
  ...[
    '&',
    '&amp;',
    '&x;',
    '&#32;',
    '&copy;',
    '&#x41;',
    '&#0;',
    '&#12345678;',
    '<',
    '<br>',
    '</b>',
    '<a href="x">',
    '<http://a.b>',
    '<a@b.c>',
    '<!--',
    '-->',
    '<!-- c -->',
    '<!--- c- d -->',
    ']:',
    '[ ]',
    '](',
    '[a][b]'
  ],
  ...['snake_case_x', '*a*', '**b c**', '_d_', '`c`', '[l](u)', '![i](s)', '"**Q**"', '**.', '[]', '{{ a*b }}', '~~a~~', '<div>']
]
const BEGINNINGS = [
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2. ',
    '10. ',
    '1) ',
    '> ',
    '>',
    ' ',
    '  ',
    '   ',
    '    ',
    '      ',
    '# ',
    '## '
  ],
  ...[
    '#',
    '-',
    '- - ',
    '> - ',
    '- > ',
    '  - ',
    '    - ',
    '```',
    '---',
    '***',
    '| ',
    '|',
    '-|-',
    '| - | - |',
    '===',
    '~~~',
    '- [x] '
  ],
  ...[
    '[a]: ',
    '<div>',
    '2) ',
    '-     ',
    '> > ',
    '- ```',
    '\t',
    '-\t',
    '1.\t',
    '100.\t',
    '  -\tx ',
    '>\t',
    '#\t',
    '* *\t',
    '<!-- ',
    '</div>',
    '<p>',
    '<b>',
    '</b> ',
    '-->',
    '     '
  ]
]
const ENDS = [
  '',
  '',
  '',
  '  ',
  ' ',
  '\\',
  '`',
  ' |',
  ' #',
  ' ##',
  '#',
  '\\#',
  '**',
  ')',
  ':',
  '   ',
  '\t',
  ' \t',
  '-->',
  '</div>',
  '>'
]

const part = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...MARKUP) },
  { weight: 4, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '   ') }
)
const inline = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
const line = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.constantFrom(...BEGINNINGS), inline, fc.constantFrom(...ENDS))
  .map((parts) => parts.join(''))
const table = fc
  .record({
    head: fc.array(inline, { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.array(inline, { minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    first: fc.constantFrom('', '  ', '- ', '> '),
    hasBars: fc.boolean()
  })
  .map(({ head, rows, first, hasBars }) => {
    const row = (cells: readonly string[]) => (hasBars ? `| ${cells.join(' | ')} |` : cells.join(' | '))
    const lines = [row(head), row(head.map(() => '---')), ...rows.map(row)]
    return first + lines.join(`\n${first.replace('-', ' ')}`)
  })
const block = fc.oneof(
  { weight: 6, arbitrary: fc.array(line, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n')) },
  { weight: 1, arbitrary: table },
  { weight: 3, arbitrary: inline }
)

/** Markdown whose blocks and markup are of the common kinds, or nearly so. */
export const nearRegularMarkdown = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
    between: fc.constantFrom('\n', '\n\n', '\n\n'),
    end: fc.constantFrom('', '\n', '\n\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n')
  })
  .map(({ blocks, between, end, lineEnd }) => (blocks.join(between) + end).replaceAll('\n', lineEnd))
