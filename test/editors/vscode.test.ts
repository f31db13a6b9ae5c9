import { readFileSync } from 'node:fs'
import { Module } from 'node:module'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EXTENSIONS } from '../../editors/vscode/src/documents.ts'
import { serverCommand } from '../../editors/vscode/src/server-command.ts'
import { vsix } from '../../scripts/vsix.ts'
import { DATA_EXTENSIONS } from '../../src/read/data/data-kind.ts'
import { READABLE_EXTENSIONS } from '../../src/read/read-fields.ts'
import { codeSpans, tableRows } from '../docs/documents.ts'

const root = join(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Whatever is asked of it: enough for a module to be loaded that only calls the editor once it is started. */
function anything(): unknown {
  return new Proxy(class {}, { get: (target, name) => (name === 'prototype' ? target.prototype : anything()) })
}

describe('the extension for VS Code', async () => {
  const { name, bytes } = await vsix()
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))
  const manifest = JSON.parse(files['extension/package.json'] ?? '{}')

  test('is packed with its code, its manifest and its licences, and nothing else', () => {
    expect(name).toBe(`partnerlint-${version}.vsix`)
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/THIRD-PARTY.txt',
      'extension/dist/extension.cjs',
      'extension/package.json',
      'extension/readme.md'
    ])
    expect(files['extension/THIRD-PARTY.txt']).toContain('vscode-languageclient')
  })

  test('says the same of itself in both manifests', () => {
    const identity = `Id="partnerlint" Version="${version}" Publisher="${manifest.publisher}"`

    expect(manifest).toMatchObject({ name: 'partnerlint', version, main: './dist/extension.cjs' })
    expect(files['extension.vsixmanifest']).toContain(identity)
    expect(files['extension.vsixmanifest']).toContain(`Code.Engine" Value="${manifest.engines.vscode}"`)
  })

  test('loads in an editor, and needs nothing but the editor', () => {
    const needed: string[] = []
    const module: { exports: Record<string, unknown> } = { exports: {} }
    const load = (id: string) => {
      needed.push(id)
      return id === 'vscode' ? anything() : Module.createRequire(import.meta.url)(id)
    }
    new Function('require', 'module', 'exports', files['extension/dist/extension.cjs'] ?? '')(load, module, module.exports)

    expect(Object.keys(module.exports).sort()).toEqual(['activate', 'deactivate'])
    expect(needed.filter((id) => id !== 'vscode' && !Module.isBuiltin(id))).toEqual([])
  })

  test('describes each of its settings', () => {
    const rows = tableRows(files['extension/readme.md'] ?? '', 'setting').flatMap(([setting = '']) => codeSpans(setting))

    expect(rows.sort()).toEqual(Object.keys(manifest.contributes.configuration.properties).sort())
  })

  test('is for all files that partnerlint reads', () => {
    const read = [...READABLE_EXTENSIONS, ...DATA_EXTENSIONS].map((extension) => extension.slice(1))

    expect([...EXTENSIONS].sort()).toEqual([...new Set(read)].sort())
  })
})

test.each([
  ['nothing is set and nothing installed', '', [], { command: 'partnerlint' }],
  [
    'a folder has it installed',
    '',
    ['/b/node_modules/partnerlint/bin/partnerlint.js'],
    { script: '/b/node_modules/partnerlint/bin/partnerlint.js' }
  ],
  ['a command is set', 'partnerlint-next', ['/a/node_modules/partnerlint/bin/partnerlint.js'], { command: 'partnerlint-next' }],
  ['a path is set', '/opt/partnerlint', [], { command: '/opt/partnerlint' }],
  ['a script of the folder is set', './tools/partnerlint.js', [], { script: '/a/tools/partnerlint.js' }]
])('which partnerlint runs when %s', (_, setting, there: readonly string[], wanted) => {
  expect(serverCommand({ setting, folders: ['/a', '/b'], exists: (path) => there.includes(path) })).toEqual(wanted)
})
