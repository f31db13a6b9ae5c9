import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-rules.ts'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'
import { presets } from '../../src/ruleset/presets.ts'
import { load, told } from './load-tree.ts'
import { writeTree } from './write-tree.ts'

test('the example loads without a mistake, with the rules that there are', async () => {
  const metas = BUILTIN_RULES.map(({ meta }) => meta)
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': readFileSync(join(import.meta.dirname, '../../.partnerlintrc.example.json'), 'utf8'),
    'house-style.json': '{ "rules": { "robotic-politeness": "warn" } }',
    'house-rules/': ''
  })

  const config = await load(root, { presets: presets(metas) })

  expect(told([...config.errors, ...checkConfig(config, metas)], root)).toEqual([])
  expect(config.rulePaths).toEqual([join(root, 'house-rules')])
  expect(config.layers.map(({ name }) => name)).toEqual([
    'partnerlint:recommended',
    join(root, 'house-style.json'),
    join(root, '.partnerlintrc.json')
  ])
})
