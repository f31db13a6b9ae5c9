import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const CHECKSUM = 16

/** A copy of what is run, in which files may be changed. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-compiled-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(folder, name), { recursive: true })
  return folder
}

function help(folder: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['bin/partnerlint.js', '--help'], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

const usual = help(root)

const compiled = ['cli.cjs', ...readdirSync(join(root, 'dist/chunks')).map((name) => `chunks/${name}`)].filter((name) =>
  existsSync(join(root, 'dist', `${name}.cache`))
)

test('the build has compiled the command, and the chunks that usual runs load', () => {
  const usual = ['cli', 'chunks/comparisons', 'chunks/data-validate-config', 'chunks/cache-open-cache', 'chunks/data-data-reader']

  expect(compiled).toEqual(expect.arrayContaining(usual.map((name) => `${name}.cjs`)))
})

test.each(compiled)('what was compiled of %s is of the script that stands there', (name) => {
  const text = readFileSync(join(root, 'dist', name), 'latin1')
  const cache = readFileSync(join(root, 'dist', `${name}.cache`))

  const script = new Script(`(function (module, require, __filename, loadModule) {${text}\n})`, {
    cachedData: cache.subarray(CHECKSUM)
  })

  expect(cache.subarray(0, CHECKSUM).toString()).toBe(text.slice(-CHECKSUM))
  expect(script.cachedDataRejected).toBe(false)
})

test.each(compiled)('%s is read as one byte a character, and each is one', (name) => {
  expect(readFileSync(join(root, 'dist', name), 'latin1').match(/[^\0-\x7f]+/g)).toBe(null)
})

test('a script that was changed since it was compiled runs as it stands now', () => {
  const folder = copy()
  const path = join(folder, 'dist/cli.cjs')
  const changed = readFileSync(path, 'latin1').replaceAll('show this help', 'SHOW THIS HELP').slice(0, -CHECKSUM)
  writeFileSync(path, `${changed}${'0'.repeat(CHECKSUM)}`)

  expect(help(folder)).toBe(usual.replaceAll('show this help', 'SHOW THIS HELP'))
})

test.each([
  ['missing', undefined],
  ['empty', () => Buffer.alloc(0)],
  ['cut off', (cache: Buffer) => cache.subarray(0, 5000)],
  ['of another version of V8', (cache: Buffer) => Buffer.concat([cache.subarray(0, CHECKSUM), Buffer.alloc(9000, 7)])]
])('runs where the compiled code is %s', (_, change) => {
  const folder = copy()
  const path = join(folder, 'dist/cli.cjs.cache')
  if (change) writeFileSync(path, change(readFileSync(path)))
  else rmSync(path)

  expect(help(folder)).toBe(usual)
})

test('runs the same without any compiled code, chunks included', () => {
  const folder = copy()
  for (const name of compiled) rmSync(join(folder, 'dist', `${name}.cache`))

  const [plain, fast] = [folder, root].map((at) => {
    const args = [join(at, 'bin/partnerlint.js'), '.', '--exit-zero', '--cache', '--cache-location', join(folder, 'kept')]
    return spawnSync(process.execPath, args, { cwd: join(root, 'fixtures/helpdesk'), encoding: 'utf8' })
  })

  expect(plain?.stderr).toBe('')
  expect(plain?.stdout).toContain('drift-value')
  expect(plain?.stdout).toBe(fast?.stdout)
})
