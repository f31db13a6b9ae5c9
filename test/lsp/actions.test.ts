import { expect, test } from 'vitest'
import type { CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { workspace } from '../cli/run.ts'
import { Editor } from './editor.ts'

const FIXABLE = `id: house-word
summary: A word that the team avoids.
severity: warn
audiences: [macro, docs, internal]
messages:
  found: “{actual}” is not how we say it.
phrases:
  - message: found
    match:
      - frobnicate
    suggest: [mend, "mend {what}"]
  - message: found
    match:
      - totally
    fix: ""
why: Customers *cannot* look it up.
examples:
  invalid: []
  valid: []
`

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } }

async function editorOn(name: string, text: string, capabilities?: object): Promise<Editor> {
  const root = workspace({ [name]: text, 'house-rules/house-word.yml': FIXABLE })
  const editor = await Editor.open(root, capabilities === undefined ? {} : { capabilities })
  await editor.show(name)
  await editor.until(name, (diagnostics) => diagnostics.length > 0)
  return editor
}

/** The text that an action leaves, snippets as they stand before anything is filled in. */
function applied({ edit }: CodeAction, text: string): string {
  const document = TextDocument.create('file:///x', '', 1, text)
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[]
  const edits = change?.edits ?? Object.values(edit?.changes ?? {})[0] ?? []
  return TextDocument.applyEdits(
    document,
    edits.map((each) => ({ range: each.range, newText: 'newText' in each ? each.newText : each.snippet.value }))
  )
}

function titled(actions: readonly CodeAction[], beginning: string): CodeAction {
  const action = actions.find(({ title }) => title.startsWith(beginning))
  if (!action) throw new Error(`no “${beginning}” among ${actions.map(({ title }) => title).join(', ')}`)
  return action
}

test('offers the fix, each suggestion and a comment with a reason', async () => {
  const text = 'We totally agree.\n\nYou can frobnicate it.\n'
  const editor = await editorOn('docs/guide.md', text)

  const first = await editor.actions('docs/guide.md', { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } })
  const second = await editor.actions('docs/guide.md', { start: { line: 2, character: 0 }, end: { line: 2, character: 20 } })

  expect(first.map(({ title }) => title)).toEqual(['Mend “totally”', 'Allow “house-word” here, with a reason'])
  expect(first[0]?.isPreferred).toBe(true)
  expect(applied(titled(first, 'Mend'), text)).toBe('We agree.\n\nYou can frobnicate it.\n')
  expect(applied(titled(second, 'Write “mend”'), text)).toBe('We totally agree.\n\nYou can mend it.\n')
  expect(applied(titled(second, 'Write “mend {what}”, and fill it in'), text)).toBe(
    'We totally agree.\n\nYou can mend ${1:{what\\}} it.\n'
  )
  expect(applied(titled(second, 'Allow'), text)).toBe(
    'We totally agree.\n\n<!-- partnerlint-disable-next-line house-word -- ${1:why it fits here} -->\nYou can frobnicate it.\n'
  )
})

test('leaves what is to be filled in as text for an editor without snippets', async () => {
  const text = 'You can frobnicate it.\n'
  const editor = await editorOn('docs/guide.md', text, {})

  const actions = await editor.actions('docs/guide.md', ALL)

  expect(applied(titled(actions, 'Write “mend {what}”'), text)).toBe('You can mend {what} it.\n')
  expect(applied(titled(actions, 'Allow'), text)).toContain('-- why it fits here -->\n')
})

test('mends all of a document when it is saved, as --fix does', async () => {
  const text = '\uFEFFWe totally agree, and we totally mean it.\n'
  const editor = await editorOn('docs/guide.md', text)

  const [action, ...others] = await editor.actions('docs/guide.md', ALL, ['source.fixAll'])

  expect(others).toEqual([])
  expect(action && applied(action, text)).toBe('\uFEFFWe agree, and we mean it.\n')
})

test('keeps the escaping of a container, and says how to allow something where there are no comments', async () => {
  const text = JSON.stringify({ replies: [{ name: 'Hi', body: 'She said "hi".\nWe frobnicate it.' }] })
  const editor = await editorOn('macros/replies.json', text)

  const actions = await editor.actions('macros/replies.json', ALL)
  await editor.run(titled(actions, 'Allow'))
  const message = await editor.eventually(() => editor.messages[0])

  expect(JSON.parse(applied(titled(actions, 'Write “mend”'), text)).replies[0].body).toBe('She said "hi".\nWe mend it.')
  expect(actions.map(({ title }) => title)).not.toContain('Write “mend {what}”, and fill it in')
  expect(message).toContain('{"files":["macros/replies.json"],"entries":["Hi"],"rules":{"house-word":"off"}}')
  expect(message).toContain(' in .partnerlintrc.json: ')
})

test('says why something is reported, as text', async () => {
  const editor = await editorOn('docs/guide.md', 'You can frobnicate it.\n')

  const there = await editor.hover('docs/guide.md', { line: 0, character: 10 })
  const elsewhere = await editor.hover('docs/guide.md', { line: 0, character: 0 })

  expect(JSON.stringify(there?.contents)).toContain('Customers \\\\*cannot\\\\* look it up.')
  expect(there?.range).toEqual({ start: { line: 0, character: 8 }, end: { line: 0, character: 18 } })
  expect(elsewhere).toBeNull()
})

test('answers of the text as it is now, though it was typed a moment ago', async () => {
  const editor = await editorOn('docs/guide.md', 'You can frobnicate it.\n')

  await editor.type('docs/guide.md', 'Now you can frobnicate it.\n')
  const actions = await editor.actions('docs/guide.md', ALL)

  expect(applied(titled(actions, 'Write “mend”'), 'Now you can frobnicate it.\n')).toBe('Now you can mend it.\n')
})
