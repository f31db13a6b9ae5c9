import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, resolve } from 'node:path'
import { pick, seededRandom } from './random.ts'
import { runPartnerlint } from './run-partnerlint.ts'

const EDITS = 200
const PLANTED = 50
const PLANT = 'You failed to send us the'
const NOUNS = ['invoice', 'receipt', 'screenshot', 'address', 'serial number']

interface Message {
  readonly ruleId: string
  readonly line: number
  readonly endLine: number
}

interface ReportedFile {
  readonly filePath: string
  readonly messages: readonly Message[]
}

const random = seededRandom(20_260)

/** What is reported but for files that cannot be read, which no list of known problems holds. */
function report(folder: string): readonly ReportedFile[] {
  const files: readonly ReportedFile[] = JSON.parse(
    runPartnerlint(['--format', 'json', '--pass-on-unpruned-suppressions', '.'], folder).stdout
  )
  return files.map((file) => ({ ...file, messages: file.messages.filter(({ ruleId }) => ruleId !== 'unreadable-file') }))
}

/** Markdown files of a folder, absolute. */
function textsBelow(folder: string): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile() && extname(entry.name) === '.md')
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Lines between which another may be put, or which may be moved, without a change of what a parser makes of the others. */
function plainParagraphs(lines: readonly string[]): readonly number[] {
  if (lines.some((line) => /^\s*(?:```|~~~|<|:::)/.test(line))) return []
  return lines.flatMap((line, index) =>
    /^[A-Z][a-z]/.test(line) && lines[index - 1] === '' && lines[index + 1] === '' ? [index] : []
  )
}

/** Changes one file somewhere: a new paragraph, a paragraph that moves, or another name. It returns the file's path afterwards. */
function edit(path: string, number: number): string {
  const lines = readFileSync(path, 'utf8').split('\n')
  const places = plainParagraphs(lines)
  if (places.length < 2 || number % 4 === 0) {
    const renamed = join(dirname(path), `renamed-${number}.md`)
    renameSync(path, renamed)
    return renamed
  }
  const from = pick(places, random)
  if (number % 2 === 0) lines.splice(from, 0, `A new paragraph, number ${number}.`, '')
  else {
    const [moved = ''] = lines.splice(from, 2)
    const rest = plainParagraphs(lines)
    lines.splice(rest.length > 0 ? pick(rest, random) : from, 0, moved, '')
  }
  writeFileSync(path, lines.join('\n'))
  return path
}

/** Adds a paragraph with a problem that no other has between two others, and returns what stands in it. */
function plant(path: string, number: number): { readonly path: string; readonly text: string } {
  const lines = readFileSync(path, 'utf8').split('\n')
  const text = `${PLANT} ${pick(NOUNS, random)} for order ${number}.`
  lines.splice(pick(plainParagraphs(lines), random), 0, text, '')
  writeFileSync(path, lines.join('\n'))
  return { path, text }
}

/** Lines on which a problem is reported, with their text. */
function reportedLines(
  files: readonly ReportedFile[]
): readonly { readonly path: string; readonly text: string; readonly rule: string }[] {
  return files.flatMap(({ filePath, messages }) => {
    if (messages.length === 0) return []
    const lines = readFileSync(filePath, 'utf8').split('\n')
    return messages.map(({ line, ruleId }) => ({ path: filePath, text: lines[line - 1] ?? '', rule: ruleId }))
  })
}

/** Makes a list of known problems on a copy of a corpus, edits the copy, and looks at what is reported then: tsx bench/known-problems.ts CORPUS */
const corpus = resolve(process.argv[2] ?? 'fixtures/helpdesk')
const copy = mkdtempSync(join(tmpdir(), 'partnerlint-known-'))
try {
  cpSync(corpus, copy, { recursive: true })
  runPartnerlint(['--suppress-all', '--format', 'json', '.'], copy)
  const old = report(copy).flatMap(({ messages }) => messages).length
  let texts = textsBelow(copy)
  for (let number = 1; number <= EDITS; number++) {
    const path = pick(texts, random)
    const now = edit(path, number)
    if (now !== path) texts = texts.map((each) => (each === path ? now : each))
  }
  // At the end of a file with code, for one, nobody can tell whether an open block has swallowed it.
  const plain = texts.filter((path) => plainParagraphs(readFileSync(path, 'utf8').split('\n')).length > 0)
  const planted = Array.from({ length: PLANTED }, (_, index) => plant(pick(plain, random), index))
  const found = reportedLines(report(copy))
  const isPlanted = (text: string) => planted.some((each) => each.text === text)
  const missing = planted.filter(({ path, text }) => !found.some((each) => each.path === path && each.text === text))
  const others = found.filter(({ text }) => !isPlanted(text))
  console.log(`${old} reported right after --suppress-all; ${EDITS} edits; ${PLANTED} problems planted.`)
  console.log(`${others.length} old ones came back, ${missing.length} new ones were not reported.`)
  for (const { path, text, rule } of others) console.log(`came back: ${path} ${rule} ${text.slice(0, 160)}`)
  for (const { path, text } of missing) console.log(`not reported: ${path} ${text}`)
  process.exitCode = old + others.length + missing.length === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
