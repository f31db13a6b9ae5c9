import { expect, test } from 'vitest'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { folder, partnerlint } from '../cli/run.ts'
import { codeBlocks, codeSpans, ROOT, readDocument, shownFiles, tableRows } from './documents.ts'

const readme = readDocument('README.md')

test('shows what is really printed for the files that it shows', () => {
  const cwd = folder(shownFiles(readme))
  const shown = codeBlocks(readme).find(({ language }) => language === 'text')

  const { stdout, stderr } = partnerlint(['--no-color'], { cwd })

  expect(Object.keys(shownFiles(readme))).toEqual(['macros/refund.md', 'docs/refunds.md'])
  expect({ stdout, stderr }).toEqual({ stdout: shown?.text, stderr: '' })
})

test('names commands that do what it says', () => {
  expect(codeBlocks(readme).find(({ language }) => language === 'sh')?.text).toBe(
    'npm install && npx partnerlint fixtures/helpdesk\nnpm test\n'
  )
  expect(partnerlint(['fixtures/helpdesk'], { cwd: ROOT })).toMatchObject({ status: 1, stderr: '' })
})

test('lists every rule, and no other', () => {
  const listed = tableRows(readme, 'Instead of').flatMap((cells) => codeSpans(cells[2] ?? ''))

  expect([...listed].sort()).toEqual(BUILTIN_RULES.map(({ meta }) => meta.id).sort())
})

test('stays short enough to be read', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(160)
})
