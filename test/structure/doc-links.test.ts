import { describe, expect, test } from 'vitest'
import type { Location } from '../../src/core/diagnostic.ts'
import type { Audience } from '../../src/core/document.ts'
import { unlinkedGuides } from '../../src/structure/doc-links.ts'
import { guides } from '../../src/structure/guides.ts'
import { readDocument } from './segments.ts'

const nowhere: Omit<Location, 'path'> = { range: { start: 0, end: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 }

function factsOf(text: string, audience: Audience, path: string) {
  return [...guides.collect(readDocument(text, audience, path), () => ({ path, ...nowhere }))]
}

const SEATS = `# Seats

Every seat can be swapped until the gate closes.

## Swap a seat

1. Go to **Account > Seats**.
2. Tap **Swap seat** and pick another row.

## Lost a ticket

1. Go to **Account > Tickets**.
2. Tap **Send again**.`

const MEALS = '# Meals\n\nAdd a meal under **Account > Meals**: tap **Add a meal** and pick a dish.'

function unlinked(macro: string): readonly string[] {
  const facts = [
    ...factsOf(macro, 'macro', '/macros/a.md'),
    ...factsOf(SEATS, 'docs', '/docs/seats.md'),
    ...factsOf(MEALS, 'docs', '/docs/meals.md')
  ]
  return Array.from(unlinkedGuides(facts), ({ section }) => `${section.path} ${section.heading}`)
}

const STEPS = 'Open **Account > Seats**, tap **Swap seat** and pick another row.'

describe('the section that explains the same', () => {
  test.each([
    ['is named', STEPS, ['/docs/seats.md Swap a seat']],
    [
      'is told from its neighbours',
      'Open **Account > Tickets** and tap **Send again**: you get the ticket.',
      ['/docs/seats.md Lost a ticket']
    ],
    [
      'is named although another page is linked',
      `${STEPS} For lunch see [Meals](../docs/meals.md).`,
      ['/docs/seats.md Swap a seat']
    ],
    ['is linked by path', `${STEPS} See [Seats](../docs/seats.md#swap).`, []],
    ['is linked by address', `${STEPS} See https://help.example.com/en/seats?x=1.`, []],
    ['may be linked', `${STEPS} See https://example.com/a/1138.`, []],
    ['does not exist', 'Open **Account > Pets**, tap **Add a pet** and pick a kind.', []],
    ['is about more than a pointer', 'Your seats are under **Account > Seats**.', []],
    ['shares only a menu', 'Open **Account > Letters**, choose **Stop** and pick **All**.', []]
  ])('%s', (_, macro, expected) => {
    expect(unlinked(macro)).toEqual(expected)
  })
})

test('what colleagues read explains nothing to customers', () => {
  expect(factsOf(SEATS, 'internal', '/internal/a.md')).toEqual([])
})
