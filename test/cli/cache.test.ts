import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseRule, LAUNCHER, partnerlint, workspace } from './run.ts'

const FOLDER = '.partnerlintcache'
const FILES = {
  'docs/refunds.md': '# Refunds\n\nA refund reaches your card within 5 working days.\n',
  'macros/refund.md': 'Now frobnicate it. A refund reaches your card within 10 working days.\n'
}

function report(cwd: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = partnerlint(['--cache', '-f', 'json', ...args], { cwd })
  expect(status, stderr).toBeLessThan(2)
  return stdout
}

test('a second run says the same, and so does one without a cache', () => {
  const cwd = workspace(FILES)

  const reports = [report(cwd), report(cwd), partnerlint(['-f', 'json'], { cwd }).stdout]

  expect(new Set(reports).size).toBe(1)
  expect(reports[0]).toContain('drift-value')
  expect(readdirSync(join(cwd, FOLDER))).toContain('.gitignore')
})

test('a change of a file, a rule or the config is seen at once, as without a cache', { timeout: 120_000 }, () => {
  const cwd = workspace(FILES)
  const changes: readonly (() => void)[] = [
    () => writeFileSync(join(cwd, 'docs/refunds.md'), FILES['docs/refunds.md'].replace('5', '10')),
    () => writeFileSync(join(cwd, 'house-rules/house-word.yml'), houseRule('reaches')),
    () => writeFileSync(join(cwd, 'house-rules/other-word.yml'), houseRule('within', 'other-word')),
    () =>
      writeFileSync(join(cwd, '.partnerlintrc.json'), '{ "rulePaths": ["./house-rules"], "rules": { "house-word": "error" } }'),
    () => rmSync(join(cwd, 'docs/refunds.md'))
  ]
  const seen = new Set([report(cwd)])

  for (const change of changes) {
    change()
    const now = report(cwd)

    expect(now).toBe(partnerlint(['-f', 'json'], { cwd }).stdout)
    seen.add(now)
  }
  expect(seen.size).toBe(changes.length + 1)
})

test('a change that leaves a file its size and its time is seen', { timeout: 60_000 }, async () => {
  const cwd = workspace(FILES)
  const path = join(cwd, 'docs/refunds.md')
  // Only files that were not written a moment ago are known without being read.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const before = [report(cwd), report(cwd)]
  const { atime, mtime } = statSync(path)

  writeFileSync(path, FILES['docs/refunds.md'].replace('5', '9'))
  utimesSync(path, atime, mtime)

  expect(before[1]).toBe(before[0])
  expect(report(cwd)).toBe(partnerlint(['-f', 'json'], { cwd }).stdout)
  expect(report(cwd)).not.toBe(before[0])
})

test('damaged files are written anew', () => {
  const cwd = workspace(FILES)
  const first = report(cwd)
  writeFileSync(join(cwd, FOLDER, 'results.json'), 'no cache of ours')

  expect(report(cwd)).toBe(first)
  const facts = join(cwd, FOLDER, 'facts')
  for (const name of readdirSync(facts)) writeFileSync(join(facts, name), 'no facts of ours')
  writeFileSync(join(cwd, 'docs/new.md'), 'Fine.\n')
  expect(JSON.parse(report(cwd))).toHaveLength(JSON.parse(first).length + 1)
})

test('runs at once do each other no harm', { timeout: 120_000 }, async () => {
  const cwd = workspace(FILES)
  const run = () =>
    new Promise<string>((resolve) => {
      const child = spawn(process.execPath, [LAUNCHER, '--cache', '-f', 'json'], { cwd })
      let text = ''
      child.stdout.on('data', (chunk) => {
        text += chunk
      })
      child.on('close', () => resolve(text))
    })

  const reports = await Promise.all(Array.from({ length: 4 }, run))

  expect(new Set([...reports, report(cwd)]).size).toBe(1)
})

test('fixes are made although the results are known', () => {
  const cwd = workspace({ 'docs/a.md': 'Please be advised that it rains.\n' })
  report(cwd)

  partnerlint(['--cache', '--fix'], { cwd })

  expect(readFileSync(join(cwd, 'docs/a.md'), 'utf8')).toBe('It rains.\n')
  expect(JSON.parse(report(cwd))[0].messages).toEqual([])
})

test('lies in node_modules where there is one, and where it is told to', () => {
  const cwd = workspace(FILES)
  mkdirSync(join(cwd, 'node_modules'))

  report(cwd)
  report(cwd, '--cache-location', 'tmp/kept')

  expect(existsSync(join(cwd, 'node_modules/.cache/partnerlint/results.json'))).toBe(true)
  expect(existsSync(join(cwd, 'tmp/kept/results.json'))).toBe(true)
  expect(existsSync(join(cwd, FOLDER))).toBe(false)
})

test('one that came with the repository is not used', () => {
  const cwd = workspace(FILES)
  report(cwd)
  rmSync(join(cwd, '.git'), { recursive: true })
  spawnSync('git', ['init', '-q'], { cwd })
  spawnSync('git', ['add', '-Af', FOLDER], { cwd })

  const { stdout, status } = partnerlint(['--cache'], { cwd })

  expect(status).toBeLessThan(2)
  expect(stdout).toContain('The cache was not used: it is part of the repository')
})

test('rules with code that imports other code are looked at anew', () => {
  const code = 'import { x } from "../lib.mjs"\nexport default { keep: () => x }\n'
  const cwd = workspace({ ...FILES, 'house-rules/house-word.mjs': code, 'lib.mjs': 'export const x = true\n' })
  const args = ['--cache', '--allow-code', '-f', 'compact']

  const before = partnerlint(args, { cwd })
  writeFileSync(join(cwd, 'lib.mjs'), 'export const x = false\n')
  const after = partnerlint(args, { cwd })

  expect(before.stderr).toContain('The cache was not used: rules with code')
  expect(before.stdout).toContain('house-word')
  expect(after.stdout).not.toContain('house-word')
})
