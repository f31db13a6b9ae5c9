import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import { partnerlint } from '../cli/run.ts'
import { Editor } from './editor.ts'

interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

interface JsonMessage extends JsonPlace {
  readonly ruleId: string
  readonly severity: number
  readonly message: string
  readonly related?: readonly (JsonPlace & { readonly filePath: string; readonly message: string })[]
}

interface JsonFile {
  readonly filePath: string
  readonly messages: readonly JsonMessage[]
}

/** A copy of the help desk, as a repository of its own. */
function helpdesk(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'partnerlint-helpdesk-')))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(join(import.meta.dirname, '../../fixtures/helpdesk'), root, { recursive: true })
  mkdirSync(join(root, '.git'))
  return root
}

function range({ line, column, endLine, endColumn }: JsonPlace) {
  return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } }
}

/** A message of the JSON report as an editor should be told it. */
function asTold({ ruleId, severity, message, related = [], ...place }: JsonMessage) {
  const others = related.map((each) => ({
    location: { uri: pathToFileURL(each.filePath).href, range: range(each) },
    message: each.message
  }))
  return { range: range(place), code: ruleId, severity: { 2: 1, 1: 2, 0: 3 }[severity], message, related: others }
}

function told({ range, code, severity, message, relatedInformation = [] }: Diagnostic) {
  return { range, code, severity, message, related: relatedInformation }
}

test('an editor is told of every file what the command line reports, differences between documents included', async () => {
  const root = helpdesk()
  const report: readonly JsonFile[] = JSON.parse(partnerlint(['--format', 'json'], { cwd: root }).stdout)
  const wanted = report.map(({ filePath, messages }) => [relative(root, filePath), messages.map(asTold)] as const)
  const editor = await Editor.open(root)

  for (const [name] of wanted) await editor.show(name)

  const shown = (name: string) => (editor.shown(name) ?? []).map(told)
  const isSame = () => wanted.every(([name, messages]) => editor.shown(name) && shown(name).length === messages.length)
  await editor.eventually(() => (isSame() ? true : undefined)).catch(() => undefined)
  expect(Object.fromEntries(wanted.map(([name]) => [name, shown(name)]))).toEqual(Object.fromEntries(wanted))
  expect(wanted.flatMap(([, messages]) => messages).filter(({ related }) => related.length > 0).length).toBeGreaterThan(5)
}, 150_000)
