import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeSpans, ROOT, readDocument, tableRows } from './documents.ts'

const text = readDocument('docs/architecture.md')

interface Override {
  readonly includes: readonly string[]
  readonly linter?: {
    readonly rules: {
      readonly style?: {
        readonly noRestrictedImports?: { readonly options: { readonly patterns: readonly { group: string[] }[] } }
      }
    }
  }
}

const { overrides }: { readonly overrides: readonly Override[] } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'))

/** Folders of the project with those that they may not import from, as Biome enforces it. */
const forbidden = overrides.flatMap(({ includes, linter }) => {
  const groups = linter?.rules.style?.noRestrictedImports?.options.patterns.map(({ group }) => group)
  const name = includes[0]?.replace(/^src\//, '').replace(/\/\*\*$/, '') ?? ''
  const folders = groups?.flat().map((glob) => glob.replaceAll(/^\*\*\/|\/\*\*$/g, ''))
  return folders && existsSync(join(ROOT, includes[0]?.slice(0, -'/**'.length) ?? '')) ? [{ name, folders }] : []
})

/** The folders that have a place in the order, and the command line, which has none. */
const ordered = new Set([...forbidden.map(({ name }) => name), 'cli'])
const source = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())

test.each(forbidden)('what $name may import from is what is enforced', ({ name, folders }) => {
  const row = tableRows(text, 'folder').find(([folder]) => folder === `\`${name}\``)
  const allowed = source
    .map((entry) => entry.name)
    .filter((each) => each !== name && ordered.has(each) && !folders.includes(each))

  expect([...codeSpans(row?.[1] ?? '')].sort()).toEqual(allowed.sort())
})

test('the table has a row for each folder that has a place in the order', () => {
  const rows = tableRows(text, 'folder').flatMap(([folder = '']) => codeSpans(folder))

  expect([...rows, 'cli'].sort()).toEqual([...ordered].sort())
})

test('every path that the page names exists', () => {
  const paths = codeSpans(text).filter((span) => /^(?:src|test|scripts|rules|bin|docs)\/[\w./-]*$/.test(span))

  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test('every type that the page names is where it says', () => {
  for (const [type = '', file = ''] of tableRows(text, 'type')) {
    const source = readFileSync(join(ROOT, 'src/core', codeSpans(file)[0] ?? ''), 'utf8')
    expect(source).toContain(`export interface ${codeSpans(type)[0]} `)
  }
})
