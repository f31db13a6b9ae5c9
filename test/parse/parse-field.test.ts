import { expect, test } from 'vitest'
import type { Field } from '../../src/core/document.ts'
import { identity, MappedTextBuilder, toSource } from '../../src/core/mapped-text.ts'
import { parseField } from '../../src/parse/parse-field.ts'
import { brokenSegments } from './broken-laws.ts'

/** What a JSON string stands for, mapped to the file that holds it. */
function unescaped(file: string): Field {
  const builder = new MappedTextBuilder()
  for (const match of file.slice(1, -1).matchAll(/\\(.)|[^\\]+/g)) {
    const start = match.index + 1
    const [text, letter] = match
    if (letter === undefined) builder.append(text, start)
    else builder.atomic(letter === 'n' ? '\n' : letter, { start, end: start + 2 })
  }
  return { ...builder.build(), title: 'Refund', audience: 'macro', markup: 'markdown' }
}

test('maps segments, notices and suppression comments through the container to the file', () => {
  const file = '"> We are *\\"very\\"*\\n> sorry &amp; sad.\\n\\n<!-- partnerlint-disable-line -->"'

  const parsed = parseField(unescaped(file), { path: '/macros.json', text: file })

  const [segment] = parsed.document.segments
  expect(segment?.text).toBe('We are "very" sorry & sad.')
  const range = segment && toSource(segment, { start: 7, end: 21 })
  expect(file.slice(range?.start, range?.end)).toBe('\\"very\\"*\\n> sorry &amp;')
  expect(parsed.directives.map((each) => file.slice(each.range.start, each.range.end))).toEqual([
    '<!-- partnerlint-disable-line -->'
  ])
  expect(brokenSegments(parsed, file)).toEqual([])
})

test('a field that does not begin where the file does keeps its places and lines', () => {
  const text = `---\ntitle: x\n---\nOne.\n\n${'>'.repeat(60)} deep`
  const body = text.indexOf('One')
  const field: Field = { ...identity(text.slice(body), body), title: 'x', audience: 'docs', markup: 'markdown' }

  const { document, notices } = parseField(field, { path: '/a.md', text })

  expect(document.segments[0]?.runs[0]?.source).toEqual({ start: body, end: body + 4 })
  expect(notices).toEqual([
    { path: '/a.md', line: 6, message: 'Line 6 is read as plain text, because quotes or lists are nested more than 50 deep.' }
  ])
})

test('the document is the field’s', () => {
  const entry = { id: '7', title: 'Refund', pointer: '/macros/7' }
  const field: Field = { ...identity('Hi'), title: 'Refund', audience: 'macro', markup: 'plain', kind: 'label', entry }

  expect(parseField(field, { path: '/a.json', text: 'Hi' }).document).toMatchObject({
    path: '/a.json',
    title: 'Refund',
    audience: 'macro',
    entry,
    segments: [{ kind: 'label', text: 'Hi', headings: [] }]
  })
})

test('a one-line field in markup gives its kind to what would be a paragraph', () => {
  const text = 'A *title* & [more](x)'
  const field: Field = { ...identity(text), title: 'x', audience: 'docs', markup: 'markdown', kind: 'heading' }

  expect(parseField(field, { path: '/a', text }).document.segments.map(({ kind, text }) => [kind, text])).toEqual([
    ['heading', 'A title & more']
  ])
})

test('a long text is read section by section, and keeps its places', () => {
  const section = (id: number) => `## Section ${id}\n\nSome *text* &amp; ${'more '.repeat(200)}\n\n- item\n\n`
  const text = `# Top\n\n${Array.from({ length: 80 }, (_, id) => section(id)).join('')}## Last\n\nAny *incon*venience. <!-- partnerlint-disable-line -->\n`
  const field: Field = { ...identity(text), title: 'x', audience: 'docs', markup: 'markdown' }

  const parsed = parseField(field, { path: '/a.md', text })

  const last = parsed.document.segments.at(-1)
  const range = last && toSource(last, { start: 4, end: 17 })
  expect(text.slice(range?.start, range?.end)).toBe('incon*venience')
  expect(last?.headings).toEqual(['Top', 'Last'])
  expect(parsed.document.segments).toHaveLength(1 + 80 * 3 + 2)
  expect(parsed.directives.map((each) => text.slice(each.range.start, each.range.end))).toEqual([
    '<!-- partnerlint-disable-line -->'
  ])
  expect(brokenSegments(parsed, text)).toEqual([])
})

test.each([
  ['markdown', 'One.\n\n<!-- a note\nof two lines -->\n\nTwo <!-- b --> three. <!-- partnerlint-disable-line -->\n'],
  ['html', '<p>One.</p><!-- a note\nof two lines --><p>Two<!-- b --> three.<!-- partnerlint-disable-line --></p>'],
  ['mdx', 'One.\n\n{/* a note\nof two lines */}\n\nTwo {/* b */} three. {/* partnerlint-disable-line */}\n']
] as const)('comments in %s are kept apart from the prose, each with its place', (markup, text) => {
  const { document } = parseField({ ...identity(text), title: '', audience: 'docs', markup }, { path: '/a', text })

  expect(document.comments?.map((comment) => comment.text)).toEqual(['a note\nof two lines', 'b'])
  expect(document.comments?.map((comment) => text.slice(...Object.values(toSource(comment, { start: 0, end: 1 }))))).toEqual([
    expect.stringMatching(/^(?:<!--|\{\/\*) a note\nof two lines (?:-->|\*\/\})$/),
    expect.stringMatching(/^(?:<!--|\{\/\*) b (?:-->|\*\/\})$/)
  ])
})
