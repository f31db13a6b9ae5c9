import { once } from 'node:events'
import { resolve } from 'node:path'
import { collectFacts } from '../../lint/collect-facts.ts'
import { factsLine, footerLine, headerLine } from '../../lint/compare/facts-file.ts'
import { parseShard } from '../../lint/files/shard.ts'
import { writeFileAtomically } from '../../lint/files/write-file.ts'
import { type LintOptions, workspaceOptions } from '../../lint/lint.ts'
import { type Prepared, prepare } from '../../lint/prepare/prepare.ts'
import { counted } from '../../report/text/problem-count.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

declare const PARTNERLINT_VERSION: string
declare const PARTNERLINT_BUILD: string

export interface CollectFlags extends ConfigFlags {
  readonly shard?: string
  readonly outputFile?: string
  readonly ignorePattern: readonly string[]
  readonly includeInactive?: boolean
}

/** What facts must have been taken by and under, to be compared here. */
export async function expectedHeader(prepared: Prepared, flags: ConfigFlags, cwd: string) {
  // Loading what hashes takes milliseconds, which other commands would feel.
  const { settingsKey } = await import('../../lint/cache/run-key.ts')
  const version = `${PARTNERLINT_VERSION} ${PARTNERLINT_BUILD}`
  return { version, settings: settingsKey(configOptions(flags, cwd), prepared) }
}

/** `partnerlint collect`: writes what comparing documents needs of each, as lines of JSON. */
export async function collectCommand(paths: readonly string[], flags: CollectFlags): Promise<void> {
  const cwd = process.cwd()
  const prepared = await prepare(configOptions(flags, cwd))
  const shard = flags.shard === undefined ? undefined : parseShard(flags.shard)
  const options: LintOptions = {
    paths,
    ignorePatterns: flags.ignorePattern,
    includeInactive: flags.includeInactive ?? false,
    ...(shard && { shard })
  }
  const out = flags.outputFile === undefined ? new StdoutLines() : new FileLines(resolve(cwd, flags.outputFile))
  await out.write(headerLine({ ...(await expectedHeader(prepared, flags, cwd)), ...(shard && { shard }) }))
  let files = 0
  for await (const file of collectFacts(workspaceOptions(options, prepared, cwd))) {
    await out.write(factsLine(file, prepared.config.root))
    files++
  }
  await out.write(footerLine(files))
  out.end()
  process.stderr.write(`The facts of ${counted(files, 'file')} were collected.\n`)
}

class StdoutLines {
  async write(line: string): Promise<void> {
    if (!process.stdout.write(line)) await once(process.stdout, 'drain')
  }

  end(): void {}
}

/** Keeps the lines until all are there, so that the file is whole or not there. */
class FileLines {
  readonly #path: string
  readonly #parts: Buffer[] = []

  constructor(path: string) {
    this.#path = path
  }

  async write(line: string): Promise<void> {
    this.#parts.push(Buffer.from(line))
  }

  end(): void {
    writeFileAtomically(this.#path, Buffer.concat(this.#parts))
  }
}
