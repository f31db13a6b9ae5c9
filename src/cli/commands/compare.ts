import { resolve } from 'node:path'
import { readFactsFile } from '../../lint/compare/facts-file.ts'
import { compareFacts, type NamedFacts } from '../../lint/compare-facts.ts'
import { workspaceOptions } from '../../lint/lint.ts'
import { prepare } from '../../lint/prepare/prepare.ts'
import { dateFindings } from '../date-findings.ts'
import { setExitCode } from '../exit.ts'
import { failsOnWarnings, type GateFlags, outcomeOf } from '../exit-code.ts'
import { type ReportFlags, reportTargets } from '../report-targets.ts'
import { writeReports } from '../write-reports.ts'
import { expectedHeader } from './collect.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

export interface CompareFlags extends ConfigFlags, ReportFlags, Omit<GateFlags, 'errorOnUnmatchedPattern'> {
  readonly color?: boolean
}

/** `partnerlint compare`: reports what documents state differently, by facts that were collected elsewhere. */
export async function compareCommand(paths: readonly string[], flags: CompareFlags): Promise<void> {
  const cwd = process.cwd()
  const targets = await reportTargets(flags, cwd, process.env.GITHUB_ACTIONS === 'true')
  const prepared = await prepare(configOptions(flags, cwd))
  const parts: NamedFacts[] = []
  for (const name of paths) {
    const path = resolve(cwd, name)
    parts.push({ path, ...(await readFactsFile(path, prepared.config.root)) })
  }
  const options = workspaceOptions({}, prepared, cwd)
  const compared = await compareFacts(parts, await expectedHeader(prepared, flags, cwd), options)
  const result = await dateFindings(compared, prepared)
  const { code, reason } = outcomeOf(result, { ...flags, errorOnUnmatchedPattern: true })
  setExitCode(code)
  const hashes = new Map(parts.flatMap(({ files }) => files.map(({ path, hash }) => [path, hash])))
  await writeReports(result, { result, hashes, prepared }, targets, {
    cwd,
    ...(flags.color !== undefined && { color: flags.color }),
    failsOnWarnings: failsOnWarnings(result, flags)
  })
  if (reason !== undefined) process.stderr.write(`${reason}\n`)
}
