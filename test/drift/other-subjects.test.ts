import { expect, test } from 'vitest'
import { changesOfKind } from '../../src/drift/copies/changes.ts'
import { ALL, factsOf } from './facts.ts'

const page = (name: string): string => `# Joining the ${name} crew

Welcome to the ${name} crew! This page leads you through the first week of a ${name} gardener.

Ask the head gardener for a key to the shed and for a pair of gloves.

Every ${name} gardener waters the beds once before noon.
`

/** What is said to have another name, between a page for colleagues and a public one. */
function renamed(rest: readonly string[], settings = ALL): readonly string[] {
  const facts = [
    ...factsOf('/work/internal/orchid.md', 'internal', page('Orchid')),
    ...factsOf('/work/docs/cactus.md', 'docs', page('Cactus')),
    ...rest.flatMap((text, index) => factsOf(`/work/docs/page-${index}.md`, 'docs', text))
  ]
  return Array.from(changesOfKind('term', facts, settings), ({ internal, docs }) => `${internal.raw} > ${docs.raw}`)
}

const OTHERS = ['The Orchid house opens at nine.', 'Guests may smell the orchids in June.', 'The pond is deep.']

test('two pages for two subjects, both known in public, do not give one thing two names', () => {
  expect(renamed(OTHERS)).toEqual([])
})

test('a name that no public page has any more is another name', () => {
  expect(renamed(OTHERS.slice(2))).toContain('Orchid > Cactus')
})

test('what the config pairs is of one subject', () => {
  const pairs = [{ internal: ['internal/**'], docs: ['docs/**'] }]
  const matches = (glob: string, path: string): boolean => path.startsWith(glob.replace('**', ''))

  expect(renamed(OTHERS, { ...ALL, pairs, matches })).toContain('Orchid > Cactus')
})
