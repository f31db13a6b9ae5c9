import { mkdirSync } from 'node:fs'
import { cpus, homedir, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { givenCorpus } from './corpus.ts'
import { installedVale } from './peer.ts'
import { type Bench, type Row, SCENARIOS } from './scenarios.ts'
import { store, table, worsened } from './stored.ts'
import { writeValeStyle } from './vale-style.ts'

/**
 * Measures partnerlint, in alternating runs with Vale where that can be installed, and prints a table:
 * npm run bench -- [--only NAME]… [--corpus FOLDER_OR_TGZ] [--rounds N] [--store] [--check]
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    corpus: { type: 'string', default: join(import.meta.dirname, '../../shared/bench/corpus-medium.tgz') },
    rounds: { type: 'string', default: '5' },
    store: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false }
  }
})
const home = process.env.BENCH_HOME ?? join(homedir(), '.cache/partnerlint-bench')

const unknown = values.only.find((name) => !SCENARIOS.has(name))
if (unknown === undefined) await run()
else {
  console.error(`There is nothing called “${unknown}” to measure; there is ${[...SCENARIOS.keys()].join(', ')}.`)
  process.exitCode = 2
}

async function run(): Promise<void> {
  const bench = preparedBench()
  const rows: Row[] = []
  for (const [name, scenario] of SCENARIOS) {
    if (values.only.length > 0 && !values.only.includes(name)) continue
    console.error(`Measuring ${name} …`)
    const row = await scenario(bench)
    if (row) rows.push(row)
  }
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), Node.js ${process.versions.node}, ${bench.rounds} rounds, load ${loadavg()[0]?.toFixed(1)} at the end.`
  console.log(`${machine}\n\n${table(rows)}`)
  if (values.store) store(rows, machine)
  if (!values.check) return
  const worse = worsened(rows)
  for (const sentence of worse) console.log(`Worse: ${sentence}.`)
  console.log(worse.length === 0 ? '\nNothing got worse.' : '')
  process.exitCode = worse.length === 0 ? 0 : 1
}

function preparedBench(): Bench {
  mkdirSync(home, { recursive: true })
  const corpus = givenCorpus(resolve(values.corpus), home)
  if (!corpus) console.error(`There are no documents at ${values.corpus}; name an archive or a folder of some with --corpus.`)
  const program = installedVale(home)
  const style = program === undefined ? undefined : writeValeStyle(join(home, 'vale-style'), 'docs')
  if (style)
    console.error(`Vale looks for ${style.phrases} phrases: those of our rules for public documents that are plain words.`)
  const vale = program !== undefined && style ? { program, config: style.config } : undefined
  return { home, rounds: Number(values.rounds), corpus, vale }
}
