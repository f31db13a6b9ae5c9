import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { folder, partnerlint } from './run.ts'

const macro = (id: number, title: string, value: string, usage: object) => ({
  id,
  title,
  ...usage,
  actions: [{ field: 'comment_value', value }]
})
const FINE = 'The parcel leaves today. I will write to you by 15:00 with its number.'
const POLICY = 'It is our policy. I will write to you by 15:00 with its number.'
const EXPORT = JSON.stringify({
  macros: [
    macro(1, 'Rare', `${POLICY} Your ticket has been closed.`, { usage_7d: 9, usage_30d: 8 }),
    macro(2, 'Fine', FINE, { usage_30d: 30 }),
    macro(3, 'Often', POLICY, { usage_7d: 62 })
  ]
})

test('problems come in the order of what most customers read, with the share of it at the end', () => {
  const cwd = folder({ 'macros/export.json': EXPORT })

  const { stdout, status } = partnerlint(['--sort', 'usage'], { cwd })

  expect(status).toBe(0)
  expect(stdout.split('\n').filter((line) => line.startsWith('macros/'))).toEqual([
    'macros/export.json  Often  read 62×',
    'macros/export.json  Rare  read 8×'
  ])
  expect(stdout).toContain(`To mend first:
  62×  macros/export.json  Often  1 problem
   8×  macros/export.json  Rare  2 problems
These 2 macros are 70% of what customers read.`)
})

test('reports for programs come in this order too, and leave nothing out', () => {
  const cwd = folder({
    'docs/fine.md': 'The parcel leaves today.\n',
    'docs/plan.md': 'It is our policy that the plan stays.\n',
    'macros/export.json': EXPORT
  })

  const { stdout: json } = partnerlint(['--sort', 'usage', '--format', 'json'], { cwd })
  const { stdout: placed } = partnerlint(['--format', 'json'], { cwd })
  const { stdout: compact } = partnerlint(['--sort', 'usage', '--format', 'compact'], { cwd })

  type Files = readonly { filePath: string; messages: readonly { entry?: { title: string } }[] }[]
  const files: Files = JSON.parse(json)
  expect(files.map(({ filePath }) => basename(filePath))).toEqual(['export.json', 'plan.md', 'fine.md'])
  expect([...new Set(files[0]?.messages.map(({ entry }) => entry?.title))]).toEqual(['Often', 'Rare'])
  const inOrder = (list: Files) =>
    list.toSorted((a, b) => (a.filePath < b.filePath ? -1 : 1)).map(({ messages }) => messages.length)
  expect(inOrder(files)).toEqual(inOrder(JSON.parse(placed)))
  expect(compact.indexOf('[Often')).toBeLessThan(compact.indexOf('[Rare'))
})

test('the score names what to mend first by how often it is read', () => {
  const cwd = folder({ 'macros/export.json': EXPORT })

  const { stdout } = partnerlint(['score', '--top', '1'], { cwd })
  const { stdout: json } = partnerlint(['score', '--top', '1', '--format', 'json'], { cwd })
  const { stdout: markdown } = partnerlint(['score', '--top', '1', '--format', 'markdown'], { cwd })

  expect(stdout).toMatch(/To mend first:\n +\d+ {2}macros\/export\.json {2}Often, 3, \/macros\/2 {2}read 62×\n/)
  expect(stdout).toContain('This macro is 62% of what customers read.')
  expect(JSON.parse(json)).toMatchObject({
    mendFirst: { noun: 'macro', count: 1, share: 0.62 },
    texts: [{ usage: 62 }, { usage: 8 }, { usage: 30 }]
  })
  expect(markdown).toMatch(/\| Score \| Read \| Text \| Why \|\n\|[ :|-]+\|\n\| \d+ \| 62× \|/)
})

test('a table counts macros by id or title and files by path or name, over what an export says', () => {
  const cwd = folder({
    'macros/export.json': EXPORT,
    'macros/plan.md': 'As per our policy, the plan stays.\n',
    'docs/plan-b.md': 'As per our policy, the plan stays.\n',
    'reads.csv': 'id,reads\n1,500\nOften,2\nplan,40\ndocs/plan-b.md,30\nnobody,1\n'
  })

  const { stdout, stderr } = partnerlint(['score', '--usage', 'reads.csv', '--format', 'json'], { cwd })
  const { stdout: lint } = partnerlint(['--usage', 'reads.csv', '--format', 'json'], { cwd })

  const texts: readonly { title: string; usage: number }[] = JSON.parse(stdout).texts
  expect(texts.map(({ usage }) => usage).sort((a, b) => a - b)).toEqual([2, 30, 30, 40, 500])
  expect(texts[0]?.title).toBe('Rare')
  expect(stderr).toContain('reads.csv counts 5 texts; 1 of them was not found.\n')
  expect(lint).toContain('"entry":{"id":"1","title":"Rare","pointer":"/macros/0","usage":500}')
})

test.each([
  [['--usage', 'gone.csv'], /^gone\.csv: This table of how often texts are read cannot be read\./],
  [['--usage', 'bad.csv'], /^bad\.csv:2:3: Unexpected “lots”/],
  [['--sort', 'size'], /place, usage/]
])('%j ends with 2 and says why', (args, says) => {
  const cwd = folder({ 'a.md': 'Hello.\n', 'bad.csv': 'id,reads\na,lots\n' })

  const { status, stderr } = partnerlint(args, { cwd })

  expect(status).toBe(2)
  expect(stderr).toMatch(says)
})

test('without counts the report says how to have some', () => {
  const cwd = folder({ 'macros/a.md': 'As per our policy, the plan stays.\n' })

  expect(partnerlint(['--sort', 'usage'], { cwd }).stdout).toContain('Nothing here says how often a text is read')
})

test('a page from kept results has the same scores', () => {
  const cwd = folder({ 'macros/export.json': EXPORT })
  const scores = (args: readonly string[]) =>
    /"score":[\d.]+,"audiences":\[[^\]]+/.exec(partnerlint([...args, '--format', 'html'], { cwd }).stdout)

  partnerlint(['--cache'], { cwd })

  expect(scores(['--cache'])?.[0]).toMatch(/"name":"macro"/)
  expect(scores(['--cache'])?.[0]).toEqual(scores([])?.[0])
})
