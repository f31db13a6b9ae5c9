import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, houseRule, partnerlint, workspace } from './run.ts'

describe('exit codes', () => {
  test('0 for warnings, 1 for errors', () => {
    const cwd = workspace({ 'docs/a.md': 'Now frobnicate it.' })

    expect(partnerlint([], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(partnerlint(['--rule', 'house-word: error'], { cwd }).status).toBe(1)
    expect(partnerlint(['--rule', 'house-word: error', '--exit-zero'], { cwd }).status).toBe(0)
    expect(partnerlint(['--rule', 'house-word: info', '--max-warnings', '0'], { cwd }).status).toBe(0)
  })

  test('1 for more warnings than allowed, counted with --quiet as well', () => {
    const cwd = workspace({ 'docs/a.md': 'Now frobnicate it.' })

    const { status, stdout, stderr } = partnerlint(['--max-warnings', '0', '--quiet'], { cwd })

    expect(status).toBe(1)
    expect(stdout).not.toContain('frobnicate')
    expect(stderr).toContain('1 warning')
  })
})

describe('the report', () => {
  test('names file, place, words, rule and what to write instead', () => {
    const cwd = workspace({ 'docs/a.md': '# Title\n\nFirst, *frob*nicate it.\nThen frobnicate **again**.' })

    const { stdout } = partnerlint([], { cwd })

    expect(stdout).toContain('docs/a.md')
    expect(stdout).toMatch(/3:9\s+warning\s+“frobnicate” is not how we say it; say it plainly\.\s+house-word/)
    expect(stdout).toMatch(/4:6\s+warning/)
    expect(stdout).toContain('Try: plain')
    expect(stdout).toContain('2 problems (2 warnings)')
  })

  test('as JSON, with absolute paths and exact places', () => {
    const cwd = workspace({ 'docs/a.md': 'Now frobni&shy;cate it.', 'docs/clean.md': 'Fine.' })

    const report = JSON.parse(partnerlint(['docs', '--format', 'json'], { cwd }).stdout)

    expect(report).toMatchObject([
      {
        filePath: join(cwd, 'docs/a.md'),
        warningCount: 1,
        messages: [{ ruleId: 'house-word', severity: 1, line: 1, column: 5, endLine: 1, endColumn: 20 }]
      },
      { filePath: join(cwd, 'docs/clean.md'), messages: [] }
    ])
  })

  test('goes to a file, whose folder is made', () => {
    const cwd = workspace({ 'docs/a.md': 'Now frobnicate it.' })

    const { stdout, stderr } = partnerlint(['--format', 'json', '-o', 'out/report.json'], { cwd })

    expect(stdout).toBe('')
    expect(stderr).toContain('1 problem')
    expect(JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8'))).toHaveLength(1)
  })

  test('says what was skipped, and why', () => {
    const cwd = workspace(
      { '.gitignore': 'drafts/\n', 'drafts/a.md': 'frobnicate', 'archive/b.md': 'frobnicate', 'a.py': '', 'ok.md': 'Fine.' },
      { ignore: ['archive/**'] }
    )

    const { stdout } = partnerlint([], { cwd })

    expect(stdout).toContain('No problems in 1 file')
    expect(stdout).toContain('1 ignored by .gitignore')
    expect(stdout).toContain('1 ignored by the config')
    expect(stdout).toMatch(/\d of a kind that is not read/)
  })
})

describe('what is read', () => {
  test('a file that .gitignore leaves out, when it is named', () => {
    const cwd = workspace({ '.gitignore': 'drafts/\n', 'drafts/a.md': 'frobnicate' })

    expect(partnerlint(['drafts/a.md'], { cwd }).stdout).toContain('1 problem')
  })

  test('no licence, but when it is named', () => {
    const cwd = workspace({ 'LICENSE.md': 'frobnicate', 'docs/license.md': 'fine' })

    expect(partnerlint([], { cwd }).stdout).toContain('1 with a licence')
    expect(partnerlint(['LICENSE.md'], { cwd }).stdout).toContain('1 problem')
  })

  test('not a file that the config ignores, although it is named', () => {
    const cwd = workspace({ 'archive/a.md': 'frobnicate', 'b.md': 'fine' }, { ignore: ['archive/**'] })

    const named = partnerlint(['archive/a.md', 'b.md'], { cwd })
    const silent = partnerlint(['archive/a.md', '--no-warn-ignored', '--no-error-on-unmatched-pattern'], { cwd })

    expect(named.stdout).toContain('“archive/a.md” is not linted: the config ignores it.')
    expect(silent).toMatchObject({ status: 0 })
    expect(silent.stdout).not.toContain('is not linted')
  })

  test('globs, and folders with the characters of globs', () => {
    const cwd = workspace({ 'a/x.md': 'frobnicate', 'a/y.txt': 'frobnicate', '[b]/z.md': 'frobnicate' })

    expect(partnerlint(['a/*.md'], { cwd }).stdout).toContain('1 problem')
    expect(partnerlint(['[b]'], { cwd }).stdout).toContain('1 problem')
  })

  test('standard input, under the name it is given', () => {
    const cwd = workspace(
      {},
      { audiences: { macro: ['macros/**'] }, overrides: [{ files: ['macros/**'], rules: { 'house-word': 'error' } }] }
    )

    const { status, stdout } = partnerlint(['--stdin', '--stdin-filename', 'macros/new.md', '--format', 'json'], {
      cwd,
      input: 'Frobnicate *it*.'
    })

    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { filePath: join(cwd, 'macros/new.md'), messages: [{ line: 1, column: 1, endColumn: 11 }] }
    ])
  })

  test('--ignore-pattern leaves files out', () => {
    const cwd = workspace({ 'a.md': 'frobnicate', 'b.md': 'frobnicate' })

    expect(partnerlint(['--ignore-pattern', 'b.md'], { cwd }).stdout).toContain('1 problem')
  })
})

describe('suppression comments', () => {
  const text = (comment: string) => `${comment}\nNow frobnicate it.\n\nAnd frobnicate that.`

  test('turn off one line, with a reason that the JSON report keeps', () => {
    const cwd = workspace({ 'a.md': text('<!-- partnerlint-disable-next-line house-word -- a customer’s own word -->') })

    const [file] = JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)

    expect(file.messages).toMatchObject([{ line: 4 }])
    expect(file.suppressedMessages).toMatchObject([
      { line: 2, suppressions: [{ kind: 'directive', justification: 'a customer’s own word' }] }
    ])
  })

  test('that suppress nothing are reported on request', () => {
    const cwd = workspace({
      'a.md': text('<!-- partnerlint-disable blame-language -->'),
      'b.md': '<!-- partnerlint-disable-line house-wrd -->'
    })

    expect(partnerlint([], { cwd }).stdout).not.toContain('unused-directive')
    const { stdout } = partnerlint(['--report-unused-disable-directives'], { cwd })

    expect(stdout).toMatch(/1:1\s+warning\s+This comment suppresses “blame-language”/)
    expect(stdout).toContain('did you mean “house-word”?')
  })

  test('--disable lasts to --enable', () => {
    const cwd = workspace({
      'a.md': 'frobnicate\n\n<!-- partnerlint-disable -->\n\nfrobnicate\n\n<!-- partnerlint-enable -->\n\nfrobnicate'
    })

    const [file] = JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)

    expect(file.messages.map(({ line }: { line: number }) => line)).toEqual([1, 9])
  })
})

describe('rules of a team', () => {
  test('with a mistake are told with file, line, column and what was expected, all at once', () => {
    const cwd = folder({
      '.partnerlintrc.json': '{ "rulePaths": ["./house"], "rules": { "blame-langage": "warn" } }',
      'house/a-rule.yml': houseRule('(open', 'a-rule').replace('severity: warn', 'severity: loud'),
      'house/b-rule.yml': houseRule('say ~12 it', 'b-rule').replace('[plain]', '[plain]\n    unless: [condtional]'),
      'x.md': 'text'
    })

    const { status, stdout, stderr } = partnerlint([], { cwd })

    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('.partnerlintrc.json:1:40: Unexpected rule “blame-langage”')
    expect(stderr).toContain('did you mean “blame-language”?')
    expect(stderr).toMatch(/house\/a-rule\.yml:3:11: Unexpected “loud”, expected “error”, “warn”, “info” or “off”/)
    expect(stderr).toMatch(/house\/b-rule\.yml:10:13: Unexpected gap “~12”/)
    expect(stderr).toMatch(/house\/b-rule\.yml:12:14: Unexpected guard “condtional”.*did you mean “conditional”\?/)
  })

  const coded = {
    'house/loud.yml': houseRule('frobnicate', 'loud'),
    'house/loud.mjs':
      "import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\nexport default { keep: ({ range }) => range.start > 0 }",
    'x.md': 'frobnicate, and frobnicate'
  }

  test('with code are refused unless the config is named', () => {
    const cwd = folder({ ...coded, '.partnerlintrc.json': '{ "rulePaths": ["./house"] }' })

    const found = partnerlint([], { cwd })
    expect(found.status).toBe(2)
    expect(found.stderr).toContain('house/loud.mjs: Unexpected code beside a rule')
    expect(found.stderr).toContain('--config')
    expect(() => readFileSync(join(cwd, 'ran'))).toThrow()

    expect(partnerlint(['--config', '.partnerlintrc.json'], { cwd }).stdout).toContain('1 problem')
    expect(partnerlint(['--allow-code'], { cwd }).stdout).toContain('1 problem')
    expect(readFileSync(join(cwd, 'ran'), 'utf8')).toBe('')
  })
})

describe('other commands', () => {
  test('rules lists each rule with its severity here', () => {
    const cwd = workspace({}, { rules: { 'house-word': 'error' } })

    expect(partnerlint(['rules'], { cwd }).stdout).toMatch(/house-word\s+error\s+A word that the team avoids\./)
    expect(JSON.parse(partnerlint(['rules', '--format', 'json'], { cwd }).stdout)).toContainEqual(
      expect.objectContaining({ id: 'house-word', severity: 'error', recommended: 'warn' })
    )
  })

  test('explain tells what a rule flags and why', () => {
    const cwd = workspace({})

    expect(partnerlint(['explain', 'house-word'], { cwd }).stdout).toContain('It is only here to be found.')
    expect(partnerlint(['explain', 'house-wrd'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'There is no rule “house-wrd”; did you mean “house-word”? “partnerlint rules” lists them all.\n'
    })
  })

  test('init writes a config once, and it works', () => {
    const cwd = folder({ 'docs/a.md': 'text', 'macros/b.md': 'text', 'runbooks/c.md': 'text' })

    expect(partnerlint(['init'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, '.partnerlintrc.json'), 'utf8')).toContain('"macros/**"')
    expect(partnerlint([], { cwd })).toMatchObject({ status: 0, stderr: '' })
    expect(partnerlint(['init'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('There is a config already')
    })
  })

  test('--print-config shows what holds for a file', () => {
    const cwd = workspace({}, { audiences: { internal: ['notes/**'] } })

    expect(JSON.parse(partnerlint(['--print-config', 'notes/a.md'], { cwd }).stdout)).toMatchObject({
      audience: 'internal',
      rules: { 'house-word': expect.anything() }
    })
  })

  test('--version is answered by the launcher', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))

    expect(partnerlint(['--version'], { cwd: '/' })).toMatchObject({ status: 0, stdout: `${version}\n` })
  })
})

describe('phrases that a config allows', () => {
  test('may hold contractions and placeholders', () => {
    const cwd = workspace(
      { 'a.md': 'We’ll frobnicate it by {{ticket.sla}}.\n\nWe will frobnicate it.' },
      { rules: { 'house-word': ['warn', { allow: ["we'll frobnicate it by {{ticket.sla}}."] }] } }
    )

    expect(JSON.parse(partnerlint(['--format', 'json'], { cwd }).stdout)[0].messages).toMatchObject([{ line: 3 }])
  })

  test('are told with their place when they cannot be read', () => {
    const cwd = workspace({ 'a.md': 'text' }, { rules: { 'house-word': ['warn', { allow: ['fine (open'] }] } })

    expect(partnerlint([], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^\.partnerlintrc\.json:1:\d+: Unexpected phrase “fine \(open”/)
    })
  })
})
