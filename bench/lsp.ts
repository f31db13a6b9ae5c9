import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver/node'
import { LAUNCHER, plainEnvironment } from './run-partnerlint.ts'

/**
 * How long after a key stroke an editor is told what is found in a document of 100 KB that is made of a folder's own, by the clock
 * and in CPU time of the server; and how long until the documents were compared again: tsx bench/lsp.ts [FOLDER] [TIMES] [NAMES…]
 */
const [folderArgument, timesArgument, ...namesArgument] = process.argv.slice(2)
const source = resolve(folderArgument ?? join(import.meta.dirname, '../fixtures/helpdesk'))
const times = Number(timesArgument ?? 25)
/** Where the document lies says who reads it. */
const names = namesArgument.length > 0 ? namesArgument : ['docs/long.md', 'macros/long.md', 'internal/long.md']
const LENGTH = 100_000
/** Milliseconds in which the server has to tell something, and in which it may compare documents after a change. */
const LONGEST = 60_000
const LONGEST_COMPARING = 5_000
/** Key strokes that are not counted: the engine compiles what it runs often. */
const WARM_UP = 5

for (const name of names) {
  const folder = mkdtempSync(join(tmpdir(), 'partnerlint-bench-'))
  try {
    cpSync(source, folder, { recursive: true })
    mkdirSync(join(folder, '.git'), { recursive: true })
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    const text = longText(folder)
    writeFileSync(path, text)
    console.log(`${name}:`)
    await measure(folder, pathToFileURL(path).href, text)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Markdown of a folder, one document after the other, and again until it is long enough. */
function longText(root: string): string {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md'))
  const texts = found.sort().map((each) => readFileSync(join(root, each), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
  let text = ''
  for (let index = 0; text.length < LENGTH; index++) text += `${texts[index % texts.length]}\n\n`
  return text.slice(0, LENGTH)
}

async function measure(root: string, uri: string, text: string): Promise<void> {
  const server = spawn(process.execPath, [LAUNCHER, 'lsp'], {
    cwd: root,
    env: plainEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin))
  const heard: { readonly at: number; readonly params: PublishDiagnosticsParams }[] = []
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void heard.push({ at: performance.now(), params }))
  connection.listen()
  await open(connection, root, uri, text)
  await until(() => heard.length > 1, LONGEST_COMPARING)
  const told: number[] = []
  const compared: number[] = []
  const cpu: number[] = []
  const lines = text.split('\n').length
  const last = times + WARM_UP + 1
  // A server that compares slowly does so when a document is saved.
  let comparesWhileTyping = true
  for (let version = 2; version <= last; version++) {
    const before = cpuTime(server.pid ?? 0)
    const start = performance.now()
    await type(connection, uri, version, Math.floor((lines * version) / (last + 1)))
    const ofVersion = () => heard.filter(({ params }) => params.version === version)
    await until(() => ofVersion().length > 0, LONGEST)
    const used = cpuTime(server.pid ?? 0) - before
    if (comparesWhileTyping) await until(() => ofVersion().length > 1, LONGEST_COMPARING)
    comparesWhileTyping &&= ofVersion().length > 1
    if (version < 2 + WARM_UP) continue
    const [first, second] = ofVersion()
    cpu.push(used)
    told.push((first?.at ?? Number.POSITIVE_INFINITY) - start)
    compared.push((second?.at ?? Number.POSITIVE_INFINITY) - start)
  }
  const ended = new Promise((resolve) => server.on('exit', resolve))
  await connection.sendRequest(ShutdownRequest.type)
  await connection.sendNotification(ExitNotification.type)
  await ended
  const count = heard.at(-1)?.params.diagnostics.length
  console.log(`${text.length} characters, ${count} diagnostics, ${times} key strokes`)
  console.log(`told after ${spread(told)} ms; CPU of the server until then ${spread(cpu)} ms`)
  const differences = comparesWhileTyping ? `after ${spread(compared)} ms` : 'when the document is saved'
  console.log(`told of differences with other documents ${differences}`)
}

async function open(connection: ProtocolConnection, root: string, uri: string, text: string): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }]
  })
  await connection.sendNotification(InitializedNotification.type, {})
  const textDocument = { uri, languageId: 'markdown', version: 1, text }
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
}

async function type(connection: ProtocolConnection, uri: string, version: number, line: number): Promise<void> {
  const at = { line, character: 0 }
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: at, end: at }, text: 'x' }]
  })
}

/** CPU time of a process in milliseconds, where the system tells it; in steps of 10. */
function cpuTime(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return 0
  }
}

async function until(isDone: () => boolean, longest: number): Promise<void> {
  for (const end = performance.now() + longest; !isDone() && performance.now() < end; ) await pause(1)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0)
  return `${at(0.5)} (median; 9 of 10 within ${at(0.9)}, most ${at(1)})`
}
