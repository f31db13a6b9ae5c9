import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../../core/diagnostic.ts'
import type { LintResult, ReporterOptions } from '../../core/lint-result.ts'
import { UserError } from '../../core/user-error.ts'
import { type LintRun, runLint } from '../../lint/lint.ts'
import { contentHash } from '../../lint/open-file.ts'
import { loadReporter } from '../../report/reporters.ts'
import { summarize } from '../../report/summary.ts'
import { CLEAN, FAILED, FOUND, setExitCode } from '../exit.ts'
import { terminalOf } from '../terminal.ts'
import { writeFileAtomically } from '../write-file.ts'
import { withFixRemark, writeFixes } from '../write-fixes.ts'
import { type ConfigFlags, configOptions } from './config-flags.ts'
import { printConfigCommand } from './print-config.ts'
import { readStdin } from './read-stdin.ts'

declare const PARTNERLINT_VERSION: string

export interface LintFlags extends ConfigFlags {
  readonly format: string
  readonly outputFile?: string
  readonly quiet?: boolean
  readonly color?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly errorOnUnmatchedPattern: boolean
  readonly ignorePattern: readonly string[]
  readonly warnIgnored: boolean
  readonly workspace?: boolean
  readonly includeInactive?: boolean
  readonly stdin?: boolean
  readonly stdinFilename?: string
  readonly reportUnusedDisableDirectives?: boolean
  readonly printConfig?: string
}

/** `partnerlint lint`: lints, reports, and sets the exit code. */
export async function lintCommand(paths: readonly string[], flags: LintFlags): Promise<void> {
  const cwd = process.cwd()
  if (flags.printConfig !== undefined) {
    return printConfigCommand(flags.printConfig, flags)
  }
  const fromStdin = flags.stdin === true || paths.includes('-')
  if (fromStdin && paths.some((path) => path !== '-')) {
    throw new UserError('Standard input and paths cannot be linted in one run', { hint: 'Leave out --stdin, or the paths.' })
  }
  checkFixFlags(flags, fromStdin)
  const run = await runLint({
    ...lintOptions(flags, cwd),
    paths: fromStdin ? [] : paths,
    ...(fromStdin && { stdin: await readStdin(flags.stdinFilename, cwd) })
  })
  if (flags.fix) writeFixes(run)
  const shown = flags.quiet ? onlyErrors(run.result) : run.result
  await report(withFixRemark(shown, flags.fixDryRun ?? false), run, flags, cwd)
  setExitCode(exitCode(run.result, flags))
}

function lintOptions(flags: LintFlags, cwd: string): Parameters<typeof runLint>[0] {
  const { lookup, ...config } = configOptions(flags, cwd)
  return {
    ...config,
    configLookup: lookup,
    ignorePatterns: flags.ignorePattern,
    workspace: flags.workspace ?? false,
    includeInactive: flags.includeInactive ?? false,
    reportUnusedDirectives: flags.reportUnusedDisableDirectives ?? false,
    errorOnUnmatchedPattern: flags.errorOnUnmatchedPattern,
    warnIgnored: flags.warnIgnored,
    ...((flags.fix || flags.fixDryRun) && { fix: flags.quiet ? ({ severity }: Diagnostic) => severity === 'error' : true })
  }
}

function checkFixFlags({ fix, fixDryRun }: LintFlags, fromStdin: boolean): void {
  if (fix && fixDryRun) throw new UserError('--fix and --fix-dry-run do not go together', { hint: 'Leave one of them out.' })
  if (!fix || !fromStdin) return
  throw new UserError('Standard input cannot be fixed in place', { hint: 'Use --fix-dry-run with --format json instead.' })
}

function onlyErrors(result: LintResult): LintResult {
  const files = result.files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter(({ severity }) => severity === 'error')
  }))
  return { ...result, files }
}

async function report(
  result: LintResult,
  { prepared, hashes, result: { files } }: LintRun,
  flags: LintFlags,
  cwd: string
): Promise<void> {
  const reporter = await loadReporter(flags.format)
  if (!reporter) throw new UserError(`There is no format “${flags.format}”`)
  const terminal =
    flags.outputFile === undefined
      ? terminalOf(flags.color, process.stdout, process.env)
      : { color: flags.color ?? false, hyperlinks: false }
  const fixed = new Map(files.map(({ path, output }) => [path, output]))
  const options: ReporterOptions = {
    cwd,
    root: prepared.repository ?? cwd,
    ...terminal,
    version: PARTNERLINT_VERSION,
    source: (path) => fixed.get(path) ?? unchangedText(path, hashes.get(path))
  }
  const text = reporter(result, options)
  if (flags.outputFile === undefined) process.stdout.write(text)
  else writeFileAtomically(resolve(cwd, flags.outputFile), text)
  if (flags.format !== 'stylish' || flags.outputFile !== undefined) {
    process.stderr.write(summarize(result, { ...options, ...terminalOf(flags.color, process.stderr, process.env) }))
  }
}

/** A file's text as reporters need it, if it is still what was linted. */
function unchangedText(path: string, hash: string | undefined): string | undefined {
  try {
    const bytes = readFileSync(path)
    return hash === undefined || contentHash(bytes) !== hash ? undefined : bytes.toString('utf8')
  } catch {
    return undefined
  }
}

function exitCode({ files }: LintResult, { maxWarnings, exitZero, errorOnUnmatchedPattern }: LintFlags): number {
  if (files.length === 0 && errorOnUnmatchedPattern) {
    process.stderr.write('Nothing was found to lint; name a folder that holds text, or pass --no-error-on-unmatched-pattern.\n')
    return FAILED
  }
  if (exitZero) return CLEAN
  const diagnostics: readonly Diagnostic[] = files.flatMap((file) => file.diagnostics)
  const warnings = diagnostics.filter(({ severity }) => severity === 'warn').length
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    process.stderr.write(`There are ${warnings} warnings, more than the ${maxWarnings} that --max-warnings allows.\n`)
    return FOUND
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? FOUND : CLEAN
}
