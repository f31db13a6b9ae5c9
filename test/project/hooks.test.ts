import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { createProgram } from '../../src/cli/program.ts'
import { READABLE_EXTENSIONS } from '../../src/read/read-fields.ts'

vi.stubGlobal('PARTNERLINT_VERSION', '0.0.0')

interface Hook {
  readonly id: string
  readonly entry: string
  readonly files: string
}

const hooks: readonly Hook[] = parse(readFileSync(join(import.meta.dirname, '../../.pre-commit-hooks.yaml'), 'utf8'))

test.each(hooks)('the hook $id gets every file that is read, and no other', ({ files }) => {
  const pattern = new RegExp(files.replace('(?i)', ''), 'i')

  expect([...READABLE_EXTENSIONS].filter((extension) => !pattern.test(`docs/A b${extension.toUpperCase()}`))).toEqual([])
  expect(['a.py', 'a.md.png', 'md', 'a.json5'].filter((name) => pattern.test(name))).toEqual([])
})

test.each(hooks)('the hook $id names only options that there are', ({ entry }) => {
  const known = createProgram().commands.flatMap(({ options }) => options.map(({ long }) => long))

  expect(entry.split(' ').filter((word) => word.startsWith('--') && !known.includes(word))).toEqual([])
})
