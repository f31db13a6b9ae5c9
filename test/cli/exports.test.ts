import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, partnerlint, workspace } from './run.ts'

const json = (value: unknown): string => JSON.stringify(value)
const macro = (id: number, title: string, words: string, rest: object = {}) => ({
  id,
  title,
  active: true,
  actions: [{ field: 'comment_value_html', value: `<p>Hi, we ${words} &amp; go.</p>` }],
  ...rest
})
const EXPORT = json({
  macros: [
    macro(1, 'Refund sent', 'frobnicate'),
    macro(2, 'Late parcel', 'frobnicate'),
    macro(3, 'Old', 'frobnicate', { active: false }),
    macro(4, 'Colis', 'vous frobnicate le colis des amis pour la fête')
  ]
})

describe('an export in one line', () => {
  test.each(['stylish', 'compact', 'markdown', 'github'])('%s names each entry by title, id and pointer', (format) => {
    const { stdout } = partnerlint(['--format', format], { cwd: workspace({ 'export.json': EXPORT }) })

    for (const words of ['Refund sent', 'Late parcel', '/macros/0', '/macros/1']) expect(stdout).toContain(words)
    expect(stdout).not.toContain('Colis')
  })

  test('JSON and SARIF have them as data', () => {
    const cwd = workspace({ 'export.json': EXPORT })

    const [file] = JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)
    const [run] = JSON.parse(partnerlint(['--format', 'sarif'], { cwd }).stdout).runs

    expect(file.messages[0]).toMatchObject({ line: 1, entry: { id: '1', title: 'Refund sent', pointer: '/macros/0' } })
    expect(EXPORT.slice(file.messages[0].column - 1, file.messages[0].endColumn - 1)).toBe('frobnicate')
    expect(run.results[0].locations[0].logicalLocations).toEqual([
      { name: 'Refund sent', fullyQualifiedName: '/macros/0', properties: { id: '1' } }
    ])
  })

  test('the summary counts what is left out, and --include-inactive reads it', () => {
    const cwd = workspace({ 'export.json': EXPORT, 'package.json': '{}', 'data.json': '{ "a": 1 }' })

    const { stdout } = partnerlint([], { cwd })
    const all = partnerlint(['--include-inactive'], { cwd }).stdout

    expect(stdout).toContain('2 problems (2 warnings) in 1 of 1 file (4 entries)')
    expect(stdout).toMatch(/Skipped \d files?.* with data and no texts for a reader/)
    expect(stdout).toContain(
      'Skipped 2 entries: 1 not in use (--include-inactive reads them), 1 in another language than English.'
    )
    expect(all).toContain('3 problems')
    expect(all).toContain('Skipped 1 entry in another language than English.')
  })

  test('overrides set the rules of some entries', () => {
    const overrides = [{ files: ['**/*.json'], entries: ['Refund*'], rules: { 'house-word': 'off' } }]

    const { stdout } = partnerlint([], { cwd: workspace({ 'export.json': EXPORT }, { overrides }) })

    expect(stdout).not.toContain('Refund sent')
    expect(stdout).toContain('1 problem (1 warning)')
  })
})

test('a comment in YAML suppresses the value behind it', () => {
  const text =
    'replies:\n  # partnerlint-disable-next-line house-word -- what they call it\n  - name: A\n    body: |\n      We\n      frobnicate.\n  - name: B\n    body: We frobnicate.\n'

  const { stdout } = partnerlint([], { cwd: workspace({ '.github/replies.yml': text }) })

  expect(stdout).toContain('1 problem (1 warning)')
  expect(stdout).toContain('8:14')
})

test('a named file without texts for a reader gets a notice', () => {
  const { stdout, status } = partnerlint(['data.json'], { cwd: workspace({ 'data.json': '[{ "size": 3 }]' }) })

  expect(stdout).toContain('data.json:1  Nothing in this data looks like a text for a reader')
  expect(status).toBe(0)
})

test('a broken export is an error at its place, and what stands before it is read', () => {
  const { stdout, status } = partnerlint([], { cwd: workspace({ 'macros/export.json': `${EXPORT.slice(0, 300)}` }) })

  expect(stdout).toMatch(/1:\d+ +error/)
  expect(stdout).toContain('Refund sent')
  expect(status).toBe(1)
})

test('init names what it recognises, and writes the keys of what it does not', () => {
  const odd = json({
    groups: [
      {
        x: [
          { cat: 'Late', txt: 'Hi there, it leaves today.' },
          { cat: 'Soon', txt: 'Hello, it is here by noon.' }
        ]
      }
    ]
  })
  const cwd = folder({ 'a/export.json': EXPORT, 'kb/[odd].json': odd, 'package.json': '{}', 'docs/a.md': 'Text' })

  const { stdout } = partnerlint(['init'], { cwd })
  const config = readFileSync(join(cwd, '.partnerlintrc.json'), 'utf8')
  const report = partnerlint([], { cwd }).stdout

  expect(stdout).toContain('for 3 files')
  expect(config).toContain('// - Zendesk macros: a/export.json\n')
  expect(config).toContain('{ "files": ["kb/\\\\[odd\\\\].json"], "fields": {"body":"txt","title":"cat"}, "audience": "macro" }')
  expect(report).toContain('in 3 files (7 entries)')
})
