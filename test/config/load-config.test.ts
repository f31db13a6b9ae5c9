import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, told } from './load-tree.ts'
import { writeTree } from './write-tree.ts'

test('holds the recommended preset where there is no config', async () => {
  const root = writeTree({ '.git/': '', 'docs/': '' })

  const config = await load(join(root, 'docs'))

  expect(config).toMatchObject({ path: undefined, root, repository: root, rulePaths: [], errors: [], mayRunCode: false })
  expect(config.layers.map(({ name }) => name)).toEqual(['partnerlint:recommended'])
  expect(config.drift).toEqual({ root, pairs: [], source: 'docs' })
})

test('searches for no config when told not to', async () => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.json': '{' })

  const config = await load(root, { lookup: false })

  expect(config).toMatchObject({ path: undefined, errors: [] })
})

test.each([
  ['.partnerlintrc.json', '{\n  // comment\n  "rules": { "policy-shield": "off", },\n}'],
  ['.partnerlintrc', '// comment\n{ "rules": { "policy-shield": "off" } }'],
  ['.partnerlintrc', '{ rules: { policy-shield: off } }'],
  ['.partnerlintrc', 'rules:\n  policy-shield: off\n'],
  ['.partnerlintrc.yaml', '# comment\nrules: &r\n  policy-shield: off\n'],
  ['.partnerlintrc.yml', '\uFEFFrules:\r\n  "policy-shield": off\r\n'],
  ['.config/partnerlintrc', 'rules: { policy-shield: off }'],
  ['package.json', '{ "name": "x", "partnerlint": { "rules": { "policy-shield": "off" } } }']
])('reads %s: %j', async (name, text) => {
  const root = writeTree({ '.git/': '', [name]: text })

  const config = await load(root)

  expect(config).toMatchObject({ path: join(root, name), root, errors: [] })
  expect(config.layers.map(({ name }) => name)).toEqual(['partnerlint:recommended', join(root, name)])
  expect(config.layers.at(-1)?.data).toEqual({ rules: { 'policy-shield': 'off' } })
})

test('orders what is extended before what extends it, each with its own folder', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": ["partnerlint:strict", "./style/house.yaml", "./style/legal.json"] }',
    'style/house.yaml': 'extends: ./words.json\nignore: ["old/**"]\n',
    'style/words.json': '{}',
    'style/legal.json': '{ "extends": "words.json" }'
  })

  const { layers, errors } = await load(root)

  expect(errors).toEqual([])
  expect(layers.map(({ name }) => name)).toEqual([
    'partnerlint:strict',
    join(root, 'style/words.json'),
    join(root, 'style/house.yaml'),
    join(root, 'style/words.json'),
    join(root, 'style/legal.json'),
    join(root, '.partnerlintrc.json')
  ])
  expect(layers.map(({ folder }) => folder)).toEqual([root, ...Array(4).fill(join(root, 'style')), root])
})

test('extends nothing where extends is empty', async () => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.yml': 'extends: []' })

  expect((await load(root)).layers).toHaveLength(1)
})

test('takes a config in .config as one that stands in the folder around it', async () => {
  const root = writeTree({
    '.git/': '',
    '.config/partnerlintrc.json': '{ "extends": "./style.json", "rulePaths": ["rules"] }',
    'style.json': '{}',
    'rules/': ''
  })

  const config = await load(root)

  expect(config).toMatchObject({ root, errors: [], rulePaths: [join(root, 'rules')] })
})

test('takes the drift settings of the last layer that has any, with its folder', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": "./team/base.json", "drift": { "source": "internal" } }',
    'team/base.json':
      '{ "drift": { "pairs": [{ "internal": "runbooks/**", "docs": ["docs/**", "help/**"] }], "source": "docs" } }'
  })

  const { drift } = await load(root)

  expect(drift).toEqual({
    root: join(root, 'team'),
    pairs: [{ internal: ['runbooks/**'], docs: ['docs/**', 'help/**'] }],
    source: 'internal'
  })
})

test('collects rule folders of all layers, each once', async () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": "./team/base.json", "rulePaths": ["./rules", "team/rules", "missing"] }',
    'team/base.json': '{ "rulePaths": ["rules"] }',
    'team/rules/': '',
    'rules/': ''
  })

  const { rulePaths, errors } = await load(root)

  expect(rulePaths).toEqual([join(root, 'team/rules'), join(root, 'rules')])
  expect(told(errors, root)).toEqual([
    '.partnerlintrc.json:1:73 Unexpected path “missing”, expected a folder with rules; there is none of that name'
  ])
})

test.each([
  ['a missing file', '"./nope.json"', 'a config file; there is none of that name'],
  ['a folder', '"./docs.json"', 'a config file; there is none of that name'],
  ['an unknown preset', '"partnerlint:strickt"', 'a preset or a path; did you mean “partnerlint:strict”?'],
  ['a preset without its prefix', '"recommended"', 'a preset or a path; did you mean “partnerlint:recommended”?'],
  ['a name of another kind', '"./style.toml"', 'a file that ends in .json, .yaml, .yml, .js, .mjs or .cjs'],
  ['code', '"./style.mjs"', 'a .json, .yaml or .yml file'],
  ['itself', '"./.partnerlintrc.json"', 'a config that does not lead back to this one'],
  ['a file that extends this one', '["partnerlint:strict", "./back.json"]', 'a config that does not lead back to this one'],
  ['a file outside of the repository', '"../outside.json"', 'a file within the repository'],
  ['a link that leaves the repository', '"./link.json"', 'a file within the repository']
])('refuses to extend %s', async (_, value, expected) => {
  const tree = writeTree({
    'outside.json': '{}',
    'repo/.git/': '',
    'repo/.partnerlintrc.json': `{\n  "extends": ${value}\n}`,
    'repo/docs.json/': '',
    'repo/style.toml': '',
    'repo/style.mjs': 'export default {}',
    'repo/back.json': '{ "extends": "./.partnerlintrc.json" }'
  })
  symlinkSync('../outside.json', join(tree, 'repo/link.json'))

  const { errors } = await load(join(tree, 'repo'))

  expect(errors).toHaveLength(1)
  expect(errors[0]?.message).toMatch(/^Unexpected “.+” in “extends”, expected /)
  expect(errors[0]?.message).toContain(expected)
  expect(errors[0]?.place.line).toBe(value.includes('back') ? 1 : 2)
})

test('lets a config that is named reach outside of the repository', async () => {
  const tree = writeTree({
    'outside.json': '{}',
    'rules/': '',
    'repo/.git/': '',
    'repo/house.json': '{ "extends": "../outside.json", "rulePaths": ["../rules"] }'
  })

  const named = await load(join(tree, 'repo'), { configPath: 'house.json' })

  expect(named).toMatchObject({ errors: [], mayRunCode: true, rulePaths: [join(tree, 'rules')] })
})

test('refuses a config that is a link out of the repository', async () => {
  const tree = writeTree({ 'secret.yaml': 'password: 1', 'repo/.git/': '' })
  symlinkSync('../secret.yaml', join(tree, 'repo/.partnerlintrc.yaml'))

  const { errors } = await load(join(tree, 'repo'))

  expect(errors.map(({ message }) => message)).toEqual([
    `Unexpected config “${join(tree, 'repo/.partnerlintrc.yaml')}”, expected a file within the repository`
  ])
})

test.each([
  ['nope.json', 'Unexpected config “nope.json”, expected a config file; there is none of that name'],
  ['docs', 'Unexpected config “docs”, expected a config file; there is none of that name'],
  ['house.ts', 'Unexpected config “house.ts”, expected a file that ends in .json, .yaml, .yml, .js, .mjs or .cjs'],
  ['package.json', 'Unexpected package.json without “partnerlint”, expected an object of that name'],
  ['big.json', 'Unexpected size of the config, expected at most 200 kB'],
  ['list.json', 'Unexpected list, expected an object in { and }'],
  ['empty.json', 'Unexpected end of the file, expected a value']
])('says why --config %s cannot be used', async (configPath, message) => {
  const root = writeTree({
    '.git/': '',
    'docs/': '',
    'house.ts': '',
    'package.json': '{}',
    'big.json': ' '.repeat(200_001),
    'list.json': '[1]',
    'empty.json': ''
  })

  const config = await load(root, { configPath })

  expect(config.errors.map((error) => error.message)).toEqual([message])
  expect(config.layers.map(({ name }) => name)).toContain('partnerlint:recommended')
})

test('says that a file is not text in UTF-8', async () => {
  const root = writeTree({ '.git/': '' })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(root, '.partnerlintrc.json'), Buffer.from('\uFEFF{}', 'utf16le'))

  const { errors } = await load(root)

  expect(told(errors, root)).toEqual(['.partnerlintrc.json Unexpected characters in the config, expected text in UTF-8'])
})

test('stops at files that extend each other by the thousand', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `c${index}.json`)
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc.json': '{ "extends": ["./c0.json"] }',
    ...Object.fromEntries(
      names.map((name, index) => [name, JSON.stringify({ extends: index < 11 ? [names[index + 1], names[index + 1]] : [] })])
    )
  })

  const { errors, layers } = await load(root)

  expect(layers.length).toBeLessThan(110)
  expect(errors[0]?.message).toContain('expected at most 100 extended files')
})
