import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, houseRule, partnerlint } from './run.ts'

const CONFIG = {
  '.partnerlintrc.json': '{ "rulePaths": ["./house-rules"] }',
  'house-rules/house-word.yml': houseRule('frobnicate')
}

test('finds in several threads what one thread finds', () => {
  const cwd = folder({})
  cpSync(join(import.meta.dirname, '../../fixtures/helpdesk'), cwd, { recursive: true })
  writeFileSync(join(cwd, 'docs/broken.md'), Uint8Array.from([0xc3, 0x28, 0xa0, 0xff]))
  const lint = (concurrency: string) => partnerlint(['-f', 'json', '--concurrency', concurrency], { cwd })

  const alone = lint('off')

  for (const id of ['drift-value', 'unreadable-file', 'blame-language']) expect(alone.stdout).toContain(id)
  for (const count of ['3', 'auto']) expect(lint(count)).toEqual(alone)
})

/** Ends every thread but the first at the first file that it looks at, while the first waits until one has done so. */
const DEADLY = `import { existsSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
const nothing = new Int32Array(new SharedArrayBuffer(4))
export default {
  keep() {
    if (!isMainThread) {
      writeFileSync('begun', '')
      process.exit(1)
    }
    for (let tries = 0; tries < 600 && !existsSync('begun'); tries++) Atomics.wait(nothing, 0, 0, 100)
    return true
  }
}
`

test('names the file at which a thread ended, and goes on with all others', () => {
  const pages = Array.from({ length: 8 }, (_, index) => [`page-${index}.md`, 'You can frobnicate it.\n'] as const)
  const cwd = folder({ ...CONFIG, ...Object.fromEntries(pages), 'house-rules/house-word.mjs': DEADLY })

  const { stdout, status } = partnerlint(['-f', 'compact', '--concurrency', '2', '--allow-code', 'page-*.md'], { cwd })

  expect(status).toBe(1)
  const lines = stdout.split('\n').filter((line) => line.includes('.md'))
  expect(lines.filter((line) => line.includes('The program stopped at this file'))).toHaveLength(1)
  expect(lines.filter((line) => line.includes('house-word'))).toHaveLength(7)
})

test.each(['0', 'many', '-1', '1000'])('says what --concurrency takes instead of %s', (given) => {
  const { status, stderr } = partnerlint([`--concurrency=${given}`], { cwd: folder({ 'a.md': 'Text.' }) })

  expect(status).toBe(2)
  expect(stderr).toContain('from 1 to 999, “auto” or “off”')
})
