import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, told } from './load-tree.ts'
import { writeTree } from './write-tree.ts'

const CONFIG = '{ "drift": { "facts": "facts.yml" } }'

test('reads facts with the place of their values', async () => {
  const facts =
    '# ours\n- term: trial\n  value: 30   \n  unit: days\n- term: [fee, late fee]\n  value: $5\n  in: docs/**\n  unless: [old]\n'
  const root = writeTree({ '.git/': '', 'house/.partnerlintrc.json': CONFIG, 'house/facts.yml': facts })

  const { drift, errors } = await load(join(root, 'house'))

  expect(errors).toEqual([])
  const folder = join(root, 'house')
  expect(drift.facts).toMatchObject([
    { terms: ['trial'], value: '30 days', unless: [], folder, at: { path: join(folder, 'facts.yml'), line: 3, column: 10 } },
    { terms: ['fee', 'late fee'], value: '$5', globs: ['docs/**'], unless: ['old'], at: { line: 6, endColumn: 12 } }
  ])
  const { start, end } = drift.facts?.[0]?.at.range ?? { start: 0, end: 0 }
  expect(facts.slice(start, end)).toBe('30')
})

test('reads the facts of all layers, each file once', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": "./house/base.json", "drift": { "facts": ["house/facts.yml", "more.json"] } }',
    'house/base.json': CONFIG,
    'house/facts.yml': '- { term: trial, value: 30 days }\n',
    'more.json': '[{ "term": "fee", "value": 5, "unit": "EUR" }]'
  })

  const { drift, errors } = await load(root)

  expect(errors).toEqual([])
  expect(drift.facts?.map(({ terms, value }) => [...terms, value])).toEqual([
    ['trial', '30 days'],
    ['fee', '5 EUR']
  ])
})

test.each([
  ['', undefined],
  ['# nothing yet\n', undefined],
  ['[]', undefined]
])('%j declares nothing', async (text, facts) => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.json': CONFIG, 'facts.yml': text })

  const config = await load(root)

  expect(config.errors).toEqual([])
  expect(config.drift.facts).toBe(facts)
})

test.each([
  ['- term: trial\n  values: 3', ['facts.yml:2:3 Unexpected key “values”, expected a key of a fact; did you mean “value”?']],
  ['- value: 3 days', ['facts.yml:1:3 Unexpected object without “term”, expected what the value is of']],
  ['- term: trial\n  value: [3]', ['facts.yml:2:10 Unexpected list, expected a value such as 14 or “14 days”']],
  ['- term: trial\n  value: 3\n  in: "[a"', ['facts.yml:3:7 Unexpected “[a”, expected']],
  ['trial: 3 days', ['facts.yml:1:1 Unexpected object, expected a list of facts']],
  ['- term: "trial', ['facts.yml:1:15 Unexpected end of the line, expected a closing quote']]
])('%j is told with its place', async (text, expected) => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.json': CONFIG, 'facts.yml': text })

  const messages = told((await load(root)).errors, root)

  for (const each of expected) expect(messages).toContainEqual(expect.stringContaining(each))
})

test.each([
  ['missing.yml', 'expected a file with facts; there is none of that name'],
  ['facts.txt', 'expected a file that ends in .yml, .yaml or .json'],
  ['outside.yml', 'expected a file within the repository']
])('a facts file called %s is told where it is named', async (name, expected) => {
  const outside = writeTree({ 'facts.yml': '[]' })
  const root = writeTree({ '.git/': '', 'facts.txt': '', '.partnerlintrc.json': `{ "drift": { "facts": "${name}" } }` })
  symlinkSync(join(outside, 'facts.yml'), join(root, 'outside.yml'))

  const { errors } = await load(root)

  expect(told(errors, root)).toEqual([`.partnerlintrc.json:1:23 Unexpected path “${name}”, ${expected}`])
})
