import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Location } from '../../src/core/diagnostic.ts'
import { statements } from '../../src/drift/statements/statements.ts'
import { contradictions } from '../../src/structure/contradictions.ts'
import { macroTexts } from '../../src/structure/macro-texts.ts'
import { nearCopies } from '../../src/structure/near-copies.ts'
import { readDocument } from './segments.ts'

const nowhere: Omit<Location, 'path'> = { range: { start: 0, end: 0 }, line: 1, column: 1, endLine: 1, endColumn: 1 }

function factsOf(texts: readonly string[]) {
  return texts.flatMap((text, index) => {
    const path = `/m/${index}.md`
    return [...statements.collect(readDocument(text, 'macro', path), () => ({ path, ...nowhere }))]
  })
}

function pairs(...texts: readonly string[]): readonly string[] {
  return Array.from(
    nearCopies(macroTexts(factsOf(texts))),
    ({ one, other, likeness }) => `${one.path} ${other.path} ${likeness === 1 ? 'same' : 'near'}`
  )
}

function differences(...texts: readonly string[]): readonly string[] {
  const facts = factsOf(texts)
  return Array.from(contradictions(macroTexts(facts), facts), ({ claim, counter }) => `${claim.value.raw} | ${counter.value.raw}`)
}

const ROWING = 'You can hire a rowing boat by the hour at the east pier, and the first quarter of an hour is free for everybody.'
const SAUNA = 'The sauna on the raft opens when the ice is gone, which the harbour master decides on the first of each month.'

describe('near copies', () => {
  test.each([
    ['the same words', [ROWING, ROWING], ['/m/0.md /m/1.md same']],
    ['another greeting', [`Hi Sam,\n\n${ROWING}\n\nBest regards`, `Hello,\n\n${ROWING}`], ['/m/0.md /m/1.md same']],
    ['a word changed', [ROWING, ROWING.replace('east', 'west')], ['/m/0.md /m/1.md near']],
    ['a sentence more', [`${ROWING} ${SAUNA}`, `${ROWING} ${SAUNA} Bring a towel.`], ['/m/0.md /m/1.md near']],
    ['three of a kind', [ROWING, SAUNA, ROWING, ROWING], ['/m/0.md /m/2.md same', '/m/0.md /m/3.md same']],
    ['nothing in common', [ROWING, SAUNA], []],
    ['half in common', [`${ROWING} ${SAUNA}`, ROWING], []],
    ['short ones', ['Thanks, done now.', 'Thanks, done now.'], []]
  ])('%s', (_, texts, expected) => {
    expect(pairs(...texts)).toEqual(expected)
  })

  test('a macro that is like many is paired once', () => {
    const word = fc.constantFrom('boat', 'pier', 'hour', 'free', 'raft', 'ice', 'towel', 'month')
    const text = fc.array(word, { minLength: 10, maxLength: 16 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const later = Array.from(nearCopies(macroTexts(factsOf(texts))), ({ other }) => other.path)

        expect(new Set(later).size).toBe(later.length)
      }),
      { seed: 5, numRuns: 100 }
    )
  })

  test('thousands of copies take time in proportion', () => {
    const macros = macroTexts(factsOf(Array.from({ length: 4000 }, (_, index) => `${ROWING} Ask at desk number${index % 50}.`)))
    const start = performance.now()

    expect([...nearCopies(macros)].length).toBe(3999)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('sentences that differ in a figure', () => {
  test.each([
    [
      'a price',
      [
        'A day on the lake with the old ferry from the east pier costs €8.',
        'A day on the lake with the old ferry from the east pier costs €9.'
      ],
      ['€8 | €9']
    ],
    ['in other units alone', ['The ferry takes bicycles for 60 minutes.', 'The ferry takes bicycles for one hour.'], []],
    [
      'of other things',
      [
        'A day on the lake with the old ferry from the east pier costs €8.',
        'A day on the lake with the old steamer from the east pier costs €9.'
      ],
      []
    ],
    [
      'in one macro',
      [
        'A day on the lake with the old ferry from the east pier costs €8. A day on the lake with the old ferry from the east pier costs €9.'
      ],
      []
    ],
    [
      'once as history',
      [
        'A day on the lake with the old ferry from the east pier costs €8.',
        'Until 2019 a day on the lake with the old ferry from the east pier cost €9.'
      ],
      []
    ]
  ])('%s', (_, texts, expected) => {
    expect(differences(...texts)).toEqual(expected)
  })
})
