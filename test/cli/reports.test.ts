import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partnerlint, workspace } from './run.ts'

const FILES = { 'docs/a.md': 'Now frobnicate it.' }

describe('--output', () => {
  test('writes several reports in one run, beside the one on standard output', () => {
    const cwd = workspace(FILES)

    const { stdout, stderr, status } = partnerlint(['--output', 'json:out/a.json', '--output', 'junit:out/b.xml'], { cwd })

    expect(status).toBe(0)
    expect(stdout).toContain('1 problem')
    expect(stderr).toBe('')
    expect(JSON.parse(readFileSync(join(cwd, 'out/a.json'), 'utf8'))[0].warningCount).toBe(1)
    expect(readFileSync(join(cwd, 'out/b.xml'), 'utf8')).toContain('tests="1"')
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.json', 'b.xml'])
  })

  test.each(['sarif', ':a.json', 'json:'])('%s is no format and file', (value) => {
    const { status, stdout, stderr } = partnerlint(['--output', value], { cwd: workspace(FILES) })

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--output sarif:report.sarif')
  })

  test('does not write two reports to one file', () => {
    const { status, stderr } = partnerlint(['-f', 'json', '-o', 'a', '--output', 'sarif:./a'], { cwd: workspace(FILES) })

    expect(status).toBe(2)
    expect(stderr).toContain('a: Two reports cannot go to one file')
  })

  test('says so when the place cannot be written to', () => {
    const cwd = workspace(FILES)

    const { status, stderr } = partnerlint(['--output', 'json:docs/a.md/x.json'], { cwd })

    expect(status).toBe(2)
    expect(stderr).toContain('This file cannot be written')
  })
})

describe('a reporter of one’s own', () => {
  const CODE =
    'export default ({ files }, { root }) => files.map((file) => `${file.path.slice(root.length)} ${file.diagnostics.length}\\n`).join("")'

  test.each([['./report.mjs'], ['report.mjs']])('is loaded by its path, %s', (format) => {
    const cwd = workspace({ ...FILES, 'report.mjs': CODE })

    expect(partnerlint(['-f', format], { cwd }).stdout).toBe('/docs/a.md 1\n')
  })

  test('is loaded by the name of its package, and writes to a file as well', () => {
    const cwd = workspace({
      ...FILES,
      'node_modules/plain-report/package.json': '{"name":"plain-report","type":"module","exports":"./index.js"}',
      'node_modules/plain-report/index.js': CODE
    })

    expect(partnerlint(['-f', 'plain-report', '-o', 'r.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toBe('/docs/a.md 1\n')
  })

  test.each([
    ['export const report = 1', 'no default export'],
    ['export default () => 7', 'returned no text'],
    ['export default () => { throw new Error("broken pen") }', 'failed: broken pen'],
    ['export default (', 'cannot be loaded']
  ])('that is none is an error with its place: %s', (code, message) => {
    const { status, stdout, stderr } = partnerlint(['-f', './r.mjs'], { cwd: workspace({ ...FILES, 'r.mjs': code }) })

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^r\.mjs: /)
    expect(stderr).toContain(message)
  })

  test('that is not there is an error that lists what is', () => {
    const { status, stderr } = partnerlint(['-f', 'stylsh'], { cwd: workspace(FILES) })

    expect(status).toBe(2)
    expect(stderr).toContain('There is no format “stylsh”; did you mean “stylish”?')
    expect(stderr).toContain('rdjson')
  })
})

describe('in a GitHub workflow', () => {
  const env = { GITHUB_ACTIONS: 'true', NO_COLOR: '1' }

  test('annotations follow the report for people', () => {
    const { stdout } = partnerlint([], { cwd: workspace(FILES), env })

    expect(stdout).toContain('1 problem (1 warning)')
    expect(stdout).toMatch(/\n::warning title=house-word,file=docs\/a\.md,line=1/)
  })

  test('a format that is named comes alone', () => {
    expect(partnerlint(['-f', 'jsonl'], { cwd: workspace(FILES), env }).stdout).not.toContain('::warning')
  })

  test('the job summary is added to what others have written', () => {
    const cwd = workspace(FILES)
    const page = join(cwd, 'summary.txt')
    writeFileSync(page, '# Earlier\n')

    partnerlint([], { cwd, env: { ...env, GITHUB_STEP_SUMMARY: page } })

    expect(readFileSync(page, 'utf8')).toMatch(/^# Earlier\n### partnerlint: 1 problem/)
  })

  test('a summary that cannot be written fails nothing', () => {
    const cwd = workspace(FILES)

    const { status, stderr } = partnerlint([], { cwd, env: { ...env, GITHUB_STEP_SUMMARY: join(cwd, 'no/where') } })

    expect(status).toBe(0)
    expect(stderr).toContain('job summary could not be written (ENOENT)')
    expect(existsSync(join(cwd, 'no'))).toBe(false)
  })
})
