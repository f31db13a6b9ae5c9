import { describe, expect, test } from 'vitest'
import { LIKELY_ODDS } from '../../src/drift/statements/difference.ts'
import { findRetoldSteps } from '../../src/drift/steps/retold-steps.ts'
import { ALL, factsOf } from './facts.ts'

const DOCS = `# Your badge

Visitors and members wear a badge in the building.

## Ordering a badge

1. Open the app **Harbour** and sign in with your number.
2. Go to **Profile > Badge**.
3. Upload a portrait in front of a white wall.
4. Choose where you want to collect it and tap **Order**.
`

function said(internal: string, docs = DOCS): readonly string[] {
  const facts = [...factsOf('/work/internal/desk.md', 'internal', internal), ...factsOf('/work/docs/badge.md', 'docs', docs)]
  return Array.from(findRetoldSteps(facts, ALL))
    .filter(({ odds }) => odds >= LIKELY_ODDS)
    .map((each) => `${each.internal.raw} <> ${each.docs.raw}`)
}

describe('finds', () => {
  test('a step that a retelling leaves out', () => {
    const found = said('# Badge\n\n## Order\n\n1. Harbour app, sign in.\n2. Profile > Badge.\n3. Where to collect, Order.\n')

    expect(found).toEqual(['Where to collect, Order. <> Upload a portrait in front of a white wall.'])
  })

  test('a step in another place', () => {
    const found = said(
      '# Badge\n\n## Order\n\n1. Harbour app, sign in.\n2. Where to collect, Order.\n3. Profile > Badge.\n4. Portrait, white wall.\n'
    )

    expect(found).toEqual(['Where to collect, Order. <> Choose where you want to collect it and tap Order.'])
  })
})

describe('finds nothing in', () => {
  test.each([
    [
      'all steps in shorthand',
      '1. Harbour app, sign in.\n2. Profile > Badge.\n3. Portrait, white wall.\n4. Collect where? Order.'
    ],
    [
      'a step told beside the list',
      'White wall for the portrait.\n\n1. Harbour app, sign in.\n2. Profile > Badge.\n3. Collect, Order.'
    ],
    ['another procedure', '1. Take the crate to the ramp.\n2. Weigh it.\n3. Print the label.'],
    ['one step alone', '1. Profile > Badge.\n2. Done.']
  ])('%s', (_, list) => {
    const found = said(`# Badge\n\n## Order\n\n${list}\n`)

    expect(found).toEqual([])
  })
})
