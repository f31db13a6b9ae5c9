import type { RuleSetting } from '../../core/diagnostic.ts'
import type { DriftReport } from '../../core/drift-report.ts'
import { runLint } from '../../lint/lint.ts'
import type { DriftReporter } from '../../report/differences/drift-outline.ts'
import { BUILTIN_RULES } from '../../ruleset/builtin.ts'
import { changeDatesOf, withChangeDates } from '../date-findings.ts'
import { dateReport } from '../date-report.ts'
import { driftOf } from '../drift-of.ts'
import { CLEAN, FAILED, FOUND, setExitCode } from '../exit.ts'
import { terminalOf } from '../terminal.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

export interface DriftFlags extends ConfigFlags {
  readonly format: 'text' | 'json' | 'markdown'
  readonly color?: boolean
  readonly pairs?: boolean
  readonly minSimilarity?: number
  readonly exitZero?: boolean
}

/** `partnerlint drift`: which internal and public documents belong together, how alike they are, and what they contradict each other in. */
export async function driftCommand(paths: readonly string[], flags: DriftFlags): Promise<void> {
  const cwd = process.cwd()
  const { lookup, rules = {}, ...config } = configOptions(flags, cwd)
  const run = await runLint({
    ...config,
    rules: { ...othersOff(), ...rules },
    configLookup: lookup,
    paths,
    workspace: true,
    keepsStatements: true
  })
  const dates = await changeDatesOf(run.result, run.prepared)
  const report = await driftOf({ ...run, result: withChangeDates(run.result, dates, run.prepared) })
  if (!report) return failEmpty()
  const reporter = await reporterOf(flags.format)
  const terminal = terminalOf(flags.color, process.stdout, process.env)
  process.stdout.write(reporter(dateReport(report, dates), { cwd, ...terminal, pairs: flags.pairs ?? false }))
  setExitCode(exitCode(report, flags))
}

/** The rules that don't compare documents only cost time here. */
function othersOff(): Readonly<Record<string, RuleSetting>> {
  const others = BUILTIN_RULES.filter(({ meta }) => !meta.id.startsWith('drift-'))
  return Object.fromEntries(others.map(({ meta }) => [meta.id, 'off']))
}

function failEmpty(): void {
  process.stderr.write('Nothing was found to compare; name a folder that holds documents, with its drift rules on.\n')
  setExitCode(FAILED)
}

function exitCode({ similarity = 0, pairs, declared }: DriftReport, { minSimilarity, exitZero }: DriftFlags): number {
  const tooFar = minSimilarity !== undefined && similarity < minSimilarity
  if (tooFar) process.stderr.write(`That is less alike than the ${minSimilarity} that --min-similarity asks for.\n`)
  if (exitZero) return CLEAN
  const isSure = [...pairs.flatMap(({ conflicts }) => conflicts), ...declared].some(({ severity }) => severity === 'error')
  return tooFar || isSure ? FOUND : CLEAN
}

async function reporterOf(format: DriftFlags['format']): Promise<DriftReporter> {
  if (format === 'json') return (await import('../../report/differences/drift-json.ts')).driftJson
  if (format === 'markdown') return (await import('../../report/differences/drift-markdown.ts')).driftMarkdown
  return (await import('../../report/differences/drift-text.ts')).driftText
}
