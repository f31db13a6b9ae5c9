import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BUILTIN_RULES } from '../../src/ruleset/builtin.ts'

const root = join(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

describe('each rule', () => {
  const pages = readdirSync(join(root, 'docs/rules'))

  test.each(BUILTIN_RULES.map(({ meta }) => meta.id))('%s has a page', (id) => {
    expect(pages).toContain(`${id}.md`)
  })

  test('and each code has its rule', () => {
    const files = readdirSync(join(root, 'rules'))
    const orphans = files.filter((name) => name.endsWith('.ts') && !files.includes(name.replace(/\.ts$/, '.yml')))

    expect(orphans).toEqual([])
  })
})

describe('the package', () => {
  test('holds what its exports, bin and types name, and neither sources nor tests', () => {
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' })
    const [{ files }] = JSON.parse(stdout)
    const paths: readonly string[] = files.map(({ path }: { path: string }) => path)

    expect(paths).toEqual(
      expect.arrayContaining([
        'bin/partnerlint.js',
        'dist/cli.cjs',
        'dist/index.js',
        'dist/testing.js',
        'schema.json',
        'facts.schema.json',
        'README.md',
        'LICENSE'
      ])
    )
    expect(paths.filter((path) => /^(?:src|test|fixtures|scripts|editors)\//.test(path))).toEqual([])
    // Another version of V8 could not use it.
    expect(paths.filter((path) => path.endsWith('.cache'))).toEqual([])
  })

  test('needs nothing at run time: all of it is bundled', () => {
    expect(manifest.dependencies ?? {}).toEqual({})
  })

  test('can be used as a library', () => {
    const code =
      "import { lint } from 'partnerlint'; const { files } = await lint({ paths: ['README.md'] }); console.log(files.length)"
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' })

    expect(stderr).toBe('')
    expect(stdout).toBe('1\n')
  })
})

test('the lock file names no registry', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved": "http')
})

test('the checks run in CI as they do by hand', () => {
  expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('npm test')
  expect(existsSync(join(root, manifest.bin.partnerlint))).toBe(true)
})
