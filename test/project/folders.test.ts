import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Lints a file with an import as it would be in a folder of the project; the config's globs see the same path. */
function lintImport(folder: string, specifier: string): { readonly status: number | null; readonly output: string } {
  const copy = mkdtempSync(join(tmpdir(), 'partnerlint-folders-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(copy, 'biome.json'), JSON.stringify({ ...config, vcs: undefined, root: true, files: undefined }))
  mkdirSync(join(copy, folder), { recursive: true })
  writeFileSync(join(copy, folder, 'planted.ts'), `import { x } from '${specifier}'\n\nexport const y = x\n`)
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '.'], {
    cwd: copy,
    encoding: 'utf8'
  })
  return { status, output: stdout + stderr }
}

/** Each folder with one that it may import from, and one that it may not. */
test.each([
  ['src/core', './document.ts', '../match/fold.ts'],
  ['src/match', '../core/document.ts', '../ruleset/rule.ts'],
  ['src/parse', '../core/document.ts', '../read/read-fields.ts'],
  ['src/read', '../parse/html.ts', '../lint/lint.ts'],
  ['src/ruleset', '../match/fold.ts', '../config/load-config.ts'],
  ['src/drift', '../match/words.ts', '../parse/html.ts'],
  ['src/structure', '../drift/statements.ts', '../ruleset/rule.ts'],
  ['src/config', '../core/document.ts', '../ruleset/rule.ts'],
  ['src/git', '../core/user-error.ts', '../lint/lint.ts'],
  ['src/score', '../core/document.ts', '../report/json.ts'],
  ['src/report', '../score/balance.ts', '../lint/lint.ts'],
  ['src/page', '../report/page-data.ts', '../lint/lint.ts'],
  ['src/lint', '../config/load-config.ts', '../cli/exit.ts'],
  ['src/testing', '../lint/lint-file.ts', '../cli/exit.ts'],
  ['rules', '../src/drift/statements.ts', '../src/lint/lint.ts']
])('%s may import %s but not %s', (folder, allowed, forbidden) => {
  expect(lintImport(folder, allowed).output).not.toContain('noRestrictedImports')

  const { status, output } = lintImport(folder, forbidden)
  expect(status).toBe(1)
  expect(output).toContain('noRestrictedImports')
})

test('the engine does not import from Node.js', () => {
  expect(lintImport('src/match', 'node:fs').output).toContain('noNodejsModules')
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
