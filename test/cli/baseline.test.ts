import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, partnerlint, workspace } from './run.ts'

const NAME = 'partnerlint-suppressions.json'
const ERRORS = { rules: { 'house-word': 'error' } }

const FILES = { 'docs/a.md': '# A\n\nNow frobnicate it.\n', 'docs/b.md': 'Fine.\n' }
let list: string | undefined

/** A workspace with one problem that is known; the list is the one that the first of them got. */
function adopted(): string {
  const cwd = workspace(list === undefined ? FILES : { ...FILES, [NAME]: list }, ERRORS)
  if (list === undefined) expect(partnerlint(['--suppress-all'], { cwd })).toMatchObject({ status: 0 })
  list ??= readFileSync(join(cwd, NAME), 'utf8')
  return cwd
}

describe('--suppress-all', () => {
  test('lists what is there, and from then on only new problems fail', () => {
    const cwd = adopted()

    const clean = partnerlint([], { cwd })
    writeFileSync(join(cwd, 'docs/b.md'), 'Never frobnicate that.\n')
    const dirty = partnerlint(['-f', 'compact'], { cwd })

    expect(clean).toMatchObject({ status: 0, stderr: '' })
    expect(clean.stdout).toContain('No problems in 2 files')
    expect(clean.stdout).toContain('1 known problem left out.')
    expect(dirty.status).toBe(1)
    expect(dirty.stdout).toMatch(/^docs\/b\.md:1:7: error: [^\n]*\n$/)
  })

  test('survives lines above, and a new name of the file', () => {
    const cwd = adopted()
    writeFileSync(join(cwd, 'docs/a.md'), '# A\n\nMore.\n\nAnd more.\n\nNow frobnicate it.\n')
    renameSync(join(cwd, 'docs/a.md'), join(cwd, 'docs/z.md'))

    expect(partnerlint([], { cwd })).toMatchObject({ status: 0, stderr: '' })
  })

  test('is the same from any folder, and for one file alone', () => {
    const cwd = adopted()

    expect(partnerlint([], { cwd: join(cwd, 'docs') }).status).toBe(0)
    expect(partnerlint(['a.md'], { cwd: join(cwd, 'docs') }).status).toBe(0)
  })

  test('with nothing to list writes no file', () => {
    const cwd = workspace({ 'docs/b.md': 'Fine.' })

    expect(partnerlint(['--suppress-all'], { cwd }).status).toBe(0)
    expect(existsSync(join(cwd, NAME))).toBe(false)
  })

  test('JSON tells known problems as ESLint does', () => {
    const [file] = JSON.parse(partnerlint(['-f', 'json'], { cwd: adopted() }).stdout)

    expect(file).toMatchObject({ messages: [], suppressedMessages: [{ ruleId: 'house-word', suppressions: [{ kind: 'file' }] }] })
  })
})

test('--suppress-rule lists the problems of that rule alone', () => {
  const cwd = workspace({ 'docs/a.md': 'Now frobnicate it. You failed to answer.' }, ERRORS)

  partnerlint(['--suppress-rule', 'house-word'], { cwd })
  const { stdout } = partnerlint(['-f', 'compact'], { cwd })

  expect(stdout).toContain('[blame-language]')
  expect(stdout).not.toContain('[house-word]')
})

describe('what is no longer found', () => {
  function mended(): string {
    const cwd = adopted()
    writeFileSync(join(cwd, 'docs/a.md'), '# A\n\nNow use it.\n')
    return cwd
  }

  test('fails a run with 2, and says what to do', () => {
    const { status, stderr } = partnerlint([], { cwd: mended() })

    expect(status).toBe(2)
    expect(stderr).toContain('One known problem is not found any more.')
    expect(stderr).toContain('--prune-suppressions')
  })

  test('fails nothing with --pass-on-unpruned-suppressions, or when its file was not looked at', () => {
    const cwd = mended()

    expect(partnerlint(['--pass-on-unpruned-suppressions'], { cwd }).status).toBe(0)
    expect(partnerlint(['docs/b.md'], { cwd }).status).toBe(0)
  })

  test('is taken out by --prune-suppressions, and nothing is added', () => {
    const cwd = mended()
    writeFileSync(join(cwd, 'docs/b.md'), 'Never frobnicate that.\n')

    const { status, stdout } = partnerlint(['--prune-suppressions'], { cwd })

    expect(status).toBe(1)
    expect(stdout).toContain('lists 0 known problems: 0 new ones, 1 taken out.')
    expect(JSON.parse(readFileSync(join(cwd, NAME), 'utf8'))).toEqual({ version: 1, suppressions: {} })
  })
})

test('--prune-suppressions notes the new name of a file', () => {
  const cwd = adopted()
  renameSync(join(cwd, 'docs/a.md'), join(cwd, 'docs/z.md'))

  partnerlint(['--prune-suppressions'], { cwd })

  expect(Object.keys(JSON.parse(readFileSync(join(cwd, NAME), 'utf8')).suppressions)).toEqual(['docs/z.md'])
})

describe('--suppressions-location', () => {
  test('says where the list lies', () => {
    const cwd = workspace({ 'docs/a.md': 'Now frobnicate it.\n' }, ERRORS)

    expect(partnerlint(['--suppress-all', '--suppressions-location', 'etc/known.json'], { cwd }).status).toBe(0)
    expect(partnerlint(['--suppressions-location', 'etc/known.json'], { cwd }).status).toBe(0)
    expect(partnerlint([], { cwd }).status).toBe(1)
  })

  test('must lead to a file, unless one is written', () => {
    const { status, stderr } = partnerlint(['--suppressions-location', 'no.json'], { cwd: workspace({ 'a.md': 'Fine.' }) })

    expect(status).toBe(2)
    expect(stderr).toContain('no.json: There is no such list')
  })
})

test.each([
  [['--suppress-all', '--suppress-rule', 'x']],
  [['--suppress-all', '--prune-suppressions']],
  [['--suppress-all', '--since', 'main']],
  [['--prune-suppressions', '--stdin']]
])('%j do not go together', (args) => {
  expect(partnerlint(args, { cwd: workspace({ 'a.md': 'Fine.' }), input: '' })).toMatchObject({ status: 2, stdout: '' })
})

test('a list that is a link out of the repository is not read', () => {
  const cwd = workspace({ 'a.md': 'Fine.' })
  const secret = folder({ 'secret.json': 'not yours' })
  symlinkSync(join(secret, 'secret.json'), join(cwd, NAME))

  const { status, stderr } = partnerlint([], { cwd })

  expect(status).toBe(2)
  expect(stderr).toContain('leads out of the repository')
})
