import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lint } from '../../src/lint/lint.ts'

const TEXT = `# The constructor

The constructor must not be valueOf 24 hours, constructorn't it? The __proto__ toString takes 3 days.

<constructor>It is the <b>constructor</b>.</constructor><p>hasOwnProperty &constructor;</p>
`

test('words that programs give a meaning to are words like others', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'partnerlint-words-'))
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }))
  for (const folder of ['docs', 'internal', 'macros']) {
    mkdirSync(join(cwd, folder))
    writeFileSync(join(cwd, folder, 'constructor.md'), TEXT)
    writeFileSync(join(cwd, folder, '__proto__.html'), TEXT)
  }
  const macro = { id: 1, title: 'constructor', actions: [{ name: 'constructor', arguments: { constructor: TEXT, body: TEXT } }] }
  writeFileSync(join(cwd, 'macros', 'toString.json'), JSON.stringify([macro, { name: 'valueOf', text: TEXT, __proto__: TEXT }]))

  const { files } = await lint({ cwd })

  expect(files.filter(({ path }) => !path.endsWith('.json'))).toHaveLength(6)
})
