import { once } from 'node:events'
import { extname, resolve } from 'node:path'
import type { Severity } from '../../core/diagnostic.ts'
import type { Markup } from '../../core/document.ts'
import { UserError } from '../../core/user-error.ts'
import { type InputLine, LineReader } from '../../lint/archive/line-reader.ts'
import type { RecordLinter, RecordResult, RecordSettings } from '../../lint/archive/record-linter.ts'
import { readRecord } from '../../lint/archive/text-record.ts'
import { isInShard, parseShard, type Shard } from '../../lint/files/shard.ts'
import type { Prepared } from '../../lint/prepare/prepare.ts'
import { badRecordLine, recordLine } from '../../report/record-line.ts'
import { counted } from '../../report/text/problem-count.ts'
import { terminalText } from '../../report/text/terminal-text.ts'
import { CLEAN, FOUND, setExitCode } from '../exit.ts'
import type { GateFlags } from '../exit-code.ts'

/** Bytes that a line may have; a text takes about ten times as much memory while it is looked at. */
const LONGEST = 20_000_000
/** UTF-16 units that are put together before they are written. */
const WRITTEN = 1 << 16

/** The options of a run over lines of JSON. */
export interface LineFlags extends GateFlags {
  readonly stdinFilename?: string
  readonly shard?: string
  readonly quiet?: boolean
  readonly reportUnusedDisableDirectives?: boolean
  readonly fastPath: boolean
}

const MARKUPS: ReadonlyMap<string, Markup> = new Map([
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'mdx'],
  ['.html', 'html'],
  ['.htm', 'html']
])

/** How texts are read that don't say it themselves: as the file is that they are said to be, or as replies in plain text. */
export function recordSettings({ configOf }: Pick<Prepared, 'configOf'>, flags: LineFlags, cwd: string): RecordSettings {
  const { stdinFilename } = flags
  const path = resolve(cwd, stdinFilename ?? 'stdin.txt')
  const settings = configOf(path)
  return {
    path,
    settings,
    audience: stdinFilename === undefined ? 'macro' : settings.audience,
    markup: MARKUPS.get(extname(stdinFilename ?? '').toLowerCase()) ?? 'plain',
    reportUnusedDirectives: flags.reportUnusedDisableDirectives ?? false,
    fastPath: flags.fastPath
  }
}

/** Options that speak of files, or of a run as a whole. */
const OTHERS = [
  'format',
  'outputFile',
  'output',
  'statistics',
  'fix',
  'fixDryRun',
  'diff',
  'suppressAll',
  'suppressRule',
  'pruneSuppressions',
  'since',
  'staged',
  'workspace',
  'cache',
  'debug',
  'usage'
] as const

/** @throws UserError for options that make no sense where each line is a text of its own. */
export function checkLineFlags(flags: Readonly<Record<string, unknown>>): void {
  const other = OTHERS.find((name) => (Array.isArray(flags[name]) ? flags[name].length > 0 : Boolean(flags[name])))
  if (other === undefined) return
  const name = `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
  throw new UserError(`${name} does not go with --stdin-format jsonl, which writes one result for each line`, {
    hint: `Leave out ${name}.`
  })
}

/** Lints one text a line from a stream, and writes one result a line in the same order. What it keeps does not grow with the stream. */
export async function lintLines(input: AsyncIterable<Uint8Array>, linter: RecordLinter, flags: LineFlags): Promise<void> {
  const reader = new LineReader(LONGEST)
  const run = new LineRun(linter, flags)
  for await (const chunk of input) {
    for (const line of reader.read(chunk)) {
      run.add(line)
      if (run.output.length > WRITTEN) await write(run.take())
    }
    // Who sends one line at a time waits for its answer.
    await write(run.take())
  }
  for (const line of reader.end()) run.add(line)
  await write(run.take())
  run.conclude()
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Turns lines into results, and counts them. */
class LineRun {
  output = ''
  readonly #linter: RecordLinter
  readonly #flags: LineFlags
  readonly #counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 }
  readonly #shard: Shard | undefined
  #lines = 0
  #read = 0
  #affected = 0
  #bad = 0
  #firstBad = ''

  constructor(linter: RecordLinter, flags: LineFlags) {
    this.#linter = linter
    this.#flags = flags
    this.#shard = flags.shard === undefined ? undefined : parseShard(flags.shard)
  }

  add(input: InputLine): void {
    const line = ++this.#lines
    if (this.#shard && !isInShard(this.#shard, 'text' in input ? input.text : String(line))) return
    this.#read++
    const record = 'problem' in input ? input : readRecord(input.text)
    if ('problem' in record) {
      this.output += badRecordLine({ ...record, line }, record.problem)
      if (++this.#bad === 1) this.#firstBad = `line ${line}: ${record.problem}`
      return
    }
    const { id } = record
    const result = this.#shown(this.#linter.lint(record))
    for (const { severity } of result.diagnostics) this.#counts[severity]++
    if (result.diagnostics.length > 0) this.#affected++
    this.output += recordLine(id === undefined ? { line } : { id, line }, result)
  }

  /** What is to be written; it is not kept. */
  take(): string {
    const { output } = this
    this.output = ''
    return output
  }

  /** Says on standard error what was read, and sets the exit code. */
  conclude(): void {
    const { error, warn, info } = this.#counts
    const bad = this.#bad
    const parts = [counted(error, 'error'), counted(warn, 'warning'), counted(info, 'note')]
    const read = counted(this.#read - bad, 'text')
    const problems = counted(error + warn + info, 'problem')
    process.stderr.write(`${terminalText(`${problems} (${parts.join(', ')}) in ${this.#affected} of ${read}.`)}\n`)
    if (bad > 0)
      process.stderr.write(`${terminalText(`${counted(bad, 'line')} could not be read; the first is ${this.#firstBad}`)}\n`)
    const { exitZero, maxWarnings } = this.#flags
    const fails = bad > 0 || error > 0 || (maxWarnings !== undefined && warn > maxWarnings)
    setExitCode(fails && !exitZero ? FOUND : CLEAN)
  }

  #shown(result: RecordResult): RecordResult {
    if (!this.#flags.quiet || result.diagnostics.length === 0) return result
    return { ...result, diagnostics: result.diagnostics.filter(({ severity }) => severity === 'error') }
  }
}
