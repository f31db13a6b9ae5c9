import { expect, test } from 'vitest'
import { brokenLaws } from '../parse/broken-laws.ts'
import { outline, readData } from './read-data.ts'

const MACROS = { audience: 'macro', audienceBy: 'default' } as const

const MARKED = `---
title: Replies
---
Copy what is quoted.

## Late parcel

**When:** after two days
**Subject:** Your parcel

> Hi Sam,
>
> It leaves *today*.

Don't promise noon.

## Refund

\`\`\`
Hello Sam,

The money is on its way.
\`\`\`

\`\`\`sh
refund --now
\`\`\`

## For agents only

> Hi team, call the depot first.
`

test('quotations and fences are the replies, all else is for colleagues', async () => {
  const result = await readData('macros/all.md', MARKED, MACROS)

  expect(result.format).toBe('markdown-library')
  expect(outline(result)).toEqual([
    '- | internal markdown body | Copy what is quoted.',
    '#late-parcel | internal plain heading | Late parcel',
    '#late-parcel | internal markdown body | **When:** after two days',
    '#late-parcel | macro plain heading | Your parcel',
    '#late-parcel | macro markdown body | Hi Sam, It leaves *today*.',
    "#late-parcel | internal markdown body | Don't promise noon.",
    '#refund | internal plain heading | Refund',
    '#refund | macro plain body | Hello Sam, The money is on its way.',
    '#refund | internal markdown body | ```sh refund --now ```',
    '- | internal plain heading | For agents only',
    '- | internal markdown body | Hi team, call the depot first.'
  ])
  for (const field of result.fields) expect(brokenLaws(field, MARKED)).toEqual([])
})

test('without them, sections that begin as letters are the replies, but for notes', async () => {
  const text =
    '# Macros\n\n### Late\n\nInternal: only once\n\nHi Sam,\n\nIt leaves today.\n\n### Refund\r\n\r\nHello,\r\n\r\nIt is on its way.\r\n'

  expect(outline(await readData('macros.md', text, MACROS))).toEqual([
    '- | internal plain heading | Macros',
    '#late | internal plain heading | Late',
    '#late | internal markdown body | Internal: only once',
    '#late | macro markdown body | Hi Sam, It leaves today.',
    '#refund | internal plain heading | Refund',
    '#refund | macro markdown body | Hello, It is on its way.'
  ])
})

test('entries of one name have pointers of their own, and other languages are told', async () => {
  const text = '## A\n\n> Hi, it leaves today.\n\n## A\n\n> Bonjour, votre colis part demain de la gare, nous sommes prêts.\n'

  const { fields } = await readData('replies.md', text)

  expect([...fields].map(({ entry, isForeign = false }) => [entry?.pointer, isForeign])).toEqual([
    ['#a', false],
    ['#a', false],
    ['#a-1', false],
    ['#a-1', true]
  ])
})

test.each([
  [
    'an article on macros',
    'docs/macros.md',
    '# Macros\n\n## Create one\n\nOpen the settings.\n\n## Share one\n\nChoose a team.\n'
  ],
  [
    'a reply with headings',
    'macros/late.md',
    '# Late\n\nHi Sam,\n\n## Where it is\n\nIn Leeds.\n\n## What now\n\nIt leaves today.\n'
  ],
  ['a runbook', 'internal/replies.md', '## A\n\n> Hi, it leaves today.\n\n## B\n\n> Hello, it is here.\n'],
  [
    'one that says who reads it',
    'replies.md',
    '---\naudience: docs\n---\n## A\n\n> Hi, it leaves today.\n\n## B\n\n> Hello, it is here.\n'
  ]
])('%s is one text', async (_, path, text) => {
  const audience = path.startsWith('internal') ? 'internal' : path.startsWith('docs') ? 'docs' : 'macro'
  const { fields, format } = await readData(path, text, { audience, audienceBy: 'default' })

  expect({ format, last: [...fields].at(-1)?.entry }).toEqual({ format: undefined, last: undefined })
})
