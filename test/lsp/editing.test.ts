import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileChangeType } from 'vscode-languageserver/node'
import { houseRule, workspace } from '../cli/run.ts'
import { Editor, FULL } from './editor.ts'

const PUBLIC = '# Refunds\n\nA refund takes 5 business days to reach your bank account.\n'
const INSIDE = '# Refunds\n\nA refund takes 10 business days to reach your bank account.\n'

const nothing = (diagnostics: readonly unknown[]) => diagnostics.length === 0
const something = (diagnostics: readonly unknown[]) => diagnostics.length > 0

test('tells of a text as it is typed, in UTF-16 units, with the version it is about', async () => {
  const root = workspace({ 'docs/guide.md': 'Nothing to see.\n' })
  const editor = await Editor.open(root)

  await editor.show('docs/guide.md')
  const before = await editor.until('docs/guide.md', nothing)
  await editor.type('docs/guide.md', 'First.\r\n\r\n🎉 We frobnicate it.\r\n')
  const [found] = await editor.until('docs/guide.md', something)
  const version = await editor.type('docs/guide.md', 'mend', {
    start: { line: 2, character: 6 },
    end: { line: 2, character: 16 }
  })
  await editor.until('docs/guide.md', nothing)

  expect(before).toEqual([])
  expect(found).toEqual({
    range: { start: { line: 2, character: 6 }, end: { line: 2, character: 16 } },
    severity: 2,
    code: 'house-word',
    source: 'partnerlint',
    message: '“frobnicate” is not how we say it; say it plainly.'
  })
  expect(editor.published.at(-1)?.version).toBe(version)
  expect(await editor.quit()).toBe(0)
})

test('tells both places of a difference, and of unsaved changes on either side', async () => {
  const root = workspace({ 'docs/refunds.md': PUBLIC, 'internal/refunds.md': INSIDE })
  const editor = await Editor.open(root)

  await editor.show('internal/refunds.md')
  const [found] = await editor.until('internal/refunds.md', something)
  await editor.show('docs/refunds.md', PUBLIC.replace('5 business', '10 business'))
  await editor.until('internal/refunds.md', nothing)
  await editor.close('docs/refunds.md')
  const again = await editor.until('internal/refunds.md', something)

  expect(found?.relatedInformation?.map(({ location }) => location)).toEqual([
    { uri: editor.uri('docs/refunds.md'), range: { start: { line: 2, character: 15 }, end: { line: 2, character: 30 } } }
  ])
  expect(found?.codeDescription?.href).toMatch(/^https:.*\/drift-value\.md$/)
  expect(again).toEqual([found])
})

test('names the other place in the message for an editor that shows none', async () => {
  const root = workspace({ 'docs/refunds.md': PUBLIC, 'internal/refunds.md': INSIDE })
  const editor = await Editor.open(root, { capabilities: {} })

  await editor.show('internal/refunds.md')
  const [found] = await editor.until('internal/refunds.md', something)

  expect(found?.relatedInformation).toBeUndefined()
  expect(found?.message).toContain('\ndocs/refunds.md:3:16: ')
})

test('keeps a difference in its place while lines are typed above it', async () => {
  const root = workspace({ 'docs/refunds.md': PUBLIC, 'internal/refunds.md': INSIDE })
  const editor = await Editor.open(root)
  await editor.show('internal/refunds.md')
  await editor.until('internal/refunds.md', something)

  const version = await editor.type('internal/refunds.md', 'A line.\n\n', {
    start: { line: 2, character: 0 },
    end: { line: 2, character: 0 }
  })
  const next = await editor.eventually(() => editor.published.find((each) => each.version === version))

  expect(next.diagnostics.map(({ range }) => range.start.line)).toEqual([4])
})

test('shows a mistake in the config at its place, keeps what held before, and takes up what holds then', async () => {
  const root = workspace({ 'docs/guide.md': 'We frobnicate it.\n' })
  const editor = await Editor.open(root)
  const config = (rules: object) => JSON.stringify({ rulePaths: ['./house-rules'], rules }, null, 2)
  await editor.show('docs/guide.md')
  await editor.until('docs/guide.md', something)

  writeFileSync(join(root, '.partnerlintrc.json'), config({ 'house-wrod': 'off' }))
  await editor.changedOnDisk('.partnerlintrc.json', FileChangeType.Changed)
  const [mistake] = await editor.until('.partnerlintrc.json', something)
  const meanwhile = editor.shown('docs/guide.md')
  writeFileSync(join(root, '.partnerlintrc.json'), config({ 'house-word': 'error' }))
  await editor.changedOnDisk('.partnerlintrc.json', FileChangeType.Changed)
  await editor.until('.partnerlintrc.json', nothing)
  const [found] = await editor.until('docs/guide.md', ([first]) => first?.severity === 1)

  expect(editor.registered).toContain('workspace/didChangeWatchedFiles')
  expect(mistake?.message).toContain('house-word')
  expect(mistake?.range).toEqual({ start: { line: 5, character: 4 }, end: { line: 5, character: 16 } })
  expect(meanwhile).toHaveLength(1)
  expect(found?.code).toBe('house-word')
})

test('waits for a config that is broken from the start, and takes up house rules when they are saved', async () => {
  const root = workspace({ 'docs/guide.md': 'We frobnicate the gizmo.\n', 'house-rules/house-word.yml': 'id: [' })
  const editor = await Editor.open(root)

  await editor.show('docs/guide.md')
  const [mistake] = await editor.until('house-rules/house-word.yml', something)
  writeFileSync(join(root, 'house-rules/house-word.yml'), houseRule('gizmo'))
  await editor.show('house-rules/house-word.yml')
  await editor.save('house-rules/house-word.yml')
  const [found] = await editor.until('docs/guide.md', something)

  expect(mistake?.severity).toBe(1)
  expect(found?.range.start).toEqual({ line: 0, character: 18 })
  expect(editor.shown('house-rules/house-word.yml')).toEqual([])
})

test('leaves alone what the command line leaves alone', async () => {
  const root = workspace(
    {
      'docs/guide.md': 'We frobnicate it.\n',
      'archive/old.md': 'We frobnicate it.\n',
      'gone/x.md': 'We frobnicate it.\n',
      '.gitignore': 'gone\n'
    },
    { ignore: ['archive/**'] }
  )
  const editor = await Editor.open(root)

  for (const name of ['archive/old.md', 'gone/x.md', 'docs/guide.md']) await editor.show(name)
  await editor.until('docs/guide.md', something)
  rmSync(join(root, '.gitignore'))
  await editor.changedOnDisk('.gitignore', FileChangeType.Deleted)
  await editor.until('gone/x.md', something)

  expect(editor.shown('archive/old.md')).toEqual([])
})

test('lints a file outside of the workspace by itself, and ends when the editor is gone', async () => {
  const root = workspace({ 'docs/guide.md': 'We frobnicate it.\n' })
  const editor = await Editor.open(root, { folders: [], capabilities: { ...FULL, workspace: {} } })

  await editor.show('docs/guide.md')
  const found = await editor.until('docs/guide.md', something)

  expect(found).toHaveLength(1)
  expect(editor.registered).toEqual([])
  expect(await editor.vanish()).not.toBeNull()
})
