import { readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { UserError } from '../../core/user-error.ts'
import { writeFileAtomically } from '../../lint/files/write-file.ts'
import { type LintRun, runLint } from '../../lint/lint.ts'
import type { ScoreReporter } from '../../report/scores/score-outline.ts'
import { terminalText } from '../../report/text/terminal-text.ts'
import type { HistoryRecord } from '../../score/history.ts'
import type { ScoreReport } from '../../score/score-report.ts'
import { driftOf } from '../drift-of.ts'
import { CLEAN, FAILED, FOUND, setExitCode } from '../exit.ts'
import { terminalOf } from '../terminal.ts'
import { openUsage, type UsageFlags } from '../usage.ts'
import { reporterOptions } from '../write-reports.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'

export interface ScoreFlags extends ConfigFlags, UsageFlags {
  readonly format: 'text' | 'json' | 'markdown' | 'html'
  readonly color?: boolean
  readonly history?: string
  readonly ratchet?: boolean
  readonly top: number
}

/** `partnerlint score`: how far each text speaks to partners, and with `--ratchet` whether a file got worse. */
export async function scoreCommand(paths: readonly string[], flags: ScoreFlags): Promise<void> {
  const cwd = process.cwd()
  if (flags.ratchet && flags.history === undefined) {
    throw new UserError('--ratchet compares with an earlier run', { hint: 'Name the file of earlier runs with --history.' })
  }
  const history = flags.history === undefined ? undefined : await openHistory(resolve(cwd, flags.history))
  const addUsage = await openUsage(flags, cwd)
  const { lookup, ...config } = configOptions(flags, cwd)
  const run = await runLint({ ...config, configLookup: lookup, paths, measures: true, keepsStatements: true })
  const { result: used, remark } = addUsage?.(run.result, run) ?? { result: run.result }
  if (remark !== undefined) process.stderr.write(`${remark}\n`)
  const { scoreReport } = await import('../../score/score-report.ts')
  const drift = await driftOf(run)
  const result = { ...used, ...(drift && { drift }) }
  const report = scoreReport(result.measures ?? [], result.files, drift)
  if (report.total.texts === 0) return failEmpty()
  const now = history?.record(report, run.prepared.config.root)
  const reporter = flags.format === 'html' ? await pageReporter({ ...run, result }, cwd) : await reporterOf(flags.format)
  const terminal = terminalOf(flags.color, process.stdout, process.env)
  const records = now ? [...(history?.past ?? []), now] : []
  process.stdout.write(reporter(report, { cwd, ...terminal, history: records, top: flags.top }))
  const gotWorse = now !== undefined && flags.ratchet === true && history?.isWorse(now) === true
  // A run that fails the ratchet leaves no record: it would be the lower bar of the next one.
  if (now && !gotWorse) history?.append(now)
  setExitCode(gotWorse ? FOUND : CLEAN)
}

function failEmpty(): void {
  process.stderr.write('Nothing was found to score; name a folder that holds text.\n')
  setExitCode(FAILED)
}

/** The file of earlier runs, read before anything is linted, so that a mistake in it costs no time. */
async function openHistory(path: string) {
  const { historyRecord, parseHistory, worseFiles } = await import('../../score/history.ts')
  const text = readHistory(path)
  const past = parseHistory(text, path)
  return {
    past,
    record: (report: ScoreReport, root: string) =>
      historyRecord(report, new Date().toISOString(), (file) => relative(root, file).split(sep).join('/')),
    /** Says on standard error which files got worse since the last run. */
    isWorse(now: HistoryRecord): boolean {
      const last = past.at(-1)
      const worse = last ? worseFiles(last, now) : []
      for (const file of worse) {
        process.stderr.write(`${terminalText(file.path)} got worse: ${file.before} before, ${file.now} now.\n`)
      }
      return worse.length > 0
    },
    append(now: HistoryRecord): void {
      const gap = text === '' || text.endsWith('\n') ? '' : '\n'
      writeFileAtomically(path, `${text}${gap}${JSON.stringify(now)}\n`)
    }
  }
}

/** The report page, with the trend. */
async function pageReporter(run: LintRun, cwd: string): Promise<ScoreReporter> {
  const { reportPage } = await import('../../report/html/html.ts')
  const options = { ...reporterOptions(run, { cwd, failsOnWarnings: false }), color: false, hyperlinks: false }
  return (_, { history }) => reportPage(run.result, options, history)
}

async function reporterOf(format: Exclude<ScoreFlags['format'], 'html'>): Promise<ScoreReporter> {
  if (format === 'json') return (await import('../../report/scores/score-json.ts')).scoreJson
  if (format === 'markdown') return (await import('../../report/scores/score-markdown.ts')).scoreMarkdown
  return (await import('../../report/scores/score-text.ts')).scoreText
}

function readHistory(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw new UserError('This history cannot be read', { path, hint: 'Check the path and its permissions.', cause })
  }
}
