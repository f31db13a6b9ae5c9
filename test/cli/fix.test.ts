import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, houseRule, partnerlint } from './run.ts'

/** A workspace whose house rules cut “frankly”, and report “frobnicate” with a suggestion that is not applied. */
function fixable(files: Readonly<Record<string, string | Uint8Array>>): string {
  return folder({
    '.partnerlintrc.json': JSON.stringify({ rulePaths: ['./house-rules'], rules: { 'house-filler': 'error' } }),
    'house-rules/house-filler.yml': houseRule('frankly', 'house-filler').replace('suggest: [plain]', "fix: ''"),
    'house-rules/house-word.yml': houseRule('frobnicate'),
    ...files
  })
}

function contentOf(cwd: string, name: string): string {
  return readFileSync(join(cwd, name), 'utf8')
}

describe('--fix', () => {
  test('writes what needs no reading, reports what is left, and says how much it mended', () => {
    const cwd = fixable({
      'a.md': 'Frankly, frobnicate it.\n\nFrankly.\n',
      'b.md': 'It is, frankly, shut.',
      'c.md': 'It opens, frankly.'
    })

    const { status, stdout } = partnerlint(['--fix'], { cwd })

    expect(['a.md', 'b.md', 'c.md'].map((name) => contentOf(cwd, name))).toEqual([
      'Frobnicate it.\n\nFrankly.\n',
      'It is, frankly, shut.',
      'It opens.'
    ])
    expect(status).toBe(1)
    expect(stdout).toContain('3 problems (2 errors, 1 warning)')
    expect(stdout).toContain('Mended 2 problems in 2 files.')
    expect(stdout).toMatch(/1:1\s+warning\s+“Frobnicate”/)
  })

  test('ends with 0 when all is mended, and a second run has nothing to do', () => {
    const cwd = fixable({ 'a.md': 'Frankly, it opens.' })

    expect(partnerlint(['--fix'], { cwd }).status).toBe(0)
    const before = statSync(join(cwd, 'a.md'), { bigint: true })
    const again = partnerlint(['--fix'], { cwd })

    expect(again).toMatchObject({ status: 0, stderr: '' })
    expect(again.stdout).not.toContain('Mended')
    expect(statSync(join(cwd, 'a.md'), { bigint: true })).toMatchObject({ ino: before.ino, mtimeNs: before.mtimeNs })
  })

  test('keeps byte order mark, line ends, mode and links', () => {
    const cwd = fixable({ 'docs/a.md': '\uFEFFFrankly, it opens.\r\n\r\nIt shuts, frankly.\r\n' })
    chmodSync(join(cwd, 'docs/a.md'), 0o600)
    symlinkSync('docs/a.md', join(cwd, 'link.md'))

    partnerlint(['--fix', 'link.md'], { cwd })

    expect(contentOf(cwd, 'docs/a.md')).toBe('\uFEFFIt opens.\r\n\r\nIt shuts.\r\n')
    expect(statSync(join(cwd, 'docs/a.md')).mode & 0o777).toBe(0o600)
    expect(lstatSync(join(cwd, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readdirSync(join(cwd, 'docs'))).toEqual(['a.md'])
  })

  test('leaves files in UTF-16 alone', () => {
    const text = Buffer.from('\uFEFFFrankly, it opens.', 'utf16le')
    const cwd = fixable({ 'a.md': text })

    expect(partnerlint(['--fix'], { cwd }).status).toBe(1)
    expect(readFileSync(join(cwd, 'a.md'))).toEqual(text)
  })

  test('leaves alone what a comment turns off, and with --quiet what is no error', () => {
    const text = '<!-- partnerlint-disable-next-line house-filler -- his words -->\nFrankly, it opens.\n'
    const cwd = fixable({ 'a.md': text, 'b.md': 'Frankly, it opens.' })

    partnerlint(['--fix', '--quiet', '--rule', 'house-filler: warn'], { cwd })
    expect(contentOf(cwd, 'b.md')).toBe('Frankly, it opens.')

    partnerlint(['--fix'], { cwd })
    expect(contentOf(cwd, 'a.md')).toBe(text)
    expect(contentOf(cwd, 'b.md')).toBe('It opens.')
  })

  test.skipIf(process.getuid?.() === 0)('says which file cannot be written, and writes the others', () => {
    const cwd = fixable({ 'a.md': 'Frankly, it opens.', 'b.md': 'Frankly, it opens.' })
    chmodSync(join(cwd, 'a.md'), 0o444)

    const { status, stderr } = partnerlint(['--fix'], { cwd })

    expect(status).toBe(2)
    expect(stderr).toContain('a.md: This file cannot be written')
    expect([contentOf(cwd, 'a.md'), contentOf(cwd, 'b.md')]).toEqual(['Frankly, it opens.', 'It opens.'])
  })

  test.each([
    [['--fix', '--fix-dry-run'], 'Of --fix, --fix-dry-run and --diff'],
    [['--fix', '--stdin'], 'Standard input cannot be fixed in place']
  ])('%j is a mistake', (args, message) => {
    const cwd = fixable({ 'a.md': 'Frankly, it opens.' })

    const { status, stderr } = partnerlint(args, { cwd, input: 'Frankly, it opens.' })

    expect(status).toBe(2)
    expect(stderr).toContain(message)
    expect(contentOf(cwd, 'a.md')).toBe('Frankly, it opens.')
  })
})

describe('--fix-dry-run', () => {
  test('writes nothing; the JSON report has the text, of the mended files only', () => {
    const cwd = fixable({ 'a.md': '\uFEFFFrankly, frobnicate it.', 'b.md': 'Fine.' })

    const { status, stdout, stderr } = partnerlint(['--fix-dry-run', '--format', 'json'], { cwd })

    const [a, b] = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(a).toMatchObject({ output: '\uFEFFFrobnicate it.', errorCount: 0, messages: [{ column: 1, ruleId: 'house-word' }] })
    expect(b).not.toHaveProperty('output')
    expect(stderr).toContain('--fix would mend 1 problem in 1 file; nothing was written.')
    expect(contentOf(cwd, 'a.md')).toBe('\uFEFFFrankly, frobnicate it.')
  })

  test('works on standard input', () => {
    const cwd = fixable({})

    const { status, stdout } = partnerlint(['--stdin', '--fix-dry-run', '--format', 'json'], {
      cwd,
      input: 'Frankly, it opens.\n'
    })

    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject([{ output: 'It opens.\n', messages: [] }])
  })
})

test('a plain run says how much --fix would mend, and offers it in the JSON report', () => {
  const cwd = fixable({ 'a.md': 'Frankly, it opens.' })

  const { stdout, stderr } = partnerlint(['--format', 'json'], { cwd })

  expect(JSON.parse(stdout)).toMatchObject([{ fixableErrorCount: 1, messages: [{ fix: { range: [0, 10], text: 'I' } }] }])
  expect(stderr).toContain('1 problem can be mended with --fix.')
})
