import { describe, expect, test } from 'vitest'
import { loneSections } from '../../src/drift/lone-sections.ts'
import { ALL, factsOf } from './facts.ts'

const PAGE = `# Rowing courses

Every course runs for six evenings on the upper lake.

Bring dry clothes and shoes with a pale sole.

The boats are shared out by weight at the first evening.

Whoever misses an evening may catch up with the next group.

Children row together with a grown-up in the same boat.
`

const OWN = `
## Moonlight trips

Moonlight trips leave the jetty after sunset in July.

Lanterns hang from the bow, and the helmsman brings blankets.
`

function lone(internal: string, docs: string): readonly string[] {
  const facts = [...factsOf('/work/internal/a.md', 'internal', internal), ...factsOf('/work/docs/a.md', 'docs', docs)]
  return Array.from(loneSections(facts, ALL), ({ why, section }) => `${why}: ${section.head.path} ${section.head.text}`)
}

describe('a copy', () => {
  test('that lacks a part is missing it, on either side', () => {
    expect(lone(PAGE, PAGE + OWN)).toEqual(['copy: /work/docs/a.md Moonlight trips'])
    expect(lone(PAGE + OWN, PAGE)).toEqual(['copy: /work/internal/a.md Moonlight trips'])
  })

  test('that lacks a part above others is missing it', () => {
    const parts =
      '\n### Lake rules\n\nKeep clear of the ferry and of the swimmers near the pier.\n\nTurn back when the flag is red.\n'

    expect(lone(`${PAGE}${parts}`, `${PAGE}${OWN}${parts}`)).toEqual(['copy: /work/docs/a.md Moonlight trips'])
  })

  test('does not have a part because a sentence has the words of its heading', () => {
    const page = PAGE.replace('Bring dry clothes', 'For moonlight trips bring dry clothes')

    expect(lone(page, page + OWN)).toEqual(['copy: /work/docs/a.md Moonlight trips'])
  })

  test('may have a part for colleagues', () => {
    expect(lone(PAGE + OWN.replace('Moonlight trips', 'Notes for the team'), PAGE)).toEqual([])
  })

  test('that says it in another order lacks nothing', () => {
    expect(lone(PAGE + OWN, `# All about rowing\n${OWN}${PAGE.slice(PAGE.indexOf('\n'))}`)).toEqual([])
  })

  test('of a small part of a page is an excerpt', () => {
    const others = ['Locker keys', 'Winter store', 'Boat repairs', 'Guest rowers'].map((name) => {
      const first = name.toLowerCase()
      return OWN.replaceAll('Moonlight trips', name).replace('after sunset', `with ${first}`).replace('blankets', first)
    })

    expect(lone(PAGE, PAGE + others.slice(0, 1))).toHaveLength(1)
    expect(lone(PAGE, PAGE + others.join(''))).toEqual([])
  })

  test('that leaves out much is a summary', () => {
    expect(lone(PAGE.split('\n\n').slice(0, 3).join('\n\n'), PAGE + OWN)).toEqual([])
  })
})

describe('what customers keep asking', () => {
  const asked =
    '# Desk\n\n## Locker keys\n\nMembers can swap a locker at the desk. They bring the old key and sign the sheet. We get this one all the time.\n'

  test('is missed in public', () => {
    expect(lone(asked, PAGE)).toEqual(['asked: /work/internal/a.md Locker keys'])
  })

  test('is not missed when a page tells it', () => {
    expect(lone(asked, '# Lockers\n\nMembers swap a locker key at the desk: bring the old key, and sign the sheet.')).toEqual([])
  })

  test('is not missed when it is for colleagues alone', () => {
    expect(lone(asked.replace('Locker keys', 'Internal: locker keys'), PAGE)).toEqual([])
  })
})

test('two documents that are the same lack nothing', () => {
  expect(lone(PAGE + OWN, PAGE + OWN)).toEqual([])
})
