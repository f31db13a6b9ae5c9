import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, partnerlint, workspace } from './run.ts'

const FIXTURE = join(import.meta.dirname, '../../fixtures/helpdesk')
const PAIRS = join(import.meta.dirname, '../../../shared/drift/pairs')
const COUNT = 3
const SHARDS = Array.from({ length: COUNT }, (_, index) => `${index + 1}/${COUNT}`)

interface Message {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly ruleId: string
}

interface File {
  readonly filePath: string
  readonly messages: readonly Message[]
  readonly suppressedMessages: readonly Message[]
}

function copyOf(source: string): string {
  const cwd = folder({})
  cpSync(source, cwd, { recursive: true })
  return cwd
}

function report(args: readonly string[], cwd: string): readonly File[] {
  const { stdout, stderr } = partnerlint([...args, '--format', 'json'], { cwd })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

function inOrder(messages: readonly Message[]): readonly Message[] {
  const keyOf = ({ line, column, endLine, endColumn, ruleId }: Message) =>
    [line, column, endLine, endColumn].map((each) => String(each).padStart(7, '0')).join() + ruleId
  return messages.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** What some reports say of each file, taken together. */
function together(reports: readonly (readonly File[])[]): ReadonlyMap<string, readonly Message[]> {
  const byFile = new Map<string, readonly Message[]>()
  for (const { filePath, messages, suppressedMessages } of reports
    .flat()
    .toSorted((a, b) => (a.filePath < b.filePath ? -1 : 1))) {
    byFile.set(filePath, inOrder([...(byFile.get(filePath) ?? []), ...messages, ...suppressedMessages]))
  }
  return byFile
}

function collected(cwd: string): readonly string[] {
  const out = folder({})
  return SHARDS.map((shard, index) => {
    const file = join(out, `${index}.jsonl`)
    expect(partnerlint(['collect', '--shard', shard, '-o', file], { cwd }).status).toBe(0)
    return file
  })
}

describe('shards', () => {
  test('all together find what a single run finds', () => {
    const cwd = copyOf(FIXTURE)

    const parts = SHARDS.map((shard) => report(['--shard', shard], cwd))
    const compared = report(['compare', ...collected(cwd).toReversed()], cwd)

    const whole = report([], cwd)
    expect(parts.every((files) => files.length > 0)).toBe(true)
    expect(parts.flatMap((files) => files.map(({ filePath }) => filePath)).sort()).toEqual(whole.map(({ filePath }) => filePath))
    expect(compared.flatMap(({ messages }) => messages).length).toBeGreaterThan(10)
    expect(together([...parts, compared])).toEqual(together([whole]))
  })

  test.skipIf(!existsSync(PAIRS))(
    'find in documents of others what a single run finds',
    () => {
      const cwd = folder({})
      // Some of the files are enough, and quick.
      const isWanted = (path: string) =>
        statSync(path).isDirectory() || /^(?:[b-d]|plausible-docs-[a-f]).*\.md$/.test(basename(path))
      for (const name of ['docs', 'internal']) cpSync(join(PAIRS, name), join(cwd, name), { recursive: true, filter: isWanted })

      const facts = join(folder({}), 'facts.jsonl')
      partnerlint(['collect', '-o', facts], { cwd })

      const compared = report(['compare', facts], cwd)

      const driftIn = (files: readonly File[]) =>
        files.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId.startsWith('drift-'))
      const drift = driftIn(report([], cwd))
      expect(drift.length).toBeGreaterThan(3)
      expect(driftIn(compared)).toEqual(drift)
    },
    200_000
  )

  test('say that nothing was compared, and how it is', () => {
    const { status, stdout } = partnerlint(['--shard', '1/2'], { cwd: workspace({ 'a.md': 'frobnicate' }) })

    expect(status).toBe(0)
    expect(stdout).toContain('Only shard 1 of 2 was linted; “partnerlint collect” and “partnerlint compare” compare')
  })

  test('report on their part against all documents with --workspace', () => {
    const files = { 'docs/a.md': '# A\n\nIt takes 5 days.\n', 'internal/a.md': '# A\n\nIt takes 9 days.\n' }
    const cwd = workspace(files)

    const parts = ['1/2', '2/2'].map((shard) => report(['--shard', shard, '--workspace'], cwd))

    expect(parts.flat().flatMap(({ messages }) => messages)).toEqual(
      expect.arrayContaining([...together([report([], cwd)]).values()].flat())
    )
  })

  test('split a stream of texts as well', () => {
    const cwd = workspace({})
    const input = Array.from({ length: 60 }, (_, id) => `${JSON.stringify({ id, text: `Text ${id}: frobnicate.` })}\n`).join('')
    const run = (...args: readonly string[]) =>
      partnerlint(['--stdin-format', 'jsonl', ...args], { cwd, input })
        .stdout.split('\n')
        .filter(Boolean)

    const parts = SHARDS.map((shard) => run('--shard', shard))

    expect(parts.every((lines) => lines.length > 5)).toBe(true)
    expect(parts.flat().sort()).toEqual(run().sort())
  })

  test.each([['0/2'], ['3/2'], ['a'], ['1/2/3'], ['1.5/2']])('are refused when there is no such part: %s', (shard) => {
    const { status, stderr } = partnerlint(['--shard', shard], { cwd: workspace({ 'a.md': 'a' }) })

    expect(status).toBe(2)
    expect(stderr).toContain(`Unexpected --shard “${shard}”`)
  })
})

describe('partnerlint compare', () => {
  const files = { 'docs/a.md': '# A\n\nIt takes 5 days.\n', 'internal/a.md': '# A\n\nIt takes 9 days.\n' }

  test('compares what was collected in another folder, by another machine', () => {
    const [first, second] = [workspace(files), workspace(files)]
    const facts = join(first, 'facts.jsonl')
    partnerlint(['collect', '-o', facts], { cwd: first })

    const [found] = report(['compare', facts], second).filter(({ messages }) => messages.length > 0)

    expect(readFileSync(facts, 'utf8')).not.toContain(first)
    expect(found?.filePath).toBe(join(second, 'internal/a.md'))
  })

  test('tells which facts do not fit', () => {
    const cwd = workspace(files)
    const out = folder({})
    const [one, two] = ['1/2', '2/2'].map((shard) => {
      const path = join(out, `${shard[0]}.jsonl`)
      partnerlint(['collect', '--shard', shard, '-o', path], { cwd })
      return path
    }) as [string, string]
    const compare = (...args: readonly string[]) => partnerlint(['compare', ...args], { cwd })
    const changed = (name: string, change: (text: string) => string) => {
      writeFileSync(join(out, name), change(readFileSync(two, 'utf8')))
      return join(out, name)
    }

    expect(compare(one, two)).toMatchObject({ status: 0, stdout: expect.stringContaining('drift-value') })
    expect(compare(one).stderr).toContain('The facts of shard 2 of 2 are missing')
    expect(compare(one, one).stderr).toContain('The facts of shard 1 are there twice')
    expect(
      compare(
        one,
        changed('cut.jsonl', (text) => text.slice(0, -20))
      ).stderr
    ).toContain('This file was cut short')
    expect(
      compare(
        one,
        changed('old.jsonl', (text) => text.replace('"version":"', '"version":"0'))
      ).stderr
    ).toContain('another version of partnerlint')
    expect(compare(one, two, '--rule', 'drift-value: error').stderr).toContain('under another config or other rules')
    expect(compare(join(cwd, 'docs/a.md')).stderr).toContain('This file holds no facts')
    expect(compare('nowhere.jsonl').stderr).toContain('This file cannot be read')
    expect(compare(one, 'nowhere.jsonl').status).toBe(2)
  })
})
