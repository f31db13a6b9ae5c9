import { join } from 'node:path'
import { expect, test } from 'vitest'
import { effectiveConfig } from '../../src/config/effective-config.ts'
import { findAudiences, initialConfig } from '../../src/config/init-config.ts'
import { load } from './load-tree.ts'
import { METAS } from './rule-metas.ts'
import { writeTree } from './write-tree.ts'

const PATHS = [
  'README.md',
  'docs/start.md',
  'docs/deep/more.md',
  'support/Runbooks/db.md',
  'support/[old] macros/x.md',
  'macros/refund.md',
  'exports/Macros-2024.json',
  'exports/macros.csv',
  'a/replies/1.md',
  'b/replies/1.md',
  'c/replies/1.md',
  'd/replies/1.md'
]

test('finds the globs that tell the audiences apart, and only those that fit something', () => {
  expect(findAudiences(PATHS)).toEqual({
    internal: ['support/Runbooks/**'],
    macro: [
      '**/*macro*.{json,jsonl,ndjson,yaml,yml,csv,tsv,xml}',
      '**/replies/**',
      'exports/Macros-2024.json',
      'macros/**'
    ].sort(),
    docs: ['docs/**']
  })
})

test('writes a config with which every file keeps the audience that it had without', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': initialConfig({ audiences: findAudiences(PATHS), schema: './node_modules/partnerlint/schema.json' })
  })
  const config = await load(root)
  const before = effectiveConfig(await load(root, { lookup: false }), METAS)

  const after = effectiveConfig(config, METAS)

  expect(config.errors).toEqual([])
  expect(PATHS.map((path) => after(join(root, path)).audience)).toEqual(PATHS.map((path) => before(join(root, path)).audience))
})

test('says of folders whose names mean many things that somebody has to look', () => {
  const config = (paths: readonly string[]) => initialConfig({ audiences: findAudiences(paths) })

  const asked = config(['macros/a.md', 'site/Templates/b.md', 'snippets/c.md'])

  expect(asked).toContain('// Look whether all in site/Templates/**, snippets/** goes to customers')
  expect(config(['macros/a.md'])).not.toContain('Look whether')
})

test('explains itself where nothing was found', async () => {
  const text = initialConfig({ audiences: findAudiences([]) })
  const root = writeTree({ '.git/': '', '.partnerlintrc.json': text })

  const { errors, layers } = await load(root)

  expect(errors).toEqual([])
  expect(layers.at(-1)?.data).toEqual({ extends: 'partnerlint:recommended', audiences: {}, rules: {}, drift: {}, ignore: [] })
  expect(text).toContain('// Who reads what.')
})

test.each([
  ['with content', PATHS],
  ['without', []]
])('reads well %s', (_, paths) => {
  const lines = initialConfig({ audiences: findAudiences(paths) }).split('\n')

  expect(lines.filter((line) => line.length > 130 && !line.includes('": ['))).toEqual([])
  expect(lines.filter((line) => line.trim().startsWith('//')).length).toBeGreaterThanOrEqual(6)
})
