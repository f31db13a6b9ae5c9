import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Collection, collectionsOf } from '../../src/drift/lists/collections.ts'
import { Shelves } from '../../src/drift/lists/list-shelves.ts'
import { factsOf } from './facts.ts'

const NAMES = [
  'DE',
  'Germany',
  'Sweden',
  'IT',
  'it',
  'Visa',
  'MC',
  'Mastercard',
  'Büro',
  'Node.js',
  'x2',
  '`csv`',
  'd’Or',
  'the Mail',
  'One'
]

const list = fc
  .tuple(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }), fc.constantFrom('We offer ', 'All of ', ''))
  .map(([names, start]) => `${start}${names.join(', ')} and ${names[0]}.`)

function listsIn(text: string): readonly Collection[] {
  return [...collectionsOf(factsOf('/work/docs/page.md', 'docs', text))]
}

function beginnings({ members }: Collection): readonly string[] {
  return members.flatMap(({ words }) => words.map((word) => word.slice(0, 3)))
}

test('may hold each statement with a list that is looked for', () => {
  fc.assert(
    fc.property(list, list, (mine, theirs) => {
      const [wanted, statements] = [listsIn(mine), factsOf('/work/docs/page.md', 'docs', theirs)]
      const shelves = new Shelves(wanted.flatMap(({ members }) => members))
      const known = new Set(wanted.flatMap(beginnings))
      for (const statement of statements) {
        const isLookedFor = [...collectionsOf([statement])].some((each) => beginnings(each).some((word) => known.has(word)))
        if (isLookedFor) expect(shelves.mayHold(statement)).toBe(true)
      }
    }),
    { seed: 3, numRuns: 300 }
  )
})

test('finds the lists that have a member in common, and leaves out what nobody looks for', () => {
  const [own] = listsIn('You can pay with Visa, Mastercard and PayPal.')
  const [other] = listsIn('We accept Mastercard and Visa.')
  const shelves = new Shelves(own?.members ?? [])

  if (other) shelves.add(other)

  expect(own && shelves.find(own)).toEqual(new Set([other]))
  const [statement] = factsOf('/work/docs/page.md', 'docs', 'We ship to Austria and Germany.')
  expect(statement && shelves.mayHold(statement)).toBe(false)
})

test('has no room for a beginning that is everywhere', () => {
  const [own] = listsIn('You can pay with Visa, Mastercard and PayPal.')
  const text = 'We accept Mastercard and Visa.'
  const [other] = listsIn(text)
  const shelves = new Shelves(own?.members ?? [])

  for (let count = 0; count < 301; count++) if (other) shelves.add({ ...other })

  expect(own && shelves.find(own)).toEqual(new Set())
  const [statement] = factsOf('/work/docs/page.md', 'docs', text)
  expect(statement && shelves.mayHold(statement)).toBe(false)
})
