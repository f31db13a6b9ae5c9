import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import type { Range } from '../src/core/mapped-text.ts'

/** A message of the JSON report, as far as its place is concerned. */
interface Message {
  readonly ruleId: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where code stands in a markdown text, by a parser's own account and not by ours. */
function codeRanges(text: string): readonly Range[] {
  const tree = fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])]
  })
  const ranges: Range[] = []
  const pending: Nodes[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end !== undefined)
      ranges.push({ start, end })
    if ('children' in node) pending.push(...node.children)
  }
  return ranges
}

/** What is wrong with the place of a message; undefined when nothing is. */
function fault(message: Message, lines: readonly string[], code: () => readonly Range[]): string | undefined {
  const { line, column, endLine, endColumn } = message
  const first = lines[line - 1]
  const last = lines[endLine - 1]
  if (first === undefined || last === undefined) return 'outside the file'
  if (column < 1 || column - 1 > first.length || endColumn - 1 > last.length) return 'outside its line'
  const offset = (at: number) => lines.slice(0, at - 1).reduce((sum, each) => sum + each.length + 1, 0)
  const start = offset(line) + column - 1
  const end = offset(endLine) + endColumn - 1
  if (end < start) return 'ends before it begins'
  return code().some((range) => start >= range.start && end <= range.end) ? 'within code' : undefined
}

const folder = resolve(process.argv[2] ?? '.')
const launcher = join(import.meta.dirname, '../bin/partnerlint.js')
const args = [launcher, folder, '--format', 'json', ...process.argv.slice(3)]
const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30 })
if (status !== 0 && status !== 1) throw new Error(`partnerlint ended with ${status}: ${stderr}`)

const report: readonly { readonly filePath: string; readonly messages: readonly Message[] }[] = JSON.parse(stdout)
let count = 0
const faults: string[] = []
for (const { filePath, messages } of report) {
  if (messages.length === 0) continue
  // Line ends are made one character long, as in the offsets above; the parser sees the same text.
  const text = readFileSync(filePath, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
  const lines = text.split('\n')
  let code: readonly Range[] | undefined
  for (const message of messages) {
    count++
    const isMarkdown = /^\.(?:md|markdown)$/i.test(extname(filePath))
    const problem = fault(message, lines, () => {
      code ??= isMarkdown ? codeRanges(text) : []
      return code
    })
    if (problem) faults.push(`${filePath}:${message.line}:${message.column} ${message.ruleId}: ${problem}`)
  }
}
console.log([...faults, `${report.length} files, ${count} diagnostics, ${faults.length} at a wrong place`].join('\n'))
process.exitCode = faults.length > 0 ? 1 : 0
