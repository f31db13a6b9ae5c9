import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, partnerlint } from './run.ts'

const GOOD = 'That was our mistake: we broke the import on Monday.\n'
const BAD = 'As per our policy, the plan stays.\n'

test('says how the texts speak, and what to mend first', () => {
  const cwd = folder({ 'macros/good.md': GOOD, 'macros/bad.md': BAD })

  const { status, stdout, stderr } = partnerlint(['score'], { cwd })

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^Partnership score \d+ of 100 {2}\(2 texts, \d+ words\)\n/)
  expect(stdout).toMatch(/To mend first:\n +\d+ {2}macros\/bad\.md\n +−4 {2}1:1 {2}“As per our policy/)
  expect(stdout).not.toContain('good.md')
})

test('JSON holds every point with its place', () => {
  const cwd = folder({ 'macros/good.md': GOOD })

  const { stdout } = partnerlint(['score', '--format', 'json'], { cwd })

  expect(JSON.parse(stdout)).toMatchObject({
    texts: [
      {
        path: join(cwd, 'macros/good.md'),
        audience: 'macro',
        reasons: expect.arrayContaining([expect.objectContaining({ id: 'owning', line: 1 })])
      }
    ]
  })
})

test('a text is shown as text in markdown', () => {
  const cwd = folder({ 'macros/a.md': 'As per our | policy <b>@all</b>, no refund. Kindly <script>wait</script>.\n' })

  const { stdout } = partnerlint(['score', '--format', 'markdown'], { cwd })

  expect(stdout).toContain('#### To mend first')
  expect(stdout).not.toMatch(/<(?:b|script)>|[^\\]@all/)
})

test('one page shows the scores and their trend', () => {
  const cwd = folder({ 'macros/a.md': BAD })

  const { stdout, status } = partnerlint(['score', '--format', 'html', '--history', 'score.jsonl'], { cwd })

  expect(status).toBe(0)
  expect(stdout).toMatch(/^<!doctype html>/)
  expect(JSON.parse(/id="data">(.*)<\/script>/.exec(stdout)?.[1] ?? '')).toMatchObject({
    texts: [{ file: 'macros/a.md' }],
    history: [{}]
  })
})

test('a history shows the trend, and the ratchet fails only where a file got worse', () => {
  const cwd = folder({ 'macros/a.md': BAD, 'macros/b.md': GOOD })
  const history = ['score', '--history', 'score.jsonl']
  const lines = () => readFileSync(join(cwd, 'score.jsonl'), 'utf8').trim().split('\n')

  expect(partnerlint(history, { cwd }).stdout).not.toContain('→')
  writeFileSync(join(cwd, 'macros/a.md'), GOOD)
  expect(partnerlint([...history, '--ratchet'], { cwd })).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/ \d+ → \d+, 2 runs since \d{4}-/)
  })
  expect(lines()).toHaveLength(2)

  writeFileSync(join(cwd, 'macros/b.md'), BAD)
  const worse = partnerlint([...history, '--ratchet'], { cwd })

  expect(worse.status).toBe(1)
  expect(worse.stderr).toMatch(/^macros\/b\.md got worse: [\d.]+ before, [\d.]+ now\.\n$/)
  expect(lines()).toHaveLength(2)
})

test.each([
  { args: ['score', '--ratchet'], says: 'Name the file of earlier runs with --history.' },
  { args: ['score', '--history', 'broken.jsonl'], says: 'broken.jsonl:1:1' },
  { args: ['score', 'empty'], says: 'empty' },
  { args: ['score', '--top', 'x'], says: 'whole number' }
])('$args says what to do, and ends with 2', ({ args, says }) => {
  const cwd = folder({ 'macros/a.md': GOOD, 'broken.jsonl': 'no\n' })

  const { status, stderr } = partnerlint(args, { cwd })

  expect(status).toBe(2)
  expect(stderr).toContain(says)
})
