import { expect, test } from 'vitest'
import { sectionsOf } from '../../src/drift/statements/sections.ts'
import { factsOf } from './facts.ts'

test('each heading and each answer to a question is a section with all that stands under it', () => {
  const facts = factsOf('/work/docs/a.md', 'docs', '# A\n\nOne.\n\n## B\n\nTwo.\n\n**Why?** Three.\n\n# C\n')

  const sections = sectionsOf(facts).map(({ head, statements, parents }) => ({
    head: head.text,
    says: statements.map(({ text }) => text),
    under: parents.map(({ text }) => text)
  }))

  expect(sections.toSorted((one, other) => one.head.localeCompare(other.head))).toEqual([
    { head: 'A', says: ['One.', 'B', 'Two.', 'Why?', 'Three.'], under: [] },
    { head: 'B', says: ['Two.', 'Why?', 'Three.'], under: ['A'] },
    { head: 'C', says: [], under: [] },
    { head: 'Why?', says: ['Three.'], under: ['A', 'B'] }
  ])
})
