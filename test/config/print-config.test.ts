import { join } from 'node:path'
import { expect, test } from 'vitest'
import { effectiveConfig } from '../../src/config/effective-config.ts'
import { printConfig } from '../../src/config/print-config.ts'
import { load } from './load-tree.ts'
import { METAS } from './rule-metas.ts'
import { writeTree } from './write-tree.ts'

test('prints what holds for a file and where it comes from', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": ["partnerlint:strict", "./house.yaml"], "rules": { "blame-language": "off" } }',
    'house.yaml': 'rulePaths: [rules]\nignore: [old/**]\n',
    'rules/': ''
  })
  const config = await load(root)
  const path = join(root, 'macros/refund.md')

  const text = printConfig(path, effectiveConfig(config, METAS)(path), config)

  expect(text.endsWith('}\n')).toBe(true)
  expect(JSON.parse(text)).toEqual({
    path,
    audience: 'macro',
    audienceFrom: '“**/macros/**”, a default',
    ignored: false,
    config: join(root, '.partnerlintrc.json'),
    layers: ['partnerlint:strict', join(root, 'house.yaml'), join(root, '.partnerlintrc.json')],
    rulePaths: [join(root, 'rules')],
    drift: { root, pairs: [], source: 'docs' },
    rules: {
      'blame-language': ['off', { allow: [] }],
      'drift-value': 'error',
      'policy-shield': ['error', { allow: [] }],
      'robotic-politeness': ['error', { allow: [] }],
      'vague-progress': ['error', { allow: [], sentences: 2 }]
    }
  })
})

test('prints a config that can be read again to the same effect', async () => {
  const root = writeTree({ '.git/': '' })
  const config = await load(root)
  const path = join(root, 'a.md')
  const effective = effectiveConfig(config, METAS)(path)

  const { rules } = JSON.parse(printConfig(path, effective, config))
  const again = writeTree({ '.git/': '', '.partnerlintrc.json': JSON.stringify({ extends: [], rules }) })
  const reloaded = await load(again)

  expect(reloaded.errors).toEqual([])
  expect(effectiveConfig(reloaded, METAS)(join(again, 'a.md')).rules).toEqual(effective.rules)
})
