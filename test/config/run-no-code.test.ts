import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { load, told } from './load-tree.ts'
import { writeTree } from './write-tree.ts'

const esm = (marker: string) =>
  `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(marker)}, '')\nexport default { rules: { 'blame-language': 'error' } }\n`

const cjs = (marker: string) =>
  `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')\nmodule.exports = { rules: { 'blame-language': 'error' } }\n`

function plant(more: Readonly<Record<string, string>> = {}): { readonly root: string; readonly marker: string } {
  const marker = join(writeTree({}), 'ran')
  const root = writeTree({
    '.git/': '',
    'docs/': '',
    '.config/config.cjs': cjs(marker),
    '.config/config.js': cjs(marker),
    '.config/partnerlintrc.cjs': cjs(marker),
    '.partnerlintrc.js': cjs(marker),
    '.partnerlintrc.cjs': cjs(marker),
    '.partnerlintrc.mjs': esm(marker),
    '.partnerlintrc.ts': esm(marker),
    'partnerlint.config.mjs': esm(marker),
    'package.json':
      '{ "type": "module", "main": "./.partnerlintrc.mjs", "cosmiconfig": { "searchPlaces": [".partnerlintrc.js"] }, "__proto__": { "partnerlint": {} } }',
    ...more
  })
  return { root, marker }
}

test.each([
  ['nothing else', {}],
  ['a data config', { '.partnerlintrc.json': '{}' }],
  [
    'a config that extends code',
    { '.partnerlintrc.json': '{ "extends": ["./partnerlint.config.mjs", "./.partnerlintrc.cjs"] }' }
  ],
  ['YAML with a tag for code', { '.partnerlintrc.yaml': 'extends: !!js/function >\n  function () { throw 1 }\n' }],
  ['a key for imports', { '.partnerlintrc.yaml': '$import: ./.partnerlintrc.js\n' }]
])('runs nothing that lies beside %s', async (_, more) => {
  const { root, marker } = plant(more)

  const config = await load(join(root, 'docs'))

  expect(existsSync(marker)).toBe(false)
  expect(config.mayRunCode).toBe(false)
})

test('runs nothing when it is created from within the folder', async () => {
  const { root, marker } = plant()
  const before = process.cwd()

  process.chdir(root)
  const config = await load(root).finally(() => process.chdir(before))

  expect(existsSync(marker)).toBe(false)
  expect(config.path).toBeUndefined()
  expect(config.passedOver).toContain(join(root, 'partnerlint.config.mjs'))
})

test.each(['partnerlint.config.mjs', '.partnerlintrc.cjs', 'index.js'])('runs %s when it is named', async (configPath) => {
  const { root, marker } = plant()
  const tree = configPath === 'index.js' ? writeTree({ 'index.js': cjs(marker) }) : root

  const config = await load(tree, { configPath })

  expect(config.errors).toEqual([])
  expect(existsSync(marker)).toBe(true)
  expect(config.layers.at(-1)?.data).toEqual({ rules: { 'blame-language': 'error' } })
})

test('runs extended code for a named config, and with the permission for it', async () => {
  const named = plant({ 'house.json': '{ "extends": "./partnerlint.config.mjs" }' })
  const allowed = plant({ '.partnerlintrc.json': '{ "extends": "./partnerlint.config.mjs" }' })

  const configs = [await load(named.root, { configPath: 'house.json' }), await load(allowed.root, { allowCode: true })]

  expect(configs.map(({ errors }) => errors)).toEqual([[], []])
  expect([named, allowed].map(({ marker }) => existsSync(marker))).toEqual([true, true])
})

test.each([
  ['throws', 'throw new Error("no luck")', 'The config could not be run: no luck'],
  [
    'has no default export',
    'export const rules = {}',
    'Unexpected module without a default export, expected “export default { … }”'
  ],
  ['exports a function', 'export default () => ({})', 'Unexpected function, expected an object in { and }'],
  [
    'has an unknown key',
    'export default { rulez: {} }',
    'Unexpected key “rulez”, expected a key of the config; did you mean “rules”?'
  ],
  [
    'holds itself',
    'const a = {}; a.rules = a; export default a',
    'The config could not be run: Unexpected nesting, expected at most 200 lists and objects within each other'
  ]
])('tells when code %s', async (_, text, message) => {
  const root = writeTree({ '.git/': '', 'house.mjs': text })

  const { errors } = await load(root, { configPath: 'house.mjs' })

  expect(told(errors, root)).toEqual([`house.mjs ${message}`])
})

test.each([
  ['.partnerlintrc.json', '{ "__proto__": { "polluted": true }, "rules": { "__proto__": ["warn", {}] } }'],
  ['.partnerlintrc.yaml', '__proto__:\n  polluted: true\nrules:\n  __proto__: warn\n'],
  [
    '.partnerlintrc.yaml',
    'rules: {}\n? __proto__\n: *x\n'.replace('*x', '{ polluted: true }\noverrides: [{ files: ["a"], rules: { __proto__: off } }]')
  ]
])('refuses a key that would change every object: %s', async (name, text) => {
  const root = writeTree({ '.git/': '', [name]: text })

  const { errors, layers } = await load(root)

  expect(errors.map(({ message }) => message)).toEqual(
    Array(2).fill('Unexpected key “__proto__”, expected a key that a config may hold')
  )
  expect(errors.every(({ place }) => place.line !== undefined && place.column !== undefined)).toBe(true)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  expect(layers.every(({ raw }) => Reflect.get(Object(raw), 'polluted') === undefined)).toBe(true)
})

test('loads a config whose path holds a space', async () => {
  const root = writeTree({ 'a b/house.mjs': 'export default { ignore: ["x/**"] }' })

  const { errors } = await load(root, { configPath: 'a b/house.mjs' })

  expect(errors).toEqual([])
})
