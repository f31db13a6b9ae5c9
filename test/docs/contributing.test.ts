import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, partnerlint } from '../cli/run.ts'
import { codeBlocks, DOCUMENTS, ROOT, readDocument, shownFiles } from './documents.ts'

const text = readDocument('CONTRIBUTING.md')

test('the sentence of the walk-through is found by its rule', () => {
  const config = codeBlocks(text).find(({ language }) => language === 'jsonc')?.text ?? ''
  const sentence = /echo "([^"]+)"/.exec(text)?.[1] ?? ''
  const cwd = folder({ ...shownFiles(text), '.partnerlintrc.json': config })

  const { stdout } = partnerlint(['--stdin', '--stdin-filename', 'macros/try.md', '--format', 'compact'], {
    cwd,
    input: sentence
  })

  expect(stdout).toMatch(/^macros\/try\.md:1:1: warning: “As a one-time courtesy” .*\[granted-favour\]$/m)
})

test('the rule of the walk-through would pass as one of ours', () => {
  const rule = shownFiles(text)['house-rules/granted-favour.yml'] ?? ''
  const [invalid = '', valid = ''] = rule.split('  invalid:\n')[1]?.split('  valid:\n') ?? []

  expect(invalid.match(/^ +- /gm)?.length).toBeGreaterThanOrEqual(6)
  expect(valid.match(/^ +- /gm)?.length).toBeGreaterThanOrEqual(6)
})

test('every script that a document names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const named = DOCUMENTS.flatMap((name) => Array.from(readDocument(name).matchAll(/npm run ([\w-]+)/g), ([, script]) => script))

  expect(named.length).toBeGreaterThan(4)
  expect(named.filter((script) => script === undefined || !Object.hasOwn(scripts, script))).toEqual([])
})

test('the checks are listed in the order in which they run', () => {
  const source = readFileSync(join(ROOT, 'scripts/check.ts'), 'utf8')
  const names = Array.from(source.matchAll(/\{ name: '([^']+)'/g), ([, name = '']) => name)
  const section = text.split('## The checks')[1]?.split(/^## /m)[0] ?? ''
  const items = section.match(/^\d+\. .+$/gm) ?? []

  expect(items).toHaveLength(names.length)
  for (const [index, name] of names.entries()) expect(items[index]).toContain(name)
})
