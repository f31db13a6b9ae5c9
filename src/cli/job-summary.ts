import { appendFileSync } from 'node:fs'
import type { LintResult, ReporterOptions } from '../core/lint-result.ts'

/** The file whose content GitHub shows on a run's page; undefined elsewhere. */
export function summaryFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env.GITHUB_STEP_SUMMARY || undefined
}

/** Adds the report to the page of a workflow's run. It returns what went wrong: a report that is shown in one place less fails no run. */
export async function addJobSummary(path: string, result: LintResult, options: ReporterOptions): Promise<string | undefined> {
  const { markdown } = await import('../report/markdown.ts')
  try {
    appendFileSync(path, `${markdown(result, options)}\n`)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'
    return `The job summary could not be written (${code}).`
  }
}
