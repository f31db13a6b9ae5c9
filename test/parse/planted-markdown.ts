import fc from 'fast-check'
import type { Range } from '../../src/core/mapped-text.ts'

/** A markdown text in which the words of a phrase stand somewhere, and where its first and last characters stand. */
export interface Planted {
  readonly text: string
  readonly phrase: string
  readonly range: Range
  readonly kind: string
  readonly quoted: boolean
}

/** How a piece of inline text is written; `BREAK` stands for a wrapped line. */
type Tokens = readonly string[]

const BREAK = '\n'
const WORDS = ['sorry', 'for', 'any', 'inconvenience', 'caused', 'it’s', 'Tom', 'über', '😀']

/** Ways to write one word that change nothing of its text. */
const word = (text: string): fc.Arbitrary<Tokens> => {
  const [first = '', ...rest] = text
  return fc.constantFrom<Tokens>(
    [text],
    [text],
    ['*', text, '*'],
    ['**', text, '**'],
    ['***', text, '***'],
    ['[', text, '](https://example.com/a_b "Title")'],
    ['[', text, '](<a b>)'],
    ['<b class="x">', text, '</b>'],
    [text, '<!-- note -->'],
    [`&#${first.codePointAt(0)};`, rest.join('')],
    [`&#x${first.codePointAt(0)?.toString(16)};`, rest.join('')],
    [first, '**', rest.join('') || 'x', '**']
  )
}

const joint = (mayWrap: boolean): fc.Arbitrary<string> =>
  mayWrap
    ? fc.constantFrom(' ', ' ', '&#32;', BREAK, ` ${BREAK}`, `  ${BREAK}`, `\\${BREAK}`, '<br>')
    : fc.constantFrom(' ', '&#32;')

/** Something that may stand beside a phrase and must not disturb it. */
const noise = (mayWrap: boolean): fc.Arbitrary<string> =>
  fc.constantFrom(
    'Some words',
    '{{ticket.requester_first_name}} and {{agent_name}}',
    '{% if a < b %}x{% endif %}',
    '`co*de`',
    '\\*not emphasis\\*',
    'Tom &amp; Jerry &copy; &notanentity;',
    'see https://example.com/a_b?c=*d* now',
    'mail me@example.com please',
    '[AMOUNT] by <NAME> on ____',
    '![a *picture*](p.png)',
    'snake_case_word 2 * 3 * 4',
    '👩‍👩‍👧 «quoted» “curly”',
    '~~gone~~ ~tilde~',
    mayWrap ? `one${BREAK}two  ${BREAK}three` : 'one two'
  )

const CONTAINERS = [
  { first: '', next: '', kind: 'paragraph', quoted: false, mayWrap: true },
  { first: '## ', next: '', kind: 'heading', quoted: false, mayWrap: false },
  { first: '- ', next: '  ', kind: 'list-item', quoted: false, mayWrap: true },
  { first: '1. ', next: '   ', kind: 'list-item', quoted: false, mayWrap: true },
  { first: '* - ', next: '    ', kind: 'list-item', quoted: false, mayWrap: true },
  { first: '- ', next: '', kind: 'list-item', quoted: false, mayWrap: true },
  { first: '> ', next: '> ', kind: 'quote', quoted: true, mayWrap: true },
  { first: '>\t', next: '>', kind: 'quote', quoted: true, mayWrap: true },
  { first: '> > ', next: '> > ', kind: 'quote', quoted: true, mayWrap: true },
  { first: '> 1. ', next: '>    ', kind: 'list-item', quoted: true, mayWrap: true },
  { first: '- > ', next: '  > ', kind: 'quote', quoted: true, mayWrap: true },
  { first: '| a | b |\n|---|---|\n| ', next: '', kind: 'table-cell', quoted: false, mayWrap: false },
  { first: '[^1]: ', next: '    ', kind: 'paragraph', quoted: false, mayWrap: true }
] as const

const BLOCKS = [
  'Some other text.',
  '# Heading',
  '- item\n  - nested',
  '```js\nsorry for any inconvenience\n```',
  '    indented code',
  '<div>\n<p>HTML &amp; more</p>\n</div>',
  '| x | y |\n|---|---|\n| \\| | `|` |',
  '> quote\nlazy',
  '<!-- a comment -->',
  'Setext\n---',
  '[ref]: https://example.com "Title"'
]

/** Markdown texts with a phrase planted in some block, across all kinds of inline markup. */
export const plantedMarkdown: fc.Arbitrary<Planted> = fc
  .record({
    container: fc.constantFrom(...CONTAINERS),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 6 }),
    before: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 3 }),
    after: fc.array(fc.constantFrom(...BLOCKS), { maxLength: 3 }),
    eol: fc.constantFrom('\n', '\n', '\r\n')
  })
  .chain((parts) =>
    fc
      .record({
        words: fc.tuple(...parts.words.map(word)),
        joints: fc.tuple(...parts.words.map(() => joint(parts.container.mayWrap))),
        lead: noise(parts.container.mayWrap),
        tail: noise(parts.container.mayWrap)
      })
      .map((inline) => plant(parts, inline))
  )

type Parts = {
  readonly container: (typeof CONTAINERS)[number]
  readonly words: readonly string[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly eol: string
}
type Inline = {
  readonly words: readonly Tokens[]
  readonly joints: readonly string[]
  readonly lead: string
  readonly tail: string
}

function plant({ container, words, before, after, eol }: Parts, inline: Inline): Planted {
  const wrap = (text: string) => text.replaceAll(BREAK, eol + container.next)
  const isMarkup = (token: string) => /^(?:\*+|\[|\]\(.*|<.*)$/.test(token)
  let text = [...before, ''].join('\n\n').replaceAll('\n', eol) + container.first.replaceAll('\n', eol)
  text += `${wrap(inline.lead)}: `
  const range = { start: -1, end: -1 }
  inline.words.forEach((tokens, index) => {
    for (const token of tokens) {
      if (!isMarkup(token) && token !== '' && range.start === -1) range.start = text.length
      text += token
      if (!isMarkup(token) && token !== '') range.end = text.length
    }
    if (index < inline.words.length - 1) text += wrap(inline.joints[index] ?? ' ')
  })
  text += ` - ${wrap(inline.tail)}`
  text += ['', ...after].join('\n\n').replaceAll('\n', eol)
  const phrase = words.map((each, index) => decoded(each, inline.words[index] ?? [])).join(' ')
  return { text, phrase, range, kind: container.kind, quoted: container.quoted }
}

/** One way of writing a word adds a letter to a word of one letter. */
function decoded(text: string, tokens: Tokens): string {
  return tokens.at(-2) === 'x' && [...text].length === 1 ? `${text}x` : text
}
