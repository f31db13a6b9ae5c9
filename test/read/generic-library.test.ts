import { describe, expect, test } from 'vitest'
import { outline, readData } from './read-data.ts'

const json = (value: unknown): string => JSON.stringify(value)
const LATE = 'Hi there, your parcel leaves Leeds today.'
const SOON = 'Hello, it comes tomorrow before noon.'
const MACROS = { audience: 'macro', audienceBy: 'default' } as const

describe('libraries of a team’s own making', () => {
  test.each([
    [
      'a list of objects',
      'answers.json',
      json([
        { title: 'Late', content: LATE },
        { title: 'Soon', content: SOON, note: 'Only before noon' }
      ]),
      [
        '/0 | internal plain heading | Late',
        `/0 | macro plain body | ${LATE}`,
        '/1 | internal plain heading | Soon',
        '/1 | internal plain body | Only before noon',
        `/1 | macro plain body | ${SOON}`
      ]
    ],
    [
      'objects within categories',
      'library.yml',
      `categories:\n  - name: Shipping\n    templates:\n      - id: late\n        name: Late\n        text: ${LATE}\n      - id: soon\n        name: Soon\n        text: ${SOON}\n`,
      [
        '/categories/0/templates/0 | internal plain heading | Late',
        `/categories/0/templates/0 | macro plain body | ${LATE}`,
        '/categories/0/templates/1 | internal plain heading | Soon',
        `/categories/0/templates/1 | macro plain body | ${SOON}`
      ]
    ],
    [
      'objects by name',
      'library.json',
      json({ late: { body: LATE }, soon: { body: SOON } }),
      [`/late | macro plain body | ${LATE}`, `/soon | macro plain body | ${SOON}`]
    ],
    [
      'a table that says who reads a row',
      'snippets.csv',
      `Name;Text;Comment type\nLate;${LATE};Reply to customer\nSoon;${SOON};Internal note\n`,
      [
        'row 2 | internal plain heading | Late',
        `row 2 | macro plain body | ${LATE}`,
        'row 3 | internal plain heading | Soon',
        `row 3 | internal plain body | ${SOON}`
      ]
    ],
    [
      'one text in two markups is read once, and what is not in use is told',
      'answers.json',
      json([
        { name: 'Late', body_html: `<p>${LATE}</p>`, body: LATE, archived: true },
        { name: 'Soon', body: SOON, status: 'active' }
      ]),
      [
        '/0 | internal plain heading (inactive) | Late',
        `/0 | macro html body (inactive) | <p>${LATE}</p>`,
        '/1 | internal plain heading | Soon',
        `/1 | macro plain body | ${SOON}`
      ]
    ]
  ])('%s', async (_, path, text, expected) => {
    const result = await readData(path, text)

    expect({ format: result.format, texts: outline(result) }).toEqual({ format: 'generic', texts: expected })
  })

  test('a text for each title, where the path or the user says that these are macros', async () => {
    const text = json({ Late: LATE, Soon: SOON, Never: 'We no longer ship to Mars, sadly.' })

    expect((await readData('texts.json', text)).isPassedOver).toBe(true)
    expect([...(await readData('texts.json', text, MACROS)).fields].map(({ entry }) => entry?.title)).toEqual([
      'Late',
      'Soon',
      'Never'
    ])
    expect([...(await readData('texts.json', text, { isNamed: true })).fields]).toHaveLength(3)
  })

  test('are for whom the config says', async () => {
    const text = json([{ title: 'Late', content: LATE }])
    const { fields } = await readData('a.json', text, { audience: 'docs', audienceBy: 'config' })

    expect([...fields].map(({ audience }) => audience)).toEqual(['docs', 'docs'])
  })
})

describe('data that is no library', () => {
  test.each([
    ['package.json', json({ name: 'a', description: 'Hi there, this is your tool.' })],
    ['.eslintrc.json', json({ rules: [{ message: 'Please use the other one, you know.' }] })],
    ['src/fixtures.json', json([{ id: 1, text: 'the quick brown fox jumps' }])],
    ['data/reviews.csv', 'text,stars\nthe box was broken when it came,1\nvery good I like it a lot,5\n'],
    ['report.json', json([{ filePath: 'a.md', messages: [{ ruleId: 'x', message: '“you must” orders; please ask them.' }] }])],
    [
      'search/search_index.json',
      json({ docs: [{ location: 'a/', title: 'A', text: `${'You can read it here. '.repeat(20)}` }] })
    ],
    ['.github/workflows/ci.yml', 'name: Hi there\non: push\njobs:\n  a:\n    steps:\n      - run: echo "you are late, sorry"\n'],
    ['k8s/deployment.yaml', 'kind: Deployment\nmetadata:\n  name: a\n---\nkind: Service\n'],
    ['broken.json', '{ "a": '],
    ['openapi.yaml', 'openapi: 3.0.0\ninfo:\n  title: Hi\n  description: You can use it for your own parcels.\n']
  ])('%s is passed over without a word', async (path, text) => {
    expect(await readData(path, text)).toMatchObject({ isPassedOver: true, fields: [], problems: [], notices: [] })
  })

  test('gets a notice where someone says that it holds macros', async () => {
    const text = json([{ id: 1, size: 3 }])

    for (const settings of [MACROS, { isNamed: true }]) {
      const { notices } = await readData('macros/sizes.json', text, settings)
      expect(notices).toEqual([
        {
          path: '/work/macros/sizes.json',
          line: 1,
          message: expect.stringMatching(/^Nothing in this data looks like a text.*“fields”/)
        }
      ])
    }
  })

  test('gets a notice where it looks like an export and holds no text', async () => {
    const text = json({ macros: [{ id: 1, title: 'Tag', actions: [{ field: 'set_tags', value: 'x' }] }] })

    const { notices } = await readData('export.json', text)

    expect(notices[0]?.message).toBe('No text for a reader was found in this file, although it looks like Zendesk macros.')
  })

  test('is a mistake at its place where it should hold macros and is broken', async () => {
    const { problems } = await readData('macros/a.json', '[{ "title": "Late", "content": 12 ', MACROS)

    expect(problems[0]?.range.start).toBe(34)
  })
})

describe('fields that the config names', () => {
  const text = json({ topics: [{ cat: 'Late', answer: { text: LATE }, use: 'When late', lang: 'en' }, { cat: 'Soon' }] })
  const fields = { body: 'answer.text', title: 'cat', internal: ['use'], language: 'lang' }

  test('are read, whatever the shape', async () => {
    expect(outline(await readData('kb.json', text, { fields, areFieldsExact: true }))).toEqual([
      '/topics/0 | internal plain heading | Late',
      '/topics/0 | internal plain body | When late',
      `/topics/0 | macro plain body | ${LATE}`
    ])
  })

  test('are columns of a table, too', async () => {
    const { fields: found } = await readData('kb.csv', `Cat,Words\nLate,${LATE.replace(',', '')}\n`, {
      fields: { body: 'Words', title: 'Cat' },
      areFieldsExact: true
    })

    expect([...found].map(({ entry }) => entry)).toEqual([
      { id: 'Late', title: 'Late', pointer: 'row 2' },
      { id: 'Late', title: 'Late', pointer: 'row 2' }
    ])
  })

  test('leave known systems alone, unless they are for this very file', async () => {
    const macros = json({ macros: [{ id: 1, title: 'A', actions: [{ field: 'comment_value', value: 'It is on its way.' }] }] })

    expect((await readData('a.json', macros, { fields })).format).toBe('zendesk-macros')
    expect((await readData('a.json', macros, { fields, areFieldsExact: true })).format).not.toBe('zendesk-macros')
  })
})

test('a list of more objects than a call takes arguments is read', async () => {
  const list = `[${'{"a":1},'.repeat(150_000)}{"title":"Late","content":"${LATE}"}]`

  const result = await readData('macros.json', list, MACROS)

  expect(outline(result)).toContain(`/150000 | macro plain body | ${LATE}`)
})
