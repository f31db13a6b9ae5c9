import type { LintResult } from '../core/lint-result.ts'
import { counted } from '../report/problem-count.ts'
import { CLEAN, FAILED, FOUND } from './exit.ts'

/** The options that say what fails a run. */
export interface GateFlags {
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly errorOnUnmatchedPattern: boolean
}

type Found = Pick<LintResult, 'files'>

/** The exit code for what was found, and on standard error why, where the report does not say it. */
export function exitCode(found: Found, flags: GateFlags): number {
  if (found.files.length === 0 && flags.errorOnUnmatchedPattern) {
    process.stderr.write('Nothing was found to lint; name a folder that holds text, or pass --no-error-on-unmatched-pattern.\n')
    return FAILED
  }
  if (flags.exitZero) return CLEAN
  if (failsOnWarnings(found, flags)) {
    const allowed = flags.maxWarnings ?? 0
    process.stderr.write(`${counted(warningCount(found), 'warning')}, and --max-warnings allows ${allowed}.\n`)
    return FOUND
  }
  return found.files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')) ? FOUND : CLEAN
}

/** Whether there are more warnings than a run allows. */
export function failsOnWarnings(found: Found, { maxWarnings }: GateFlags): boolean {
  return maxWarnings !== undefined && warningCount(found) > maxWarnings
}

function warningCount({ files }: Found): number {
  return files.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ severity }) => severity === 'warn').length, 0)
}
