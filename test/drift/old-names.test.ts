import { expect, test } from 'vitest'
import { findOldNames } from '../../src/drift/old-names.ts'
import { ALL, factsOf } from './facts.ts'

/** What is found of one macro beside one public page: the name there, and the one that replaced it. */
function found(docs: string, macro: string): readonly string[] {
  const facts = [...factsOf('/work/macros/reply.md', 'macro', macro), ...factsOf('/work/docs/page.md', 'docs', docs)]
  return [...findOldNames(facts, ALL)].map((difference) => `${difference.internal.raw} > ${difference.docs.raw}`)
}

test.each([
  ['in the sentence itself', 'Orchard Go was called Appletray until 2024.', 'Appletray > Orchard Go'],
  [
    'in the sentence before',
    'Read magazines in **Orchard Go**, our app. Until May 2024 the app was called Appletray, and nothing else has changed.',
    'Appletray > Orchard Go'
  ],
  [
    'behind the old one',
    'You can read at home. Until 2024 the service was called Appletray; please remove it and install Orchard Go.',
    'Appletray > Orchard Go'
  ]
])('finds an old name where the new one stands %s', (_, docs, expected) => {
  const names = found(docs, 'Please install the free Appletray app and sign in.')

  expect(names).toEqual([expected])
})

test.each([
  ['who speaks of the past', 'Orchard Go was called Appletray until 2024.', 'The old Appletray app may still be on your phone.'],
  ['who has the new name', 'Orchard Go was called Appletray until 2024.', 'Install Orchard Go, which was Appletray.'],
  [
    'what the public pages still call so',
    'Orchard Go was called Appletray until 2024.\n\nOpen Appletray.\n\nAppletray keeps what you read.',
    'Install Appletray.'
  ],
  ['where nothing has another name now', 'It was called Appletray by everybody.', 'Install Appletray.']
])('leaves alone %s', (_, docs, macro) => {
  const names = found(docs, macro)

  expect(names).toEqual([])
})

test('says once what several pages say', () => {
  const page = 'Orchard Go was called Appletray until 2024.'

  const names = found(`${page}\n\nDo you know? ${page}`, 'Install Appletray.')

  expect(names).toEqual(['Appletray > Orchard Go'])
})
