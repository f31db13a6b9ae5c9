import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { workspace } from '../cli/run.ts'
import { codeBlocks, codeSpans, ROOT, readDocument, tableRows } from '../docs/documents.ts'

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly [{ readonly run: string; readonly env: Readonly<Record<string, string>> }] }
}

const action: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
const [step] = action.runs.steps
const page = readDocument('docs/ci.md')

/** What GitHub puts in place of its expressions, for inputs with these values. */
function environment(inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(step.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1]
      return [name, input === undefined ? ROOT : (inputs[input] ?? action.inputs[input]?.default ?? '')]
    })
  )
}

/** Runs the action's step as GitHub does, and says what it printed and set. */
function runStep(cwd: string, inputs: Readonly<Record<string, string>>) {
  const outputs = join(cwd, 'outputs.txt')
  writeFileSync(outputs, '')
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_OUTPUT: outputs, ...environment(inputs) }
  })
  return { status, stdout, stderr, outputs: readFileSync(outputs, 'utf8') }
}

const FILES = { 'macros/a b.md': 'Now frobnicate it.', 'docs/b.md': 'Never frobnicate it.' }

describe('the step of the action', () => {
  test('annotates the paths that are named, and writes a SARIF report', () => {
    const cwd = workspace(FILES, { rules: { 'house-word': 'error' } })

    const { status, stdout, outputs } = runStep(cwd, { paths: 'macros/a b.md\n', 'sarif-file': 'out/p.sarif' })

    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error title=house-word,file=macros\/a b\.md,line=1/m)
    expect(stdout).not.toContain('docs/b.md')
    expect(outputs).toBe('exit-code=1\nsarif-file=./out/p.sarif\n')
    expect(JSON.parse(readFileSync(join(cwd, 'out/p.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
  })

  test('keeps results where it is told to', () => {
    const cwd = workspace(FILES)

    expect(runStep(cwd, { 'cache-location': 'kept here' }).status).toBe(0)
    expect(existsSync(join(cwd, 'kept here/results.json'))).toBe(true)
  })

  test.each([
    [{}, 0],
    [{ 'max-warnings': '1' }, 1],
    [{ 'max-warnings': '1', 'fail-on-findings': 'false' }, 0],
    [{ format: 'compact', 'max-warnings': '2' }, 0],
    [{ config: 'nowhere.json', 'fail-on-findings': 'false' }, 2],
    [{ paths: '--fix' }, 2]
  ])('with %j ends with %d', (inputs, status) => {
    expect(runStep(workspace(FILES), inputs).status).toBe(status)
  })

  test('puts no input into its script, where it could be run', () => {
    expect(step.run).not.toContain('${{')
    expect(Object.keys(action.inputs).filter((name) => !Object.values(step.env).includes(`\${{ inputs.${name} }}`))).toEqual([])
  })

  test('sets each output that the action has', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.lint.outputs.${name} }}`)
      expect(step.run).toContain(`echo "${name}=`)
    }
  })
})

describe('docs/ci.md', () => {
  test('lists every input, and no other', () => {
    expect(tableRows(page, 'input').map(([name]) => name)).toEqual(Object.keys(action.inputs))
  })

  test('uses only inputs that there are, in steps that are well formed', () => {
    const steps = codeBlocks(page).filter(
      ({ language, text }) => language === 'yaml' && text.includes('partnerlint/partnerlint@')
    )
    const used = steps.flatMap(({ text }) => {
      const from = text.slice(text.indexOf('      - uses:'))
      const list: readonly { readonly uses: string; readonly with?: object }[] = parse(from)
      return list.filter(({ uses }) => uses.startsWith('partnerlint/')).flatMap((each) => Object.keys(each.with ?? {}))
    })

    expect(used.length).toBeGreaterThan(2)
    expect(used.filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([])
  })
})

describe('the job for GitLab', () => {
  const text = readFileSync(join(ROOT, 'integrations/gitlab/partnerlint.yml'), 'utf8')
  const { partnerlint: job } = parse(text)

  test('hands over the reports that it writes, whatever the outcome', () => {
    const written = Array.from(job.script[0].matchAll(/--output \w+:(\S+)/g), ([, file]: RegExpMatchArray) => file)

    expect(Object.values(job.artifacts.reports).sort()).toEqual(written.sort())
    expect(job.artifacts.when).toBe('always')
  })

  test('has the variables that the page sets', () => {
    const shown = codeBlocks(page).find(({ text: code }) => code.includes('integrations/gitlab/'))?.text ?? ''

    expect(Object.keys(parse(shown).partnerlint.variables).sort()).toEqual(Object.keys(job.variables).sort())
    expect(codeSpans(page)).toContain('integrations/gitlab/partnerlint.yml')
  })
})
