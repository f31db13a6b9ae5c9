import { describe, expect, test } from 'vitest'
import { changesOfKind } from '../../src/drift/copies/changes.ts'
import type { ChangeKind } from '../../src/drift/copies/judge-change.ts'
import { ALL, factsOf } from './facts.ts'

const KINDS: readonly ChangeKind[] = ['value', 'locator', 'polarity', 'list', 'lifecycle', 'condition', 'term']

const REST = `
The kiln room opens at nine and closes when the last bowl is glazed.

Every shelf carries the name of the potter who rents it.

Clay is sold by the bag, and glazes are mixed on Mondays.

Visitors wash their tools in the yard before they leave.
`

/** What changed between two pages that have everything else in common. */
function changes(internal: string, docs: string): readonly string[] {
  const page = (text: string): string => `# Pottery\n\n${text}\n${REST}`
  const facts = [
    ...factsOf('/work/internal/pottery.md', 'internal', page(internal)),
    ...factsOf('/work/docs/pottery.md', 'docs', page(docs)),
    ...factsOf('/work/docs/weaving.md', 'docs', `# Weaving\n\n${docs}\n`),
    ...factsOf('/work/docs/carving.md', 'docs', `# Carving\n\n${docs}\n`)
  ]
  return KINDS.flatMap((kind) =>
    [...changesOfKind(kind, facts, ALL)].map((each) => `${kind}: ${each.internal.raw} / ${each.docs.raw}`)
  )
}

describe('a copy of a whole page', () => {
  test.each([
    [
      'Firing a bowl never takes longer than six days.',
      'Firing a bowl never takes longer than 6 hours.',
      ['value: six days / 6 hours']
    ],
    [
      'Bowls of the studio can be fetched on offer by members.',
      'Bowls of the studio can be only collected by members.',
      ['condition: fetched on offer / only collected']
    ],
    [
      'Open the menu and press Create batch to fire the bowls.',
      'Open the menu and press **Generate** batch to fire the bowls.',
      ['locator: Create / Generate']
    ],
    [
      'The kiln fires any bowl such as those made in Meissen or Delft at any hour.',
      'The kiln fires any bowl such as those made in Meissen, Sèvres or Delft at any hour.',
      ['list: Meissen or Delft / Meissen, Sèvres or Delft']
    ],
    [
      'Bowls are free on the Business plan of the studio.',
      'Bowls are free on the Growth plan of the studio.',
      ['list: Business / Growth']
    ],
    [
      'The glaze table lists the colours, see [the table](../tables/old-glazes/) for all.',
      'The glaze table lists the colours, see [the table](../tables/glazes/) for all.',
      ['locator: ../tables/old-glazes/ / ../tables/glazes/']
    ],
    [
      'The glaze search shows them, see [the search](https://example.org/find?q=red) for all.',
      'The glaze search shows them, see [the search](https://example.org/find?q=blue) for all.',
      ['locator: https://example.org/find?q=red / https://example.org/find?q=blue']
    ]
  ])('“%s” for “%s”', (internal, docs, expected) => {
    expect(changes(internal, docs)).toEqual(expected)
  })

  test.each([
    [
      'Kiln doors: Make sure that the bowls are dry before they are fired.',
      'Kiln doors: Ensure that the bowls are dry before they are fired.'
    ],
    ['Firing a bowl never takes longer than one day.', 'Firing a bowl never takes longer than 24 hours.'],
    [
      'The glaze table lists the colours, see [the table](https://example.org/glazes/) for all.',
      'The glaze table lists the colours, see [the table](../tables/glazes/) for all.'
    ]
  ])('says the same with “%s” for “%s”', (internal, docs) => {
    expect(changes(internal, docs)).toEqual([])
  })
})

describe('lines of code of pages that have nothing else in common', () => {
  /** What the rule on locators finds between two such pages. */
  function commands(internal: string, docs: string): readonly string[] {
    const facts = [...factsOf('/work/internal/a.md', 'internal', internal), ...factsOf('/work/docs/b.md', 'docs', docs)]
    return [...changesOfKind('locator', facts, ALL)].map((each) => `${each.internal.raw} / ${each.docs.raw}`)
  }
  const code = (line: string): string => `\n\n\`\`\`\n${line}\n\`\`\`\n`

  test('are compared where they stand under the same', () => {
    const one = `# Fill the kiln by hand${code('kiln load --slow --shelf=upper --glaze blue.txt bowls')}`
    const other = `# How the kiln is filled${code('kiln load --slow --shelf=upper --glaze blue.txt plates')}`

    expect(commands(one, other)).toEqual([
      'kiln load --slow --shelf=upper --glaze blue.txt bowls / kiln load --slow --shelf=upper --glaze blue.txt plates'
    ])
    expect(commands(one, other.replace('How the kiln is filled', 'Wedding lists'))).toEqual([])
  })

  test('are not where one undoes what the other does', () => {
    const one = `# Doors of the kiln${code('kiln doors open --slow --side north --now')}`

    expect(commands(one, `# Doors of the kiln${code('kiln doors close --slow --side north --now')}`)).toEqual([])
  })
})
