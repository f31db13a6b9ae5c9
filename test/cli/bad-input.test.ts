import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { folder, LAUNCHER, partnerlint, workspace } from './run.ts'

/** What every failure looks like: exit 2, nothing on stdout, no stack trace. */
function expectFailure({ status, stdout, stderr }: ReturnType<typeof partnerlint>, ...messages: readonly string[]): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).not.toMatch(/^\s+at /m)
  for (const message of messages) expect(stderr).toContain(message)
}

describe('paths', () => {
  test('that do not exist are all named', () => {
    const cwd = folder({ 'a.md': '' })

    expectFailure(
      partnerlint(['nowhere', 'docs/*.md', 'a.md'], { cwd }),
      'There is no file or folder “nowhere”',
      'No file matches “docs/*.md”'
    )
    expect(partnerlint(['nowhere', 'a.md', '--no-error-on-unmatched-pattern'], { cwd }).status).toBe(0)
  })

  test('a folder with nothing to lint', () => {
    const cwd = folder({ 'src/a.py': '' })

    expect(partnerlint([], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('Nothing was found to lint') })
    expect(partnerlint(['--no-error-on-unmatched-pattern'], { cwd })).toMatchObject({ status: 0 })
  })

  test('loops of links are not followed', () => {
    const cwd = workspace({ 'docs/a.md': 'frobnicate' })
    symlinkSync('..', join(cwd, 'docs/loop'))
    symlinkSync('self', join(cwd, 'docs/self'))

    const { status, stdout } = partnerlint([], { cwd })

    expect(status).toBe(0)
    expect(stdout).toContain('1 problem')
    expect(stdout).toContain('2 behind symbolic links')
    expectFailure(partnerlint(['docs/self'], { cwd }), 'This link leads to itself')
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be read', () => {
    const cwd = folder({ 'docs/a.md': 'text' })
    chmodSync(join(cwd, 'docs'), 0)

    expectFailure(partnerlint([], { cwd }), 'This folder cannot be read')
    chmodSync(join(cwd, 'docs'), 0o755)
  })
})

describe('files that are no text are a diagnostic on that file, and the others are linted', () => {
  test.each([
    ['binary', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), /not text|binary/i],
    ['invalid UTF-8', Uint8Array.of(0x48, 0x69, 0x0a, 0x61, 0xff, 0x62), /UTF-8/]
  ])('%s', (_name, content, message) => {
    const cwd = workspace({ 'a.md': content, 'b.md': 'Now frobnicate it.' })

    const { status, stdout, stderr } = partnerlint(['--format', 'json'], { cwd })

    expect(status).toBe(1)
    expect(stderr).not.toContain('    at ')
    const [bad, good] = JSON.parse(stdout)
    expect(bad.messages).toMatchObject([
      { ruleId: 'unreadable-file', severity: 2, fatal: true, message: expect.stringMatching(message) }
    ])
    expect(good.messages).toMatchObject([{ ruleId: 'house-word' }])
  })

  test('UTF-16 with a byte order mark is read as what it is', () => {
    const cwd = workspace({ 'a.md': Buffer.from('\uFEFFNow frobnicate it.', 'utf16le') })

    expect(JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)).toMatchObject([
      { messages: [{ line: 1, column: 5, endColumn: 15 }] }
    ])
  })

  test('a byte order mark does not count as a column', () => {
    const cwd = workspace({ 'a.md': '\uFEFFfrobnicate' })

    expect(JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)).toMatchObject([{ messages: [{ line: 1, column: 1 }] }])
  })

  test('a folder called like a file, and an empty file', () => {
    const cwd = workspace({ 'empty.md': '' })
    mkdirSync(join(cwd, 'folder.md'))

    expect(partnerlint([], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('hostile texts', () => {
  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['emphasis', '*a_ '.repeat(60_000)],
    ['lists', '- '.repeat(120_000)],
    ['tags', '<'.repeat(250_000)],
    ['quotes', '>'.repeat(250_000)],
    ['headings', '# a\n\n'.repeat(20_000)],
    ['a wide table', `|${'a|'.repeat(10_000)}\n|${'-|'.repeat(10_000)}\n|${'b|'.repeat(10_000)}`]
  ])('%s', { timeout: 120_000 }, (_name, text) => {
    const cwd = workspace({ 'a.md': `Now frobnicate it.\n\n${text}\n\nAgain, frobnicate it.` })

    const { status, stdout, stderr } = partnerlint(['--format', 'json'], { cwd })

    expect(status).toBe(0)
    expect(stderr).not.toContain('    at ')
    const [file] = JSON.parse(stdout)
    expect(file.messages.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['house-word', 'house-word'])
  })

  test('one line of 6 MB', () => {
    const cwd = workspace({ 'a.md': `${'plain words '.repeat(500_000)}frobnicate` })

    const { status, stdout } = partnerlint(['--format', 'json'], { cwd })

    expect(status).toBe(0)
    expect(JSON.parse(stdout)[0].messages).toMatchObject([{ ruleId: 'house-word', line: 1, column: 6_000_001 }])
  })
})

describe('usage', () => {
  const cwd = () => folder({ 'a.md': 'text' })

  test.each([
    [['--formt', 'json'], 'Did you mean --format?'],
    [['--format', 'xml'], 'There is no format “xml”'],
    [['--max-warnings', 'many'], 'whole number'],
    [['--rule', 'blame-langage: error'], 'did you mean “blame-language”?'],
    [['--rule', 'blame-language: loud'], 'blame-language'],
    [['--config', 'nowhere.json'], 'nowhere.json'],
    [['--stdin', 'a.md'], 'cannot be linted in one run'],
    [['--ignore-pattern', '{'], 'Unexpected --ignore-pattern']
  ])('%j', (args, message) => {
    expectFailure(partnerlint(args, { cwd: cwd() }), message)
  })

  test('a report that cannot be written', () => {
    expectFailure(partnerlint(['-o', 'a.md/report.txt'], { cwd: cwd() }), 'This file cannot be written')
  })
})

describe('configs', () => {
  test('with many mistakes are told all at once', () => {
    const cwd = folder({
      '.partnerlintrc.json': `{
  "extend": "partnerlint:recommended",
  "audiences": { "macros": ["macros/**"] },
  "rules": {
    "blame-langage": "error",
    "ticket-talk": "loud",
    "policy-shield": ["warn", { "alow": [] }],
    "cold-handoff": ["warn", { "allow": "text" }]
  },
  "overrides": [{ "rules": { "servilty": "off" } }],
  "drift": { "source": "public" },
  "rulePaths": "./house",
  "ignore": [7]
}`,
      'a.md': 'text'
    })

    const { stderr, ...outcome } = partnerlint([], { cwd })

    expectFailure(
      { ...outcome, stderr },
      'did you mean “extends”?',
      'did you mean “macro”?',
      'did you mean “blame-language”?',
      'did you mean “allow”?'
    )
    const places = stderr
      .trim()
      .split('\n')
      .map((line) => /^\.partnerlintrc\.json:(\d+):\d+: /.exec(line)?.[1])
    expect(new Set(places)).toEqual(new Set(['2', '3', '5', '6', '7', '8', '10', '11', '12', '13']))
  })

  test.each([
    ['{ "rules": { ', '.partnerlintrc.json:1'],
    ['{ "extends": "./missing.json" }', '.partnerlintrc.json:1:14'],
    ['{ "extends": "partnerlint:recomended" }', 'did you mean “partnerlint:recommended”?']
  ])('%s', (config, message) => {
    expectFailure(partnerlint([], { cwd: folder({ '.partnerlintrc.json': config, 'a.md': 'text' }) }), message)
  })

  test('that are code are never run unless they are named', () => {
    const plant = "require('node:fs').writeFileSync('ran', '')\nmodule.exports = {}"
    const cwd = folder({
      '.config/config.cjs': plant,
      '.partnerlintrc.js': plant,
      '.partnerlintrc.cjs': plant,
      'partnerlint.config.cjs': plant,
      'a.md': 'text'
    })

    const { status } = partnerlint([], { cwd })

    expect(status).toBe(0)
    expect(readdirSync(cwd)).not.toContain('ran')
    expect(partnerlint(['--config', 'partnerlint.config.cjs'], { cwd }).status).toBe(0)
    expect(readdirSync(cwd)).toContain('ran')
  })
})

describe('ends', () => {
  test('| head is silent, and the exit code the same', () => {
    // More than a pipe holds, so that the run still writes when nobody reads any more.
    const cwd = workspace({ 'a.md': 'Now frobnicate it.\n\n'.repeat(1500) })

    const command = `"${process.execPath}" "${LAUNCHER}" --rule 'house-word: error' | head -n 1; exit "\${PIPESTATUS[0]}"`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' })

    expect(stdout.split('\n')).toHaveLength(2)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  })

  test.skipIf(!existsSync('/dev/full'))('a disk that is full is told in a sentence', () => {
    const cwd = workspace({ 'a.md': 'Now frobnicate it.' })

    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${LAUNCHER}" > /dev/full`], {
      cwd,
      encoding: 'utf8'
    })

    expect({ status, stderr }).toEqual({ status: 2, stderr: 'What there is to say cannot be written (ENOSPC).\n' })
  })

  test('Ctrl-C exits with 130 and leaves no report', async () => {
    const slow =
      "import { writeFileSync } from 'node:fs'\nwriteFileSync('started', '')\nawait new Promise((go) => setTimeout(go, 50_000))"
    const cwd = workspace({ 'a.md': 'Now frobnicate it.', 'slow.mjs': `${slow}\nexport default {}` })

    const child = spawn(process.execPath, [LAUNCHER, '--config', 'slow.mjs', '-o', 'report.txt'], { cwd, stdio: 'ignore' })
    const ended = new Promise((resolve) => child.on('exit', (status) => resolve(status)))
    await vi.waitUntil(() => existsSync(join(cwd, 'started')), { timeout: 50_000 })
    child.kill('SIGINT')

    expect(await ended).toBe(130)
    expect(readdirSync(cwd).filter((name) => name.startsWith('report'))).toEqual([])
  })

  test('a long report reaches the end of a slow pipe', () => {
    const cwd = workspace({ 'a.md': 'Now frobnicate it.\n\n'.repeat(2000) })

    const { stdout } = spawnSync('bash', ['-c', `"${process.execPath}" "${LAUNCHER}" --format json | (sleep 1; cat)`], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28
    })

    expect(JSON.parse(stdout)[0].messages).toHaveLength(2000)
  })
})
