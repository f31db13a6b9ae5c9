import type { LintResult } from '../core/lint-result.ts'
import { counted } from '../report/text/problem-count.ts'
import { CLEAN, FAILED, FOUND } from './exit.ts'

/** The options that say what fails a run. */
export interface GateFlags {
  readonly maxWarnings?: number
  readonly exitZero?: boolean
  readonly errorOnUnmatchedPattern: boolean
}

type Found = Pick<LintResult, 'files'>

/** How a run ends. */
export interface Outcome {
  readonly code: number
  /** Why, for standard error, where the report does not say it. */
  readonly reason?: string
}

/** How a run ends that found this. */
export function outcomeOf(found: Found, flags: GateFlags): Outcome {
  if (found.files.length === 0 && flags.errorOnUnmatchedPattern) {
    const reason = 'Nothing was found to lint; name a folder that holds text, or pass --no-error-on-unmatched-pattern.'
    return { code: FAILED, reason }
  }
  if (flags.exitZero) return { code: CLEAN }
  if (failsOnWarnings(found, flags)) {
    const reason = `${counted(warningCount(found), 'warning')}, and --max-warnings allows ${flags.maxWarnings ?? 0}.`
    return { code: FOUND, reason }
  }
  return { code: found.files.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error')) ? FOUND : CLEAN }
}

/** Whether there are more warnings than a run allows. */
export function failsOnWarnings(found: Found, { maxWarnings }: Pick<GateFlags, 'maxWarnings'>): boolean {
  return maxWarnings !== undefined && warningCount(found) > maxWarnings
}

function warningCount({ files }: Found): number {
  return files.reduce((sum, { diagnostics }) => sum + diagnostics.filter(({ severity }) => severity === 'warn').length, 0)
}
