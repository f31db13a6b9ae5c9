import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cosmiconfig } from 'cosmiconfig'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { findConfig, SEARCH_PLACES } from '../../src/config/load/find-config.ts'
import { writeTree } from './write-tree.ts'

test.each(SEARCH_PLACES)('finds %s in a folder above', (place) => {
  const root = writeTree({ '.git/': '', [place]: '{ "partnerlint": {} }', 'docs/deep/': '' })

  const found = findConfig(join(root, 'docs/deep'))

  expect(found).toEqual({ path: join(root, place), passedOver: [] })
})

test('takes the first place of the nearest folder', () => {
  const root = writeTree({
    '.git/': '',
    '.partnerlintrc': 'rules: {}',
    'docs/.partnerlintrc.yml': 'rules: {}',
    'docs/.partnerlintrc.json': '{}'
  })

  const { path } = findConfig(join(root, 'docs'))

  expect(path).toBe(join(root, 'docs/.partnerlintrc.json'))
})

test.each([
  ['a folder', '.git/', ''],
  ['a file, as in a worktree', '.git', 'gitdir: elsewhere']
])('does not leave the repository, whose .git is %s', (_, git, text) => {
  const root = writeTree({ '.partnerlintrc.json': '{}', [`repo/${git}`]: text, 'repo/docs/': '' })

  const found = findConfig(join(root, 'repo/docs'))

  expect(found.path).toBeUndefined()
})

test('does not search above the home folder when it begins below it', () => {
  const root = writeTree({ '.partnerlintrc.json': '{}', 'home/notes/': '' })
  vi.stubEnv('HOME', join(root, 'home'))

  const below = findConfig(join(root, 'home/notes'))
  const elsewhere = findConfig(root)

  vi.unstubAllEnvs()
  expect(below.path).toBeUndefined()
  expect(elsewhere.path).toBe(join(root, '.partnerlintrc.json'))
})

test.each([
  ['an empty file', { '.partnerlintrc.json': ' \n' }],
  ['nothing but comments', { '.partnerlintrc.yaml': '---\n# nothing yet\n\n' }],
  ['a package.json without our key', { 'package.json': '{ "devDependencies": { "partnerlint": "^1.0.0" } }' }],
  ['a package.json whose key is null', { 'package.json': '{ "partnerlint": null }' }],
  ['a broken package.json of others', { 'package.json': '{ "name": ' }],
  ['a folder of that name', { '.partnerlintrc/': '' }]
])('passes by %s', (_, files) => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.yml': 'rules: {}', ...mapKeys(files, (name) => `docs/${name}`) })

  const { path } = findConfig(join(root, 'docs'))

  expect(path).toBe(join(root, '.partnerlintrc.yml'))
})

test('takes a broken package.json that holds our key, so that loading it tells the mistake', () => {
  const root = writeTree({ '.git/': '', 'package.json': '{ "partnerlint": { "rules": }' })

  expect(findConfig(root).path).toBe(join(root, 'package.json'))
})

test('lists configs that are code or have another name, and runs none of them', () => {
  const marker = 'ran'
  const run = (root: string) => `require('node:fs').writeFileSync(${JSON.stringify(join(root, marker))}, '')\n`
  const root = writeTree({ '.git/': '', 'docs/': '' })
  const planted = [
    '.partnerlintrc.js',
    '.partnerlintrc.ts',
    '.config/partnerlintrc.cjs',
    '.config/config.cjs',
    'partnerlint.config.mjs',
    'partnerlint.config.json'
  ]
  const files = writeTree({ '.git/': '', 'docs/': '', ...Object.fromEntries(planted.map((path) => [path, run(root)])) })

  const found = findConfig(join(files, 'docs'))

  expect(found.path).toBeUndefined()
  expect(found.passedOver.map((path) => relative(files, path)).sort()).toEqual(
    planted.filter((path) => path !== '.config/config.cjs').sort()
  )
  expect(existsSync(join(root, marker))).toBe(false)
})

test('says what it passed over in nearer folders even when it finds a config', () => {
  const root = writeTree({ '.git/': '', '.partnerlintrc.json': '{}', 'docs/partnerlint.config.js': 'export default {}' })

  const found = findConfig(join(root, 'docs'))

  expect(found).toEqual({ path: join(root, '.partnerlintrc.json'), passedOver: [join(root, 'docs/partnerlint.config.js')] })
})

const FOLDERS = ['', 'a', 'a/b', 'a/b/c']

const data = fc.constantFrom('', ' \n', '# only a comment\n', 'rules: {}\n', 'extends: []\n')
const json = fc.constantFrom('', '{}', '{ "rules": {} }')
const packageJson = fc.constantFrom(
  '{}',
  '{ "partnerlint": {} }',
  '{ "partnerlint": null }',
  '{ "partnerlint": { "rules": {} } }'
)

const file = fc.tuple(fc.constantFrom(...FOLDERS), fc.constantFrom(...SEARCH_PLACES)).chain(([folder, place]) => {
  const text = place === 'package.json' ? packageJson : place.endsWith('.json') ? json : data
  return fc.tuple(fc.constant(join(folder, place)), text)
})

test('finds what cosmiconfig finds in trees of data files', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(file, { maxLength: 6 }),
      fc.constantFrom(...FOLDERS),
      fc.constantFrom(...FOLDERS),
      async (files, git, from) => {
        const root = writeTree({
          ...Object.fromEntries(FOLDERS.map((folder) => [`${folder}/`, ''])),
          ...Object.fromEntries(files),
          [`${git}/.git/`]: '',
          '.git/': ''
        })
        const start = join(root, from)
        const inner = relative(join(root, git), start)
        const stopDir = inner.startsWith('..') ? root : join(root, git)
        const oracle = cosmiconfig('partnerlint', { searchPlaces: [...SEARCH_PLACES], stopDir })

        const expected = await oracle.search(start)

        expect(findConfig(start).path).toBe(expected?.filepath)
      }
    ),
    { seed: 20240607, numRuns: 80 }
  )
})

function mapKeys(files: Readonly<Record<string, string>>, rename: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [rename(name), text]))
}
