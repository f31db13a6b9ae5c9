import { createWriteStream, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Corpus, largeCorpus, smallCorpus } from './corpus.ts'
import { macroExport } from './macros.ts'
import { type Command, type Measured, measuredRun, pairedRuns, spread } from './measured-run.ts'
import { replies } from './replies.ts'
import { LAUNCHER } from './run-partnerlint.ts'

/** What scenarios measure with. */
export interface Bench {
  /** Folder for all that is made. */
  readonly home: string
  readonly rounds: number
  readonly corpus: Corpus | undefined
  /** Vale and its config, where it could be installed. */
  readonly vale: { readonly program: string; readonly config: string } | undefined
}

/** One row of the table. */
export interface Row {
  readonly name: string
  readonly what: string
  /** Medians. */
  readonly ours: Measured
  readonly other?: Measured
  readonly otherName?: string
  /** How many times the other's CPU time ours is the smaller: median, least and most of the pairs. Compared with stored ones. */
  readonly ratio?: { readonly cpu: number; readonly wall: number; readonly least: number; readonly most: number }
  readonly remark?: string
}

export type Scenario = (bench: Bench) => Promise<Row | undefined>

const LARGE = 46_000_000
const MILLION = 1_000_000

function node(...args: readonly string[]): Command {
  return { program: process.execPath, args }
}

function partnerlint(...args: readonly string[]): Command {
  return node(LAUNCHER, '--exit-zero', ...args)
}

/** A run over documents that are all documentation, as their config says. */
function over(folder: string, ...args: readonly string[]): Command {
  return partnerlint(...args, '--config', join(folder, '.partnerlintrc.json'), folder)
}

function valeOver({ vale }: Bench, folder: string): Command | undefined {
  return vale && { program: vale.program, args: ['--config', vale.config, '--no-exit', folder] }
}

function medianOf(runs: readonly Measured[]): Measured {
  const median = (key: keyof Measured) => spread(runs.map((run) => run[key])).median
  return { wall: median('wall'), cpu: median('cpu'), memory: spread(runs.map(({ memory }) => memory)).most }
}

interface Versus {
  readonly name: string
  readonly what: string
  readonly ours: Command
  readonly other: Command | undefined
  readonly otherName: string
  readonly rounds: number
  /** CPU seconds that are taken off each before they are compared. */
  readonly less?: { readonly ours: number; readonly others: number }
}

function versus({ name, what, ours, other, otherName, rounds, less = { ours: 0, others: 0 } }: Versus): Row {
  if (!other) return { name, what, ours: medianOf(Array.from({ length: rounds }, () => measuredRun(ours))) }
  const pairs = pairedRuns(ours, other, rounds)
  const ratios = (key: 'cpu' | 'wall', offset = { ours: 0, others: 0 }) =>
    pairs.ours.map((run, index) => ((pairs.others[index]?.[key] ?? 0) - offset.others) / Math.max(0.001, run[key] - offset.ours))
  const { median: cpu, least, most } = spread(ratios('cpu', less))
  const ratio = { cpu, wall: spread(ratios('wall')).median, least, most }
  return { name, what, ours: medianOf(pairs.ours), other: medianOf(pairs.others), otherName, ratio }
}

function size({ documents, size: megabytes }: Corpus): string {
  return `${documents} documents, ${megabytes.toFixed(1)} MB`
}

const startUp: Scenario = async ({ home, rounds }) => {
  const folder = join(home, 'start-up')
  mkdirSync(join(folder, '.git'), { recursive: true })
  writeFileSync(join(folder, 'note.md'), '# Note\n\nThe export runs again.\n')
  const file = join(folder, 'note.md')
  const other = node('-e', '0')
  return versus({
    name: 'start-up',
    what: 'one file of three lines',
    ours: { ...partnerlint(file), cwd: folder },
    other,
    otherName: 'node -e 0',
    rounds: rounds * 4
  })
}

const cold: Scenario = async (bench) => {
  const { corpus, rounds } = bench
  if (!corpus) return undefined
  const ours = over(corpus.folder)
  return versus({ name: 'cold', what: size(corpus), ours, other: valeOver(bench, corpus.folder), otherName: 'Vale', rounds })
}

const ten: Scenario = async (bench) => {
  if (!bench.corpus) return undefined
  const [few, none] = [smallCorpus(bench.corpus, 10, bench.home), smallCorpus(bench.corpus, 0, bench.home)]
  const other = valeOver(bench, few.folder)
  const empty = valeOver(bench, none.folder)
  const rounds = bench.rounds * 3
  const idle = empty && pairedRuns(over(none.folder), empty, rounds)
  const less = idle && { ours: medianOf(idle.ours).cpu, others: medianOf(idle.others).cpu }
  const what = `${size(few)}; ratio without start-up`
  return versus({ name: 'ten', what, ours: over(few.folder), other, otherName: 'Vale', rounds, ...(less && { less }) })
}

const cached: Scenario = async (bench) => {
  const { corpus, rounds } = bench
  if (!corpus) return undefined
  const ours = over(corpus.folder, '--cache', '--cache-location', join(bench.home, 'cache'))
  measuredRun(ours)
  return versus({ name: 'cached', what: size(corpus), ours, other: valeOver(bench, corpus.folder), otherName: 'Vale', rounds })
}

const large: Scenario = async (bench) => {
  if (!bench.corpus) return undefined
  const corpus = largeCorpus(bench.corpus, LARGE, bench.home)
  const other = valeOver(bench, corpus.folder)
  const rounds = Math.max(1, Math.floor(bench.rounds / 3))
  return versus({ name: 'large', what: size(corpus), ours: over(corpus.folder), other, otherName: 'Vale', rounds })
}

/** Peers run for more than 40 s on it, or take gigabytes. */
const longLine: Scenario = async ({ home }) => {
  const folder = join(home, 'long-line')
  mkdirSync(join(folder, '.git'), { recursive: true })
  const file = join(folder, 'line.md')
  if (!existsSync(file))
    writeFileSync(file, 'We looked at *this* with you and [wrote it down](https://example.com), as agreed. '.repeat(609_757))
  return { name: 'long-line', what: '50 MB in one line', ours: measuredRun(partnerlint(file)) }
}

const MACROS = 20_000

const exported: Scenario = async ({ home }) => {
  const folder = join(home, 'export')
  mkdirSync(join(folder, '.git'), { recursive: true })
  const file = join(folder, 'macros.json')
  if (!existsSync(file)) await pipeline(Readable.from(macroExport(MACROS)), createWriteStream(file))
  return { name: 'export', what: `${MACROS} macros in one file of ${megabytes(file)} MB`, ours: measuredRun(partnerlint(file)) }
}

function megabytes(file: string): string {
  return (statSync(file).size / 1e6).toFixed(0)
}

async function repliesFile(home: string, count: number): Promise<string> {
  const path = join(home, `replies-${count}.jsonl`)
  if (!existsSync(path)) await pipeline(Readable.from(replies(count)), createWriteStream(path))
  return path
}

/** CPU time counts: a machine with a free core makes code ready and collects garbage there. */
const lines: Scenario = async ({ home, rounds }) => {
  const count = MILLION / 10
  const ours = { ...partnerlint('--stdin-format', 'jsonl'), input: await repliesFile(home, count) }
  const row = versus({
    name: 'lines',
    what: `${count} replies, one a line`,
    ours,
    other: node('-e', 'let n = 0; for (let i = 0; i < 2e9; i++) n = (n * 31 + i) | 0'),
    otherName: 'a loop of 2·10⁹ steps in Node.js',
    rounds: Math.max(1, Math.floor(rounds / 2))
  })
  return { ...row, remark: `${Math.round(count / row.ours.cpu)} replies a CPU second` }
}

const manyLines: Scenario = async ({ home }) => {
  const ours = measuredRun({ ...partnerlint('--stdin-format', 'jsonl'), input: await repliesFile(home, MILLION) })
  return {
    name: 'many-lines',
    what: `${MILLION} replies, one a line`,
    ours,
    remark: `${Math.round(MILLION / ours.cpu)} replies a CPU second`
  }
}

/** By name, in the order in which they run. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map([
  ['start-up', startUp],
  ['ten', ten],
  ['cold', cold],
  ['cached', cached],
  ['large', large],
  ['long-line', longLine],
  ['export', exported],
  ['lines', lines],
  ['many-lines', manyLines]
])
