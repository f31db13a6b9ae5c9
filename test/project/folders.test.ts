import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Each folder with one that it may import from, and one that it may not. */
const FOLDERS = [
  ['src/core', './document.ts', '../match/fold.ts'],
  ['src/match', '../core/document.ts', '../ruleset/rule.ts'],
  ['src/parse', '../core/document.ts', '../read/read-fields.ts'],
  ['src/parse/regular', '../syntax/markdown-nodes.ts', '../../read/read-fields.ts'],
  ['src/read', '../parse/html.ts', '../lint/lint.ts'],
  ['src/ruleset', '../match/fold.ts', '../config/load-config.ts'],
  ['src/drift', '../match/words.ts', '../parse/html.ts'],
  ['src/structure', '../drift/statements.ts', '../ruleset/rule.ts'],
  ['src/config', '../core/document.ts', '../ruleset/rule.ts'],
  ['src/git', '../core/user-error.ts', '../lint/lint.ts'],
  ['src/score', '../core/document.ts', '../report/json.ts'],
  ['src/report', '../score/balance.ts', '../lint/lint.ts'],
  ['src/page', '../report/page-data.ts', '../lint/lint.ts'],
  ['src/playground', '../lint/lint-file.ts', '../report/json.ts'],
  ['src/lint', '../config/load-config.ts', '../cli/exit.ts'],
  ['src/lint/files', '../../config/load-config.ts', '../../cli/exit.ts'],
  ['src/lsp', '../lint/lint.ts', '../cli/exit.ts'],
  ['src/testing', '../lint/lint-file.ts', '../cli/exit.ts'],
  ['rules', '../src/drift/statements/statements.ts', '../src/lint/lint.ts']
] as const

/** What Biome says of each planted file, in one run; the config's globs see the paths that the project has. */
function rulesBroken(imports: Readonly<Record<string, string>>, keyword = 'import'): ReadonlyMap<string, readonly string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'partnerlint-folders-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...config, vcs: undefined, root: true, files: undefined }))
  for (const [path, specifier] of Object.entries(imports)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${keyword} { x } from '${specifier}'\n\nexport let y: typeof x\n`)
  }
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, { cwd: copy, encoding: 'utf8' })
  const diagnostics: readonly Problem[] = JSON.parse(stdout).diagnostics
  const of = (path: string) => diagnostics.filter(({ location }) => location.path === path).map(({ category }) => category)
  return new Map(Object.keys(imports).map((path) => [path, of(path)]))
}

interface Problem {
  readonly category: string
  readonly location: { readonly path: string }
}

test('each folder may import from its own row, and from no other', () => {
  const allowed = FOLDERS.map(([folder, specifier]) => [`${folder}/allowed.ts`, specifier] as const)
  const forbidden = FOLDERS.map(([folder, , specifier]) => [`${folder}/forbidden.ts`, specifier] as const)

  const broken = rulesBroken({ ...Object.fromEntries([...allowed, ...forbidden]), 'src/match/engine.ts': 'node:fs' })

  const names = (category: string) => [...broken].flatMap(([path, found]) => (found.includes(category) ? [path] : []))
  expect(names('lint/style/noRestrictedImports').sort()).toEqual(forbidden.map(([path]) => path).sort())
  expect(names('lint/correctness/noNodejsModules')).toContain('src/match/engine.ts')
})

test('no files import each other, not even types', () => {
  const broken = rulesBroken({ 'src/core/a.ts': './b.ts', 'src/core/b.ts': './a.ts', 'src/core/c.ts': './a.ts' }, 'import type')

  const inCycle = [...broken].filter(([, found]) => found.includes('lint/suspicious/noImportCycles'))
  expect(inCycle.map(([path]) => path)).toEqual(['src/core/a.ts', 'src/core/b.ts'])
})

test('every folder of src has its place in the order', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  const ordered = overrides.flatMap(({ includes, linter }: { includes: string[]; linter?: object }) =>
    JSON.stringify(linter ?? {}).includes('noRestrictedImports') ? includes : []
  )
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'cli'
  )

  expect(folders.map(({ name }) => `src/${name}/**`).filter((glob) => !ordered.includes(glob))).toEqual([])
})
