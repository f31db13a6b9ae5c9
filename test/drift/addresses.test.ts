import { expect, test } from 'vitest'
import { findOtherAddresses } from '../../src/drift/labels/addresses.ts'
import { LIKELY_ODDS } from '../../src/drift/statements/difference.ts'
import { ALL, factsOf } from './facts.ts'

/** What a document for colleagues names that the public one names otherwise. */
function found(internal: string, docs: string): readonly (readonly [string, string])[] {
  const facts = [...factsOf('/work/internal/a.md', 'internal', internal), ...factsOf('/work/docs/b.md', 'docs', docs)]
  return [...findOtherAddresses(facts, ALL)]
    .filter(({ odds }) => odds >= LIKELY_ODDS)
    .map((each) => [each.internal.raw, each.docs.raw] as const)
}

test('a command that names the same in another way is found', () => {
  const docs = 'In the evening every greenhouse gets water: `pump sync-tanks --all` refills them.'

  expect(found('No water in a greenhouse? Run `pump sync-barrels --all`.', docs)).toEqual([
    ['pump sync-barrels --all', 'pump sync-tanks --all']
  ])
})

test.each([
  ['acts on something else', 'List the doors with `gate get doors`.', 'The keys of a member are shown by `gate get keys`.'],
  ['undoes it', 'A new member gets a key with `gate keys add`.', 'When a member leaves, run `gate keys remove`.']
])('a command that %s is another one', (_, internal, docs) => {
  expect(found(internal, docs)).toEqual([])
})

test.each(['garden-{{ plot }}.beds.yml', 'garden-$PLOT.beds.yml', 'garden-<the plot>.beds.yml'])(
  'what is to be filled in is the same however it is marked: %s',
  (name) => {
    expect(
      found(`The plan of a plot is kept in \`${name}\`.`, 'The plan of a plot is kept in `garden-<plot>.beds.yml`.')
    ).toEqual([])
  }
)

test('what was discussed is cited for many reasons', () => {
  const docs = 'The pump of the north greenhouse leaks, see https://code.example.net/garden/pump/issues/890.'

  expect(found('The pump of the north greenhouse leaks, see https://code.example.net/garden/pump/issues/12.', docs)).toEqual([])
})

test('a sentence in a block that is marked as code gives no name', () => {
  const note = '```{note}\nThe north-east greenhouse is only watered by hand in the summer.\n```\n'

  expect(found(note, 'The north-west greenhouse is watered by the pump.')).toEqual([])
})
