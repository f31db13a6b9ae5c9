import { describe, expect, test } from 'vitest'
import { folder, type Outcome, partnerlint, workspace } from './run.ts'

const ARGS = ['--stdin-format', 'jsonl']

interface Line {
  readonly id?: unknown
  readonly line: number
  readonly messages?: readonly { readonly ruleId: string; readonly range: readonly number[] }[]
  readonly error?: string
}

function jsonl(...records: readonly unknown[]): string {
  return records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('')
}

function linesOf({ stdout }: Outcome): readonly Line[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

describe('partnerlint --stdin-format jsonl', () => {
  test('writes one result a line, in order', () => {
    const input = jsonl({ id: 'a', text: 'All is well.' }, { id: 2, text: 'Hi,\n\nplease frobnicate it.' }, { text: 'Fine.' })

    const run = partnerlint(ARGS, { cwd: workspace({}), input })

    expect(linesOf(run)).toEqual([
      { id: 'a', line: 1, messages: [], errorCount: 0, warningCount: 0, infoCount: 0 },
      {
        id: 2,
        line: 2,
        messages: [
          {
            ruleId: 'house-word',
            severity: 1,
            message: '“frobnicate” is not how we say it; say it plainly.',
            messageId: 'found',
            range: [12, 22],
            line: 3,
            column: 8,
            endLine: 3,
            endColumn: 18,
            suggestions: [{ desc: 'plain', fix: { range: [12, 22], text: 'plain' } }]
          }
        ],
        errorCount: 0,
        warningCount: 1,
        infoCount: 0
      },
      { line: 3, messages: [], errorCount: 0, warningCount: 0, infoCount: 0 }
    ])
    expect(run.status).toBe(0)
    expect(run.stderr).toBe('1 problem (0 errors, 1 warning, 0 notes) in 1 of 3 texts.\n')
  })

  test('answers a bad line with the reason, and goes on', () => {
    const input = jsonl('no', { id: 1, text: 'a', markup: 'plane' }, '', { id: 2, text: 'frobnicate' })

    const run = partnerlint(ARGS, { cwd: workspace({}), input })

    expect(linesOf(run)).toMatchObject([
      { line: 1, error: expect.stringContaining('no JSON') },
      { id: 1, line: 2, error: expect.stringContaining('did you mean “plain”?') },
      { line: 3, error: 'This line is empty.' },
      { id: 2, line: 4, warningCount: 1 }
    ])
    expect(run.status).toBe(1)
    expect(run.stderr).toContain('3 lines could not be read; the first is line 1:')
  })

  test('reads each text as it says, or as a reply in plain text', () => {
    const text = 'Please `frobnicate` it.'
    const input = jsonl(
      { text },
      { text, markup: 'markdown' },
      { text: '<b>frobnicate</b>', markup: 'html' },
      { text: '`frobnicate`' }
    )

    const counts = (args: readonly string[]) =>
      linesOf(partnerlint([...ARGS, ...args], { cwd: workspace({}), input })).map(({ messages }) => messages?.length)

    expect(counts([])).toEqual([1, 0, 1, 1])
    expect(counts(['--stdin-filename', 'docs/page.md'])).toEqual([0, 0, 1, 0])
  })

  test('takes audience and rules from the config for the name that is given', () => {
    const overrides = [{ files: ['macros/**'], rules: { 'house-word': 'error' } }]
    const cwd = workspace({}, { overrides })
    const input = jsonl({ text: 'frobnicate' })

    const run = (...args: readonly string[]) => partnerlint([...ARGS, ...args], { cwd, input }).status

    expect(run()).toBe(0)
    expect(run('--max-warnings', '0')).toBe(1)
    expect(run('--stdin-filename', 'macros/a.txt')).toBe(1)
    expect(run('--stdin-filename', 'macros/a.txt', '--exit-zero')).toBe(0)
  })

  test.each(['plain', 'markdown', 'html'] as const)('finds in each text what --stdin finds: %s', (markup) => {
    const texts = [
      'We apologize for any inconvenience this may have caused.\n\nBest, Mia',
      '<p>We are working on it.</p> **Simply** delete it, {{ name }.\n\n> quoted: as per our policy',
      'Unfortunately we cannot do this.\nIt is not possible.',
      '<!-- partnerlint-disable-next-line vague-progress -- said so -->\nWe are working on it.'
    ]
    const name = { plain: 'macros/one.txt', markdown: 'macros/one.md', html: 'macros/one.html' }[markup]
    const cwd = folder({})
    const input = jsonl(...texts.map((text) => ({ text, markup })))

    const lines = linesOf(partnerlint([...ARGS, '--stdin-filename', name], { cwd, input }))

    const singly = texts.map((text) => {
      const args = ['--stdin', '--stdin-filename', name, '--format', 'json']
      const [file] = JSON.parse(partnerlint(args, { cwd, input: text }).stdout)
      return file.messages
    })
    expect(singly.flat().length).toBeGreaterThan(3)
    expect(lines.map(({ messages }) => messages?.map(({ range: _, ...message }) => message))).toEqual(singly)
  })

  test('keeps nothing of a line that is too long', () => {
    const input = `{"text":"${'a'.repeat(20_000_000)}"}\n${jsonl({ text: 'frobnicate' })}`

    const run = partnerlint(ARGS, { cwd: workspace({}), input })

    expect(linesOf(run)).toMatchObject([
      { line: 1, error: 'This line is longer than 20 MB; split its text.' },
      { warningCount: 1 }
    ])
  })

  test.each([
    [['--fix'], '--fix'],
    [['--format', 'json'], '--format'],
    [['--suppress-rule', 'blame-language'], '--suppress-rule'],
    [['docs/a.md'], 'paths']
  ])('refuses %j', (args, named) => {
    const run = partnerlint([...ARGS, ...args], { cwd: workspace({}), input: '' })

    expect(run.status).toBe(2)
    expect(run.stderr).toContain(named)
  })

  test('lets no text steer the terminal or the CI', () => {
    const input = jsonl({ id: '##vso[task.x]\u001b[31m', text: 'frobnicate' }, { text: 'a', markup: '\u001b[2J' })

    const { stdout, stderr } = partnerlint(ARGS, { cwd: workspace({}), input })

    expect(`${stdout}${stderr}`).not.toMatch(/\u001b|##vso/)
  })
})
